using System.Collections.Immutable;
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
        .Distinct();

    private StoryLedger Write(StoryLedger story) => story with
    {
        Story = story.Story with { Title = Text(story.Story.Title), Articles = [.. story.Story.Articles.Select(_shown.NameOf).Order()] },
        Origins = [.. story.Origins.Select(origins => new ArticleOrigins(_shown.NameOf(origins.Article), Origins(origins.Origins))).OrderBy(origins => origins.Article)],
        Claims = [.. story.Claims.Select(Write)],
        Figures = [.. story.Figures.Select(Write)],
        Parties = story.Parties.Select(pair => (Key: Text(pair.Key), Value: Text(pair.Value)))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
    };

    private Claim Write(Claim claim) => claim with
    {
        Text = Text(claim.Text),
        Origins = new Sides(Origins(claim.Origins.For), Origins(claim.Origins.Against)),
        Speakers = new Sides(Names(claim.Speakers.For), Names(claim.Speakers.Against)),
        Parties = new Sides(Names(claim.Parties.For), Names(claim.Parties.Against)),
        Disputed = [.. claim.Disputed.Select(dispute => dispute with { Text = Text(dispute.Text) })],
        Statements = [.. claim.Statements.Select(Write)],
    };

    private ClaimStatement Write(ClaimStatement statement) => statement with
    {
        Article = _shown.NameOf(statement.Article),
        Content = [.. statement.Content.Select(_shown.Of(statement.Article).Shift.Map)],
        Speaker = Text(statement.Speaker),
        Anonymous = Text(statement.Anonymous),
        Party = Text(statement.Party),
        Origins = Origins(statement.Origins),
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
