namespace Hearsay.Spinning;

/// <summary>
/// How large a share of a text's words was swapped: the judge of words was trained on texts of many rates, so its probabilities are set right by the share that
/// they themselves let expect in this text, again and again (Saerens, Latinne and Decaestecker 2002).
/// </summary>
internal static class SwapShare
{
    /// <summary>The share in the texts of training.</summary>
    public const double Trained = 0.19;

    private const int Rounds = 12; // of expectation and maximisation; it has settled by then
    private const double Least = 0.02; // share of words put in, below which it is not let fall
    private const double Most = 0.9; // share of words put in, above which it is not let rise

    /// <summary>The probabilities of having been put in, in a text that is spun.</summary>
    /// <param name="scores">The scores of its open words.</param>
    public static double[] Probabilities(ReadOnlySpan<double> scores)
    {
        var first = new double[scores.Length];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = SmallNet.Probability(scores[i]);
        }

        var set = first;
        for (var round = 0; round < Rounds && first.Length > 0; round++)
        {
            var sum = 0.0;
            foreach (var probability in set)
            {
                sum += probability;
            }

            var share = Math.Clamp(sum / set.Length, Least, Most);
            var odds = share / (1 - share) * ((1 - Trained) / Trained);
            set = new double[first.Length];
            for (var i = 0; i < first.Length; i++)
            {
                set[i] = first[i] * odds / ((first[i] * odds) + 1 - first[i]);
            }
        }

        return set;
    }

    /// <summary>The probabilities of all tokens; 0 for those that are not open.</summary>
    /// <param name="tokens">How many tokens the text has.</param>
    /// <param name="places">The open words' tokens.</param>
    /// <param name="scores">Their scores.</param>
    public static double[] AtTokens(int tokens, ReadOnlySpan<int> places, ReadOnlySpan<double> scores)
    {
        var (set, probabilities) = (new double[tokens], Probabilities(scores));
        for (var i = 0; i < places.Length; i++)
        {
            set[places[i]] = probabilities[i];
        }

        return set;
    }
}
