using System.Buffers.Binary;
using System.IO.Compression;

namespace Hearsay.Storage.Sql;

/// <summary>
/// Compresses what is kept once and read seldom. The form is [method][length, four bytes, little-endian][data], method 0 being
/// the bytes as they are and 1 Brotli (RFC 7932).
/// </summary>
internal static class Packing
{
    private const int HeaderLength = 5; // bytes: how it is packed, and how long it was
    private const byte AsIs = 0; // first byte of what is not packed
    private const byte Brotli = 1; // first byte of what is packed

    // Less than this gains nothing, or, of what is written often, not enough for the time.
    private const int Shortest = 64;
    private const int ShortestOften = 512; // bytes below which packing costs more than it saves

    // Level 5 is where Brotli's gain flattens on records: a fifth of the size, at about a millisecond for a long article.
    private const int Thorough = 5;

    // What is derived is written again and again: the fastest level that still finds the repetitions of JSON.
    private const int Quick = 1;

    /// <summary>Packs what is written once.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> data) => PackAt(data, Thorough, Shortest);

    /// <summary>Packs what is written often.</summary>
    public static byte[] PackQuickly(ReadOnlySpan<byte> data) => PackAt(data, Quick, ShortestOften);

    private static byte[] PackAt(ReadOnlySpan<byte> data, int quality, int shortest)
    {
        if (data.Length < shortest)
        {
            return AsTheyAre(data);
        }

        var packed = new byte[HeaderLength + Math.Max(data.Length, BrotliEncoder.GetMaxCompressedLength(data.Length))];
        var window = data.Length <= 1 << 18 ? 18 : 22;
        if (!BrotliEncoder.TryCompress(data, packed.AsSpan(HeaderLength), out var written, quality, window) || written >= data.Length)
        {
            return AsTheyAre(data);
        }

        packed[0] = Brotli;
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(1), data.Length);
        return packed.AsSpan(0, HeaderLength + written).ToArray();
    }

    private static byte[] AsTheyAre(ReadOnlySpan<byte> data)
    {
        var packed = new byte[HeaderLength + data.Length];
        packed[0] = AsIs;
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(1), data.Length);
        data.CopyTo(packed.AsSpan(HeaderLength));
        return packed;
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
