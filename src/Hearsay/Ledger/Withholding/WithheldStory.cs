using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Ledger.Withholding;

/// <summary>What the ledger holds of a story, without the withheld names.</summary>
internal sealed class WithheldStory
{
    private readonly ShownArticles _shown;
    private readonly NamesMeant _meant;

    private WithheldStory(StoryLedger story, ShownArticles shown)
    {
        _shown = shown;
        _meant = NamesMeant.Union([.. ArticlesOf(story).Select(article => shown.Of(article).Meant)]);
    }

    /// <summary>The story as it is shown.</summary>
    public static StoryLedger Of(StoryLedger story, ShownArticles shown) => new WithheldStory(story, shown).Write(story);

    private static IEnumerable<DocumentIdentity> ArticlesOf(StoryLedger story) => story.Story.Articles
        .Concat(story.Claims.SelectMany(claim => claim.Statements.Select(statement => statement.Article)))
        .Concat(story.Figures.SelectMany(figure => figure.Reports.Select(report => report.Article)))
        .Concat(story.Actors.SelectMany(actor => actor.Mentions.Select(mention => mention.Article)))
        .Concat(story.Agreements.SelectMany(thread => thread.Steps.Select(step => step.Article).Concat(thread.Terms.Select(term => term.Article))))
        .Concat(story.Contradictions.SelectMany(contradiction => contradiction.First.Concat(contradiction.Second).Select(place => place.Article)))
        .Distinct();

    private StoryLedger Write(StoryLedger story) => story with
    {
        Story = story.Story with { Title = Text(story.Story.Title), Articles = [.. story.Story.Articles.Select(_shown.NameOf).Order()] },
        Origins = [.. story.Origins.Select(origins => new ArticleOrigins(_shown.NameOf(origins.Article), Origins(origins.Origins))).OrderBy(origins => origins.Article)],
        Claims = [.. story.Claims.Select(Write)],
        Figures = [.. story.Figures.Select(Write)],
        Actors = [.. story.Actors.Select(Write)],
        Agreements = [.. story.Agreements.Select(Write)],
        Contradictions = [.. story.Contradictions.Select(Write)],
        Parties = story.Parties.Select(pair => (Key: Text(pair.Key), Value: Text(pair.Value)))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
    };

    private Claim Write(Claim claim) => claim with
    {
        Text = Text(claim.Text),
        Told = claim.Told is { } told ? told with { Article = _shown.NameOf(told.Article) } : null,
        Origins = new Sides(Origins(claim.Origins.For), Origins(claim.Origins.Against)),
        Speakers = new Sides(Names(claim.Speakers.For), Names(claim.Speakers.Against)),
        Anonymous = new Sides(Names(claim.Anonymous.For), Names(claim.Anonymous.Against)),
        Parties = new Sides(Names(claim.Parties.For), Names(claim.Parties.Against)),
        Disputed = [.. claim.Disputed.Select(dispute => dispute with { Text = Text(dispute.Text) })],
        Statements = [.. claim.Statements.Select(Write)],
        Reports = [.. claim.Reports.Select(report => report with
        {
            Article = _shown.NameOf(report.Article),
            Span = _shown.Of(report.Article).Shift.Map(report.Span),
            Origins = Origins(report.Origins),
        })],
    };

    private ClaimStatement Write(ClaimStatement statement) => statement with
    {
        Article = _shown.NameOf(statement.Article),
        Content = [.. statement.Content.Select(_shown.Of(statement.Article).Shift.Map)],
        Speaker = Text(statement.Speaker),
        With = [.. statement.With.Select(other => other with { Speaker = Text(other.Speaker), Party = Text(other.Party) })],
        Anonymous = Text(statement.Anonymous),
        Party = Text(statement.Party),
        BasisOf = statement.BasisOf is { } other ? other with { Article = _shown.NameOf(other.Article) } : null,
        StateMedia = [.. statement.StateMedia.Select(medium => Text(medium))],
        Origins = Origins(statement.Origins),
    };

    private AgreementThread Write(AgreementThread thread) => thread with
    {
        Name = Text(thread.Name),
        Parties = Names(thread.Parties),
        Mediators = Names(thread.Mediators),
        Terms = [.. thread.Terms.Select(term => term with { Article = _shown.NameOf(term.Article), Span = _shown.Of(term.Article).Shift.Map(term.Span), Party = Text(term.Party) })],
        Steps = [.. thread.Steps.Select(step => step with
        {
            Article = _shown.NameOf(step.Article),
            Span = _shown.Of(step.Article).Shift.Map(step.Span),
            By = Names(step.By),
            Speaker = Text(step.Speaker),
            Party = Text(step.Party),
        })],
        Blame = thread.Blame.Select(pair => (Key: Text(pair.Key), Value: Names(pair.Value)))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
    };

    private Actor Write(Actor actor) => actor with
    {
        Name = Text(actor.Name),
        Aliases = Names(actor.Aliases),
        Party = Text(actor.Party),
        Offices = [.. actor.Offices.Select(office => office with { Role = Text(office.Role) })],
        Mentions = [.. actor.Mentions.Select(Write)],
        Evidence = [.. actor.Evidence.Select(evidence => evidence with { First = Write(evidence.First), Second = Write(evidence.Second) })],
    };

    private ActorMention Write(ActorMention mention) => new(
        _shown.NameOf(mention.Article), _shown.Of(mention.Article).Shift.Map(mention.Span), Text(mention.Name), Text(mention.Role));

    private Contradiction Write(Contradiction contradiction) => contradiction with
    {
        Text = Text(contradiction.Text),
        First = [.. contradiction.First.Select(Write)],
        Second = [.. contradiction.Second.Select(Write)],
    };

    // The words of an earlier version are not shown with its names withheld: its places stay out.
    private ContradictionPlace Write(ContradictionPlace place) => place with
    {
        Article = _shown.NameOf(place.Article),
        Span = place.Version is null ? _shown.Of(place.Article).Shift.Map(place.Span) : new TextSpan(0, 0),
        Speaker = Text(place.Speaker),
        Party = Text(place.Party),
    };

    private Figure Write(Figure figure) => figure with
    {
        Of = Text(figure.Of),
        Reports =
        [
            .. figure.Reports.Select(report => report with
            {
                Article = _shown.NameOf(report.Article),
                Span = _shown.Of(report.Article).Shift.Map(report.Span),
                According = Text(report.According),
                Origins = Origins(report.Origins),
            }),
        ],
    };

    private ImmutableArray<string> Origins(ImmutableArray<string> names) =>
        [.. names.Select(name => _shown.NameOf(name, _meant)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private ImmutableArray<string> Names(ImmutableArray<string> names) => [.. names.Select(name => Text(name)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private string? Text(string? text) => _shown.Withheld.Mask(text, _meant);
}
