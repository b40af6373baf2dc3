using System.Runtime.InteropServices;
using Hearsay.Language;

namespace Hearsay.Spinning;

/// <summary>Tokens at which a spinner may have put something in.</summary>
/// <param name="First">The first.</param>
/// <param name="Count">How many: more than one for a phrase.</param>
internal readonly record struct SwapPlace(int First, int Count);

/// <summary>
/// The words that could have stood where one was put in: its neighbours, those that the surroundings and the word itself let expect, those of a loose thesaurus. One object is for place after place.
/// </summary>
internal sealed class Candidates
{
    /// <summary>The rank of what no loose thesaurus names.</summary>
    public const int NotLoose = byte.MaxValue;

    /// <summary>How many of the expected ones are taken.</summary>
    public const int Expected = 32;

    private readonly List<(ushort Word, int Rank)> _loose = [];

    /// <summary>The words that could have stood there, none twice.</summary>
    public List<ushort> Words { get; } = [];

    /// <summary>For each word its rank in a loose thesaurus, from 0; <see cref="NotLoose"/> for those that are not in it.</summary>
    public List<byte> LooseRanks { get; } = [];

    /// <summary>How many are from the thesaurus in the form of what stands there; they stand first, the likelier first.</summary>
    public int Near { get; private set; }

    /// <summary>How many are neighbours of any kind; they stand before the expected ones.</summary>
    public int Neighbours { get; private set; }

    /// <summary>Takes those for a word.</summary>
    /// <param name="words">What is known about words.</param>
    /// <param name="originals">What bare forms may stand for.</param>
    /// <param name="expectation">At the place, the word distrusted.</param>
    /// <param name="id">The word that stands there.</param>
    public void TakeWord(SpinWords words, Originals originals, Expectation expectation, int id)
    {
        Words.Clear();
        Words.AddRange(words.NeighboursOf(id));
        Words.AddRange(originals.Of(Originals.KeyOf(words.WordOf(id)), out _));
        (Near, Neighbours) = (words.InThesaurus(id), Words.Count);
        Span<ushort> best = stackalloc ushort[Expected];
        best.Clear();
        expectation.Best(best);
        foreach (var word in best)
        {
            if (word != id && word >= SpinWords.Classes && !Words.Contains(word))
            {
                Words.Add(word);
            }
        }
    }

    /// <summary>Takes those for a phrase or a rare word, which only the thesaurus knows.</summary>
    /// <param name="originals">What phrases may stand for.</param>
    /// <param name="key">The phrase's key.</param>
    public void TakePhrase(Originals originals, uint key)
    {
        Words.Clear();
        Words.AddRange(originals.Of(key, out var sameForm));
        (Near, Neighbours) = (sameForm, Words.Count);
    }

    /// <summary>Adds those of a loose thesaurus to those taken.</summary>
    /// <param name="loose">The thesaurus.</param>
    /// <param name="article">The text.</param>
    /// <param name="place">The place.</param>
    public void AddLoose(LooseThesaurus loose, AnalyzedArticle article, SwapPlace place)
    {
        CollectionsMarshal.SetCount(LooseRanks, Words.Count);
        CollectionsMarshal.AsSpan(LooseRanks).Fill(NotLoose);
        _loose.Clear();
        loose.AddTo(article, place, _loose);
        foreach (var (word, rank) in _loose)
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
