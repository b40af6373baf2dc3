namespace Hearsay.Language.Tagging;

/// <summary>The features of the part-of-speech tagger: the word and its neighbours, endings, shapes, and the tags given so far.</summary>
internal static class TaggerFeatures
{
    /// <summary>Number of features of a word.</summary>
    public const int Count = 29;

    private const uint Outside = 0x5EEDu;

    /// <summary>Fills in the features of one word.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="at">Index of the word.</param>
    /// <param name="mode">How the sentence is written.</param>
    /// <param name="last">Label of the word before, or -1.</param>
    /// <param name="beforeLast">Label of the word before that, or -1.</param>
    /// <param name="features">Receives <see cref="Count"/> features.</param>
    public static void Fill(ReadOnlySpan<WordForm> words, int at, CaseMode mode, int last, int beforeLast, Span<uint> features)
    {
        ref readonly var word = ref words[at];
        var previous = at > 0 ? words[at - 1].Word : Outside;
        var previous2 = at > 1 ? words[at - 2].Word : Outside;
        var next = at + 1 < words.Length ? words[at + 1].Word : Outside;
        var next2 = at + 2 < words.Length ? words[at + 2].Word : Outside;
        var shape = (uint)word.Shape | ((uint)mode << 8) | (at == 0 ? 1u << 16 : 0u);
        var tag1 = (uint)(last + 1);
        var tag2 = (uint)(beforeLast + 1);
        var f = 0;
        features[f++] = FeatureHash.Mix(1, 0);
        features[f++] = FeatureHash.Mix(2, word.Word);
        features[f++] = FeatureHash.Mix(3, previous);
        features[f++] = FeatureHash.Mix(4, next);
        features[f++] = FeatureHash.Mix(5, previous2);
        features[f++] = FeatureHash.Mix(6, next2);
        features[f++] = FeatureHash.Mix(7, tag1);
        features[f++] = FeatureHash.Mix(8, tag1, tag2);
        features[f++] = FeatureHash.Mix(9, tag1, word.Word);
        features[f++] = FeatureHash.Mix(10, word.Suffix1, shape);
        features[f++] = FeatureHash.Mix(11, word.Suffix2);
        features[f++] = FeatureHash.Mix(12, word.Suffix3);
        features[f++] = FeatureHash.Mix(13, word.Suffix4);
        features[f++] = FeatureHash.Mix(14, word.Prefix2);
        features[f++] = FeatureHash.Mix(15, word.Prefix3);
        features[f++] = FeatureHash.Mix(16, shape);
        features[f++] = FeatureHash.Mix(17, shape, tag1);
        features[f++] = FeatureHash.Mix(18, previous, word.Word);
        features[f++] = FeatureHash.Mix(19, word.Word, next);
        features[f++] = FeatureHash.Mix(20, at > 0 ? words[at - 1].Suffix3 : Outside);
        features[f++] = FeatureHash.Mix(21, at + 1 < words.Length ? words[at + 1].Suffix3 : Outside);
        features[f++] = FeatureHash.Mix(22, tag1, next);
        features[f++] = FeatureHash.Mix(23, word.Suffix3, tag1);
        features[f++] = FeatureHash.Mix(24, at + 1 < words.Length ? (uint)words[at + 1].Shape : Outside, (uint)mode);
        features[f++] = FeatureHash.Mix(25, word.Suffix2, shape);
        features[f++] = FeatureHash.Mix(26, word.Word, shape);
        features[f++] = FeatureHash.Mix(27, word.Suffix2, at + 1 < words.Length ? words[at + 1].Suffix2 : Outside);
        features[f++] = FeatureHash.Mix(28, tag2, previous);
        features[f] = FeatureHash.Mix(29, previous, next);
    }
}
