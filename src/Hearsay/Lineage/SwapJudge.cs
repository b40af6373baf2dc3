using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>Decides of two texts whether one is the other with its words swapped. The same for both orders.</summary>
internal static class SwapJudge
{
    /// <summary>Texts of which so many per cent are equal word for word are copies without a swap.</summary>
    private const int Copied = 92;

    /// <summary>Fewer swapped telling words are an editor's work.</summary>
    private const int MinSwapped = FixedPoint.One / 10;

    /// <summary>A spinner leaves no long stretches as they were.</summary>
    private const int MaxInLongRuns = FixedPoint.One * 85 / 100;

    // Logistic regression on 720 spun copies of wire reports, by a thesaurus that no part of the engine loads, against 21,000 pairs of real
    // reports that share names; checked by five-fold cross-validation over the originals. In 1024ths of a logit.
    private const int Bias = -12442;
    private const int EvenWeight = 2626; // for each doubling
    private const int SkeletonWeight = 2458;
    private const int ShareWeight = 3072;

    /// <summary>Set by hand: each figure that differs, beyond a correction, speaks of a template.</summary>
    private const int OtherFigureWeight = -2048;

    /// <summary>The passages that one text has of the other, words swapped, and the probability in ten-thousandths; null when it is not so.</summary>
    /// <param name="first">A text.</param>
    /// <param name="second">Another text.</param>
    /// <param name="copied">The passages that they share word for word.</param>
    public static (List<List<WordRun>> Chains, int Probability)? Judge(WeighedWords first, WeighedWords second, List<List<WordRun>> copied)
    {
        if (copied.Sum(chain => chain.Sum(run => run.Length)) * 100L >= (long)Copied * Math.Min(first.Count, second.Count))
        {
            return null;
        }

        var chains = SwapAligner.Chains(first, second);
        if (chains.Count == 0)
        {
            return null;
        }

        var features = SwapFeatures.Of(first, second, chains);
        var probability = Probability(features);
        return probability >= DerivationJudge.Least && features.Swapped >= MinSwapped && features.InLongRuns <= MaxInLongRuns
            ? (chains, probability)
            : null;
    }

    /// <summary>The probability that one text is the other with its words swapped, in ten-thousandths.</summary>
    internal static int Probability(SwapFeatures features) => PairScore.Probability(
        Bias + FixedPoint.Times(EvenWeight, FixedPoint.Log(features.EvenGaps)) + FixedPoint.Times(SkeletonWeight, features.Skeleton)
        + FixedPoint.Times(ShareWeight, features.Share) + (OtherFigureWeight * Math.Max(0, features.OtherFigures - FigureSwaps.Corrections)));
}
