using Hearsay.Language.Tagging;

namespace Hearsay.Language.Names;

/// <summary>What name recognition looks at in a token; computed once for each.</summary>
/// <param name="Form">Hashes and shape.</param>
/// <param name="Tag">Hash of the Penn tag.</param>
/// <param name="Word">What the word can be in a name.</param>
/// <param name="Known">As what it, or the phrase around it, is known.</param>
/// <param name="Inside">True for the second and later words of a known phrase.</param>
/// <param name="Seen">How the word is written elsewhere in the article.</param>
internal readonly record struct NameWordView(WordForm Form, uint Tag, NameWord Word, KnownAs Known, bool Inside, SeenAs Seen)
{
    /// <summary>The same word with its letters hidden: what is left is context and shape.</summary>
    public NameWordView Hidden() => this with { Form = WordForm.OfShape(Form.Shape), Word = NameWord.None, Known = KnownAs.None, Inside = false };
}

/// <summary>How a word is written elsewhere in the article.</summary>
[Flags]
internal enum SeenAs : byte
{
    Nowhere = 0x0,

    /// <summary>With a capital inside a sentence.</summary>
    Capital = 0x1,

    /// <summary>In lower case.</summary>
    Lower = 0x2,
}

/// <summary>
/// The features of the name recogniser: word, neighbours, shapes, tags, lists, and how the same word was labelled before in the article
/// (the non-local features of Ratinov and Roth 2009).
/// </summary>
internal static class NameFeatures
{
    /// <summary>Number of features of a word.</summary>
    public const int Count = 34;

    private const uint Outside = 0x5EEDu;

    /// <summary>Fills in the features of one word.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="at">Index of the word.</param>
    /// <param name="mode">How the sentence is written.</param>
    /// <param name="last">Label of the word before.</param>
    /// <param name="beforeLast">Label of the word before that.</param>
    /// <param name="memory">Label that the same word had last in the article, plus one; 0 for none.</param>
    /// <param name="nextMemory">The same of the next word.</param>
    /// <param name="features">Receives <see cref="Count"/> features.</param>
    public static void Fill(
        ReadOnlySpan<NameWordView> words, int at, CaseMode mode, int last, int beforeLast, uint memory, uint nextMemory, Span<uint> features)
    {
        ref readonly var word = ref words[at];
        var w = word.Form.Word;
        var w1 = at > 0 ? words[at - 1].Form.Word : Outside;
        var w2 = at > 1 ? words[at - 2].Form.Word : Outside;
        var n1 = at + 1 < words.Length ? words[at + 1].Form.Word : Outside;
        var n2 = at + 2 < words.Length ? words[at + 2].Form.Word : Outside;
        var shape = Shape(word, at, mode);
        var shape1 = at > 0 ? Shape(words[at - 1], at - 1, mode) : Outside;
        var shapeN = at + 1 < words.Length ? Shape(words[at + 1], at + 1, mode) : Outside;
        var list = Lists(word);
        var list1 = at > 0 ? Lists(words[at - 1]) : Outside;
        var listN = at + 1 < words.Length ? Lists(words[at + 1]) : Outside;
        var listN2 = at + 2 < words.Length ? Lists(words[at + 2]) : Outside;
        var seen = (uint)word.Seen;
        var tag1 = at > 0 ? words[at - 1].Tag : Outside;
        var tagN = at + 1 < words.Length ? words[at + 1].Tag : Outside;
        var label = (uint)last + 1;
        var label2 = (uint)beforeLast + 1;
        var f = 0;
        features[f++] = FeatureHash.Mix(1, label);
        features[f++] = FeatureHash.Mix(2, w);
        features[f++] = FeatureHash.Mix(3, w1);
        features[f++] = FeatureHash.Mix(4, n1);
        features[f++] = FeatureHash.Mix(5, w2);
        features[f++] = FeatureHash.Mix(6, n2);
        features[f++] = FeatureHash.Mix(7, label, label2);
        features[f++] = FeatureHash.Mix(8, label, w);
        features[f++] = FeatureHash.Mix(9, label, shape);
        features[f++] = FeatureHash.Mix(10, shape1 ^ (shapeN * 31), shape);
        features[f++] = FeatureHash.Mix(11, word.Form.Suffix3);
        features[f++] = FeatureHash.Mix(12, word.Form.Suffix2, shape);
        features[f++] = FeatureHash.Mix(13, word.Form.Prefix3, shape);
        features[f++] = FeatureHash.Mix(14, word.Form.Suffix4);
        features[f++] = FeatureHash.Mix(15, word.Tag, shape);
        features[f++] = FeatureHash.Mix(16, word.Tag, tagN);
        features[f++] = FeatureHash.Mix(17, tag1, word.Tag);
        features[f++] = FeatureHash.Mix(18, list, shape);
        features[f++] = FeatureHash.Mix(19, list, label);
        features[f++] = FeatureHash.Mix(20, list1, shape);
        features[f++] = FeatureHash.Mix(21, listN, label);
        features[f++] = FeatureHash.Mix(22, list1, listN);
        features[f++] = FeatureHash.Mix(23, listN, listN2);
        features[f++] = FeatureHash.Mix(24, w1, w);
        features[f++] = FeatureHash.Mix(25, w, n1);
        features[f++] = FeatureHash.Mix(26, memory, shape);
        features[f++] = FeatureHash.Mix(27, memory, label);
        features[f++] = FeatureHash.Mix(28, nextMemory, label);
        features[f++] = FeatureHash.Mix(29, seen, shape);
        features[f++] = FeatureHash.Mix(30, w1, shape);
        features[f++] = FeatureHash.Mix(31, n1, label);
        features[f++] = FeatureHash.Mix(32, at > 0 ? words[at - 1].Form.Suffix3 : Outside, shape);
        features[f++] = FeatureHash.Mix(33, at + 1 < words.Length ? words[at + 1].Form.Suffix3 : Outside, shapeN);
        features[f] = FeatureHash.Mix(34, w2, w1);
    }

    private static uint Shape(in NameWordView word, int at, CaseMode mode) =>
        (uint)word.Form.Shape | ((uint)mode << 8) | (at == 0 ? 1u << 16 : 0u);

    private static uint Lists(in NameWordView word) =>
        (uint)(word.Word & NameWord.Learnt) | ((uint)word.Known << 20) | (word.Inside ? 1u << 30 : 0u);
}
