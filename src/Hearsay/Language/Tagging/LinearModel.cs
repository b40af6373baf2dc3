using System.Runtime.InteropServices;
using System.Text;

namespace Hearsay.Language.Tagging;

/// <summary>
/// A linear classifier over hashed features with integer weights: the score of a label is the sum of its weights over the features that
/// are present. Sums of integers do not depend on order or processor. Trained as an averaged perceptron (Collins 2002). Immutable and
/// shared by all threads.
/// </summary>
/// <remarks>
/// File, little-endian: "HSLM", version, labels (count, then length-prefixed UTF-8), number of features n, number of weights m, n 32-bit
/// keys in ascending order, n bytes with the number of labels of each, m label bytes, m signed weight bytes.
/// </remarks>
internal sealed class LinearModel
{
    /// <summary>First four bytes of the file.</summary>
    public const uint Magic = 0x4D4C5348;

    /// <summary>Version of the file format.</summary>
    public const int FormatVersion = 1;

    private const int OffsetBits = 24;

    // Open addressing. A slot holds key (32 bits), index of the first weight (24) and number of weights (8), so that a look-up touches one
    // cache line for the slot and one for the weights; an empty slot is 0.
    private readonly ulong[] _slots;
    private readonly ushort[] _weights; // label in the high byte, signed weight in the low one
    private readonly int _mask;

    public LinearModel(string[] labels, uint[] keys, byte[] counts, byte[] weightLabels, sbyte[] weights)
    {
        Labels = labels;
        if (weights.Length >= 1 << OffsetBits)
        {
            throw new InvalidDataException("The model has too many weights.");
        }

        var size = 1;
        while (size < keys.Length * 3 / 2)
        {
            size *= 2;
        }

        _slots = new ulong[size];
        _mask = size - 1;
        _weights = new ushort[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            _weights[i] = (ushort)((weightLabels[i] << 8) | (byte)weights[i]);
        }

        var offset = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)(keys[i] & (uint)_mask);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = ((ulong)keys[i] << 32) | ((ulong)offset << 8) | counts[i];
            offset += counts[i];
        }
    }

    /// <summary>The labels; scores have the same order.</summary>
    public string[] Labels { get; }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The stream is no model of this format.</exception>
    public static LinearModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != FormatVersion)
        {
            throw new InvalidDataException("Not a linear model of this version.");
        }

        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = string.Intern(reader.ReadString());
        }

        var features = reader.ReadInt32();
        var entries = reader.ReadInt32();
        var keys = new uint[features];
        var counts = new byte[features];
        var weightLabels = new byte[entries];
        var weights = new sbyte[entries];
        stream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        stream.ReadExactly(counts);
        stream.ReadExactly(weightLabels);
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        if (!BitConverter.IsLittleEndian)
        {
            System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(keys, keys);
        }

        return new LinearModel(labels, keys, counts, weightLabels, weights);
    }

    /// <summary>Adds the weights of some features to the scores, which have one place a label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var at = (int)(feature & (uint)_mask);
            var slot = _slots[at];
            while ((uint)(slot >> 32) != feature && slot != 0)
            {
                at = (at + 1) & _mask;
                slot = _slots[at];
            }

            if (slot != 0)
            {
                foreach (var weight in _weights.AsSpan((int)((slot >> 8) & ((1 << OffsetBits) - 1)), (int)(slot & 0xFF)))
                {
                    scores[weight >> 8] += (sbyte)weight;
                }
            }
        }
    }

    /// <summary>The label with the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
