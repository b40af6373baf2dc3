using System.Collections.Frozen;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// The group that nameless people are of: "two sailors who saw the crash" and "one of the sailors" are the sailors, and one party whoever of them speaks.
/// </summary>
internal static class NamelessGroup
{
    private const string OneOf = "one of ";

    private static readonly FrozenSet<string> Counts = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "many", "other", "both", "dozens", "hundreds", "those", "these");

    private static readonly string[] Clauses = [" who ", " which ", " that ", " whose ", " on duty", " living "];

    // Who these are of only their next words tell.
    private static readonly FrozenSet<string> Bare = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "people", "persons", "men", "women", "sources", "others", "them", "us", "those");

    /// <summary>The group's noun with its modifiers, in the plural; null where a description is of no group, or tells nothing of it.</summary>
    /// <param name="described">The description, without an article.</param>
    public static string? Of(string described)
    {
        var isOne = described.StartsWith(OneOf, StringComparison.OrdinalIgnoreCase);
        var words = described[(isOne ? OneOf.Length : 0)..];
        foreach (var clause in Clauses)
        {
            words = words.IndexOf(clause, StringComparison.Ordinal) is > 0 and var at ? words[..at] : words;
        }

        string[] left = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => Counts.Contains(word) || word is "the" or "of" || char.IsAsciiDigit(word[0]))];
        var isCounted = isOne || (left.Length > 0 && left.Length < words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) || words.Length < described.Length;
        return isCounted && left is [var head, ..] && IsPlural(left) && !Bare.Contains(head) ? string.Join(' ', left) : null;
    }

    // The noun before "of", "in" or "at", or the last.
    private static bool IsPlural(string[] words)
    {
        var link = Array.FindIndex(words, word => word is "of" or "in" or "at" or "from" or "with");
        return words[link > 0 ? link - 1 : words.Length - 1] is [_, _, .., 's'] noun && !noun.EndsWith("ss", StringComparison.Ordinal);
    }
}
