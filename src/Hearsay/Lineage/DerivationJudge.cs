using Hearsay.Model;

namespace Hearsay.Lineage;

/// <summary>
/// Decides of two records whether one derives from the other, how and in which direction. A function of the two records alone,
/// the same for both orders of them.
/// </summary>
internal static class DerivationJudge
{
    /// <summary>Lower probabilities are no derivation.</summary>
    public const double MinProbability = 0.5;

    // Logistic regression on 906 candidate pairs of real news pages of 2014 and 2015, checked by 8-fold cross-validation (the bias fitted anew when
    // other figures came in): own words
    // and the share of the shorter text are the evidence; quoted words count for more where the credits tie the two together.
    private const double Bias = -4.0;
    private const double OwnWeight = 0.81;
    private const double ShareWeight = 6.95;
    private const double TiedQuoteWeight = 1.19;

    /// <summary>
    /// Set by hand: the pages learned from hold too few own reports with one paragraph of a wire. Grows from a run of 12 own words
    /// to one of 25 or more.
    /// </summary>
    private const double LongRunWeight = 0.8;

    /// <summary>Set by hand: the pages learned from do not say whose they are, so that no credit could name the other's outlet.</summary>
    private const double NamedWeight = 2.0;

    /// <summary>Set by hand: each figure that differs, beyond a correction, speaks of a template.</summary>
    internal const double OtherFigureWeight = -2.0;

    /// <summary>The derivation between two records; null when there is none.</summary>
    public static Derivation? Judge(ArticleRecord first, ArticleRecord second) =>
        Judge(LineageArticle.Of(first), LineageArticle.Of(second));

    /// <summary>The derivation between two prepared records; null when there is none.</summary>
    public static Derivation? Judge(LineageArticle first, LineageArticle second)
    {
        var chains = Aligner.Chains(first.Words, second.Words);
        var features = PairFeatures.Of(first, second, chains);
        var probability = chains.Count == 0 ? 0 : Probability(features);
        var swaps = SwapJudge.Judge(first.Weighed, second.Weighed, chains);
        if (swaps is { } found)
        {
            (chains, probability) = (found.Chains, Math.Max(probability, found.Probability));
        }

        if (probability < MinProbability)
        {
            return null;
        }

        var reach = Reach.Of(chains, first, second);
        var points = Direction.Of(first, second, chains, reach)
            + (swaps is null ? 0 : Direction.OfSwaps(first.Weighed, second.Weighed, chains));
        var derivedIsFirst = points != 0
            ? points > 0
            : string.CompareOrdinal(first.Record.DocumentHash, second.Record.DocumentHash) > 0;
        var (article, source) = derivedIsFirst ? (first, second) : (second, first);
        if (!derivedIsFirst)
        {
            chains = Aligner.Mirror(chains);
            reach = reach.Mirror();
        }

        return new Derivation
        {
            Article = article.Record.Identity,
            Source = source.Record.Identity,
            Kind = swaps is null ? KindOf(reach, article, features) : DerivationKind.Spun,
            Probability = probability,
            Coverage = Math.Round(reach.First, 4),
            Directed = Math.Abs(points) >= Direction.Certain,
            Passages = [.. chains
                .Where(chain => !PairFeatures.IsFoot(chain, article, source))
                .Select(chain => Aligner.PassageOf(chain, article.Words, source.Words))],
        };
    }

    /// <summary>The probability of a derivation, 0 to 1, rounded to four places.</summary>
    internal static double Probability(PairFeatures features)
    {
        var logit = Bias + (OwnWeight * Math.Log(1 + features.OwnEqual)) + (ShareWeight * features.Share)
            + (LongRunWeight * Math.Clamp((features.LongestOwnRun - 12) / 13.0, 0, 1))
            + (features.Credits == CreditTie.None ? 0 : TiedQuoteWeight * Math.Log(1 + features.QuotedEqual))
            + (features.Credits == CreditTie.Named ? NamedWeight : 0)
            + (OtherFigureWeight * Math.Max(0, features.OtherFigures - FigureSwaps.Corrections));
        return Math.Round(1 / (1 + Math.Exp(-logit)), 4);
    }

    private static DerivationKind KindOf(Reach reach, LineageArticle article, PairFeatures features)
    {
        if (reach.First < 0.6 && (features.Credits != CreditTie.None || article.Credits.Length > 0))
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
