using System.Buffers.Binary;
using System.IO.Compression;

namespace Hearsay.Storage.Sql;

/// <summary>
/// Compresses what is kept once and read seldom. The form is [method][length, four bytes, little-endian][data], method 0 being
/// the bytes as they are and 1 Brotli (RFC 7932).
/// </summary>
internal static class Packing
{
    private const int HeaderLength = 5;
    private const byte AsIs = 0;
    private const byte Brotli = 1;

    // Less than this gains nothing.
    private const int Shortest = 64;

    // Level 5 is where Brotli's gain flattens on records: a fifth of the size, at about a millisecond for a long article.
    private const int Thorough = 5;

    // What is derived is written again and again: the fastest level that still finds the repetitions of JSON.
    private const int Quick = 1;

    /// <summary>Packs what is written once.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> data) => PackAt(data, Thorough);

    /// <summary>Packs what is written often.</summary>
    public static byte[] PackQuickly(ReadOnlySpan<byte> data) => PackAt(data, Quick);

    private static byte[] PackAt(ReadOnlySpan<byte> data, int quality)
    {
        var packed = new byte[HeaderLength + Math.Max(data.Length, BrotliEncoder.GetMaxCompressedLength(data.Length))];
        var window = data.Length <= 1 << 18 ? 18 : 22;
        var written = 0;
        if (data.Length >= Shortest
            && BrotliEncoder.TryCompress(data, packed.AsSpan(HeaderLength), out written, quality, window)
            && written < data.Length)
        {
            packed[0] = Brotli;
        }
        else
        {
            packed[0] = AsIs;
            data.CopyTo(packed.AsSpan(HeaderLength));
            written = data.Length;
        }

        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(1), data.Length);
        return packed.AsSpan(0, HeaderLength + written).ToArray();
    }

    /// <summary>Unpacks what <see cref="Pack"/> made.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        var length = packed.Length >= HeaderLength ? BinaryPrimitives.ReadInt32LittleEndian(packed[1..]) : -1;
        if (length < 0)
        {
            throw new InvalidDataException("A packed value in the store is cut off.");
        }

        var data = new byte[length];
        var body = packed[HeaderLength..];
        var whole = packed[0] switch
        {
            AsIs => body.Length == length && body.TryCopyTo(data),
            Brotli => BrotliDecoder.TryDecompress(body, data, out var written) && written == length,
            _ => false,
        };
        return whole ? data : throw new InvalidDataException("A packed value in the store is damaged.");
    }
}
