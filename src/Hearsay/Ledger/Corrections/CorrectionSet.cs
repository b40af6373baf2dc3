using Hearsay.Model;

namespace Hearsay.Ledger.Corrections;

/// <summary>The corrections of a log that are in force: all but those that were taken back by one that is in force itself.</summary>
internal sealed class CorrectionSet
{
    private readonly ILookup<DocumentIdentity, Correction> _merges;
    private readonly Dictionary<string, Correction> _byId;

    private CorrectionSet(IReadOnlyList<Correction> all)
    {
        _byId = all.ToDictionary(correction => correction.Id, StringComparer.Ordinal);
        var undone = all.Where(correction => correction.Kind == CorrectionKind.Undo).ToLookup(correction => correction.Undoes!, StringComparer.Ordinal);
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        All = all;
        InForce = [.. all.Where(correction => Holds(correction.Id))];
        _merges = InForce.Where(correction => correction.Kind == CorrectionKind.Merge)
            .SelectMany(correction => ArticlesOf(correction).Select(article => (Article: article, Correction: correction)))
            .ToLookup(pair => pair.Article, pair => pair.Correction);

        // An id is made of what it takes back, so there is no circle.
        bool Holds(string id)
        {
            if (!known.TryGetValue(id, out var holds))
            {
                known[id] = holds = !undone[id].Any(undo => Holds(undo.Id));
            }

            return holds;
        }
    }

    /// <summary>No corrections.</summary>
    public static CorrectionSet Empty { get; } = new([]);

    /// <summary>Every correction, by time and id.</summary>
    public IReadOnlyList<Correction> All { get; }

    /// <summary>Those in force, by time and id.</summary>
    public IReadOnlyList<Correction> InForce { get; }

    /// <summary>The corrections of a log.</summary>
    public static CorrectionSet Of(IRecordLog log) => StoredCorrections.In(log) is { Count: > 0 } all ? new CorrectionSet(all) : Empty;

    /// <summary>The articles whose component changes when a correction comes.</summary>
    public IEnumerable<DocumentIdentity> TouchedBy(StoredCorrection stored) => TouchedBy(CorrectionJson.Read(stored));

    /// <summary>The articles that a merge in force ties to one, itself included.</summary>
    public IEnumerable<DocumentIdentity> TiedTo(DocumentIdentity article) => _merges[article].SelectMany(ArticlesOf).Distinct();

    /// <summary>Whether any merge is in force.</summary>
    public bool Ties => _merges.Count > 0;

    /// <summary>What was decided about one grouping, for the nodes of some articles.</summary>
    /// <param name="target">Which grouping.</param>
    /// <param name="articles">The articles of a component.</param>
    public ForcedPairs PairsOf(CorrectionTarget target, IReadOnlyList<StoryArticle> articles)
    {
        if (InForce.Count == 0)
        {
            return ForcedPairs.None;
        }

        var byIdentity = articles.ToDictionary(article => article.Record.Identity);
        var pairs = InForce
            .Where(correction => correction.Target == target)
            .Select(correction => new ForcedPair(correction.Kind == CorrectionKind.Merge, Nodes(correction.These), Nodes(correction.Those)))
            .Where(pair => pair.These.Count + pair.Those.Count > 1)
            .ToArray();
        return pairs.Length == 0 ? ForcedPairs.None : new ForcedPairs(pairs);

        string[] Nodes(IEnumerable<CorrectionAnchor> anchors) =>
            [.. anchors.Select(anchor => byIdentity.TryGetValue(anchor.Article, out var article) ? NodeOf(target, article, anchor) : null).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The node that an anchor stands for: of an article its record's key, of what is inside it the article's name, "#" and a finding's id; null when its words are gone.</summary>
    private static string? NodeOf(CorrectionTarget target, StoryArticle article, CorrectionAnchor anchor) => target switch
    {
        CorrectionTarget.Actor => Anchors.EntityAt(article.Record, anchor) is { } entity ? $"{article.Key}#{entity.Id}" : null,
        CorrectionTarget.Claim => Anchors.StatementAt(article.Record, anchor) is { } statement ? $"{article.Key}#{statement.Id}" : null,
        _ => article.RecordKey,
    };

    private IEnumerable<DocumentIdentity> TouchedBy(Correction correction)
    {
        // A correction that is taken back may be one that took back another one.
        while (correction is { Kind: CorrectionKind.Undo, Undoes: { } undone } && _byId.TryGetValue(undone, out var other))
        {
            correction = other;
        }

        return ArticlesOf(correction);
    }

    private static IEnumerable<DocumentIdentity> ArticlesOf(Correction correction) =>
        correction.These.Concat(correction.Those).Select(anchor => anchor.Article).Distinct();
}
