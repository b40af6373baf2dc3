using System.Collections.Immutable;

namespace Hearsay.Ledger;

/// <summary>That two statements of two articles are about one proposition.</summary>
/// <param name="First">Node name of one of them, the ordinally smaller.</param>
/// <param name="Second">Node name of the other.</param>
internal readonly record struct StatementMatch(string First, string Second);

/// <summary>Compares the statements of two articles, or of one with themselves.</summary>
internal static class StatementMatches
{
    /// <summary>All matches, in ordinal order; the same whichever article is named first.</summary>
    /// <param name="left">Statements of one article.</param>
    /// <param name="right">Statements of the other.</param>
    /// <param name="derived">True when one of the articles derives from the other.</param>
    public static ImmutableArray<StatementMatch> Between(
        IReadOnlyList<StatementProfile> left, IReadOnlyList<StatementProfile> right, bool derived)
    {
        var matches = ImmutableArray.CreateBuilder<StatementMatch>();
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                if (!string.Equals(a.Node, b.Node, StringComparison.Ordinal) && StatementJudge.SameClaim(a, b, derived))
                {
                    matches.Add(string.CompareOrdinal(a.Node, b.Node) < 0 ? new StatementMatch(a.Node, b.Node) : new StatementMatch(b.Node, a.Node));
                }
            }
        }

        return [.. matches.Distinct().OrderBy(match => match.First, StringComparer.Ordinal).ThenBy(match => match.Second, StringComparer.Ordinal)];
    }
}
