using System.Collections.Frozen;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>What a count of people says of them, so that "23 died" and "17 killed" can be held side by side.</summary>
internal static class Fates
{
    // Keys are stems (ContentWords.Stem).
    private static readonly FrozenDictionary<string, string> Known = new (string Fate, string[] Words)[]
    {
        ("killed", ["killed", "dead", "died", "death", "deaths", "lives", "slain", "murdered", "massacred", "eliminated", "bodies", "toll"]),
        ("wounded", ["wounded", "injured", "hurt", "casualties"]),
        ("displaced", ["displaced", "homeless", "fled", "refugees", "evacuated"]),
        ("captured", ["captured", "arrested", "detained", "imprisoned", "abducted", "kidnapped", "hostages"]),
        ("missing", ["missing"]),
    }.SelectMany(group => group.Words.Select(word => (Stem: ContentWords.Stem(word), group.Fate)))
        .DistinctBy(pair => pair.Stem, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Stem, pair => pair.Fate, StringComparer.Ordinal);

    private static readonly FrozenSet<string> SayNothing =
        new[] { "people", "persons", "individuals", "men", "women", "others" }.Select(ContentWords.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The fate, or who is counted; null for what is no count of people or says no more than that they are people.</summary>
    public static string? Of(Quantity quantity)
    {
        if (quantity.Of is null || !string.Equals(quantity.Unit, "person", StringComparison.Ordinal))
        {
            return null;
        }

        var stem = ContentWords.Stem(quantity.Of.ToLowerInvariant());
        return SayNothing.Contains(stem) ? null : Known.GetValueOrDefault(stem, quantity.Of);
    }
}
