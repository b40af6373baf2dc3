using System.Collections.Frozen;
using Hearsay.Resources;

namespace Hearsay.Grounding;

/// <summary>What a word can be beside a figure.</summary>
/// <param name="Kind">"person", "unit", "currency", "fate" (what happens to people), "filler" (stands between figure and noun).</param>
/// <param name="Value">The unit, or the fate's plain word; empty for fillers.</param>
internal readonly record struct QuantityWord(string Kind, string Value);

/// <summary>The words of <c>counted.tsv</c> in the pack <c>numbers</c>.</summary>
internal static class QuantityTable
{
    private static readonly Lazy<FrozenDictionary<string, QuantityWord>> LazyWords = new(Load);

    /// <summary>Words by their lower-case form.</summary>
    public static FrozenDictionary<string, QuantityWord> Words => LazyWords.Value;

    private static FrozenDictionary<string, QuantityWord> Load() =>
        ResourcePack.Get("numbers", "written by hand").Lines("counted.tsv")
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(fields => fields[0], fields => new QuantityWord(fields[1], fields[2]), StringComparer.Ordinal);
}
