using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Storage.Segments;

/// <summary>
/// Numbers in little-endian base 128: seven bits a byte, the eighth says that more follow. Where the processor can spread and gather bits, up to eight bytes are done at once: merging
/// does little else.
/// </summary>
internal static class Leb128
{
    private const ulong Sevens = 0x7F7F7F7F7F7F7F7F;
    private const int BitsOfEight = 56;

    /// <summary>Reads a number.</summary>
    /// <param name="bytes">Where it stands.</param>
    /// <param name="at">Its first byte; gets the one behind it.</param>
    public static ulong Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (Bmi2.X64.IsSupported && BinaryPrimitives.TryReadUInt64LittleEndian(bytes[at..], out var word) && (~word & ~Sevens) is not 0 and var ends)
        {
            var unused = 63 - BitOperations.TrailingZeroCount(ends);
            at += sizeof(ulong) - (unused / 8);
            return Bmi2.X64.ParallelBitExtract(word, Sevens << unused >> unused);
        }

        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>Passes over a number.</summary>
    /// <param name="bytes">Where it stands.</param>
    /// <param name="at">Its first byte; gets the one behind it.</param>
    public static void Skip(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (bytes[at++] >= 0x80)
        {
        }
    }

    /// <summary>Writes a number.</summary>
    /// <param name="bytes">Where to; what stands behind the number may be overwritten.</param>
    /// <param name="at">Its first byte; gets the one behind it.</param>
    /// <param name="value">The number.</param>
    public static void Write(Span<byte> bytes, ref int at, ulong value)
    {
        if (Bmi2.X64.IsSupported && value >> BitsOfEight == 0)
        {
            var length = Length(value);
            var word = Bmi2.X64.ParallelBitDeposit(value, Sevens) | (~Sevens & ((1UL << (8 * (length - 1))) - 1));
            if (BinaryPrimitives.TryWriteUInt64LittleEndian(bytes[at..], word))
            {
                at += length;
                return;
            }
        }

        while (value >= 0x80)
        {
            bytes[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[at++] = (byte)value;
    }

    /// <summary>How many bytes a number takes.</summary>
    public static int Length(ulong value) => (BitOperations.Log2(value | 1) / 7) + 1;
}
