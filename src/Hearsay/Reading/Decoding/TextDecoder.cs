using System.Globalization;
using System.Text;
using Hearsay.Model;

namespace Hearsay.Reading.Decoding;

/// <summary>Decoded text, or the reason why the bytes are refused.</summary>
/// <param name="Text">The text without a byte-order mark; null when refused.</param>
/// <param name="Note">How it was decoded, when that is worth saying.</param>
/// <param name="Refusal">Why it was refused.</param>
internal readonly record struct DecodedText(string? Text, Diagnostic? Note, Diagnostic? Refusal);

/// <summary>
/// Bytes → text without losing any: a byte-order mark, else strict UTF-8, else what an HTML page declares, else UTF-16 by its pattern of zero
/// bytes, else a guess that must be plausible. Nothing is ever replaced by U+FFFD; what cannot be decoded is refused.
/// Diagnostics: HS0101, HS0103, HS0104, HS0105, HS0106, HS0130.
/// </summary>
internal static class TextDecoder
{
    private const double MaxControlShare = 0.02; // of control characters, above which it is no text
    private const int ZeroPatternBytes = 65_536; // bytes whose zeros tell UTF-16 and UTF-32 without a mark

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a whole file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="declared">The label of the encoding that the transport declares; null for none. It comes before what the file declares, and after what its bytes prove.</param>
    public static DecodedText Decode(byte[] bytes, string? declared = null)
    {
        var decoded = bytes.Length == 0 ? Refused(DiagnosticCatalog.EmptyDocument, "the file is empty") : DecodeAny(bytes, declared);
        return decoded.Text is { } text ? Checked(text, decoded.Note) : decoded;
    }

