using System.Globalization;
using System.Text;
using Hearsay.Model;

namespace Hearsay.Sketching;

/// <summary>
/// Cuts text of any language into words for comparison, without a trained model: a word is a run of letters, digits and their
/// marks. Apostrophes inside a word and invisible format characters belong to it and do not count, so that "don’t", "don't" and
/// the damaged "dont" are one word; in scripts written without spaces each letter is a word.
/// </summary>
internal static class WordScanner
{
    /// <summary>Longest word, in UTF-16 code units, that is normalised; longer ones are no words of a language.</summary>
    /// <remarks>Reordering the marks of a megabyte of marks would take quadratic time.</remarks>
    private const int LongestNormalized = 64;

    /// <summary>Adds the words of a stretch of text.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="block">Number of the block that the stretch is, kept with each word.</param>
    /// <param name="words">Where the words go.</param>
    public static void Scan(string text, TextSpan span, int block, WordSequence words)
    {
        var position = span.Start;
        while (position < span.End)
        {
            Rune.DecodeFromUtf16(text.AsSpan(position, span.End - position), out var rune, out var length);
            if (!Rune.IsLetterOrDigit(rune) || IsApostrophe(rune.Value))
            {
                position += length;
                continue;
            }

            var end = EndOfWord(text, position, span.End, rune, length, out var plain);
            words.Add(new TextSpan(position, end), HashOf(text.AsSpan(position, end - position), plain), block);
            position = end;
        }
    }

    /// <summary>The 64-bit hash of one word as the scanner sees it: without case, apostrophes and compatibility differences.</summary>
    public static ulong HashOf(string word) => HashOf(word, plain: false);

    private static int EndOfWord(string text, int start, int limit, Rune first, int length, out bool plain)
    {
        plain = first.IsAscii;
        var stands = StandsAlone(first.Value);
        var position = start + length;
        while (position < limit)
        {
            Rune.DecodeFromUtf16(text.AsSpan(position, limit - position), out var rune, out length);
            if (IsApostrophe(rune.Value))
            {
                if (stands || !LetterFollows(text, position + length, limit))
                {
                    break;
                }
            }
            else if (!BelongsToWord(rune, stands))
            {
                break;
            }

            plain &= rune.IsAscii && rune.Value != '\'';
            position += length;
        }

        return position;
    }

    private static bool BelongsToWord(Rune rune, bool stands)
    {
        if (rune.IsAscii)
        {
            return !stands && char.IsAsciiLetterOrDigit((char)rune.Value);
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => true,
            _ => !stands && Rune.IsLetterOrDigit(rune) && !StandsAlone(rune.Value),
        };
    }

    private static bool LetterFollows(string text, int position, int limit)
    {
        if (position >= limit)
        {
            return false;
        }

        Rune.DecodeFromUtf16(text.AsSpan(position, limit - position), out var rune, out _);
        return Rune.IsLetter(rune) && !IsApostrophe(rune.Value) && !StandsAlone(rune.Value);
    }

    private static bool IsApostrophe(int value) => value is '\'' or 0x2019 or 0x2018 or 0x02BC or 0xFF07 or 0x00B4 or 0x0060;

    /// <summary>Thai, Lao, Myanmar, Khmer, kana and Han letters: written without spaces between words.</summary>
    private static bool StandsAlone(int value) =>
        value >= 0x0E00 && value is <= 0x0EFF or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3005 and <= 0x30FF)
            or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFF66 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFF);

    private static ulong HashOf(ReadOnlySpan<char> word, bool plain)
    {
        if (plain)
        {
            var hash = StableHash.Start;
            foreach (var unit in word)
            {
                hash = StableHash.Add(hash, unit is >= 'A' and <= 'Z' ? (char)(unit | 0x20) : unit);
            }

            return StableHash.Finish(hash);
        }

        return HashFolded(word);
    }

    private static ulong HashFolded(ReadOnlySpan<char> word)
    {
        var kept = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (!IsApostrophe(rune.Value) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                kept.Append(rune.ToString());
            }
        }

        var folded = kept.ToString();
        if (folded.Length <= LongestNormalized)
        {
            folded = folded.Normalize(NormalizationForm.FormKC);
        }

        var hash = StableHash.Start;
        foreach (var unit in folded.ToLowerInvariant())
        {
            hash = StableHash.Add(hash, unit);
        }

        return StableHash.Finish(hash);
    }
}
