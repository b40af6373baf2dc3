using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// Reads the role that a text gives right at a full name: an apposition behind it (", the harbour master of Sund,"), an office before it ("Deputy
/// Defence Minister") or before a comma ("The mayor of Lorca, "). Works on the record's text alone, so that it tells two people of one
/// name in one page apart.
/// </summary>
internal static class RoleText
{
    private const int LongestRole = 90; // characters

    // What a relative clause after a name makes of somebody, as an office.
    private static readonly (string Clause, string Office)[] Clauses =
    [
        ("who speaks for ", "spokesperson for "), ("who represents ", "representative of "), ("who sits on ", "member of "), ("who chairs ", "chair of "),
        ("who heads ", "head of "), ("who leads ", "head of "), ("who runs ", "head of "), ("who has headed ", "head of "), ("who has led ", "head of "), ("who has run ", "head of "),
    ];

    private static readonly FrozenSet<string> Titles = ListedWords.Of("actors", "title");

    private static readonly char[] Stops = ['.', ';', ':', '(', ')', '"', '“', '”', '‘', '\n', '—', '–', '!', '?'];

    /// <summary>The role given at a mention; null when none is.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="name">The name's place in it.</param>
    public static string? At(string text, TextSpan name) => Described(After(text, name)) ?? Described(BeforeComma(text, name)) ?? Described(Before(text, name));

    private static string? Described(string? words) => words is null ? null : RolePhrase.Of(words);

    // "Anna Reiss, the harbour master of Sund, who", "Daru, a councillor." and "Oskar Vint of the coast guard said".
    private static string? After(string text, TextSpan name)
    {
        var at = name.End;
        if (at + 4 >= text.Length)
        {
            return null;
        }

        if (text.AsSpan(at).StartsWith(" of ", StringComparison.Ordinal))
        {
            // "of the coast guard" and "of Tessaly", not "accused Daru of hiding it".
            var (of, stop) = (at + 4, at + 4);
            var end0 = EndOf(text, of, ",", " said", " told", " who ", " was ", " had ", " has ", " is ", " accused ", " denied ", " rejected ", " just ");
            if (text.AsSpan(of).StartsWith("the ", StringComparison.Ordinal))
            {
                stop = EndOfBody(text, of + 4, end0);
            }

            while (stop < end0 && char.IsUpper(text[stop]))
            {
                var next = text.IndexOf(' ', stop, end0 - stop);
                stop = next < 0 ? end0 : next + 1;
            }

            return stop > of ? "member" + text[at..stop].TrimEnd() : null;
        }

        if (text[at] != ',')
        {
            return null;
        }

        var rest = text.AsSpan(at + 1).TrimStart();
        if (rest.StartsWith("of ", StringComparison.Ordinal))
        {
            // "NAME, of the ruling Union, won"
            var closing = EndOf(text, text.Length - rest.Length, ",");
            return closing < text.Length && text[closing] == ',' && (rest.StartsWith("of the ", StringComparison.Ordinal) || char.IsUpper(rest[3])) ? "member " + text[(text.Length - rest.Length)..closing] : null;
        }

        if (Clause(text, text.Length - rest.Length) is { } office)
        {
            return office;
        }

        var article = rest.StartsWith("the ", StringComparison.Ordinal) || rest.StartsWith("its ", StringComparison.Ordinal) ? 4
            : rest.StartsWith("their ", StringComparison.Ordinal) ? 6
            : rest.StartsWith("a ", StringComparison.Ordinal) ? 2
            : rest.StartsWith("an ", StringComparison.Ordinal) ? 3 : 0;
        var isOwner = article == 0 && Owner(rest);
        if (article == 0 && !isOwner && !IsBareRole(rest))
        {
            return null;
        }

        var from = text.Length - rest.Length + article;
        var end = EndOf(text, from, ", ", " who ", " which ", " whose ", " said", " told");
        end = end - from == LongestRole && end < text.Length && char.IsLetter(text[end]) ? text.LastIndexOf(' ', end - 1) : end;
        if (rest.StartsWith("the ", StringComparison.Ordinal)
            && (RolePhrase.IsClause(text[from..end]) || (text.AsSpan(end).StartsWith(" said.", StringComparison.Ordinal) && !BeginsSentence(text, name.Start))))
        {
            return null; // "NAME, the miners could use it", "NAME, the mayor said.": a new subject begins
        }

        var isOfIt = rest.StartsWith("its ", StringComparison.Ordinal) || rest.StartsWith("their ", StringComparison.Ordinal); // "NAME, its coordinator, said"
        return end > from && (!isOfIt || (end < text.Length && text[end] == ',')) ? text[from..end].Trim() : null;
    }

