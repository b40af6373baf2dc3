using System.Text;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Ledger.Withholding;

/// <summary>A word as names are compared by.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Key">Lower case, without diacritics and without what no eye sees.</param>
/// <param name="Capital">Whether it begins with a capital.</param>
internal readonly record struct NameWord(TextSpan Span, string Key, bool Capital);

/// <summary>
/// Cuts a text into words as names are looked for: runs of letters, marks and digits. Soft hyphens and characters without width do not part a word; what
/// an address writes as "%20" does.
/// </summary>
internal static class NameWords
{
    /// <summary>The words, in text order.</summary>
    public static List<NameWord> Of(string text)
    {
        var words = new List<NameWord>();
        for (var at = 0; at < text.Length;)
        {
            var rune = RuneAt(text, at);
            if (rune.Value == '%' && IsEscape(text, at))
            {
                at += 3;
                continue;
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                at += rune.Utf16SequenceLength;
                continue;
            }

            var end = at;
            while (end < text.Length && RuneAt(text, end) is var next && IsInside(next))
            {
                end += next.Utf16SequenceLength;
            }

            var span = new TextSpan(at, end);
            words.Add(new NameWord(span, KeyOf(text.AsSpan(at, end - at)), Rune.IsUpper(rune)));
            at = end;
        }

        return words;
    }

    /// <summary>The key of one word.</summary>
    public static string KeyOf(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAnyExceptInRange('!', '~') < 0)
        {
            return word.ToString().ToLowerInvariant();
        }

        var seen = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (!IsUnseen(rune))
            {
                seen.Append(rune);
            }
        }

        return NameKey.Of(seen.ToString());
    }

    private static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar;

    private static bool IsInside(Rune rune) => Rune.IsLetterOrDigit(rune) || IsUnseen(rune) || Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;

    private static bool IsUnseen(Rune rune) => rune.Value is 0xAD or 0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF;

    private static bool IsEscape(string text, int at) =>
        at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
}
