using System.Collections.Immutable;
using Hearsay.Briefing.Timelines;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>Entry of the folder: ledger → brief. Renderers turn a brief into Markdown, HTML and JSON.</summary>
public static class BriefBuilder
{
    /// <summary>The most claims that one story's brief shows.</summary>
    public const int MostClaims = 12;

    /// <summary>The most pages of one story that are read for its timeline, those that others stand on first: their sentences are taken apart anew.</summary>
    private const int MostPagesTold = 32;

    /// <summary>Builds the brief of all stories, or of those that a query finds.</summary>
    /// <param name="view">The ledger.</param>
    /// <param name="query">Words that an article of the story must have; null or empty for all stories.</param>
    public static Brief Build(LedgerView view, string? query = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Build(view, StoriesOf(view, query), query);
    }

    /// <summary>Builds the brief of some stories; reads no more than these.</summary>
    /// <param name="view">The ledger.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="query">What was asked for; null for nothing.</param>
    public static Brief Build(LedgerView view, IEnumerable<StoryLedger> stories, string? query = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(stories);
        return new Brief(string.IsNullOrWhiteSpace(query) ? null : view.Echo(query), [.. stories.Select(story =>
        {
            var derivations = view.DerivationsOf(story.Story.Articles);
            return StoryOf(story, view, derivations.ToLookup(derivation => derivation.Article), derivations.ToLookup(derivation => derivation.Source));
        })]);
    }

    private static IEnumerable<StoryLedger> StoriesOf(LedgerView view, string? query) =>
        string.IsNullOrWhiteSpace(query) ? view.Stories() : view.StoriesWith(query);

    private static BriefStory StoryOf(
        StoryLedger ledger, LedgerView view, ILookup<DocumentIdentity, Derivation> byArticle, ILookup<DocumentIdentity, Derivation> bySource)
    {
        var origins = ledger.Origins.ToDictionary(article => article.Article, article => article.Origins);

        // A claim may rest on pages of another story: what people take apart stays one claim.
        var records = ledger.Story.Articles
            .Concat(ledger.Claims.SelectMany(claim => claim.Statements.Select(statement => statement.Article)))
            .Concat(ledger.Figures.SelectMany(figure => figure.Reports.Select(report => report.Article)))
            .Concat(ledger.Agreements.SelectMany(thread => thread.Steps.Select(step => step.Article).Concat(thread.Terms.Select(term => term.Article))))
            .Distinct().ToDictionary(article => article, article => view.Article(article)!);
        var sources = ledger.Story.Articles
            .Select(article => new BriefSource
            {
                Record = records[article],
                Derivations = [.. byArticle[article]],
                Copies = [.. bySource[article].Select(derivation => derivation.Article).Order()],
                Credits = [.. records[article].Credits.Select(credit => credit.Outlet).Distinct(StringComparer.OrdinalIgnoreCase)],
                Origins = origins[article],
                Versions = view.Versions(article).Count,
            })
            .OrderByDescending(source => source.Copies.Length)
            .ThenBy(source => source.Derivations.Length)
            .ThenBy(source => source.Record.Article.Published ?? new Timestamp(DateOnly.MaxValue))
            .ThenBy(source => source.Record.Identity)
            .ToImmutableArray();
        var copies = sources.Where(source => source.Derivations.Any(derivation => derivation.Directed)).Select(source => source.Record.Identity).ToHashSet();
        var restated = sources.Where(source => source.Derivations.Any(derivation => derivation is { Kind: DerivationKind.Spun, Directed: true })).Select(source => source.Record.Identity).ToHashSet();
        var spellings = OutletSpellings.Of(records.Values);
        var told = ToldBy(sources);
        return new BriefStory
        {
            Ledger = ledger,
            Sources = sources,
            Origins = origins.Values.SelectMany(names => names).Distinct(StringComparer.Ordinal).Count(),
            Claims = ClaimsOf(ledger, records, restated, spellings),
            Lineage = LineageOf(ledger, view),
            Spellings = spellings,
            Timeline = TimelineList.Of(told, origins, copies),
            Agreements = AgreementList.Of(ledger, records, origins, copies),
            Speakers = SpeakerList.Of(ledger, records),
            Events = EventList.Of(ledger.Story.Articles.Select(article => records[article]), WordsOf(told)),
        };
    }

    // What a machine has spun tells nothing that its source does not tell better. A copy may have what its source told before an update.
    private static ToldClause[] ToldBy(IEnumerable<BriefSource> sources) =>
        [.. sources.Where(source => !source.Record.IsSpun).Take(MostPagesTold).Select(source => source.Record).OrderBy(record => record.Identity).AsParallel().AsOrdered()
            .SelectMany(record => ToldClauseReader.Of(record))];

    private static Dictionary<(DocumentIdentity Article, string Event), string> WordsOf(IEnumerable<ToldClause> clauses) => clauses
        .Where(told => told.Words is not null)
        .SelectMany(told => told.Events.Select(e => (Key: (told.Record.Identity, e.Id), told.Words)))
        .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Words!);

    // Of claims with equal weight the one that was made first, in the order of the pages, comes first; of those in the same words one is shown.
    private static ImmutableArray<BriefClaim> ClaimsOf(StoryLedger ledger, Dictionary<DocumentIdentity, ArticleRecord> records, HashSet<DocumentIdentity> restated, OutletSpellings spellings) =>
    [
        .. ledger.Claims
            .Select(claim => (Claim: claim, Told: ToldClaim.Of(claim, records)))
            .OrderByDescending(pair => ClaimWeight.Of(pair.Told, records, restated))
            .ThenBy(pair => records[pair.Claim.Statements[0].Article].Article.Published ?? new Timestamp(DateOnly.MaxValue))
            .ThenBy(pair => pair.Claim.Statements[0].Article).ThenBy(pair => pair.Claim.Statements[0].Content[0])
            .ThenBy(pair => pair.Claim.Id, StringComparer.Ordinal)
            .DistinctBy(pair => pair.Claim.Text, StringComparer.OrdinalIgnoreCase)
            .Take(MostClaims)
            .Select((pair, index) => new BriefClaim(
                index + 1, pair.Claim, pair.Told.Act, ClaimLead.Of(pair.Told), WeakestPoint.Of(pair.Told, ledger, records, spellings), EvidenceOf(pair.Claim))),
    ];

    private static ImmutableArray<BriefOrigin> LineageOf(StoryLedger ledger, LedgerView view) =>
    [
        .. OriginPages.Of(ledger, view).Select(origin => ledger.Story.Articles.Where(article => string.Equals(article.ToString(), origin.Name, StringComparison.Ordinal))
            .Select(article => (DocumentIdentity?)article).FirstOrDefault() is { } stored
                ? new BriefOrigin(origin.Name, stored, origin.Pages.Remove(stored))
                : new BriefOrigin(origin.Name, null, origin.Pages)),
    ];

    private static ImmutableArray<Evidence> EvidenceOf(Claim claim) =>
        [.. claim.Statements.Select(statement => new Evidence(statement.Article, statement.Statement, statement.Content[0]))];
}
