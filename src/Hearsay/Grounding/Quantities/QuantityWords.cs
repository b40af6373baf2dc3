using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Grounding.Quantities;

/// <summary>One article's words as the readers of figures look at them: within one sentence, with their kinds. Lives for one article.</summary>
internal sealed class QuantityWords(AnalyzedArticle analyzed, ImmutableArray<Word> words)
{
    /// <summary>A common beginning of that length tells an inflected form of the same word.</summary>
    private const int Stem = 4;

    private readonly AnalyzedArticle _analyzed = analyzed;

    /// <summary>The words of the article in text order.</summary>
    public ImmutableArray<Word> All { get; } = words;

    /// <summary>The token of a word.</summary>
    public Token TokenAt(int k) => _analyzed.Tokens[All[k].Token];

    /// <summary>The lower-case form of a word that stands in the sentence of word <paramref name="i"/>; empty for any other.</summary>
    public string At(int k, int i) => k >= 0 && k < All.Length && All[k].Sentence == All[i].Sentence ? All[k].Norm : "";

    /// <summary>What the word is beside a figure; an empty kind for most.</summary>
    public QuantityWord Kind(int k, int i) => QuantityTable.Words.GetValueOrDefault(At(k, i), QuantityWord.None);

    /// <summary>Index of the first word of the hedge before a word ("more than"), or of the word itself.</summary>
    public int BeforeHedge(int i)
    {
        var hedge = NumberTable.Before.MatchBefore(All, i, out _);
        return hedge >= 0 && All[hedge].Sentence == All[i].Sentence ? hedge : i;
    }

    /// <summary>The text's own word for a fate; an inflected form as its participle ("killing" says "killed").</summary>
    public string Plain(int k)
    {
        var norm = All[k].Norm;
        var plain = Kind(k, k).Value;
        return norm.Length >= Stem && plain.Length >= Stem && norm.AsSpan(0, Stem).SequenceEqual(plain.AsSpan(0, Stem)) ? plain : norm;
    }
}
