namespace Hearsay.Spinning;

/// <summary>What tells a spun text from another: the scores of its words, summed up so that a short text says less.</summary>
internal static class TextFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 33;

    /// <summary>The fewest words on which a text is judged.</summary>
    public const int LeastWords = 12;

    /// <summary>Words that count as if a person had written them, so that a few odd words make no spun text.</summary>
    private const int Doubt = 20;

    /// <summary>Pairs that count as usual ones, likewise.</summary>
    private const int PairDoubt = 30;

    private const double UsualCompany = 2.5; // doublings of a pair in a person's text, as for all below: what the doubtful pairs count as
    private const double UsualOdd = 0.1; // share of pairs
    private const double UsualVeryOdd = 0.03; // share of pairs
    private const double UsualTriples = 0.4; // share of pairs
    private const double UsualVeryOddTriples = 0.02; // share of pairs
    private const double UsualNames = 0.1; // share of pairs
    private const double UsualUnknown = 0.02; // share of pairs

    /// <summary>The shares of words put in for which <see cref="Evidence"/> is read.</summary>
    private static readonly double[] Shares = [0.05, 0.15, 0.4];

    /// <summary>Fills in the features.</summary>
    /// <param name="scores">The scores of the open words, in text order.</param>
    /// <param name="asPhrases">Their scores as parts of phrases.</param>
    /// <param name="phrases">How well the words go together.</param>
    /// <param name="features">Receives <see cref="Count"/> figures.</param>
    public static void Fill(ReadOnlySpan<double> scores, ReadOnlySpan<double> asPhrases, PhraseFit phrases, Span<double> features)
    {
        double sum = 0, sure = 0, clipped = 0, surer = 0, runs = 0, last = 0;
        foreach (var score in scores)
        {
            var probability = SmallNet.Probability(score);
            sum += probability;
            sure += probability > 0.5 ? 1 : 0;
            surer += probability > 0.8 ? 1 : 0;
            clipped += Math.Clamp(score, -3, 3);
            runs += last * probability;
            last = probability;
        }

        double count = scores.Length + Doubt;
        features[0] = sum / count * 4;
        features[1] = sure / count * 4;
        features[2] = surer / count * 4;
        features[3] = clipped / count;
        features[4] = runs / count * 8;
        features[5] = Math.Min(count, 400) / 400;
        features[6] = features[0] * features[5];
        features[7] = features[2] * features[5];
        double pairs = phrases.Pairs + PairDoubt;
        features[8] = (phrases.Sum + (PairDoubt * UsualCompany)) / pairs / 2;
        features[9] = (phrases.Odd + (PairDoubt * UsualOdd)) / pairs * 4;
        features[10] = (phrases.Triples + (PairDoubt * UsualTriples)) / pairs * 2;
        features[11] = clipped / (scores.Length + 1);
        features[12] = phrases.TripleSum / pairs;
        features[13] = (phrases.OddTriples + (PairDoubt * UsualOdd)) / pairs * 4;
        features[14] = (phrases.VeryOddTriples + (PairDoubt * UsualVeryOddTriples)) / pairs * 8;
        features[15] = (phrases.VeryOdd + (PairDoubt * UsualVeryOdd)) / pairs * 8;
        double kept = phrases.Kept + PairDoubt;
        features[24] = (phrases.KeptSum + (PairDoubt * UsualCompany)) / kept / 2;
        features[25] = (phrases.KeptOddTriples + (PairDoubt * UsualOdd)) / kept * 4;
        features[26] = (phrases.Names + (PairDoubt * UsualNames)) / pairs * 2;
        features[27] = (phrases.Unknown + (PairDoubt * UsualUnknown)) / pairs * 8;
        features[28] = kept / pairs;
        double phraseSum = 0, phraseSure = 0;
        foreach (var score in asPhrases)
        {
            var probability = SmallNet.Probability(score);
            phraseSum += probability;
            phraseSure += probability > 0.5 ? 1 : 0;
        }

        features[16] = phraseSum / count * 4;
        features[17] = phraseSure / count * 4;
        for (var i = 0; i < Shares.Length; i++)
        {
            features[18 + i] = Evidence(scores, Shares[i]) / count * 3;
            features[18 + Shares.Length + i] = Evidence(asPhrases, Shares[i]) / count * 3;
        }

        (features[29], features[30]) = Spread(scores);
        (features[31], features[32]) = Spread(asPhrases);
    }

    /// <summary>
    /// How far the scores lie apart (half their standard deviation), and a third of their mean: of a matter that no count knows all words are a little odd, of a spun
    /// text some are very odd and others not at all.
    /// </summary>
    private static (double Apart, double Mean) Spread(ReadOnlySpan<double> scores)
    {
        double sum = 0, squares = 0;
        foreach (var score in scores)
        {
            sum += score;
        }

        var mean = sum / scores.Length;
        foreach (var score in scores)
        {
            squares += (score - mean) * (score - mean);
        }

        return (Math.Sqrt(squares / scores.Length) / 2, mean / 3);
    }

    /// <summary>
    /// How much likelier the scores are when a share of the words was put in than when none was, in doublings, as if the words said nothing of each other. The logarithm is taken of the
    /// product, by its exponent and a straight line from one power of two to the next, so that it is the same on every processor.
    /// </summary>
    private static double Evidence(ReadOnlySpan<double> scores, double share)
    {
        const double PriorOdds = SwapShare.Trained / (1 - SwapShare.Trained);
        var (product, doublings) = (1.0, 0);
        foreach (var score in scores)
        {
            product *= 1 + (share * ((SmallNet.Odds(score) / PriorOdds) - 1));
            var exponent = Math.ILogB(product);
            product = Math.ScaleB(product, -exponent);
            doublings += exponent;
        }

        return doublings + product - 1;
    }
}
