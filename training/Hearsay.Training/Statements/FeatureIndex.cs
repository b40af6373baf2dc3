using System.Runtime.InteropServices;

namespace Hearsay.Training.Statements;

/// <summary>Numbers the features that were seen often enough.</summary>
internal sealed class FeatureIndex
{
    private const int RoughBits = 26;

    // A first count by the low bits alone is quick and never too low; those that pass it are counted exactly.
    private readonly byte[] _rough = new byte[1 << RoughBits];
    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<int> _seen = [];
    private readonly int _least;

    public FeatureIndex(int least) => _least = least;

    /// <summary>The features by number.</summary>
    public List<uint> Features { get; } = [];

    /// <summary>True when the feature of a number was seen often enough.</summary>
    public bool IsKept(int number) => _seen[number] >= _least;

    /// <summary>Counts the features of a decision.</summary>
    public uint[] Count(ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
        {
            ref var count = ref _rough[feature & ((1u << RoughBits) - 1)];
            count += count < byte.MaxValue ? (byte)1 : (byte)0;
        }

        return features.ToArray();
    }

    /// <summary>The numbers of those features of a decision that were counted often enough.</summary>
    public int[] Number(uint[] features)
    {
        var result = new int[features.Length];
        var count = 0;
        foreach (var feature in features)
        {
            if (_rough[feature & ((1u << RoughBits) - 1)] < _least)
            {
                continue;
            }

            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, feature, out var known);
            if (!known)
            {
                number = Features.Count;
                Features.Add(feature);
                _seen.Add(0);
            }

            _seen[number]++;
            result[count++] = number;
        }

        return result[..count];
    }
}
