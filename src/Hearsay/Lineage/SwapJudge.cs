using System.Collections.Immutable;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>Decides of two texts whether one is the other with its words swapped. The same for both orders.</summary>
internal static class SwapJudge
{
    /// <summary>Texts of which so many per cent are equal word for word are copies without a swap.</summary>
    private const int Copied = 92;

    /// <summary>Fewer swapped telling words are an editor's work.</summary>
    private const int MinSwapped = FixedPoint.One / 10;

    /// <summary>A spinner leaves few long stretches as they were: at one word of seven two thirds, of an editor nine tenths and more.</summary>
    private const int MaxInLongRuns = FixedPoint.One * 3 / 4;

    /// <summary>What is weighed, see <see cref="VectorOf"/>.</summary>
    public static readonly ImmutableArray<string> Names = ["even-gaps", "telling", "skeleton", "long-runs", "other-figures"];

    private const int Bias = -16887; // a logit in 1024ths, trained with the weights below

    /// <summary>
    /// Logits in 1024ths, by logistic regression (<c>hearsay-bench swaps</c>, <c>hearsay-train swaps</c>) on spun copies of 100 reports by families that no test uses,
    /// from one word of seven to every second one, alone and in mosaics of three reports' sentences, against 24,000 pairs of real reports that share names. Set by hand
    /// is what each other figure says: a template.
    /// </summary>
    private static readonly ImmutableArray<int> Weights = [4669, 342, 2829, -1178, -2 * FixedPoint.One];

    /// <summary>The passages that one text has of the other, words swapped, and the probability in ten-thousandths; null when it is not so.</summary>
    /// <param name="first">A text.</param>
    /// <param name="second">Another text.</param>
    /// <param name="copied">The passages that they share word for word.</param>
    /// <param name="quoted">See <see cref="SwapAligner.Chains"/>.</param>
    public static (List<List<WordRun>> Chains, int Probability)? Judge(WeighedWords first, WeighedWords second, List<List<WordRun>> copied, (bool[] First, bool[] Second)? quoted = null)
    {
        if (copied.Sum(chain => chain.Sum(run => run.Length)) * 100L >= (long)Copied * Math.Min(first.Count, second.Count))
        {
            return null;
        }

        var chains = SwapAligner.Chains(first, second, quoted);
        if (chains.Count == 0)
        {
            return null;
        }

        var features = SwapFeatures.Of(first, second, chains);
        var probability = PairScore.Probability(Bias + VectorOf(features).Zip(Weights, FixedPoint.Times).Sum());
        return probability >= DerivationJudge.Least && features.Swapped >= MinSwapped && features.InLongRuns <= MaxInLongRuns
            ? (chains, probability)
            : null;
    }

    /// <summary>What is weighed, in 1024ths: doublings of even gaps and of telling words in common; shares; and the figures that differ beyond a correction.</summary>
    public static int[] VectorOf(SwapFeatures features) =>
    [
        FixedPoint.Log(features.EvenGaps), FixedPoint.Log(features.Telling), features.Skeleton, features.InLongRuns,
        FixedPoint.One * Math.Max(0, features.OtherFigures - FigureSwaps.Corrections),
    ];
}
