using Hearsay.Language;

namespace Hearsay.Spinning;

/// <summary>Tokens at which a spinner may have put something in.</summary>
/// <param name="First">The first.</param>
/// <param name="Count">How many: more than one for a phrase.</param>
internal readonly record struct SwapPlace(int First, int Count);

/// <summary>The words that could have stood where one was put in: its neighbours, then those that the surroundings and the word itself let expect.</summary>
/// <param name="Words">All, none twice.</param>
/// <param name="Near">How many are from the thesaurus in the form of what stands there; they stand first, the likelier first.</param>
/// <param name="Neighbours">How many are neighbours of any kind; they stand before the expected ones.</param>
internal sealed record Candidates(List<ushort> Words, int Near, int Neighbours)
{
    /// <summary>The rank of what no loose thesaurus names.</summary>
    public const int NotLoose = byte.MaxValue;

    /// <summary>For each word its rank in a loose thesaurus, from 0; <see cref="NotLoose"/> for those that are not in it.</summary>
    public List<byte> LooseRanks { get; } = [.. Enumerable.Repeat((byte)NotLoose, Words.Count)];

    /// <summary>How many of the expected ones are taken.</summary>
    public const int Expected = 32;

    /// <summary>The candidates for a word.</summary>
    /// <param name="words">What is known about words.</param>
    /// <param name="originals">What bare forms may stand for.</param>
    /// <param name="expectation">At the place, the word distrusted.</param>
    /// <param name="id">The word that stands there.</param>
    public static Candidates OfWord(SpinWords words, Originals originals, Expectation expectation, int id)
    {
        List<ushort> candidates = [.. words.NeighboursOf(id), .. originals.Of(Originals.KeyOf(words.WordOf(id)), out _)];
        var neighbours = candidates.Count;
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

        return new Candidates(candidates, words.InThesaurus(id), neighbours);
    }

    /// <summary>The candidates for a phrase or a rare word, which only the thesaurus knows.</summary>
    /// <param name="originals">What phrases may stand for.</param>
    /// <param name="key">The phrase's key.</param>
    public static Candidates OfPhrase(Originals originals, uint key)
    {
        List<ushort> candidates = [.. originals.Of(key, out var sameForm)];
        return new Candidates(candidates, sameForm, candidates.Count);
    }

    /// <summary>Adds those of a loose thesaurus.</summary>
    /// <param name="loose">The thesaurus.</param>
    /// <param name="article">The text.</param>
    /// <param name="place">The place.</param>
    public void AddLoose(LooseThesaurus loose, AnalyzedArticle article, SwapPlace place)
    {
        var found = new List<(ushort Word, int Rank)>();
        loose.AddTo(article, place, found);
        foreach (var (word, rank) in found)
        {
            var at = Words.IndexOf(word);
            if (at < 0)
            {
                Words.Add(word);
                LooseRanks.Add((byte)rank);
            }
            else if (LooseRanks[at] == NotLoose)
            {
                LooseRanks[at] = (byte)rank;
            }
        }
    }
}
