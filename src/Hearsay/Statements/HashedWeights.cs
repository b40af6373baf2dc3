using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Hearsay.Statements;

/// <summary>
/// A linear model over hashed features (Weinberger et al. 2009): a table of slots with eight bits of a feature's hash, which tell strangers apart, and its
/// weight. The score is the sum over the features that are present; sums of integers do not depend on order or processor. Immutable.
/// </summary>
internal sealed class HashedWeights
{
    /// <summary>Weights are stored in steps of one sixteenth of a logit.</summary>
    public const int Unit = 16;

    // Two slots, the even one in the lower half. A slot: check byte in the high half, signed weight in the low one; 0 when empty.
    private readonly uint[] _pairs;
    private readonly uint _mask;

    /// <param name="pairs">Their number is a power of two.</param>
    private HashedWeights(uint[] pairs)
    {
        if (!BitOperations.IsPow2(pairs.Length))
        {
            throw new InvalidDataException("The number of weights is not a power of two.");
        }

        _pairs = pairs;
        _mask = (uint)pairs.Length - 1;
    }

    /// <summary>A table that holds some features; where three want the same two slots, the smallest weight goes.</summary>
    public static HashedWeights Of(IEnumerable<(uint Feature, sbyte Weight)> features)
    {
        var ordered = features.OrderByDescending(pair => Math.Abs((int)pair.Weight)).ThenBy(pair => pair.Feature).ToList();
        var slots = new ushort[Math.Max(2, (int)BitOperations.RoundUpToPowerOf2((uint)ordered.Count * 3 / 2))];
        foreach (var (feature, weight) in ordered)
        {
            var at = feature & (uint)(slots.Length - 1);
            at = slots[at] == 0 ? at : at ^ 1;
            if (slots[at] == 0)
            {
                slots[at] = (ushort)((Check(feature) << 8) | (byte)weight);
            }
        }

        var pairs = new uint[slots.Length / 2];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = slots[2 * i] | ((uint)slots[(2 * i) + 1] << 16);
        }

        return new HashedWeights(pairs);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The length is not a power of two, or less than four.</exception>
    public static HashedWeights Read(Stream stream)
    {
        if (stream.Length % sizeof(uint) != 0)
        {
            throw new InvalidDataException("The weights are cut off.");
        }

        var pairs = new uint[stream.Length / sizeof(uint)];
        stream.ReadExactly(MemoryMarshal.AsBytes(pairs.AsSpan()));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(pairs, pairs);
        }

        return new HashedWeights(pairs);
    }

    /// <summary>Writes the slots, each two bytes, little-endian.</summary>
    public void Write(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        foreach (var pair in _pairs)
        {
            writer.Write(pair);
        }
    }

    /// <summary>
    /// The sum of the features' weights, in sixteenths of a logit. Without a branch, for whether a feature is there can only be guessed, and a wrong guess
    /// costs more than all else here.
    /// </summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            var check = Check(feature);
            var pair = BitOperations.RotateRight(_pairs[(feature >> 1) & _mask], (int)(feature & 1) << 4); // its own slot is in the lower half
            var isOwn = AllOnesIfZero(((pair >> 8) & 0xFF) ^ check);
            var isOther = AllOnesIfZero((pair >> 24) ^ check);
            sum += (isOwn & (sbyte)pair) + (~isOwn & isOther & (sbyte)(pair >> 16));
        }

        return sum;
    }

    private static int AllOnesIfZero(uint value) => (int)(value - 1) >> 31; // of values below 2^31

    // Never 0, which marks an empty slot.
    private static uint Check(uint feature) => (feature >> 24) | 1;
}
