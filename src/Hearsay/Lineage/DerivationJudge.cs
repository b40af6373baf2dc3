using Hearsay.Model;

namespace Hearsay.Lineage;

/// <summary>
/// Decides of two records whether one derives from the other, how and in which direction. A function of the two records alone,
/// the same for both orders of them.
/// </summary>
internal static class DerivationJudge
{
    /// <summary>Lower probabilities, in ten-thousandths, are no derivation.</summary>
    public const int Least = PairScore.Certain / 2;

    /// <summary>The derivation between two records; null when there is none.</summary>
    public static Derivation? Judge(ArticleRecord first, ArticleRecord second) =>
        Judge(LineageArticle.Of(first), LineageArticle.Of(second));

    /// <summary>The derivation between two prepared records; null when there is none.</summary>
    public static Derivation? Judge(LineageArticle first, LineageArticle second)
    {
        var chains = Aligner.Chains(first.Words, second.Words);
        var features = PairFeatures.Of(first, second, chains);
        var probability = chains.Count == 0 ? 0 : PairScore.Probability(PairScore.Logit(features));
        var swaps = SwapJudge.Judge(first.Weighed, second.Weighed, chains, (first.Quoted, second.Quoted));
        if (swaps is { } found)
        {
            (chains, probability) = (found.Chains, Math.Max(probability, found.Probability));
        }

        if (probability < Least)
        {
            return null;
        }

        var reach = Reach.Of(chains, first, second);
        var points = Direction.Of(first, second, chains, reach)
            + (swaps is null ? 0 : Direction.OfSwaps(first.Weighed, second.Weighed, chains));
        var derivedIsFirst = points != 0
            ? points > 0
            : string.CompareOrdinal(first.DocumentHash, second.DocumentHash) > 0;
        var (article, source) = derivedIsFirst ? (first, second) : (second, first);
        if (!derivedIsFirst)
        {
            chains = Aligner.Mirror(chains);
            reach = reach.Mirror();
        }

        return new Derivation
        {
            Article = article.Identity,
            Source = source.Identity,
            Kind = swaps is null ? KindOf(reach, article, features) : DerivationKind.Spun,
            Probability = probability / (double)PairScore.Certain,
            Coverage = Math.Round(reach.First, 4),
            Directed = Math.Abs(points) >= Direction.Certain,
            // What both end with may be standing words, but not where more was taken.
            Passages = chains.TrueForAll(chain => PairFeatures.IsFoot(chain, article, source)) ? [] : [.. chains.Select(chain => Aligner.PassageOf(chain, article.Words, source.Words))],
        };
    }

    private static DerivationKind KindOf(Reach reach, LineageArticle article, PairFeatures features)
    {
        if (reach.First < 0.6 && (features.Credits != CreditTie.None || article.Sources is not { Told.Length: 0, Reported.Length: 0 }))
        {
            return DerivationKind.CreditedRewrite;
        }

        // A cut of the whole is an excerpt even where a few words were mended; a stretch put into an own text must be word for word.
        var excerpt = (reach is { First: >= 0.85, Fidelity: >= 0.92 } && reach.Second < 0.55)
            || (reach.Second < 0.7 && reach.Fidelity >= 0.985);
        return reach is { First: >= 0.88, Second: >= 0.88, Fidelity: >= 0.97 } ? DerivationKind.Verbatim
            : excerpt ? DerivationKind.Excerpt
            : DerivationKind.LightEdit;
    }
}
