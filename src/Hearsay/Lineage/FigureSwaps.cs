using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>
/// Counts the places at which two otherwise like texts have other figures. A copy keeps the figures of its source, but for one that was
/// corrected; two reports after one template (markets, weather, obituaries) differ in nothing else.
/// </summary>
internal static class FigureSwaps
{
    /// <summary>So many may be corrections.</summary>
    public const int Corrections = 1;

    /// <summary>The gaps that have figures on both sides, none of them in common; the same for both orders.</summary>
    public static int Count(List<List<WordRun>> chains, WeighedWords first, WeighedWords second)
    {
        var count = 0;
        foreach (var chain in chains)
        {
            for (var index = 1; index < chain.Count; index++)
            {
                var gap = chain[index - 1].FirstEnd..chain[index].First;
                var otherGap = chain[index - 1].SecondEnd..chain[index].Second;
                count += Differ(gap, otherGap, first, second) ? 1 : 0;
            }
        }

        return count;
    }

    private static bool Differ(Range gap, Range otherGap, WeighedWords first, WeighedWords second)
    {
        var (some, others) = (false, false);
        for (var index = gap.Start.Value; index < gap.End.Value; index++)
        {
            if (!first.Figures[index])
            {
                continue;
            }

            some = true;
            for (var other = otherGap.Start.Value; other < otherGap.End.Value; other++)
            {
                others |= second.Figures[other];
                if (first.Hashes[index] == second.Hashes[other])
                {
                    return false;
                }
            }
        }

        return some && others;
    }
}
