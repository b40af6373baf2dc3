namespace Hearsay.Spinning;

/// <summary>The words that could have stood where one was put in: its neighbours, then those that the surroundings and the word itself let expect.</summary>
internal static class Candidates
{
    /// <summary>How many of the expected ones are taken.</summary>
    public const int Expected = 32;

    /// <summary>The candidates of a place, none twice; the neighbours stand first.</summary>
    /// <param name="words">What is known about words.</param>
    /// <param name="expectation">At the place, the word distrusted.</param>
    /// <param name="id">The word that stands there.</param>
    public static List<ushort> Of(SpinWords words, Expectation expectation, int id)
    {
        List<ushort> candidates = [.. words.NeighboursOf(id)];
        Span<ushort> best = stackalloc ushort[Expected];
        best.Clear();
        expectation.Best(best);
        foreach (var word in best)
        {
            if (word != id && word >= SpinWords.Classes && !candidates.Contains(word))
            {
                candidates.Add(word);
            }
        }

        return candidates;
    }
}
