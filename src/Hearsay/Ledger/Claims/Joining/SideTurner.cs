using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>Turns groups whose claim stands on the wrong side: what is claimed is what is asserted or charged, whichever of the two has a negative in it.</summary>
internal static class SideTurner
{
    /// <summary>
    /// "We do not agree to that" denies nothing that anybody said: it is what its speaker asserts. Where two accounts stand against each other and neither is a denial ("20", "more than 200"), the
    /// claim is what more pages have.
    /// </summary>
    public static void TurnAssertions(ClaimGrouping groups)
    {
        foreach (var set in groups.Sets())
        {
            var isAssertion = groups.IsAllAgainst(set) && !set.Any(node => groups[node].Denies);
            if (isAssertion || (!IsDenied(groups, set) && PagesOf(groups, set, against: true) > PagesOf(groups, set, against: false)))
            {
                groups.Turn(set);
            }
        }
    }

    /// <summary>"had a valid licence" denies "fished without one": the charge is the claim.</summary>
    public static void TurnCharges(ClaimGrouping groups)
    {
        foreach (var set in groups.Sets().Where(set => groups.IsContested(set) && AreChargesAgainst(groups, set)))
        {
            groups.Turn(set);
        }
    }

    private static bool AreChargesAgainst(ClaimGrouping groups, IReadOnlyList<string> set)
    {
        var sides = set.ToLookup(groups.IsAgainst, node => groups[node]);
        return sides[true].Any(IsCharge) && !sides[true].Any(against => against.Denies) && !sides[false].Any(IsCharge);
    }

    private static bool IsCharge(Proposition proposition) => proposition.Statement.Act == SpeechAct.Accuse;

    // Whether what stands against the claim mostly says that something is not so.
    private static bool IsDenied(ClaimGrouping groups, IReadOnlyList<string> set)
    {
        var against = set.Where(groups.IsAgainst).Select(node => groups[node]).ToArray();
        return Array.Exists(against, proposition => proposition.Denies) || against.Count(proposition => proposition.IsNegativeAlone) * 2 > against.Length;
    }

    private static int PagesOf(ClaimGrouping groups, IReadOnlyList<string> set, bool against) =>
        set.Where(node => groups.IsAgainst(node) == against).Select(node => groups[node].Article.Key).Distinct(StringComparer.Ordinal).Count();
}
