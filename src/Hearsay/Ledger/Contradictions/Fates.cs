using System.Collections.Frozen;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>What a count of people says of them, so that "23 died" and "17 killed" can be held side by side.</summary>
internal static class Fates
{
    private static readonly FrozenSet<string> SayNothing = FrozenSet.Create(StringComparer.Ordinal, "people", "persons", "individuals", "men", "women", "others");

    /// <summary>The fate in its plainest word, or who is counted; null for what is no count of people or says no more than that they are people.</summary>
    public static string? Of(Quantity quantity) =>
        quantity.Of is { } of && string.Equals(quantity.Unit, "person", StringComparison.Ordinal) && !SayNothing.Contains(of)
            ? QuantityTable.FateClass(of)
            : null;
}
