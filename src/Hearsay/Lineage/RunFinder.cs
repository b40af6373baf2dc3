using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>Words that stand in both texts one after the other.</summary>
/// <param name="First">Index of the first word in the first text.</param>
/// <param name="Second">Index of the first word in the second text.</param>
/// <param name="Length">Number of words.</param>
internal readonly record struct WordRun(int First, int Second, int Length)
{
    /// <summary>Index after the last word in the first text.</summary>
    public int FirstEnd => First + Length;

    /// <summary>Index after the last word in the second text.</summary>
    public int SecondEnd => Second + Length;
}

/// <summary>
/// Finds the runs of at least <see cref="SeedWords"/> words that two texts share and that cannot be made longer. Linear: a
/// shingle that comes more than <see cref="MaxOccurrences"/> times in either text seeds nothing (a run that holds a rarer one is
/// still found whole), and the words compared are counted against a budget.
/// </summary>
internal static class RunFinder
{
    /// <summary>Shortest run, in words.</summary>
    public const int SeedWords = ShingleIndex.Words;

    /// <summary>Shingles more frequent than this in one text are not looked up.</summary>
    public const int MaxOccurrences = 8;

    /// <summary>Word comparisons allowed for each word of both texts together.</summary>
    private const long BudgetPerWord = 64;

    /// <summary>The runs, in the order of the second text.</summary>
    public static List<WordRun> Find(WordSequence firstWords, WordSequence secondWords)
    {
        var first = firstWords.Hashes;
        var second = secondWords.Hashes;
        var runs = new List<WordRun>();
        var reached = new Dictionary<int, int>();
        var budget = BudgetPerWord * (first.Length + (long)second.Length);
        AddEnds(first, second, runs, reached);

        var (index, own) = (firstWords.Runs, secondWords.Runs);
        for (var at = 0; at < own.Count && budget > 0; at++)
        {
            var (other, count) = index.PlacesOf(own.ShingleAt(at));
            if (count is 0 or > MaxOccurrences || own.PlacesOf(own.ShingleAt(at)).Count > MaxOccurrences)
            {
                continue;
            }

            for (; other >= 0; other = index.Next(other))
            {
                if (reached.TryGetValue(other - at, out var end) && at < end)
                {
                    continue;
                }

                var run = Extend(first, second, other, at);
                budget -= run.Length;
                reached[other - at] = run.SecondEnd;
                if (run.Length >= SeedWords)
                {
                    runs.Add(run);
                }
            }
        }

        return runs;
    }

    /// <summary>What both texts begin and end with, which is found even where every word is the same.</summary>
    private static void AddEnds(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, List<WordRun> runs, Dictionary<int, int> reached)
    {
        var head = first.CommonPrefixLength(second);
        if (head >= SeedWords)
        {
            runs.Add(new WordRun(0, 0, head));
            reached[0] = head;
        }

        var tail = 0;
        var limit = Math.Min(first.Length, second.Length);
        while (tail < limit && first[^(tail + 1)] == second[^(tail + 1)])
        {
            tail++;
        }

        if (tail >= SeedWords && tail < limit)
        {
            runs.Add(new WordRun(first.Length - tail, second.Length - tail, tail));
        }
    }

    private static WordRun Extend(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, int atFirst, int atSecond)
    {
        var length = first[atFirst..].CommonPrefixLength(second[atSecond..]);
        while (atFirst > 0 && atSecond > 0 && first[atFirst - 1] == second[atSecond - 1])
        {
            atFirst--;
            atSecond--;
            length++;
        }

        return new WordRun(atFirst, atSecond, length);
    }
}
