using System.Globalization;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Propositions;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>Joins the sentences of a copied statement to those of its source, one by one as long as both have one and say it on one side.</summary>
internal static class CopyJoiner
{
    /// <summary>Joins the sentences of every copy to those of its source.</summary>
    /// <param name="groups">The groups so far.</param>
    /// <param name="copies">Pairs of statement nodes that a copy has from its source.</param>
    public static void Join(ClaimGrouping groups, IReadOnlyCollection<StatementMatch> copies)
    {
        foreach (var copy in copies)
        {
            for (var number = 1; SentenceOf(groups, copy.First, number) is { } first && SentenceOf(groups, copy.Second, number) is { } second; number++)
            {
                if (groups.IsAgainst(first.Node) == groups.IsAgainst(second.Node))
                {
                    groups.JoinCopies(first.Node, second.Node);
                }
            }
        }
    }

    private static Proposition? SentenceOf(ClaimGrouping groups, string statement, int number) =>
        groups.Find(number == 1 ? statement : statement + "/" + number.ToString(CultureInfo.InvariantCulture));
}
