namespace Hearsay.Lineage;

/// <summary>
/// Whether two articles have enough in common to be worth aligning. A copied paragraph, and a spun copy of one, leaves several fingerprints in common; one or two are a turn of phrase, unless a
/// credit ties the two. From the two records alone.
/// </summary>
internal static class SharedMarks
{
    /// <summary>One fingerprint of names and figures in their order says as much as so many of running words.</summary>
    private const int AnchorCounts = 2;

    /// <summary>Fewest fingerprints in common.</summary>
    private const int Least = 3;

    /// <summary>True when they are to be judged; the same for both orders.</summary>
    public static bool AreEnough(ComparedMarks first, ComparedMarks second) =>
        Common(first.Sketch.AsSpan(), second.Sketch.AsSpan()) + (AnchorCounts * Common(first.Anchors.AsSpan(), second.Anchors.AsSpan())) >= Least
        || CreditTies.Between(first, second) != CreditTie.None;

    // Both ascend; more than the least need not be counted.
    private static int Common(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        var common = 0;
        for (int i = 0, j = 0; i < first.Length && j < second.Length && common < Least;)
        {
            var (one, other) = (first[i], second[j]);
            common += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }

        return common;
    }
}
