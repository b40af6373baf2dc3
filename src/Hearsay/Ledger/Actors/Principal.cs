using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Actors;

/// <summary>Whom somebody serves in person, and so speaks for ("an adviser to President Duarte", "Duarte's spokeswoman", "her lawyer"), or is kin to ("his brother").</summary>
internal static class Principal
{
    private const int Far = 40; // characters before a name in which whose it is stands ("adviser to")

    private static readonly FrozenSet<string> Servants = ListedWords.Of("actors", "servant", StringComparer.OrdinalIgnoreCase);

    // In small letters: Sister and Father are titles too.
    private static readonly FrozenSet<string> Kin = ListedWords.Of("actors", "kin");

    // Who is these to somebody stands against him, comes after him or is sent to him by others.
    private static readonly FrozenSet<string> Others = ListedWords.Of("actors", "counterpart");

    private static readonly string[] Pronouns = ["his ", "her "];

    /// <summary>Whether a role or description says that somebody is kin to another.</summary>
    /// <param name="role">A role as a text has it.</param>
    public static bool IsKin(string role) => role.Split(' ').Any(Kin.Contains);

    /// <summary>The surname of the person that a role is with; null when it names none.</summary>
    /// <param name="role">A role as a text has it.</param>
    public static string? SurnameIn(string role)
    {
        var words = role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var servant = Array.FindIndex(words, IsFollower) is >= 0 and var follower ? follower : ServantOfAnyKind(words);
        if (servant < 0)
        {
            return null;
        }

        if (Array.FindLast(words[..servant], word => word is [_, _, .., '\'' or '’', 's'] && IsName(word)) is { } owner)
        {
            return owner[..^2];
        }

        var last = servant + 1 < words.Length && words[servant + 1] is "to" or "of" or "for" ? servant + 2 : words.Length;

        // "the dead sailor NAME"
        while (last + 1 < words.Length && !IsName(words[last]) && words[last] is "the" or not ("of" or "for" or "to" or "in" or "at" or "a" or "an"))
        {
            last++;
        }

        while (last + 1 < words.Length && IsName(words[last]) && IsName(words[last + 1]))
        {
            last++;
        }

        return last < words.Length && IsName(words[last]) ? words[last].TrimEnd(',') : null;
    }

    /// <summary>Whom a lawyer or spokesman without a name to follow is said to be for ("dispatcher" of "dispatcher's lawyer"), without an article; null for kin and where nobody is said.</summary>
    /// <param name="role">A role as a text has it.</param>
    public static string? OwnerIn(string role)
    {
        var end = role.IndexOf("'s ", StringComparison.Ordinal) is > 0 and var at ? at : role.IndexOf("’s ", StringComparison.Ordinal);
        var owner = end > 0 ? role[..end] : "";
        return owner.Length > 2 && char.IsLower(owner[0]) && FollowerIn(role.AsSpan(end + 3)) is { } follower && Servants.Contains(follower) ? owner : null;
    }

    /// <summary>The pronoun that says at a name whose spokesman, lawyer or brother somebody is ("Her lawyer, NAME, said", "NAME, his brother, said"); null when none does.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="name">The name's place in it.</param>
    /// <returns>The pronoun's place, and whether it makes somebody kin.</returns>
    public static (TextSpan Pronoun, bool IsKin)? PronounAt(string text, TextSpan name)
    {
        var from = Math.Max(0, name.Start - Far);
        foreach (var pronoun in Pronouns)
        {
            var at = from + text.AsSpan(from, name.Start - from).LastIndexOf(pronoun, StringComparison.OrdinalIgnoreCase);
            if (at >= from && (at == 0 || !char.IsLetter(text[at - 1])) && FollowerIn(text.AsSpan(at + pronoun.Length, name.Start - at - pronoun.Length).TrimEnd(", ")) is { } before)
            {
                return (new TextSpan(at, at + pronoun.Length - 1), Kin.Contains(before));
            }

            at = name.End + 2;
            if (text.AsSpan(name.End).StartsWith(", ", StringComparison.Ordinal) && text.AsSpan(at).StartsWith(pronoun, StringComparison.Ordinal)
                && text.AsSpan(at + pronoun.Length) is var rest && FollowerIn(rest[..Math.Max(0, rest.IndexOfAny(",.\n"))]) is { } after)
            {
                return (new TextSpan(at, at + pronoun.Length - 1), Kin.Contains(after));
            }
        }

        return null;
    }

    // "former lawyer", "younger brother": up to three words that end in what somebody is to another.
    private static string? FollowerIn(ReadOnlySpan<char> words) =>
        words.IndexOfAny(",.;:”\"\n") < 0 && words.Count(' ') < 3 && words[(words.LastIndexOf(' ') + 1)..].ToString() is var last && IsFollower(last) ? last : null;

    // "a consultant to NAME", whatever the word: who is something to a person stands by that person.
    private static int ServantOfAnyKind(string[] words) =>
        Array.IndexOf(words, "to") is > 0 and var to && to + 1 < words.Length && IsName(words[to + 1]) && !Array.Exists(words[..to], IsName) && !Others.Contains(words[to - 1]) ? to - 1 : -1;

    private static bool IsFollower(string word) => Servants.Contains(word) || Kin.Contains(word);

    private static bool IsName(string word) => word.Length > 1 && char.IsUpper(word[0]);
}
