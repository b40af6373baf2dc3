namespace Hearsay.Lineage;

/// <summary>Finds the equal words between the runs of a chain, and right before and after it.</summary>
internal static class GapFiller
{
    /// <summary>How many changed words an extension may step over, in either text.</summary>
    private const int MaxStep = 3;

    /// <summary>How many equal words must follow a step, so that a chain does not creep on over common words.</summary>
    private const int MinLanding = 3;

    /// <summary>The chain with every equal word in its gaps, by the longest common subsequence of each gap.</summary>
    public static List<WordRun> Fill(List<WordRun> chain, ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        var filled = new List<WordRun> { chain[0] };
        for (var index = 1; index < chain.Count; index++)
        {
            var (before, after) = (filled[^1], chain[index]);
            AddCommon(first, second, (before.FirstEnd, after.First), (before.SecondEnd, after.Second), filled);
            Append(filled, after);
        }

        return filled;
    }

    /// <summary>The chain extended word by word in both directions into words that belong to no passage.</summary>
    /// <param name="chain">A chain; it is changed in place.</param>
    /// <param name="first">Words of the first text.</param>
    /// <param name="second">Words of the second text.</param>
    /// <param name="bounds">The words that are free: from (inclusive) and to (exclusive) in each text.</param>
    public static void Extend(
        List<WordRun> chain, ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, (int FirstFrom, int FirstTo, int SecondFrom, int SecondTo) bounds)
    {
        while (Step(first[chain[^1].FirstEnd..bounds.FirstTo], second[chain[^1].SecondEnd..bounds.SecondTo], backwards: false) is { } step)
        {
            Append(chain, new WordRun(chain[^1].FirstEnd + step.First, chain[^1].SecondEnd + step.Second, step.Length));
        }

        while (Step(first[bounds.FirstFrom..chain[0].First], second[bounds.SecondFrom..chain[0].Second], backwards: true) is { } step)
        {
            var run = new WordRun(
                chain[0].First - step.First - step.Length, chain[0].Second - step.Second - step.Length, step.Length);
            if (step is { First: 0, Second: 0 })
            {
                chain[0] = run with { Length = run.Length + chain[0].Length };
            }
            else
            {
                chain.Insert(0, run);
            }
        }
    }

    /// <summary>The nearest run beyond at most <see cref="MaxStep"/> words of either text: words to step over, and its length.</summary>
    private static (int First, int Second, int Length)? Step(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, bool backwards)
    {
        for (var total = 0; total <= 2 * MaxStep; total++)
        {
            for (var overFirst = Math.Max(0, total - MaxStep); overFirst <= Math.Min(total, MaxStep); overFirst++)
            {
                var overSecond = total - overFirst;
                var length = 0;
                while (overFirst + length < first.Length && overSecond + length < second.Length
                    && At(first, overFirst + length, backwards) == At(second, overSecond + length, backwards))
                {
                    length++;
                }

                if (length >= MinLanding || (total == 0 && length > 0))
                {
                    return (overFirst, overSecond, length);
                }
            }
        }

        return null;
    }

    private static ulong At(ReadOnlySpan<ulong> words, int index, bool backwards) => backwards ? words[^(index + 1)] : words[index];

    private static void AddCommon(
        ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, (int Start, int End) inFirst, (int Start, int End) inSecond, List<WordRun> filled)
    {
        var (rows, columns) = (inFirst.End - inFirst.Start, inSecond.End - inSecond.Start);
        if (rows == 0 || columns == 0)
        {
            return;
        }

        // Gaps are no longer than Chainer.MaxGap, so the table is small. lengths[i, j] is for the words from i and j on.
        var lengths = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                lengths[row, column] = first[inFirst.Start + row] == second[inSecond.Start + column]
                    ? lengths[row + 1, column + 1] + 1
                    : Math.Max(lengths[row + 1, column], lengths[row, column + 1]);
            }
        }

        for (int row = 0, column = 0; row < rows && column < columns;)
        {
            if (first[inFirst.Start + row] == second[inSecond.Start + column])
            {
                Append(filled, new WordRun(inFirst.Start + row++, inSecond.Start + column++, 1));
            }
            else if (lengths[row + 1, column] >= lengths[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    private static void Append(List<WordRun> chain, WordRun run)
    {
        if (chain[^1].FirstEnd == run.First && chain[^1].SecondEnd == run.Second)
        {
            chain[^1] = chain[^1] with { Length = chain[^1].Length + run.Length };
        }
        else
        {
            chain.Add(run);
        }
    }
}
