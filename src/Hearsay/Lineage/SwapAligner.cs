using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>
/// Aligns two texts of which one has its words swapped for others: what is left alone (names, figures, some of the words) stands in
/// the same order and at the same distance in both. Telling words that both have are the seeds; seeds are chained where
/// the distance from one to the next is nearly the same on both sides; then the gaps are filled word by word. Own reports of one event have
/// the same names, but neither their order nor their distances. Integer scores; linear in the words but for a fixed factor.
/// </summary>
internal static class SwapAligner
{
    /// <summary>Fewest telling words that a chain must have in common.</summary>
    public const int MinSeeds = 3;

    /// <summary>Longest gap between two seeds of a chain, in words of either text.</summary>
    private const int MaxGap = 45;

    /// <summary>By how many words the gap may be longer in one text than in the other.</summary>
    private const int MaxDrift = 6;

    /// <summary>What each word of drift costs, in hundredths like <see cref="WordRarity"/>.</summary>
    private const int DriftCost = 150;

    /// <summary>What each word of a gap costs.</summary>
    private const int GapCost = 8;

    private const int MaxPredecessors = 64; // runs before one that it may go on from: bounded work

    /// <summary>The chains, each a passage, in the order of the first text; the same for both orders of the texts.</summary>
    /// <param name="first">A text.</param>
    /// <param name="second">Another text.</param>
    /// <param name="quoted">For each word of either, whether it is quoted; null where that is not known. What both quote is no seed: two reports that quote one statement share its words.</param>
    public static List<List<WordRun>> Chains(WeighedWords first, WeighedWords second, (bool[] First, bool[] Second)? quoted = null) =>
        first.Hashes.SequenceCompareTo(second.Hashes) > 0
            ? Aligner.Mirror(ChainsInOrder(second, first, quoted is { } both ? (both.Second, both.First) : null))
            : ChainsInOrder(first, second, quoted);

    private static List<List<WordRun>> ChainsInOrder(WeighedWords first, WeighedWords second, (bool[] First, bool[] Second)? quoted)
    {
        var seeds = Seeds(first, second, quoted);
        var (scores, previous) = Score(seeds);
        var taken = new bool[seeds.Count];
        var used = (First: new bool[first.Count], Second: new bool[second.Count]);
        var chains = new List<List<WordRun>>();
        foreach (var last in Enumerable.Range(0, seeds.Count).OrderByDescending(index => scores[index]).ThenBy(index => index))
        {
            var chain = new List<WordRun>();
            for (var index = last; index >= 0 && !taken[index]; index = previous[index])
            {
                taken[index] = true;
                chain.Add(new WordRun(seeds[index].First, seeds[index].Second, 1));
            }

            chain.Reverse();
            if (chain.Count >= MinSeeds && IsFree(used.First, chain[0].First, chain[^1].FirstEnd) && IsFree(used.Second, chain[0].Second, chain[^1].SecondEnd))
            {
                used.First.AsSpan(chain[0].First..chain[^1].FirstEnd).Fill(true);
                used.Second.AsSpan(chain[0].Second..chain[^1].SecondEnd).Fill(true);
                chains.Add(GapFiller.Fill(chain, first.Hashes, second.Hashes));
            }
        }

        chains.Sort(static (a, b) => a[0].First.CompareTo(b[0].First));
        return chains;
    }

    private static bool IsFree(bool[] used, int start, int end) => !used.AsSpan(start..end).Contains(true);

    private static List<Seed> Seeds(WeighedWords first, WeighedWords second, (bool[] First, bool[] Second)? quoted)
    {
        // In the order of the first text, then of the second.
        var seeds = new List<Seed>();
        for (var index = 0; index < first.Count; index++)
        {
            if (!first.Telling.IsFrequent(index))
            {
                foreach (var other in second.Telling.Of(first.Hashes[index]))
                {
                    if (quoted is not { } both || !both.First[index] || !both.Second[other])
                    {
                        seeds.Add(new Seed(index, other, first.Weights[index]));
                    }
                }
            }
        }

        return seeds;
    }

    private static (int[] Scores, int[] Previous) Score(List<Seed> seeds)
    {
        var scores = new int[seeds.Count];
        var previous = new int[seeds.Count];
        for (var index = 0; index < seeds.Count; index++)
        {
            var seed = seeds[index];
            scores[index] = seed.Weight;
            previous[index] = -1;
            for (var before = index - 1; before >= Math.Max(0, index - MaxPredecessors); before--)
            {
                var earlier = seeds[before];
                var (gap, otherGap) = (seed.First - earlier.First, seed.Second - earlier.Second);
                if (gap > MaxGap)
                {
                    break;
                }

                var drift = Math.Abs(gap - otherGap);
                if (gap <= 0 || otherGap <= 0 || otherGap > MaxGap || drift > MaxDrift)
                {
                    continue;
                }

                var score = scores[before] + seed.Weight - (drift * DriftCost) - (Math.Min(gap, otherGap) * GapCost);
                if (score > scores[index])
                {
                    scores[index] = score;
                    previous[index] = before;
                }
            }
        }

        return (scores, previous);
    }

    private readonly record struct Seed(int First, int Second, int Weight);
}
