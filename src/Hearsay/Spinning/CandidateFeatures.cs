namespace Hearsay.Spinning;

/// <summary>What tells the word that stood in a place from the others that could have.</summary>
internal static class CandidateFeatures
{
    /// <summary>Number of features of a candidate.</summary>
    public const int Count = 41;

    /// <summary>Fills in the features of all candidates at the place that the context and the expectation were moved to.</summary>
    /// <param name="words">What is known about words.</param>
    /// <param name="context">The text.</param>
    /// <param name="expectation">At the same place, what stands there distrusted.</param>
    /// <param name="place">The place.</param>
    /// <param name="put">The probabilities that the words beside it were put in.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="features">Receives <see cref="Count"/> figures for each.</param>
    public static void Fill(SpinWords words, SpinContext context, Expectation expectation, SwapPlace place, (double Left, double Right) put, Candidates candidates, Span<double> features)
    {
        var id = place.Count > 1 ? SpinWords.Unknown : context.IdAt(place.First);
        var own = context.FitOf(id);
        var ownPlain = expectation.Plain(id);
        var most = double.MinValue;
        for (var k = 0; k < candidates.Words.Count; k++)
        {
            var score = features[(k * Count) + 15] = expectation.Swapped(candidates.Words[k]);
            most = Math.Max(most, score);
        }

        int thesaurus = candidates.Near, neighbours = candidates.Neighbours;
        for (var k = 0; k < candidates.Words.Count; k++)
        {
            var one = features.Slice(k * Count, Count);
            var candidate = candidates.Words[k];
            var fit = context.FitOf(candidate);
            var likeness = context.Likeness(id, candidate) * 4;
            one[0] = fit.Frequency / 8;
            one[1] = fit.Left / 4;
            one[2] = fit.Right / 4;
            one[3] = fit.Triple / 8;
            one[4] = fit.Near * 4;
            one[5] = fit.Topic * 4;
            one[6] = likeness;
            one[7] = k < thesaurus ? k / 8.0 : 0;
            one[8] = fit.Triple > 0 ? 1 : 0;
            one[9] = k < thesaurus ? 1 : 0;
            one[10] = Math.Min(fit.Left, fit.Right) / 4;
            one[11] = k < thesaurus ? likeness : 0;
            one[12] = context.LikenessToHead(candidate) * 4;
            one[13] = context.Likeness(context.ContentBefore, candidate) * 4;
            one[14] = context.Likeness(context.ContentAfter, candidate) * 4;
            one[15] = (one[15] - most) / 2;
            one[16] = (expectation.Plain(candidate) - ownPlain) / 4;
            one[17] = WordForms.Has(words.FormsOf(candidate), context.Token.Xpos) ? 1 : 0;
            one[18] = Math.Min(context.TimesOf(candidate), 4) / 2.0;
            one[19] = k < neighbours ? 1 : 0;
            one[20] = (fit.Frequency - own.Frequency) / 8;
            one[21] = (fit.Left - own.Left) / 8;
            one[22] = (fit.Right - own.Right) / 8;
            one[23] = Begins(words.WordOf(id), words.WordOf(candidate)) ? 1 : 0;
            one[24] = Math.Min(CommonNeighbours(words, id, candidate), 6) / 3.0;
            one[25] = words.NeighboursOf(candidate)[..words.InThesaurus(candidate)].Contains((ushort)id) ? 1 : 0;
            one[26] = (words.FormsOf(candidate) & words.FormsOf(id)) != 0 ? 1 : 0;
            one[27] = Math.Max(fit.Left, fit.Right) / 4;
            one[28] = put.Left;
            one[29] = put.Right;
            one[30] = one[1] * (1 - put.Left);
            one[31] = one[2] * (1 - put.Right);
            one[32] = (fit.Left - own.Left) * (1 - put.Left) / 8;
            one[33] = (fit.Right - own.Right) * (1 - put.Right) / 8;
            one[34] = place.Count > 1 ? 1 : 0;
            one[35] = id < SpinWords.Classes ? 1 : 0;
            one[36] = fit.Ending / 4;
            one[37] = fit.Between / 4;
            one[38] = fit.Beginning / 4;
            var isLoose = candidates.LooseRanks[k] != Candidates.NotLoose;
            one[39] = isLoose ? 1 : 0;
            one[40] = isLoose ? candidates.LooseRanks[k] / 16.0 : 0;
        }
    }

    /// <summary>How many words are neighbours of both in the thesaurus: what another thesaurus holds for near has some.</summary>
    private static int CommonNeighbours(SpinWords words, int one, int other)
    {
        var ofOne = words.NeighboursOf(one)[..words.InThesaurus(one)];
        var ofOther = words.NeighboursOf(other)[..words.InThesaurus(other)];
        var common = 0;
        foreach (var neighbour in ofOne)
        {
            common += ofOther.Contains(neighbour) ? 1 : 0;
        }

        return common;
    }

    /// <summary>Forms of one word mostly begin alike.</summary>
    private static bool Begins(string one, string other) =>
        one.Length >= 4 && other.Length >= 4 && one.AsSpan(0, 4).SequenceEqual(other.AsSpan(0, 4));
}
