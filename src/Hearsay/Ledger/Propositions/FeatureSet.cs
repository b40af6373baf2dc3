using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// Features, each once, in ordinal order, with or without weights. What two sets have in common is found by walking along both: no hashes, and no memory, for hundreds of pairs of each
/// proposition are judged whenever its story is built.
/// </summary>
internal sealed class FeatureSet
{
    private readonly string[] _names;
    private readonly double[] _weights;

    private FeatureSet(string[] names, double[] weights)
    {
        (_names, _weights) = (names, weights);
        foreach (var weight in weights)
        {
            Sum += weight;
        }
    }

    /// <summary>The features, each once, in ordinal order.</summary>
    public ImmutableArray<string> Names => ImmutableCollectionsMarshal.AsImmutableArray(_names);

    /// <summary>The weight of each, in the order of <see cref="Names"/>; none where they have no weights.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>The sum of all weights.</summary>
    public double Sum { get; }

    /// <summary>How many there are.</summary>
    public int Count => _names.Length;

    /// <summary>Features that have no weights.</summary>
    public static FeatureSet Of(IReadOnlySet<string> names)
    {
        string[] ordered = [.. names];
        Array.Sort(ordered, StringComparer.Ordinal);
        return new FeatureSet(ordered, []);
    }

    /// <summary>Features with their weights.</summary>
    public static FeatureSet Of(IReadOnlyDictionary<string, double> weights)
    {
        var (names, values) = (weights.Keys.ToArray(), weights.Values.ToArray());
        Array.Sort(names, values, StringComparer.Ordinal);
        return new FeatureSet(names, values);
    }

    /// <summary>Whether a feature is among them.</summary>
    public bool Contains(string feature) => PlaceOf(feature) >= 0;

    /// <summary>The weight of a feature; 0 where it is not among them.</summary>
    public double WeightOf(string feature) => PlaceOf(feature) is >= 0 and var place ? _weights[place] : 0;

    /// <summary>Where a feature stands among <see cref="Names"/>; negative where it does not.</summary>
    public int PlaceOf(string feature) => Array.BinarySearch(_names, feature, StringComparer.Ordinal);

    /// <summary>What both have, one feature after the other.</summary>
    public CommonFeatures CommonWith(FeatureSet other) => new(_names, other._names);
}

/// <summary>What two sets of features have in common, in ordinal order.</summary>
/// <param name="own">Features of the one.</param>
/// <param name="others">Features of the other.</param>
internal ref struct CommonFeatures(ReadOnlySpan<string> own, ReadOnlySpan<string> others)
{
    private readonly ReadOnlySpan<string> _own = own;
    private readonly ReadOnlySpan<string> _others = others;

    /// <summary>Where the feature stands in the one; -1 before the first.</summary>
    public int Own { get; private set; } = -1;

    /// <summary>Where it stands in the other.</summary>
    public int Other { get; private set; } = -1;

    /// <summary>The feature that both have there.</summary>
    public readonly string Name => _own[Own];

    /// <summary>Goes on to the next one; false when there is none.</summary>
    public bool Next()
    {
        for (var (own, other) = (Own + 1, Other + 1); own < _own.Length && other < _others.Length;)
        {
            var order = string.CompareOrdinal(_own[own], _others[other]);
            if (order == 0)
            {
                (Own, Other) = (own, other);
                return true;
            }

            own += order < 0 ? 1 : 0;
            other += order > 0 ? 1 : 0;
        }

        return false;
    }
}
