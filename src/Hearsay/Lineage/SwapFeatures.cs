using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>What the chains of <see cref="SwapAligner"/> say about two articles; the same for both orders.</summary>
internal sealed record SwapFeatures
{
    /// <summary>Equal words in a row from which they are a stretch that was left as it was.</summary>
    private const int LongRun = 8;

    /// <summary>Gaps between equal words that hold other words on both sides and are as long on one side as on the other.</summary>
    public required int EvenGaps { get; init; }

    /// <summary>Telling words in common, inside the chains.</summary>
    public required int Telling { get; init; }

    /// <summary>Share of the words that say nothing ("the", "said") inside the chains that are equal, 0 to 1 in 1024ths.</summary>
    public required int Skeleton { get; init; }

    /// <summary>Share of the telling words inside the chains that are not equal, 0 to 1 in 1024ths.</summary>
    public required int Swapped { get; init; }

    /// <summary>Share of the equal words that stand in runs of at least <see cref="LongRun"/>, 0 to 1 in 1024ths.</summary>
    public required int InLongRuns { get; init; }

    /// <summary>Places with other figures, see <see cref="FigureSwaps"/>.</summary>
    public required int OtherFigures { get; init; }

    /// <summary>The features of two articles and the chains that they share.</summary>
    public static SwapFeatures Of(WeighedWords first, WeighedWords second, List<List<WordRun>> chains)
    {
        var (even, telling, plain, longRuns, equal) = (0, 0, 0, 0, 0);
        var (allTelling, allPlain) = (0, 0);
        foreach (var chain in chains)
        {
            for (var index = chain[0].First; index < chain[^1].FirstEnd; index++)
            {
                var tells = first.IsTelling(index);
                allTelling += tells ? 1 : 0;
                allPlain += tells ? 0 : 1;
            }

            // Both sides count, so that the features do not depend on which article is asked about.
            for (var index = chain[0].Second; index < chain[^1].SecondEnd; index++)
            {
                var tells = second.IsTelling(index);
                allTelling += tells ? 1 : 0;
                allPlain += tells ? 0 : 1;
            }

            for (var index = 0; index < chain.Count; index++)
            {
                var run = chain[index];
                equal += run.Length;
                longRuns += run.Length >= LongRun ? run.Length : 0;
                for (var offset = 0; offset < run.Length; offset++)
                {
                    var tells = first.IsTelling(run.First + offset);
                    telling += tells ? 1 : 0;
                    plain += tells ? 0 : 1;
                }

                if (index > 0)
                {
                    var (gap, otherGap) = (run.First - chain[index - 1].FirstEnd, run.Second - chain[index - 1].SecondEnd);
                    even += gap > 0 && gap == otherGap ? 1 : 0;
                }
            }
        }

        return new SwapFeatures
        {
            EvenGaps = even,
            Telling = telling,
            Skeleton = FixedPoint.Share(2L * plain, allPlain),
            Swapped = allTelling == 0 ? 0 : FixedPoint.One - FixedPoint.Share(2L * telling, allTelling),
            InLongRuns = FixedPoint.Share(longRuns, equal),
            OtherFigures = FigureSwaps.Count(chains, first, second),
        };
    }
}
