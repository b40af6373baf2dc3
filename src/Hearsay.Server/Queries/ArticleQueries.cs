using System.Collections.Immutable;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;
using Hearsay.Server.Http;

namespace Hearsay.Server.Queries;

/// <summary>Lists articles, and tells all about one.</summary>
internal sealed class ArticleQueries(LedgerSession session)
{
    /// <summary>How far lists are counted.</summary>
    public const int CountTo = 10_000;

    // Of so many pages of an origin the spelling is taken.
    private const int MostPrinting = 20;

    private LedgerView View => session.View;

    /// <summary>Articles, newest first unless said.</summary>
    public Page<ArticleItem> List(ListFilters filters, string? story, CatalogOrder order, Paging paging)
    {
        var list = $"articles.{order}.{story}";
        if (!string.IsNullOrEmpty(story))
        {
            if (filters.Any)
            {
                throw ApiException.BadRequest("story takes no other filters beside it.");
            }

            return paging.Cut(list, session.Story(story).Story.Articles, article => ItemOf(View.KeyOf(article)!));
        }

        var query = filters.Query(View, order, paging.Place(list), paging.Size());
        var entries = session.Store.FindEntries(query);
        var total = session.Store.CountEntries(query, CountTo);
        return new Page<ArticleItem>(
            [.. entries.Select(entry => ItemOf(entry.Entry))],
            entries.Count < query.Limit ? null : Paging.CursorOf(list, entries[^1].Place), total, total == CountTo ? true : null);
    }

    /// <summary>The line of an article.</summary>
    public ArticleItem ItemOf(CatalogEntry entry)
    {
        var line = View.ArticleLineOf(entry);
        return ArticleItem.Of(line, View.StoryIdOf(entry), line.Origins!.Value);
    }

    /// <summary>An article's origins as they are shown: outlets that are only credited as its story's pages print them, where <c>origins</c> has the key that lists and filters go by.</summary>
    public ImmutableArray<string> OriginNamesOf(DocumentIdentity article, ImmutableArray<string> origins)
    {
        if (origins is [var only] && only == article.ToString())
        {
            return origins;
        }

        var pages = View.OriginsInStoryOf(article);
        if (origins.All(origin => pages.Any(page => page.Origins is [var own] && own == origin && page.Article.ToString() == own)))
        {
            return origins;
        }

        var printing = pages.Where(page => page.Origins.Any(origins.Contains)).Take(MostPrinting);
        return OutletSpellings.Of(printing.Select(page => View.OutletsIn(page.Article)).OfType<NamedOutlets>()).Of(origins);
    }

    /// <summary>Everything about one article.</summary>
    public ArticleView Of(DocumentIdentity identity)
    {
        var record = View.Article(identity)!;
        var story = View.PartsOf(identity);
        var origins = View.OriginsOf(identity);
        return new ArticleView(
            identity.ToString(), RecordMapper.ToDto(record) with { Sketch = null }, story?.Story.Id, story?.Story.Title, origins, OriginNamesOf(identity, origins), DerivationsOf(identity),
            [.. (story?.Claims ?? []).SelectMany(claim => claim.Statements.Where(statement => statement.Article == identity)
                .Select(statement => new ClaimLink(statement.Statement, claim.Id, statement.Side, ClaimText.Of(claim.Text), !claim.Disputed.IsEmpty)))],
            View.Versions(identity).Count);
    }

    /// <summary>Where an article's text comes from.</summary>
    public TraceView Trace(DocumentIdentity identity)
    {
        var record = View.Article(identity)!;
        var derivations = DerivationsOf(identity);
        var name = identity.ToString();
        return new TraceView(
            ArticleName.Of(record), View.OriginsOf(identity),
            [.. record.Credits.Select(credit => credit.Outlet).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. derivations.Where(derivation => derivation.Article.Article == name || !derivation.Directed)],
            [.. derivations.Where(derivation => derivation.Source.Article == name && derivation.Directed)]);
    }

    /// <summary>Two articles side by side.</summary>
    public ComparisonView Compare(DocumentIdentity article, DocumentIdentity source)
    {
        var (one, other) = (View.ArticleOf(article)!, View.ArticleOf(source)!);
        var alignment = Aligner.Align(one, other);
        var derivation = View.DerivationsOf(article).FirstOrDefault(known => known.Article == source || known.Source == source);
        return new ComparisonView(
            ArticleName.Of(article, one), ArticleName.Of(source, other), one.Text, other.Text, derivation?.Kind, derivation?.Directed, Math.Round(alignment.ArticleCoverage, 4),
            Math.Round(alignment.SourceCoverage, 4), PassagesOf(alignment, one.Text, other.Text));
    }

