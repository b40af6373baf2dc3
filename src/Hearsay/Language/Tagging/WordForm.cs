namespace Hearsay.Language.Tagging;

/// <summary>What features need of a word, computed once: hashes of its norm and of its beginning and endings, and its shape.</summary>
internal readonly struct WordForm
{
    public readonly uint Word;
    public readonly uint Suffix1;
    public readonly uint Suffix2;
    public readonly uint Suffix3;
    public readonly uint Suffix4;
    public readonly uint Prefix2;
    public readonly uint Prefix3;
    public readonly WordShape Shape;

    /// <param name="form">The word as printed.</param>
    /// <param name="norm">Its norm.</param>
    public WordForm(ReadOnlySpan<char> form, ReadOnlySpan<char> norm)
    {
        if (norm.Length > 40)
        {
            norm = norm[..40]; // bounded work for words of any length
        }

        var n = norm.Length;
        Word = FeatureHash.Of(norm);
        Suffix1 = FeatureHash.Of(norm[Math.Max(0, n - 1)..]);
        Suffix2 = FeatureHash.Of(norm[Math.Max(0, n - 2)..]);
        Suffix3 = FeatureHash.Of(norm[Math.Max(0, n - 3)..]);
        Suffix4 = FeatureHash.Of(norm[Math.Max(0, n - 4)..]);
        Prefix2 = FeatureHash.Of(norm[..Math.Min(2, n)]);
        Prefix3 = FeatureHash.Of(norm[..Math.Min(3, n)]);
        Shape = WordShapes.Of(form);
    }

    private WordForm(WordShape shape) => Shape = shape;

    /// <summary>A word of which only the shape is known.</summary>
    public static WordForm OfShape(WordShape shape) => new(shape);

    /// <summary>How the words of a sentence are written.</summary>
    public static CaseMode ModeOf(ReadOnlySpan<WordForm> words)
    {
        var shapes = new WordShape[words.Length];
        for (var i = 0; i < shapes.Length; i++)
        {
            shapes[i] = words[i].Shape;
        }

        return WordShapes.ModeOf(shapes);
    }
}
