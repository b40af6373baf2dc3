using System.Collections.Frozen;

namespace Hearsay.Ledger.Actors;

/// <summary>Whom somebody serves in person, and so speaks for: "an adviser to President Duarte", "Duarte's spokeswoman".</summary>
internal static class Principal
{
    private static readonly FrozenSet<string> Servants = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "adviser", "advisor", "aide", "confidant", "confidante", "spokesman", "spokeswoman", "spokesperson", "assistant", "counsellor");

    /// <summary>The surname of the person that a role is with; null when it names none.</summary>
    /// <param name="role">A role as a text has it.</param>
    public static string? SurnameIn(string role)
    {
        var words = role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var servant = Array.FindIndex(words, Servants.Contains);
        if (servant < 0)
        {
            return null;
        }

        if (servant > 0 && words[servant - 1] is [.. var owner, '\'' or '’', 's'] && IsName(owner))
        {
            return owner;
        }

        var last = servant + 1 < words.Length && words[servant + 1] is "to" or "of" or "for" ? servant + 2 : words.Length;
        while (last + 1 < words.Length && IsName(words[last]) && IsName(words[last + 1]))
        {
            last++;
        }

        return last < words.Length && IsName(words[last]) ? words[last].TrimEnd(',') : null;
    }

    private static bool IsName(string word) => word.Length > 1 && char.IsUpper(word[0]);
}
