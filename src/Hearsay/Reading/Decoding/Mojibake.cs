using System.Buffers;
using System.Text;

namespace Hearsay.Reading.Decoding;

/// <summary>
/// UTF-8 that was once read as windows-1252 and saved again: "donâ€™t", "CafÃ©". Mended when the sequences are many and hardly any other letter with an accent stands
/// beside them, so that a text which really has such signs is left alone. One pass, once for each time that the harm was done, twice at most.
/// </summary>
internal static class Mojibake
{
    private const int FewestSequences = 2; // broken characters; one alone may be meant
    private const int MostPasses = 2; // times that a text was decoded wrongly, one over the other

    // What the bytes 0x80 to 0x9F are in windows-1252 (WHATWG Encoding Standard); the five that mean nothing stay controls.
    private const string Western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly SearchValues<char> Leads = SearchValues.Create("ÂÃÄÅâð");

    /// <summary>The mended text and the number of sequences that were put right; the text itself and 0 when there is nothing to mend.</summary>
    public static (string Text, int Mended) Mend(string text)
    {
        var all = 0;
        for (var pass = 0; pass < MostPasses && text.AsSpan().ContainsAny(Leads); pass++)
        {
            var (sequences, others) = Count(text);
            if (sequences < FewestSequences || others > sequences)
            {
                break;
            }

            text = Replace(text);
            all += sequences;
        }

        return (text, all);
    }

    private static (int Sequences, int Others) Count(string text)
    {
        var (sequences, others) = (0, 0);
        for (var i = text.AsSpan().IndexOfAnyInRange('\u00C0', '\u00FF'); i >= 0 && i < text.Length; i++)
        {
            if (SequenceAt(text, i, out _) is var length and > 0)
            {
                sequences++;
                i += length - 1;
            }
            else if (text[i] is >= '\u00C0' and <= '\u00FF')
            {
                others++;
            }
        }

        return (sequences, others);
    }

    private static string Replace(string text)
    {
        var mended = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (SequenceAt(text, i, out var rune) is var length and > 0)
            {
                mended.Append(rune.ToString());
                i += length - 1;
            }
            else
            {
                mended.Append(text[i]);
            }
        }

        return mended.ToString();
    }

    // Characters whose windows-1252 bytes are one sequence of UTF-8 for a sign that Western pages use; 0 when there are none.
    private static int SequenceAt(string text, int at, out Rune rune)
    {
        rune = default;
        var lead = text[at];
        var length = lead switch
        {
            >= '\u00C2' and <= '\u00C5' => 2,
            '\u00E2' => 3,
            '\u00F0' => 4,
            _ => 0,
        };
        if (length == 0 || at + length > text.Length)
        {
            return 0;
        }

        Span<byte> bytes = [(byte)lead, 0, 0, 0];
        for (var i = 1; i < length; i++)
        {
            var value = ByteOf(text[at + i]);
            if (value is < 0x80 or > 0xBF)
            {
                return 0;
            }

            bytes[i] = (byte)value;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out rune, out var used) == OperationStatus.Done && used == length && IsUsual(rune) ? length : 0;
    }

    private static int ByteOf(char c) => c is >= '\u0080' and <= '\u00BF' ? c : Western.IndexOf(c, StringComparison.Ordinal) is var index and >= 0 ? 0x80 + index : -1;

    // Letters of Latin-1 and Latin Extended-A, punctuation, currency, letter-like signs, arrows, emoji.
    private static bool IsUsual(Rune rune) => rune.Value is >= 0xA0 and <= 0x17F or >= 0x2010 and <= 0x2044 or >= 0x20A0 and <= 0x2122 or >= 0x2190 and <= 0x27BF or >= 0x1F300;
}
