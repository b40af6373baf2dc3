using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Exports;

/// <summary>
/// Entry of the folder: what the ledger holds as JSON Lines (docs/formats.md), each line UTF-8 without its line break. Articles
/// are named by their ids; spans are in Unicode code points of the named article's text.
/// </summary>
public sealed class LedgerLines
{
    private static readonly LedgerDtoContext Context = new(new JsonSerializerOptions(LedgerDtoContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private readonly LedgerView _view;
    private readonly Dictionary<DocumentIdentity, CodePointMap> _maps = [];

    /// <param name="view">The ledger.</param>
    public LedgerLines(LedgerView view) => _view = view;

    /// <summary>Which article derives from which, by article and source.</summary>
    public IEnumerable<byte[]> Derivations() => _view.Derivations().Select(derivation =>
    {
        var article = MapOf(derivation.Article);
        var source = MapOf(derivation.Source);
        return Line(Context.DerivationDto, new DerivationDto(
            derivation.Article.ToString(), derivation.Source.ToString(), derivation.Kind, derivation.Probability, derivation.Coverage, derivation.Directed,
            [.. derivation.Passages.Select(passage => new PassageDto(article.ToDto(passage.Article), source.ToDto(passage.Source)))]));
    });

    /// <summary>The claims of every story, largest story first, most origins first.</summary>
    public IEnumerable<byte[]> Claims() => _view.Stories().SelectMany(ClaimsOf);

    /// <summary>The claims of one story, most origins first.</summary>
    public IEnumerable<byte[]> ClaimsOf(StoryLedger story) =>
        story.Claims.Select(claim => Line(Context.ClaimDto, DtoOf(claim, story.Story.Id)));

    /// <summary>The origins of every story and the pages that rest on each; most pages first.</summary>
    public IEnumerable<byte[]> Origins() =>
        OriginPages.Of(_view).Select(origin => Line(Context.OriginDto, new OriginDto(
            origin.Name, origin.Kind, origin.Outlet, origin.Story, [.. origin.Pages.Select(page => page.ToString())])));

    /// <summary>The figures of every story.</summary>
    public IEnumerable<byte[]> Figures() => _view.Stories().SelectMany(FiguresOf);

    /// <summary>The figures of one story: disputed first, then most reports.</summary>
    public IEnumerable<byte[]> FiguresOf(StoryLedger story) => story.Figures.Select(figure =>
        Line(Context.FigureDto, DtoOf(figure, story.Story.Id)));

    /// <summary>A figure as lines have it.</summary>
    internal FigureDto DtoOf(Figure figure, string story) => new(figure.Id, story, figure.Of, figure.Disputed, [.. figure.Reports.Select(ToDto)]);

    /// <summary>The actors, by name.</summary>
    public IEnumerable<byte[]> Actors() => _view.Actors().Select(actor => Line(Context.ActorDto, DtoOf(actor)));

    /// <summary>An actor as lines have it.</summary>
    internal ActorDto DtoOf(Actor actor) => new(
        actor.Id, actor.Name, actor.Aliases, actor.Type, actor.Country, actor.Code, actor.Party,
        [.. actor.Offices.Select(office => new OfficeDto(office.Role, office.From?.ToString("O", CultureInfo.InvariantCulture), office.To?.ToString("O", CultureInfo.InvariantCulture)))],
        [.. actor.Mentions.Select(ToDto)],
        [.. actor.Evidence.Select(evidence => new ActorEvidenceDto(evidence.Kind, ToDto(evidence.First), ToDto(evidence.Second)))]);

    /// <summary>The agreements as threads, story by story.</summary>
    public IEnumerable<byte[]> Agreements() => _view.Agreements().Select(pair => Line(Context.AgreementThreadDto, DtoOf(pair.Thread, pair.Story)));

    /// <summary>A thread as lines have it.</summary>
    internal AgreementThreadDto DtoOf(AgreementThread thread, string story) => new(
        thread.Id, story, thread.Kind, thread.Name, thread.Parties, thread.Mediators, [.. thread.Terms.Select(ToDto)], [.. thread.Steps.Select(ToDto)], thread.Blame);

    private ThreadTermDto ToDto(ThreadTerm term)
    {
        var span = SpanOf(term.Article, term.Span);
        return new ThreadTermDto(term.Article.ToString(), span.Start, span.End, term.Party, term.Due);
    }

    private ThreadStepDto ToDto(ThreadStep step)
    {
        var span = SpanOf(step.Article, step.Span);
        return new ThreadStepDto(
            step.Kind, step.Phase, step.Modality, step.Article.ToString(), span.Start, span.End, step.Day?.ToString("O", CultureInfo.InvariantCulture),
            step.Day is not null && step.IsReportDay, step.By, step.Speaker, step.Party);
    }

    /// <summary>What cannot both be so, story by story; spans of an earlier version count in that version's text.</summary>
    public IEnumerable<byte[]> Contradictions() => _view.Contradictions().Select(pair => Line(Context.ContradictionDto, new ContradictionDto(
        pair.Contradiction.Id, pair.Story, pair.Contradiction.Kind, pair.Contradiction.Opposition, pair.Contradiction.Text, [.. pair.Contradiction.First.Select(ToDto)], [.. pair.Contradiction.Second.Select(ToDto)],
        pair.Contradiction.Claims, pair.Contradiction.Figure)));

    private ActorMentionDto ToDto(ActorMention mention)
    {
        var span = SpanOf(mention.Article, mention.Span);
        return new ActorMentionDto(mention.Article.ToString(), span.Start, span.End, mention.Name, mention.Role);
    }

    private ContradictionPlaceDto ToDto(ContradictionPlace place)
    {
        var map = place.Version is null ? MapOf(place.Article)
            : new CodePointMap(_view.Versions(place.Article).First(version => string.Equals(version.DocumentHash, place.Version, StringComparison.Ordinal)).Text);
        return new ContradictionPlaceDto(
            place.Article.ToString(), place.Version, map.ToCodePoint(place.Span.Start), map.ToCodePoint(place.Span.End), place.Statement, place.Speaker, place.Party);
    }

    /// <summary>Words of a stored article as code-point offsets into its text.</summary>
    internal SpanDto SpanOf(DocumentIdentity article, TextSpan span) => MapOf(article).ToDto(span);

    /// <summary>The stories, largest first.</summary>
    public IEnumerable<byte[]> Stories() => _view.Stories().Select(story => Line(Context.StoryDto, new StoryDto(
        story.Story.Id, story.Story.Title, story.Story.From?.ToString("O", CultureInfo.InvariantCulture), story.Story.To?.ToString("O", CultureInfo.InvariantCulture),
        [.. story.Story.Articles.Select(article => article.ToString())],
        story.Origins.SelectMany(article => article.Origins).Distinct(StringComparer.Ordinal).Count(),
        story.Claims.Length,
        [.. StoryTimeline.Of(story, _view).Select(day => new StoryDayDto(
            day.Day.ToString("O", CultureInfo.InvariantCulture), [.. day.Pages.Select(page => page.ToString())], day.NewOrigins, day.Claims, day.Denied))])));

    /// <summary>A claim as lines have it.</summary>
    internal ClaimDto DtoOf(Claim claim, string story) => new(
        claim.Id, story, ClaimText.Of(claim.Text), ToDto(claim.Origins), ToDto(claim.Speakers), ToDto(claim.Anonymous), ToDto(claim.Parties),
        [.. claim.Disputed.Select(dispute => new DisputeDto(dispute.Kind, dispute.Text, dispute.Opposition))],
        [.. claim.Statements.SelectMany(ToDto)],
        [.. claim.Reports.Select(ToDto)]);

    // An interrupted content gives a line for each of its parts, so that every span can be highlighted as it stands.
    private IEnumerable<ClaimStatementDto> ToDto(ClaimStatement statement)
    {
        var map = MapOf(statement.Article);
        return statement.Content.Select(part => new ClaimStatementDto(
            statement.Article.ToString(), statement.Statement, map.ToCodePoint(part.Start), map.ToCodePoint(part.End), statement.Side,
            statement.Speaker, statement.Actor, statement.With.IsEmpty ? null : [.. statement.With.Select(other => new JointSpeakerDto(other.Speaker, other.Actor, other.Party))],
            statement.Anonymous, statement.Party, statement.Origins, statement.StateMedia.IsEmpty ? null : statement.StateMedia,
            statement.Basis, statement.BasisOf is { } other ? new StatementNameDto(other.Article.ToString(), other.Statement) : null));
    }

    private ClaimReportDto ToDto(ClaimReport report)
    {
        var span = SpanOf(report.Article, report.Span);
        return new ClaimReportDto(report.Article.ToString(), span.Start, span.End, report.Side, report.Origins);
    }

    private FigureReportDto ToDto(FigureReport report)
    {
        var span = SpanOf(report.Article, report.Span);
        return new FigureReportDto(report.Article.ToString(), span.Start, span.End, report.Low, report.High, report.IsExclusive ? true : null, report.According, report.IsOutdated ? true : null, report.Origins);
    }

    private static SidesDto ToDto(Sides sides) => new(sides.For, sides.Against);

    private CodePointMap MapOf(DocumentIdentity identity)
    {
        if (!_maps.TryGetValue(identity, out var map))
        {
            map = _maps[identity] = _view.OffsetsIn(identity) ?? throw new StoreException($"The ledger speaks of {identity}, which is not stored. Run: hearsay doctor");
        }

        return map;
    }

    private static byte[] Line<T>(JsonTypeInfo<T> type, T value) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