    /// <summary>The versions of an article, oldest first.</summary>
    public Page<VersionView> Versions(DocumentIdentity identity, Paging paging)
    {
        var versions = View.Versions(identity);
        return paging.Cut("versions", versions.Index().ToList(), version => new VersionView(
            version.Index + 1, version.Item.Article.Title, version.Item.Article.Published?.ToString(), version.Item.Article.Updated?.ToString(),
            version.Item.Article.Retrieved?.ToString(), version.Item.Text,
            version.Index == 0 ? [] : ChangedOf(version.Item, versions[version.Index - 1])));
    }

    /// <summary>Where some words are from.</summary>
    public QuoteTraceView TraceWords(string words, int limit)
    {
        var records = View.Search($"\"{words.Replace('"', ' ')}\"", limit).Select(hit => hit.Record)
            .OrderBy(record => record.Article.Published ?? new Timestamp(DateOnly.MaxValue)).ThenBy(record => record.Identity)
            .ToArray();
        var articles = records.Select(record =>
        {
            var span = Snippet.SpanOf(record.Article, $"\"{words}\"");
            var origins = View.OriginsOf(record.Identity);
            return new QuotedView(
                ArticleName.Of(record), new CodePointMap(record.Text).ToDto(span), span.TextIn(record.Text), origins, OriginNamesOf(record.Identity, origins));
        }).ToImmutableArray();
        return new QuoteTraceView(
            View.Echo(words), records.Length, [.. articles.SelectMany(article => article.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], articles, VersionsOf(records, words));
    }

    /// <summary>How an article's passages come from others, and theirs from it; by article and source.</summary>
    public ImmutableArray<DerivationView> DerivationsOf(DocumentIdentity identity) => [.. View.DerivationsOf(identity).Select(ViewOf)];

    /// <summary>The derivations among the articles of a story, by article and source.</summary>
    public ImmutableArray<DerivationView> DerivationsIn(StoryLedger story)
    {
        var derivations = View.DerivationsOf(story.Story.Articles).ToLookup(derivation => derivation.Article);
        return [.. story.Story.Articles.SelectMany(article => derivations[article].OrderBy(derivation => derivation.Source)).Select(ViewOf)];
    }

    /// <summary>A page of all derivations.</summary>
    public Page<DerivationView> Derivations(Paging paging)
    {
        var after = paging.After("derivations") is { } parts ? parts.Length == 2 ? (parts[0], parts[1]) : throw ApiException.BadRequest("The cursor is damaged.") : default((string, string)?);
        var (derivations, next) = View.DerivationsAfter(after, paging.Size());
        return new Page<DerivationView>([.. derivations.Select(ViewOf)], next is { } on ? Paging.CursorOf("derivations", on.Item1, on.Item2) : null);
    }

    private ArticleItem ItemOf(string key) => ItemOf(session.Store.EntryOf(CatalogEntries.Articles, key)!);

    private DerivationView ViewOf(Derivation derivation)
    {
        var (article, source) = (View.ArticleOf(derivation.Article)!, View.ArticleOf(derivation.Source)!);
        var (map, sourceMap) = (new CodePointMap(article.Text), new CodePointMap(source.Text));
        return new DerivationView(
            ArticleName.Of(derivation.Article, article), ArticleName.Of(derivation.Source, source), derivation.Kind, derivation.Probability, derivation.Coverage, derivation.Directed,
            [.. derivation.Passages.Select(passage => new PassageDto(map.ToDto(passage.Article), sourceMap.ToDto(passage.Source)))]);
    }

    private static ImmutableArray<AlignedView> PassagesOf(Alignment alignment, string article, string source)
    {
        var (map, sourceMap) = (new CodePointMap(article), new CodePointMap(source));
        return
        [
            .. alignment.Passages.Select(passage => new AlignedView(
                map.ToDto(passage.Passage.Article), sourceMap.ToDto(passage.Passage.Source), passage.Passage.Words, passage.Passage.EqualWords,
                [.. passage.Changes.Select(change => new ChangeView(change.Kind, map.ToDto(change.Article), sourceMap.ToDto(change.Source)))])),
        ];
    }

    // Only passages in which something changed; what no passage holds was added or taken out.
    private static ImmutableArray<AlignedView> ChangedOf(ArticleRecord after, ArticleRecord before)
    {
        var alignment = Aligner.Align(after.Article, before.Article);
        return PassagesOf(alignment with { Passages = [.. alignment.Passages.Where(passage => passage.Changes.Any(change => change.Kind != WordChangeKind.Equal))] }, after.Text, before.Text);
    }

    private ImmutableArray<QuotationView> VersionsOf(IReadOnlyList<ArticleRecord> records, string words)
    {
        var versions = QuotationVersions.Of(View, records, words);
        return
        [
            .. versions.Select(version =>
            {
                var (map, first) = (new CodePointMap(version.Words), new CodePointMap(versions[0].Words));
                return new QuotationView(
                    version.Words, [.. version.Articles.Select(article => article.ToString())],
                    [.. (version.Drift?.Changes ?? []).Select(change => new ChangeView(change.Kind, map.ToDto(change.Article), first.ToDto(change.Source)))],
                    version.Drift?.Warnings ?? []);
            }),
        ];
    }
}