    // "of the dockers' committee shows us the quay": up to a body's noun that no word of its name follows; else up to the end.
    private static int EndOfBody(string text, int from, int end)
    {
        for (var at = text.IndexOf(' ', from, end - from); at > 0; at = text.IndexOf(' ', at + 1, end - at - 1))
        {
            var next = text.IndexOf(' ', at + 1, end - at - 1) is > 0 and var space ? space : end;
            if (char.IsLower(text[at + 1]) && text[(at + 1)..next] is not ("of" or "for" or "in" or "and") && BodyNouns.Of(text[from..at]) != BodyVoice.Unknown && BodyNouns.Of(text[from..next]) == BodyVoice.Unknown)
            {
                return at;
            }
        }

        return end;
    }

    // "who heads the dockers' league and has set up a table", "who speaks for the Front"; not "who leads in the polls".
    private static string? Clause(string text, int at)
    {
        var (clause, office) = Array.Find(Clauses, known => text.AsSpan(at).StartsWith(known.Clause, StringComparison.Ordinal));
        if (clause is null)
        {
            return null;
        }

        var start = at + clause.Length;
        var end = EndOf(text, start, ",", " and has ", " and had ", " and who ", " who ", " which ", " said", " told", " since ");
        end = office.StartsWith("head", StringComparison.Ordinal) && text.AsSpan(start, end - start).IndexOf(" for ", StringComparison.Ordinal) is > 0 and var time ? start + time : end;
        var body = text[start..end].Trim();
        return body.Length < 3 || body.StartsWith("in ", StringComparison.Ordinal) || body.StartsWith("for ", StringComparison.Ordinal) ? null : office + body;
    }

    // "the League's military spokesman"
    private static bool Owner(ReadOnlySpan<char> rest)
    {
        var comma = rest.IndexOf(',');
        var owner = rest.IndexOfAny("'’");
        return owner > 0 && comma > owner && rest[..comma].IndexOfAny(Stops) < 0 && comma < LongestRole && owner + 2 < rest.Length && rest[owner + 1] == 's';
    }

    // "general secretary of the union": lower case to the comma and no verb that a clause would begin with.
    private static bool IsBareRole(ReadOnlySpan<char> rest)
    {
        var comma = rest.IndexOfAny(',', '.');
        return comma is > 3 and < LongestRole && char.IsAsciiLetterLower(rest[0]) && rest[..comma].IndexOf(" of ") > 0 && rest[..comma].IndexOf(" of wh") < 0
            && rest[..rest.IndexOf(' ')] is var verb && !verb.EndsWith("ed") && verb is not ("said" or "told" or "says" or "put" or "made" or "was" or "is" or "had" or "has")
            && !rest.StartsWith("who") && !rest.StartsWith("no ") && !rest.StartsWith("and ") && !rest.StartsWith("which") && !rest.StartsWith("whose") && !rest.StartsWith("asked");
    }

    // "The mayor of Lorca, João Mendrez, said"; "its general secretary, Dalia Quintrel, said".
    private static string? BeforeComma(string text, TextSpan name)
    {
        var comma = BeforeTitles(text, name.Start) - 2;
        var named = comma > 0 && text[comma] == ',' && text[comma + 1] == ' ';
        if (!named && (Before(text, name, " also named ") ?? Before(text, name, " by the name of ")) is { } namesake)
        {
            return namesake;
        }

        if (!named || name.End >= text.Length || text[name.End] is not (',' or '.'))
        {
            return null;
        }

        var start = comma;
        while (start > 0 && comma - start < LongestRole && Array.IndexOf(Stops, text[start - 1]) < 0 && text[start - 1] != ',')
        {
            start--;
        }

        // "The mayor and his chief of staff, Daru,": who is named is the last of them.
        foreach (var owner in (ReadOnlySpan<string>)[" and his ", " and her ", " and its ", " and their "])
        {
            start = text.AsSpan(start, comma - start).LastIndexOf(owner, StringComparison.Ordinal) is >= 0 and var at ? start + at + owner.Length : start;
        }

        // "On Tuesday, Daru, …" and "they rejected the charge, Daru, …" give no role.
        var role = Trimmed(text[start..comma]);
        return role?.Split(' ')[0] is not (null or "He" or "She" or "They") && RoleKind.Of(role) is { IsRole: true } ? role : null;
    }

