using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>With whom a page says that somebody has no more in common than the name ("no relation of the police chief", "who shares the surgeon's name").</summary>
internal static class Namesakes
{
    private const int Far = 200; // characters behind a name
    private const int Near = 60; // characters before a name

    private static readonly string[] Signs =
    [
        "no relation", "not related", "unrelated to", "same name", "also named", "also called", "namesake", "not to be confused", "nothing to do with the", "of that name",
        "shares his name", "shares her name", "mistaken for the",
    ];

    private static readonly string[] Links =
    [
        "no relation of ", "no relation to ", "not related to ", "unrelated to ", "nothing to do with ", "mistaken for ", "same name as ", "shares his name with ",
        "shares her name with ", "not to be confused with ", "namesake of ",
    ];

    private static readonly string[] Possessions = [" shares the ", " share the ", " bears the ", " bear the "];

    /// <summary>Whether a page says of anybody that another has the name.</summary>
    /// <param name="text">The article's text.</param>
    public static bool AreIn(string text) =>
        Signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            || Possessions.Any(verb => text.IndexOf(verb, StringComparison.Ordinal) is >= 0 and var at && OwnerOfName(text, at + verb.Length) is not null);

    /// <summary>A role without the words behind it that tell who holds it apart from another of the name ("surgeon and no relation of the mayor").</summary>
    /// <param name="role">The role.</param>
    public static string Without(string role)
    {
        const string And = " and ";
        return role.IndexOf(And, StringComparison.Ordinal) is > 0 and var at && Array.Exists(Signs, sign => role.AsSpan(at + And.Length).StartsWith(sign, StringComparison.OrdinalIgnoreCase)) ? role[..at] : role;
    }

    /// <summary>What the other is from whom the sentence behind a name tells somebody apart; nothing where it tells nobody apart.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="name">The name's place in it.</param>
    public static RoleKind Other(string text, TextSpan name)
    {
        var end = EndOf(text, name.End, ".\n!?");
        foreach (var link in Links)
        {
            if (text.IndexOf(link, name.End, end - name.End, StringComparison.Ordinal) is >= 0 and var at)
            {
                var words = text[(at + link.Length)..EndOf(text, at + link.Length, ",.;\n!?")];
                words = words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
                words = Possessive.OwnerIn(words) ?? words;
                return RoleKind.Of(words.IndexOf(" of that name", StringComparison.Ordinal) is > 0 and var of ? words[..of] : words);
            }
        }

        foreach (var verb in Possessions)
        {
            if (text.IndexOf(verb, name.End, end - name.End, StringComparison.Ordinal) is >= 0 and var at && OwnerOfName(text, at + verb.Length) is { } owner)
            {
                return RoleKind.Of(owner);
            }
        }

        return default;
    }

    /// <summary>Whether a name is given as that of another than the one before ("His namesake in Lorca, Mayor NAME").</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="name">The name's place in it.</param>
    public static bool IsOneAt(string text, TextSpan name)
    {
        var from = Math.Max(0, name.Start - Near);
        var before = text.AsSpan(from, name.Start - from);
        return before.IndexOf("namesake", StringComparison.OrdinalIgnoreCase) is >= 0 and var at && before[at..].IndexOfAny(".\n!?") < 0;
    }

    // "surgeon" of "surgeon's name"
    private static string? OwnerOfName(string text, int from)
    {
        var words = text.AsSpan(from, EndOf(text, from, ",.;\n!?") - from);
        return words.IndexOf("'s name", StringComparison.Ordinal) is > 0 and var at || (at = words.IndexOf("’s name", StringComparison.Ordinal)) > 0 ? words[..at].ToString() : null;
    }

    private static int EndOf(string text, int from, string marks)
    {
        var length = Math.Min(Far, text.Length - from);
        return text.AsSpan(from, length).IndexOfAny(marks) is >= 0 and var end ? from + end : from + length;
    }
}
