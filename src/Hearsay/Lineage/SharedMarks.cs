namespace Hearsay.Lineage;

/// <summary>
/// Whether two articles have enough in common to be worth aligning. A copied paragraph, and a spun copy of one, leaves several fingerprints in common; one or two are a turn of phrase, unless a
/// credit ties the two. News is rewritten while it is news: what was taken from a page weeks old is most of one of the two, or nothing can be told of it, since turns of phrase, background and
/// templates are shared with pages of all times. From the two records alone.
/// </summary>
internal static class SharedMarks
{
    /// <summary>One fingerprint of names and figures in their order says as much as so many of running words.</summary>
    private const int AnchorCounts = 2;

    /// <summary>Fewest fingerprints in common.</summary>
    private const int Least = 3;

    /// <summary>Most days between two articles of which one may be a rewrite of the other.</summary>
    private const int MostDays = 21;

    /// <summary>Share of the fingerprints of the article that has fewer of them, one of how many, that two must have in common which are further apart.</summary>
    private const int LeastShare = 8;

    /// <summary>True when they are to be judged; the same for both orders.</summary>
    public static bool AreEnough(ComparedMarks first, ComparedMarks second) =>
        HaveInCommon(first, second, LeastOf(first, second)) || CreditTies.Between(first, second) != CreditTie.None;

    private static int LeastOf(ComparedMarks first, ComparedMarks second) =>
        first.Day is { } one && second.Day is { } other && Math.Abs(one.DayNumber - other.DayNumber) > MostDays
            ? Math.Max(Least, Math.Min(CountOf(first), CountOf(second)) / LeastShare)
            : Least;

    private static int CountOf(ComparedMarks marks) => marks.Sketch.Length + (AnchorCounts * marks.Anchors.Length);

    private static bool HaveInCommon(ComparedMarks first, ComparedMarks second, int least) =>
        Common(first.Sketch.AsSpan(), second.Sketch.AsSpan(), least) + (AnchorCounts * Common(first.Anchors.AsSpan(), second.Anchors.AsSpan(), least)) >= least;

    // Both ascend; more than the least need not be counted.
    private static int Common(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, int least)
    {
        var common = 0;
        for (int i = 0, j = 0; i < first.Length && j < second.Length && common < least;)
        {
            var (one, other) = (first[i], second[j]);
            common += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }

        return common;
    }
}
