using System.Buffers;
using System.Text;
using UtfUnknown;

namespace Hearsay.Reading.Decoding;

/// <summary>
/// Which encodings may bytes be in that are not UTF-8: the one an HTML page declares, windows-1252 where its letters stand as
/// they do in words, what statistics say (UTF.Unknown, after Mozilla's detector). Encodings come straight from their provider, so the answer does
/// not hang on what is registered process-wide (UTF.Unknown registers the same provider when it is first used).
/// </summary>
internal static class LegacyEncodings
{
    private const int DeclarationBytes = 4096; // bytes at the head in which an encoding is declared; browsers look at 1,024
    private const int SniffedBytes = 262_144; // bytes shown to the detector
    private const float MinConfidence = 0.6f; // of the detector, from 0 to 1, below which windows-1252 stays

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create("\"'/>; \t\r\n");

    /// <summary>The encoding of a label when it shifts by escape sequences (ISO 2022); null for all others.</summary>
    public static Encoding? Shifting(string label) => label.StartsWith("iso-2022-", StringComparison.OrdinalIgnoreCase) ? ByName(label) : null;

    /// <summary>Most likely first, each throwing on bytes that it does not know.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="transport">The label that the transport declares; null for none.</param>
    public static IEnumerable<Encoding> Candidates(byte[] bytes, string? transport = null)
    {
        if (transport is not null && ByName(transport) is { } told && told is not UTF8Encoding)
        {
            yield return told;
        }

        if (Declared(bytes) is { } name && ByName(name) is { } declared && declared is not UTF8Encoding)
        {
            yield return declared;
        }

        var western = ByName("windows-1252")!;
        var plausible = IsPlausibleWestern(bytes);
        if (plausible)
        {
            yield return western;
        }

        var sniffed = CharsetDetector.DetectFromBytes(bytes.Length > SniffedBytes ? bytes[..SniffedBytes] : bytes).Detected;
        if (sniffed is { Confidence: >= MinConfidence } && ByName(sniffed.EncodingName) is { } guess && guess.CodePage != western.CodePage)
        {
            yield return guess;
        }
    }

    /// <summary>True when most sequences of high bytes are UTF-8: a UTF-8 file that was damaged, not another encoding.</summary>
    public static bool IsBrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status != OperationStatus.Done)
            {
                bad++;
            }
            else if (used > 1)
            {
                good++;
            }

            bytes = bytes[Math.Max(1, used)..];
        }

        return good > bad;
    }

    private static Encoding? ByName(string name)
    {
        // WHATWG Encoding Standard, 4.2: these labels mean windows-1252 on the web.
        var label = name.Trim().ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "ascii" or "us-ascii" => "windows-1252",
            "gb2312" => "gb18030",
            var other => other,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !head.Contains('<', StringComparison.Ordinal))
        {
            return null;
        }

        var value = head.AsSpan(at + "charset".Length).TrimStart(" =\"'");
        var end = value.IndexOfAny(LabelEnds);
        return end > 0 ? value[..end].ToString() : null;
    }

    // In Western text a letter beyond ASCII has an ASCII letter beside it, and the rest are marks and signs; five bytes mean nothing.
    private static bool IsPlausibleWestern(ReadOnlySpan<byte> bytes)
    {
        var (high, fitting, letters) = (0, 0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            letters += IsAsciiLetter(b) ? 1 : 0;
            if (b < 0x80)
            {
                continue;
            }

            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                return false;
            }

            high++;
            var isLetter = b is >= 0xC0 and not (0xD7 or 0xF7) or 0x8A or 0x8C or 0x8E or 0x9A or 0x9C or 0x9E or 0x9F;
            var beside = (i > 0 && IsAsciiLetter(bytes[i - 1])) || (i + 1 < bytes.Length && IsAsciiLetter(bytes[i + 1]));
            fitting += !isLetter || (beside && b is not (0xFE or 0xFF or 0xF0 or 0xD0 or 0xDE)) ? 1 : 0;
        }

        return fitting * 10 >= high * 9 && high * 5 <= letters;
    }

    private static bool IsAsciiLetter(byte b) => char.IsAsciiLetter((char)b);
}
