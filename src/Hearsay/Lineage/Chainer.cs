namespace Hearsay.Lineage;

/// <summary>
/// Joins runs that follow each other closely in both texts into chains, best first (the chaining of sequence alignment: Abouelhoda
/// and Ohlebusch 2005, with the extraction of minimap2, Li 2018). Chains share no word, on either side, gaps included. Integer
/// scores; n log n in the number of runs.
/// </summary>
internal static class Chainer
{
    /// <summary>Longest gap between two runs of a chain, in words of either text.</summary>
    public const int MaxGap = 20;

    /// <summary>Fewest equal words of a chain; less is a turn of phrase.</summary>
    public const int MinWords = 8;

    private const int MaxPredecessors = 64; // runs before one that it may go on from: bounded work

    /// <summary>Gap words that cost as much as one equal word is worth.</summary>
    private const int GapPerWord = 4;

    /// <summary>The chains, each with its runs in order; chains in the order of the first text.</summary>
    /// <param name="runs">Shared runs, which may overlap.</param>
    /// <param name="firstWords">Number of words of the first text.</param>
    /// <param name="secondWords">Number of words of the second text.</param>
    public static List<List<WordRun>> Chain(List<WordRun> runs, int firstWords, int secondWords)
    {
        runs.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First)
            : a.Second != b.Second ? a.Second.CompareTo(b.Second) : b.Length.CompareTo(a.Length));
        var (scores, previous) = Score(runs);

        var order = Enumerable.Range(0, runs.Count).OrderByDescending(index => scores[index]).ThenBy(index => index);
        var taken = new bool[runs.Count];
        var used = (First: new bool[firstWords], Second: new bool[secondWords]);
        var chains = new List<List<WordRun>>();
        foreach (var last in order)
        {
            var indices = new List<int>();
            for (var index = last; index >= 0 && !taken[index]; index = previous[index])
            {
                taken[index] = true;
                indices.Add(index);
            }

            indices.Reverse();
            foreach (var part in Split(Trim(indices.Select(index => runs[index]), used), used))
            {
                if (part.Sum(run => run.Length) >= MinWords)
                {
                    used.First.AsSpan(part[0].First..part[^1].FirstEnd).Fill(true);
                    used.Second.AsSpan(part[0].Second..part[^1].SecondEnd).Fill(true);
                    chains.Add(part);
                }
            }
        }

        chains.Sort(static (a, b) => a[0].First.CompareTo(b[0].First));
        return chains;
    }

    private static (int[] Scores, int[] Previous) Score(List<WordRun> runs)
    {
        var scores = new int[runs.Count];
        var previous = new int[runs.Count];
        for (var index = 0; index < runs.Count; index++)
        {
            var run = runs[index];
            scores[index] = run.Length;
            previous[index] = -1;
            for (var before = index - 1; before >= Math.Max(0, index - MaxPredecessors); before--)
            {
                var earlier = runs[before];
                if (earlier.First >= run.First || earlier.Second >= run.Second)
                {
                    continue;
                }

                var overlap = Math.Max(0, Math.Max(earlier.FirstEnd - run.First, earlier.SecondEnd - run.Second));
                var gap = overlap + Math.Max(run.First - earlier.FirstEnd, run.Second - earlier.SecondEnd);
                var score = scores[before] + run.Length - overlap - ((gap + GapPerWord - 1) / GapPerWord);
                if (overlap < run.Length && gap <= MaxGap && score > scores[index])
                {
                    scores[index] = score;
                    previous[index] = before;
                }
            }
        }

        return (scores, previous);
    }

    /// <summary>The parts of the runs that no better chain has, cut so that they do not overlap each other.</summary>
    private static IEnumerable<WordRun> Trim(IEnumerable<WordRun> runs, (bool[] First, bool[] Second) used)
    {
        var (firstEnd, secondEnd) = (0, 0);
        foreach (var run in runs)
        {
            var offset = Math.Max(0, Math.Max(firstEnd - run.First, secondEnd - run.Second));
            while (offset < run.Length)
            {
                var length = 0;
                while (offset + length < run.Length && !used.First[run.First + offset + length] && !used.Second[run.Second + offset + length])
                {
                    length++;
                }

                if (length > 0)
                {
                    var part = new WordRun(run.First + offset, run.Second + offset, length);
                    (firstEnd, secondEnd) = (part.FirstEnd, part.SecondEnd);
                    yield return part;
                }

                offset += length + 1;
            }
        }
    }

    /// <summary>Chains end where a gap is too long or holds words of a better chain.</summary>
    private static List<List<WordRun>> Split(IEnumerable<WordRun> runs, (bool[] First, bool[] Second) used)
    {
        var parts = new List<List<WordRun>>();
        foreach (var run in runs)
        {
            var follows = parts.Count > 0
                && IsFree(used.First, parts[^1][^1].FirstEnd, run.First)
                && IsFree(used.Second, parts[^1][^1].SecondEnd, run.Second);
            if (!follows)
            {
                parts.Add([]);
            }

            parts[^1].Add(run);
        }

        return parts;
    }

    private static bool IsFree(bool[] used, int start, int end) =>
        end - start <= MaxGap && !used.AsSpan(start..end).Contains(true);
}
