using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Resources;

namespace Hearsay.Exports;

/// <summary>What CAMEO codes mean as numbers: the quad class, and the value on Goldstein's scale (Goldstein 1992).</summary>
internal static class CameoScale
{
    private static readonly Lazy<FrozenDictionary<string, double>> Values = new(() =>
        ResourcePack.Get("events", "it is written by hand; restore models/events-*").Lines("goldstein.tsv").Select(line => line.Split('\t'))
            .ToFrozenDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>-10 (conflict) to 10 (cooperation); the root's value for a code that has none of its own, null for a root that has none.</summary>
    public static double? GoldsteinOf(string cameo) =>
        Values.Value.TryGetValue(cameo, out var own) ? own : Values.Value.TryGetValue(RootOf(cameo), out var root) ? root : null;

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public static int QuadClassOf(string cameo) => int.Parse(RootOf(cameo), CultureInfo.InvariantCulture) switch
    {
        <= 5 => 1,
        <= 8 => 2,
        <= 13 => 3,
        _ => 4,
    };

    /// <summary>The first two digits.</summary>
    public static string RootOf(string cameo) => cameo[..2];
}
