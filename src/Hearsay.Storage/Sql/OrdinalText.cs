namespace Hearsay.Storage.Sql;

/// <summary>
/// Strings as blobs that compare, byte by byte, in the ordinal order of .NET: each UTF-16 code unit is encoded by itself in one to three
/// bytes (CESU-8). SQLite's own TEXT would order characters beyond the Basic Multilingual Plane otherwise and end at U+0000.
/// Any string survives, lone surrogates included; ASCII takes one byte a character.
/// </summary>
internal static class OrdinalText
{
    /// <summary>The blob of a string.</summary>
    public static byte[] Encode(string text)
    {
        var length = 0;
        foreach (var unit in text)
        {
            length += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
        }

        var bytes = new byte[length];
        var at = 0;
        foreach (var unit in text)
        {
            if (unit < 0x80)
            {
                bytes[at++] = (byte)unit;
            }
            else if (unit < 0x800)
            {
                bytes[at++] = (byte)(0xC0 | (unit >> 6));
                bytes[at++] = (byte)(0x80 | (unit & 0x3F));
            }
            else
            {
                bytes[at++] = (byte)(0xE0 | (unit >> 12));
                bytes[at++] = (byte)(0x80 | ((unit >> 6) & 0x3F));
                bytes[at++] = (byte)(0x80 | (unit & 0x3F));
            }
        }

        return bytes;
    }

    /// <summary>The string of a blob that <see cref="Encode"/> wrote.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var units = new char[bytes.Length];
        var length = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var first = bytes[at];
            var size = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;
            if (at + size > bytes.Length)
            {
                throw new InvalidDataException("A name in the store ends in the middle of a character.");
            }

            units[length++] = size switch
            {
                1 => (char)first,
                2 => (char)(((first & 0x1F) << 6) | (bytes[at + 1] & 0x3F)),
                _ => (char)(((first & 0x0F) << 12) | ((bytes[at + 1] & 0x3F) << 6) | (bytes[at + 2] & 0x3F)),
            };
            at += size;
        }

        return new string(units, 0, length);
    }

    /// <summary>The first eight bytes as a signed integer: orders as the strings do, as far as it reaches.</summary>
    public static long Rank(ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[8];
        head.Clear();
        bytes[..Math.Min(8, bytes.Length)].CopyTo(head);
        return (long)(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(head) ^ 0x8000_0000_0000_0000UL);
    }
}
