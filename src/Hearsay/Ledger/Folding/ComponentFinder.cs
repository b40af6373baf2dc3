using System.Collections.Immutable;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Pairs;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// Which articles are built together: those that can be reached from one another by edges and by merges that people made. A component of more than
/// <see cref="MostArticles"/> is too loose to be one story, and is split by leaving out the weakest kinds of edges, one after the other, until what is left around an article is small enough
/// (docs/decisions/0003). So which component an article is in depends on the edges alone, and finding it out looks at a bounded number of them. For one rebuild: it remembers what
/// it has seen.
/// </summary>
/// <param name="store">Has the edges.</param>
/// <param name="records">Has the records.</param>
/// <param name="corrections">What people decided; their merges are never left out.</param>
/// <param name="most">Most articles of a component.</param>
internal sealed class ComponentFinder(ILedgerStore store, RecordCache records, CorrectionSet corrections, int most)
{
    /// <summary>Most articles of a component, unless they are copies of one text or merged by people: these stay together.</summary>
    public const int MostArticles = 256;

    // From the loosest tie to the tightest: claims go first, copies of one text stay to the last, since they have one origin and must count once.
    private static readonly ImmutableArray<ImmutableHashSet<string>> Levels =
    [
        Kinds([EdgeKinds.SameClaim, .. EdgeKinds.SameStory]),
        .. Enumerable.Range(0, EdgeKinds.SameStory.Length).Select(weakest => Kinds(EdgeKinds.SameStory[weakest..])),
    ];

    private readonly Dictionary<string, ImmutableArray<Neighbor>> _neighbors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<HashSet<string>> _tooLoose = [.. Levels.Select(_ => new HashSet<string>(StringComparer.Ordinal))];

    /// <summary>The articles that are built together with one, itself included, in ordinal order.</summary>
    public SortedSet<string> Of(string key)
    {
        for (var level = 0; level < Levels.Length - 1; level++)
        {
            if (Reach(key, level) is { } component)
            {
                return component;
            }
        }

        return Reach(key, Levels.Length - 1)!;
    }

    private static ImmutableHashSet<string> Kinds(ImmutableArray<string> kinds) => kinds.ToImmutableHashSet(StringComparer.Ordinal);

    // Null when they are too many; at the tightest level they never are.
    private SortedSet<string>? Reach(string key, int level)
    {
        var tooLoose = _tooLoose[level];
        var tightest = level == Levels.Length - 1;
        var component = new SortedSet<string>(StringComparer.Ordinal) { key };
        var open = new Queue<string>([key]);
        while (open.TryDequeue(out var next))
        {
            // What is connected with a component that is too large is part of it.
            if (!tightest && (component.Count > most || tooLoose.Contains(next)))
            {
                tooLoose.UnionWith(component);
                return null;
            }

            foreach (var neighbor in NeighborsOf(next))
            {
                if ((neighbor.Kind is null || Levels[level].Contains(neighbor.Kind)) && component.Add(neighbor.Key))
                {
                    open.Enqueue(neighbor.Key);
                }
            }
        }

        return component;
    }

    private ImmutableArray<Neighbor> NeighborsOf(string key)
    {
        if (!_neighbors.TryGetValue(key, out var neighbors))
        {
            var tied = corrections.Ties ? corrections.TiedTo(records.Get(key).Identity) : [];
            _neighbors[key] = neighbors =
            [
                .. store.NeighborsOf(key).Select(other => new Neighbor(other.Kind, other.Node)),
                .. tied.Select(identity => CurrentArticle.KeyOf(store, identity)).OfType<string>().Select(other => new Neighbor(null, other)),
            ];
        }

        return neighbors;
    }

    /// <summary>An article that one is connected with.</summary>
    /// <param name="Kind">The edge's kind; null for a merge that people made.</param>
    /// <param name="Key">Its record's key.</param>
    private readonly record struct Neighbor(string? Kind, string Key);
}