    /// <summary>Decodes bytes that must be UTF-8, as a line of JSON must.</summary>
    public static DecodedText DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new DecodedText(Utf8.GetString(bytes), null, null);
        }
        catch (DecoderFallbackException error)
        {
            return InvalidUtf8(bytes, error);
        }
    }

    /// <summary>True when a stream that begins so holds UTF-16 or UTF-32.</summary>
    public static bool HasWideMark(ReadOnlySpan<byte> head) => MarkOf(head) is { } mark && mark.Encoding is not UTF8Encoding;

    /// <summary>Index of the first half of a surrogate pair that stands alone; -1 when there is none.</summary>
    public static int LoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static DecodedText DecodeAny(byte[] bytes, string? declared)
    {
        if (MarkOf(bytes) is { } mark)
        {
            return Strict(bytes.AsSpan(mark.Length), mark.Encoding, note: false);
        }

        if (ZeroPattern(bytes) is { } wide)
        {
            var decoded = Strict(bytes, wide, note: true);
            return decoded.Text is null ? Refused(DiagnosticCatalog.BinaryDocument, "the bytes are not text: they hold zero bytes") : decoded;
        }

        if (bytes.Contains((byte)0))
        {
            return Refused(DiagnosticCatalog.BinaryDocument, "the bytes are not text: they hold zero bytes");
        }

        // Encodings that shift by escape sequences consist of ASCII, so they pass for UTF-8: only their declaration tells.
        if (declared is not null && bytes.Contains((byte)0x1B) && LegacyEncodings.Shifting(declared) is { } shifting
            && Strict(bytes, shifting, note: true) is { Text: not null } shifted)
        {
            return shifted;
        }

        var utf8 = DecodeUtf8(bytes);
        if (utf8.Text is not null)
        {
            return utf8;
        }

        if (ControlShare(bytes) > MaxControlShare)
        {
            return Refused(DiagnosticCatalog.BinaryDocument, "the bytes are not text: many are control characters");
        }

        if (utf8.Refusal?.Code == DiagnosticCatalog.LoneSurrogate.Code || LegacyEncodings.IsBrokenUtf8(bytes))
        {
            return utf8;
        }

        foreach (var encoding in LegacyEncodings.Candidates(bytes, declared))
        {
            var decoded = Strict(bytes, encoding, note: true);
            if (decoded.Text is not null && !decoded.Text.AsSpan().ContainsAnyInRange('\u0080', '\u009F'))
            {
                return decoded;
            }
        }

        return utf8;
    }

    private static (Encoding Encoding, int Length)? MarkOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        _ => null,
    };

    // UTF-16 without a mark: Latin letters, spaces and line ends put zero bytes on one side only.
    private static UnicodeEncoding? ZeroPattern(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var looked = bytes[..Math.Min(bytes.Length, ZeroPatternBytes)];
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < looked.Length; i += 2)
        {
            even += looked[i] == 0 ? 1 : 0;
            odd += looked[i + 1] == 0 ? 1 : 0;
        }

        var pairs = looked.Length / 2;
        return (even, odd) switch
        {
            _ when odd * 20 >= pairs && even * 100 <= odd => new UnicodeEncoding(false, false, throwOnInvalidBytes: true),
            _ when even * 20 >= pairs && odd * 100 <= even => new UnicodeEncoding(true, false, throwOnInvalidBytes: true),
            _ => null,
        };
    }

    private static DecodedText Strict(ReadOnlySpan<byte> bytes, Encoding encoding, bool note)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return new DecodedText(text, note ? DiagnosticCatalog.DecodedAs.At($"decoded as {encoding.WebName}") : null, null);
        }
        catch (DecoderFallbackException error)
        {
            if (encoding is UTF8Encoding)
            {
                return InvalidUtf8(bytes, error);
            }

            // An odd byte at the end is no half of a pair.
            var lone = encoding is UnicodeEncoding && bytes.Length % 2 == 0;
            return Refused(
                lone ? DiagnosticCatalog.LoneSurrogate : DiagnosticCatalog.InvalidBytes,
                string.Create(CultureInfo.InvariantCulture, $"the bytes are not valid {encoding.WebName}"));
        }
    }

    private static DecodedText InvalidUtf8(ReadOnlySpan<byte> bytes, DecoderFallbackException error)
    {
        // The exception's index is relative to an inner buffer: the place is counted anew.
        _ = error;
        var at = FirstInvalidUtf8(bytes);
        var lone = at + 1 < bytes.Length && bytes[at] == 0xED && bytes[at + 1] is >= 0xA0 and <= 0xBF;
        return lone
            ? Refused(DiagnosticCatalog.LoneSurrogate, string.Create(CultureInfo.InvariantCulture, $"half of a surrogate pair at byte {at}"))
            : Refused(DiagnosticCatalog.InvalidBytes, string.Create(CultureInfo.InvariantCulture, $"the bytes are not valid UTF-8 (byte {at}: 0x{bytes[at]:X2})"));
    }

    private static int FirstInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            at += used;
        }

        return Math.Min(at, bytes.Length - 1);
    }

    private static DecodedText Checked(string text, Diagnostic? note)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refused(DiagnosticCatalog.EmptyDocument, "the file holds nothing but white space");
        }

        var controls = 0;
        foreach (var c in text)
        {
            controls += IsControl(c) ? 1 : 0;
        }

        return controls > text.Length * MaxControlShare
            ? Refused(DiagnosticCatalog.BinaryDocument, "not text: many characters are control characters")
            : Mended(text, note);
    }

    private static DecodedText Mended(string text, Diagnostic? note)
    {
        var (mended, count) = Mojibake.Mend(text);
        return count == 0
            ? new DecodedText(text, note, null)
            : new DecodedText(mended, DiagnosticCatalog.MojibakeMended.At(string.Create(CultureInfo.InvariantCulture, $"{count} signs were put right")), null);
    }

    private static double ControlShare(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += IsControl((char)b) ? 1 : 0;
        }

        return (double)controls / bytes.Length;
    }

    private static bool IsControl(char c) => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001B');

    private static DecodedText Refused(DiagnosticDescriptor why, string message) => new(null, null, why.At(message));
}
