namespace Hearsay.Lineage;

/// <summary>
/// Whether two articles have enough in common to be worth aligning. A copied paragraph, and a spun copy of one, leaves several fingerprints in common; one or two are a turn of phrase, unless a
/// credit ties the two. What an outlet has in common with itself of weeks before is what it puts under its pages and the background that it tells again, unless it is a good part of the text. From the two records alone.
/// </summary>
internal static class SharedMarks
{
    /// <summary>One fingerprint of names and figures in their order says as much as so many of running words.</summary>
    private const int AnchorCounts = 2;

    /// <summary>Fewest fingerprints in common.</summary>
    private const int Least = 3;

    /// <summary>What is older is no news any more, days.</summary>
    private const int Weeks = 21;

    /// <summary>An outlet's pages that are weeks apart share one of so many of the shorter's fingerprints.</summary>
    private const int OwnShare = 4;

    /// <summary>True when they are to be judged; the same for both orders.</summary>
    public static bool AreEnough(ComparedMarks first, ComparedMarks second)
    {
        if (ComparedMarks.DaysBetween(first, second) > Weeks)
        {
            var ofOneOutlet = first.Outlet is { } outlet && string.Equals(outlet, second.Outlet, StringComparison.Ordinal);
            return Share(first, second, ofOneOutlet ? Math.Max(Least, Math.Min(WeightOf(first), WeightOf(second)) / OwnShare) : Least);
        }

        return Share(first, second, Least) || CreditTies.Between(first, second) != CreditTie.None;
    }

    private static int WeightOf(ComparedMarks marks) => marks.Sketch.Length + (AnchorCounts * marks.Anchors.Length);

    private static bool Share(ComparedMarks first, ComparedMarks second, int least) =>
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