    // Where "Colonel NAME" and "Dr NAME" begin.
    private static int BeforeTitles(string text, int start)
    {
        for (var at = start; at > 1 && text[at - 1] == ' ';)
        {
            var begin = text.LastIndexOfAny([' ', '\n'], at - 2) + 1;
            if (!Titles.Contains(text[begin..(at - 1)].TrimEnd('.')))
            {
                return at;
            }

            (at, start) = (begin, begin);
        }

        return start;
    }

    private static string? Before(string text, TextSpan name, string words)
    {
        var at = name.Start - words.Length + 1;
        if (at < 2 || !text.AsSpan(at - 1, words.Length).SequenceEqual(words))
        {
            return null;
        }

        var end = at - 1;
        while (end > 0 && (text[end - 1] is ',' or ' '))
        {
            end--;
        }

        var start = end;
        while (start > 0 && end - start < LongestRole && Array.IndexOf(Stops, text[start - 1]) < 0 && text[start - 1] != ',')
        {
            start--;
        }

        // "the group's commander, who goes by the name of NAME"
        var clause = text.AsSpan(start, end - start).Trim();
        end = clause.SequenceEqual("who goes") ? start - 1 : end;
        start = end < start ? text.AsSpan(0, end).LastIndexOfAny(",.;:\"“”\n") + 1 : start;
        return Trimmed(text[start..end]);
    }

    // "Deputy Defence Minister Ivo Karstel": capitalised words right before the name; "a councillor Daru" is rare and left.
    private static string? Before(string text, TextSpan name)
    {
        var start = name.Start;
        var at = start;
        while (at > 1 && text[at - 1] == ' ')
        {
            var end = at - 1;
            var begin = end;
            while (begin > 0 && (char.IsLetter(text[begin - 1]) || text[begin - 1] is '-' or '\'' or '’'))
            {
                begin--;
            }

            if (begin == end || !char.IsUpper(text[begin]) || name.Start - begin > LongestRole)
            {
                break;
            }

            start = begin;
            at = begin;
        }

        var role = start < name.Start ? Trimmed(text[start..name.Start]) : null;
        return RoleKind.Of(role) is { IsRole: true } ? role : null;
    }

    private static string? Trimmed(string role)
    {
        role = role.Trim();
        foreach (var article in (ReadOnlySpan<string>)["and ", "The ", "the ", "A ", "a ", "An ", "an ", "Its ", "its ", "Her ", "her ", "His ", "his ", "Their ", "their ", "But ", "And ", "said its ", "said the ", "said "])
        {
            if (role.StartsWith(article, StringComparison.Ordinal))
            {
                role = role[article.Length..];
            }
        }

        return role.Length < 3 ? null : role;
    }

    // "the U.S.-Korland Institute": the mark is no end.
    private static bool IsInitial(string text, int stop) =>
        text[stop] == '.' && stop > 1 && char.IsUpper(text[stop - 1]) && !char.IsLetter(text[stop - 2]) && stop + 1 < text.Length && (char.IsUpper(text[stop + 1]) || text[stop + 1] is '-')
        || (text[stop] == '.' && stop > 3 && char.IsUpper(text[stop - 1]) && text[stop - 2] == '.' && stop + 2 < text.Length
            && (text[stop + 1] is '-' || (text[stop + 1] == ' ' && !char.IsUpper(text[stop + 2]))));

    private static bool BeginsSentence(string text, int at) => RoleBody.BeginsSentence(text, BeforeTitles(text, at));

    private static int EndOf(string text, int from, params ReadOnlySpan<string> ends)
    {
        var end = Math.Min(text.Length, from + LongestRole);
        var stop = text.AsSpan(from, end - from).IndexOfAny(Stops) is >= 0 and var found ? from + found : end;
        while (stop < end && IsInitial(text, stop))
        {
            var next = text.AsSpan(stop + 1, end - stop - 1).IndexOfAny(Stops);
            stop = next < 0 ? end : stop + 1 + next;
        }

        end = stop;
        foreach (var mark in ends)
        {
            var at = text.AsSpan(from, end - from).IndexOf(mark, StringComparison.Ordinal);
            end = at >= 0 ? from + at : end;
        }

        return end;
    }
}
