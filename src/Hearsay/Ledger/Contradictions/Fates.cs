using System.Collections.Frozen;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>What a count of people says of them, so that "23 died" and "17 killed" can be held side by side.</summary>
internal static class Fates
{
    private const string Killed = "killed";

    private static readonly FrozenSet<string> SayNothing = FrozenSet.Create(StringComparer.Ordinal, "people", "persons", "individuals", "men", "women", "others");

    // What there is one of for each of the dead.
    private static readonly FrozenSet<string> OfTheDead = FrozenSet.Create(StringComparer.Ordinal, "burials", "graves", "coffins", "funerals");

    /// <summary>The fate in its plainest word, or who is counted; null for what is no count of people or says no more than that they are people.</summary>
    public static string? Of(Quantity quantity) => quantity switch
    {
        _ when AreOfTheDead(quantity) => Killed,
        { Of: { } of, Unit: "person" } when !SayNothing.Contains(of) => QuantityTable.FateClass(of),
        { Of: { } of, Unit: null } when string.Equals(QuantityTable.FateClass(of), Killed, StringComparison.Ordinal) => Killed,
        _ => null,
    };

    /// <summary>Whether it counts what there is one of for each of the dead ("seventy-six burials").</summary>
    public static bool AreOfTheDead(Quantity quantity) => quantity.Of is { } of && OfTheDead.Contains(of);
}
