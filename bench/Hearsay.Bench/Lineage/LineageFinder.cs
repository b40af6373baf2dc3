using Hearsay.Annotation;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Storage;

namespace Hearsay.Bench.Lineage;

/// <summary>
/// Finds the derivations among pages as the ledger's fold does, with its candidates and its judge, without the claims and stories that would take most of the time.
/// </summary>
internal static class LineageFinder
{
    /// <summary>The links that the engine finds.</summary>
    public static List<FoundLink> Find(IEnumerable<SetPage> pages, int threads) =>
    [
        .. Compared(pages, threads, DerivationJudge.Judge).OfType<Derivation>()
            .Select(link => new FoundLink(link.Article.Id, link.Source.Id, link.Probability))
            .OrderBy(link => link.Article, StringComparer.Ordinal).ThenBy(link => link.Source, StringComparer.Ordinal),
    ];

    /// <summary>What is made of each pair that the engine compares, in no order.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="threads">How many are worked on at once.</param>
    /// <param name="make">Makes it of the pair.</param>
    public static IReadOnlyCollection<T> Compared<T>(IEnumerable<SetPage> pages, int threads, Func<LineageArticle, LineageArticle, T> make)
    {
        var annotator = new Annotator();
        using var store = Stores.Open(Stores.InMemory);
        var (sketches, anchors) = (new CandidateIndex(store, "sketch", Neighborhood.Hubs, Neighborhood.CopyShared), new CandidateIndex(store, "anchor", Neighborhood.Hubs, Neighborhood.CopyShared));
        var articles = new Dictionary<string, LineageArticle>(StringComparer.Ordinal);
        var displaced = new HashSet<string>(StringComparer.Ordinal);
        var pairs = new HashSet<ItemPair>();
        store.Commit(1, () =>
        {
            foreach (var article in OrderedParallel.Select(pages, Prepare, threads).OfType<LineageArticle>())
            {
                // As the ledger calls articles of no known day.
                var id = (article.Compared.IsSpun ? "1 " : "0 ") + article.Identity.Id;
                articles[id] = article;
                var others = sketches.Enter(id, article.Compared.Sketch, displaced);
                others.UnionWith(anchors.Enter(id, article.Compared.Anchors, displaced));
                pairs.UnionWith(others.Select(other => ItemPair.Of(id, other)));
            }

            pairs.RemoveWhere(pair => (displaced.Contains(pair.A) || displaced.Contains(pair.B)) && !sketches.Pairs(pair) && !anchors.Pairs(pair));
        });
        return
        [
            .. pairs.AsParallel().WithDegreeOfParallelism(threads)
                .Where(pair => SharedMarks.AreEnough(articles[pair.A].Compared, articles[pair.B].Compared))
                .Select(pair => make(articles[pair.A], articles[pair.B])),
        ];

        LineageArticle? Prepare(SetPage page) =>
            annotator.TryAnnotate(new Document { Id = page.Id, Content = page.Text, Format = DocumentFormat.Text }).Record is { } record ? LineageArticle.Of(record) : null;
    }

    /// <summary>The links of the peer: similarity for probability, the longer text for the source.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="least">The least similarity.</param>
    /// <param name="wanted">When given, one of a pair must be so.</param>
    public static List<FoundLink> FindByMinHash(IReadOnlyList<SetPage> pages, double least, Predicate<SetPage>? wanted = null) =>
    [
        .. MinHash.Pairs(pages, least, wanted).Select(pair => pages[pair.First].Text.Length <= pages[pair.Second].Text.Length
            ? new FoundLink(pages[pair.First].Id, pages[pair.Second].Id, pair.Similarity)
            : new FoundLink(pages[pair.Second].Id, pages[pair.First].Id, pair.Similarity)),
    ];
}
