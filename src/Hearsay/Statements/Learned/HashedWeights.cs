using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Hearsay.Statements.Learned;

/// <summary>
/// A linear model over hashed features (Weinberger et al. 2009): a table of slots with eight bits of a feature's hash, which tell strangers apart, and its
/// weight. The score is the sum over the features that are present; sums of integers do not depend on order or processor. Immutable.
/// </summary>
internal sealed class HashedWeights
{
    /// <summary>Weights are stored in steps of one sixteenth of a logit.</summary>
    public const int Unit = 16;

    private readonly ushort[] _slots; // check byte in the high half, signed weight in the low one; 0 for an empty slot
    private readonly uint _mask;

    /// <param name="slots">Their number is a power of two, at least two.</param>
    private HashedWeights(ushort[] slots)
    {
        if (slots.Length < 2 || !BitOperations.IsPow2(slots.Length))
        {
            throw new InvalidDataException("The number of weights is not a power of two.");
        }

        _slots = slots;
        _mask = (uint)slots.Length - 1;
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

        return new HashedWeights(slots);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The length is not a power of two.</exception>
    public static HashedWeights Read(Stream stream)
    {
        var slots = new ushort[stream.Length / sizeof(ushort)];
        stream.ReadExactly(MemoryMarshal.AsBytes(slots.AsSpan()));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(slots, slots);
        }

        return new HashedWeights(slots);
    }

    /// <summary>Writes the slots, each two bytes, little-endian.</summary>
    public void Write(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        foreach (var slot in _slots)
        {
            writer.Write(slot);
        }
    }

    /// <summary>The sum of the features' weights, in sixteenths of a logit.</summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            var at = feature & _mask;
            var check = Check(feature);
            var slot = _slots[at];
            if (slot >> 8 != check)
            {
                slot = _slots[at ^ 1];
                if (slot >> 8 != check)
                {
                    continue;
                }
            }

            sum += (sbyte)slot;
        }

        return sum;
    }

    // Never 0, which marks an empty slot.
    private static uint Check(uint feature) => (feature >> 24) | 1;
}
