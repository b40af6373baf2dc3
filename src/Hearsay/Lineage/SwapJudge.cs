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

    /// <summary>
    /// A mosaic has little of each text it is made of: some sentences as they were, some swapped. Neither may be enough, but they are other words, so that their logits add up, less what both assume
    /// beforehand. Set by hand, with the copies and the real pages of docs/lineage-accuracy.md in sight.
    /// </summary>
    private const int Beforehand = -4 * FixedPoint.One;

    /// <summary>Only where the small words agree as they do in a spun copy: those of own reports with the same quotations do not.</summary>
    private const int LeastSkeleton = FixedPoint.One * 4 / 5;

    /// <summary>The passages that one text has of the other, words swapped, and the probability in ten-thousandths; null when it is not so.</summary>
    /// <param name="first">A text.</param>
    /// <param name="second">Another text.</param>
    /// <param name="copied">The passages that they share word for word.</param>
    /// <param name="wording">How much these say for a derivation, see <see cref="PairScore.Logit"/>; null where that is not known, or nothing.</param>
    public static (List<List<WordRun>> Chains, int Probability)? Judge(WeighedWords first, WeighedWords second, List<List<WordRun>> copied, int? wording = null)
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
        var logit = Logit(features);
        if (wording is < 0 and var copies && logit < 0 && features.Skeleton >= LeastSkeleton)
        {
            logit += copies - Beforehand;
        }

        var probability = PairScore.Probability(logit);
        return probability >= DerivationJudge.Least && features.Swapped >= MinSwapped && features.InLongRuns <= MaxInLongRuns
            ? (chains, probability)
            : null;
    }

    /// <summary>How much the swapped passages say for one text being the other with its words swapped: a logit in 1024ths.</summary>
    private static int Logit(SwapFeatures features) =>
        Bias + FixedPoint.Times(EvenWeight, FixedPoint.Log(features.EvenGaps)) + FixedPoint.Times(SkeletonWeight, features.Skeleton)
        + FixedPoint.Times(ShareWeight, features.Share) + (OtherFigureWeight * Math.Max(0, features.OtherFigures - FigureSwaps.Corrections));
}
