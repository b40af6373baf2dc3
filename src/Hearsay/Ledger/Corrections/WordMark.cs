using System.Globalization;

namespace Hearsay.Ledger.Corrections;

/// <summary>
/// A 64-bit polynomial hash (Karp and Rabin 1987) by which words are found again in a text without being kept. Finding costs one pass over the text.
/// </summary>
internal static class WordMark
{
    private const ulong Base = 0x9E3779B97F4A7C15; // 2^64 divided by the golden ratio, odd: base of a rolling hash modulo 2^64

    /// <summary>The mark of words: sixteen hex digits.</summary>
    public static string Of(ReadOnlySpan<char> words) => HashOf(words).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Where in a text words with a mark stand: where they stood before, else the nearest place; of two as near, the earlier one. Null when nowhere.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="before">Where they stood before, in this text or an earlier one.</param>
    public static (int Start, int Length)? Find(ReadOnlySpan<char> text, string mark, (int Start, int Length) before)
    {
        var length = before.Length;
        if (length <= 0 || length > text.Length || !ulong.TryParse(mark, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var sought))
        {
            return null;
        }

        var power = 1UL;
        for (var i = 1; i < length; i++)
        {
            power = unchecked(power * Base);
        }

        int? best = null;
        var hash = HashOf(text[..length]);
        for (var start = 0; ; start++)
        {
            if (hash == sought && (best is not { } known || Math.Abs(start - before.Start) < Math.Abs(known - before.Start)))
            {
                best = start;
            }

            if (start + length >= text.Length)
            {
                return best is { } found ? (found, length) : null;
            }

            hash = unchecked(((hash - (Unit(text[start]) * power)) * Base) + Unit(text[start + length]));
        }
    }

    private static ulong HashOf(ReadOnlySpan<char> words)
    {
        var hash = 0UL;
        foreach (var unit in words)
        {
            hash = unchecked((hash * Base) + Unit(unit));
        }

        return hash;
    }

    private static ulong Unit(char unit) => unit + 1UL;
}
