using Hearsay.Language.Tagging;

namespace Hearsay.Language.Network;

/// <summary>
/// What the network looks at in a word: a key of its norm, buckets of its endings and its beginning, and how it is written. Every digit counts as zero, so
/// that all figures of one length are one word.
/// </summary>
/// <param name="Word">Hash of the norm.</param>
/// <param name="Suffix3">Bucket of its last three letters.</param>
/// <param name="Suffix2">Bucket of its last two letters.</param>
/// <param name="Prefix3">Bucket of its first three letters.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct WordKeys(uint Word, ushort Suffix3, ushort Suffix2, ushort Prefix3, WordShape Shape)
{
    /// <summary>Buckets of endings and beginnings of three letters.</summary>
    public const int Rows3 = 4096;

    /// <summary>Buckets of endings of two letters.</summary>
    public const int Rows2 = 1024;

    /// <summary>Number of ways in which a word can be written, with its sentence and its place in it.</summary>
    public const int ShapeRows = 2 * Modes * Shapes;

    private const int Shapes = 11; // values of a word's shape
    private const int Modes = 4; // values of CaseMode
    private const int LongestNorm = 40; // bounded work for words of any length

    /// <summary>The keys of a word.</summary>
    /// <param name="norm">Its norm.</param>
    /// <param name="shape">How it is written.</param>
    public static WordKeys Of(ReadOnlySpan<char> norm, WordShape shape)
    {
        norm = norm.Length > LongestNorm ? norm[..LongestNorm] : norm;
        if (shape is WordShape.Number or WordShape.NumberWord)
        {
            Span<char> masked = stackalloc char[norm.Length];
            for (var i = 0; i < norm.Length; i++)
            {
                masked[i] = char.IsDigit(norm[i]) ? '0' : norm[i];
            }

            return Keys(masked, shape);
        }

        return Keys(norm, shape);
    }

    /// <summary>The row of a word in the table of shapes.</summary>
    /// <param name="mode">How its sentence is written.</param>
    /// <param name="first">Whether it is the first word there.</param>
    public int ShapeRow(CaseMode mode, bool first) => (((first ? Modes : 0) + (int)mode) * Shapes) + (int)Shape;

    private static WordKeys Keys(ReadOnlySpan<char> norm, WordShape shape) => new(
        FeatureHash.Of(norm),
        Bucket(1, norm[Math.Max(0, norm.Length - 3)..], Rows3),
        Bucket(2, norm[Math.Max(0, norm.Length - 2)..], Rows2),
        Bucket(3, norm[..Math.Min(3, norm.Length)], Rows3),
        shape);

    private static ushort Bucket(uint template, ReadOnlySpan<char> letters, int rows) => (ushort)(FeatureHash.Mix(template, FeatureHash.Of(letters)) & (uint)(rows - 1));
}
