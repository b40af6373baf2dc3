namespace Hearsay.Spinning;

/// <summary>What tells a spun text from another: the scores of its words, summed up so that a short text says less.</summary>
internal static class TextFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 12;

    /// <summary>The fewest words on which a text is judged.</summary>
    public const int LeastWords = 12;

    /// <summary>Words that count as if a person had written them, so that a few odd words make no spun text.</summary>
    private const int Doubt = 20;

    /// <summary>Pairs that count as usual ones, likewise.</summary>
    private const int PairDoubt = 30;

    private const double UsualCompany = 2.5;
    private const double UsualOdd = 0.1;
    private const double UsualTriples = 0.4;

    /// <summary>Fills in the features.</summary>
    /// <param name="scores">The scores of the open words, in text order.</param>
    /// <param name="phrases">How well the words go together.</param>
    /// <param name="features">Receives <see cref="Count"/> figures.</param>
    public static void Fill(ReadOnlySpan<double> scores, PhraseFit phrases, Span<double> features)
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
    }
}
