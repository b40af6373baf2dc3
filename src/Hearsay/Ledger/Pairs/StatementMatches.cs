using System.Collections.Immutable;

namespace Hearsay.Ledger.Pairs;

/// <summary>That two statements of two articles are about one proposition.</summary>
/// <param name="First">Node name of one of them, the ordinally smaller.</param>
/// <param name="Second">Node name of the other.</param>
internal readonly record struct StatementMatch(string First, string Second)
{
    /// <summary>The same pair, the articles called by other names.</summary>
    /// <param name="names">The name for each record's key.</param>
    public StatementMatch Named(IReadOnlyDictionary<string, string> names)
    {
        var (first, second) = (Named(First, names), Named(Second, names));
        return string.CompareOrdinal(first, second) < 0 ? new StatementMatch(first, second) : new StatementMatch(second, first);
    }

    private static string Named(string node, IReadOnlyDictionary<string, string> names)
    {
        var end = node.IndexOf('#', StringComparison.Ordinal);
        return names[node[..end]] + node[end..];
    }
}

/// <summary>
/// Compares the statements of two articles, or of one with themselves. Only statements that share a fingerprint are compared, and for each
/// fingerprint only the first <see cref="MostAlike"/> of an article, so that a page with thousands of statements costs no square of them.
/// </summary>
internal static class StatementMatches
{
    private const int MostAlike = 32; // statements of one article with one fingerprint

    /// <summary>All matches, in ordinal order; the same whichever article is named first.</summary>
    /// <param name="left">Statements of one article, from <see cref="ByFingerprint"/>.</param>
    /// <param name="right">Statements of the other.</param>
    /// <param name="derived">True when one of the articles derives from the other.</param>
    public static ImmutableArray<StatementMatch> Between(
        IReadOnlyDictionary<ulong, List<StatementProfile>> left, IReadOnlyDictionary<ulong, List<StatementProfile>> right, bool derived)
    {
        var matches = new HashSet<StatementMatch>();
        foreach (var (fingerprint, candidates) in left)
        {
            foreach (var b in right.TryGetValue(fingerprint, out var alike) ? alike : [])
            {
                foreach (var a in candidates)
                {
                    var match = string.CompareOrdinal(a.Node, b.Node) < 0 ? new StatementMatch(a.Node, b.Node) : new StatementMatch(b.Node, a.Node);
                    if (!ReferenceEquals(a, b) && !matches.Contains(match) && StatementJudge.SameClaim(a, b, derived))
                    {
                        matches.Add(match);
                    }
                }
            }
        }

        return [.. matches.OrderBy(match => match.First, StringComparer.Ordinal).ThenBy(match => match.Second, StringComparer.Ordinal)];
    }

    /// <summary>Of each fingerprint the first statements of an article that have it.</summary>
    public static Dictionary<ulong, List<StatementProfile>> ByFingerprint(IReadOnlyList<StatementProfile> profiles)
    {
        var first = new Dictionary<ulong, List<StatementProfile>>();
        foreach (var profile in profiles)
        {
            foreach (var fingerprint in profile.Fingerprints)
            {
                if (!first.TryGetValue(fingerprint, out var members))
                {
                    first[fingerprint] = members = [];
                }

                if (members.Count < MostAlike)
                {
                    members.Add(profile);
                }
            }
        }

        return first;
    }
}
