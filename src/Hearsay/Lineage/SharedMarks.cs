using System.Collections.Immutable;

namespace Hearsay.Lineage;

/// <summary>
/// Whether two articles have enough in common to be worth aligning. A copied paragraph, and a spun copy of one, leaves several fingerprints in common; one or two are a turn of phrase, unless a
/// credit ties the two. From weeks before it must be a paragraph at least: turns of phrase and an agency's words recur for years. What an outlet has in common with
/// itself of weeks before is what it puts under its pages and the background that it tells again, unless it is a good part of the text. From the two records alone.
/// </summary>
internal static class SharedMarks
{
    /// <summary>One fingerprint of names and figures in their order says as much as so many of running words.</summary>
    private const int AnchorCounts = 2;

    /// <summary>Fewest fingerprints in common.</summary>
    private const int Least = 3;

    /// <summary>What is older is no news any more, days.</summary>
    public const int Weeks = 21;

    /// <summary>Fewest fingerprints in common with what is weeks older: those of some forty words in a row.</summary>
    private const int LeastOfWeeks = 8;

    /// <summary>An outlet's pages that are weeks apart share one of so many of the shorter's fingerprints.</summary>
    private const int OwnShare = 4;

    /// <summary>True when they are to be judged; the same for both orders.</summary>
    public static bool AreEnough(ComparedMarks first, ComparedMarks second)
    {
        if (ComparedMarks.DaysBetween(first, second) > Weeks)
        {
            var ofOneOutlet = first.Outlet is { } outlet && string.Equals(outlet, second.Outlet, StringComparison.Ordinal);
            return Share(first, second.Sketch, second.Anchors, ofOneOutlet ? Math.Max(LeastOfWeeks, Math.Min(WeightOf(first), WeightOf(second)) / OwnShare) : LeastOfWeeks);
        }

        return Share(first, second.Sketch, second.Anchors, Least) || CreditTies.Between(first, second) != CreditTie.None;
    }

    /// <summary>False when two articles that are more than <see cref="Weeks"/> days apart cannot be worth aligning, by the fingerprints alone.</summary>
    /// <param name="marks">The marks of the one.</param>
    /// <param name="sketch">Fingerprints of the other's running words; ascending.</param>
    /// <param name="anchors">Those of its names and figures; ascending.</param>
    public static bool MayBeEnoughAfterWeeks(ComparedMarks marks, ImmutableArray<ulong> sketch, ImmutableArray<ulong> anchors) => Share(marks, sketch, anchors, LeastOfWeeks);

    private static int WeightOf(ComparedMarks marks) => marks.Sketch.Length + (AnchorCounts * marks.Anchors.Length);

    private static bool Share(ComparedMarks marks, ImmutableArray<ulong> sketch, ImmutableArray<ulong> anchors, int least) =>
        Common(marks.Sketch.AsSpan(), sketch.AsSpan(), least) + (AnchorCounts * Common(marks.Anchors.AsSpan(), anchors.AsSpan(), least)) >= least;

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
