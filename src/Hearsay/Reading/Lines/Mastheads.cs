using System.Buffers;

namespace Hearsay.Reading.Lines;

/// <summary>
/// The outlet's name on a scraped page: the owner of its rights ("© 2024 The Oster Gazette. All rights reserved."), else the name in its first line
/// when the page names it again, or when it is named as newspapers and stations are. Anything less is no outlet.
/// </summary>
internal static class Mastheads
{
    private const int LinesAtTop = 2; // lines in which an outlet's name stands
    private const int LinesAtFoot = 8; // lines in which it stands again
    private const int MostWords = 5; // words of an outlet's name
    private const int LongestName = 50; // characters of an outlet's name

    private static readonly SearchValues<char> Ends = SearchValues.Create("|—–·•»");
    private static readonly string[] RightsEndings = [" - all rights reserved", " – all rights reserved", " — all rights reserved", ", all rights reserved", ". all rights reserved"];

    /// <summary>The outlet; null when the page does not clearly say.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="headline">Index of the headline; the masthead stands above it. -1 when there is none.</param>
    public static string? Find(string text, List<LineShape> lines, int headline)
    {
        var owner = Owner(text, lines);
        for (var i = 0; i < Math.Min(LinesAtTop, headline); i++)
        {
            if (NameIn(text, lines[i]) is { } name && (name.Contains(' ') || char.IsLower(text[lines[i].Span.Start])) && (IsNamedAsOutlet(name) || IsNamedAgain(text, lines, lines[i].Span.End, name)))
            {
                return Readable(text, name);
            }
        }

        return owner;
    }

    /// <summary>True for a line that begins with the outlet's name and a verb of what it is: "The Gazette has no owner.", "Radio Oster is a service of …".</summary>
    public static bool SpeaksOf(LineShape line, string outlet)
    {
        var words = line.Plain.Split(' ', 7);
        var names = LineShape.PlainOf(outlet).Split(' ');
        var at = 0;
        while (at < words.Length && (words[at] is "the" || names.Contains(words[at], StringComparer.Ordinal)))
        {
            at++;
        }

        return at > 0 && at < words.Length && words[at] is ("is" or "has" or "does" or "accepts" or "relies" or "depends" or "lives")
            && words.Take(at).Any(word => word is not "the");
    }

    // "© 2024 The Oster Gazette. All rights reserved.", "Oster Agency - all rights reserved", among the last lines.
    private static string? Owner(string text, List<LineShape> lines)
    {
        for (var i = lines.Count - 1; i >= Math.Max(0, lines.Count - 12); i--)
        {
            var words = lines[i].Span.In(text);
            if (lines[i].Words > 20)
            {
                continue;
            }

            var sign = words.IndexOf('©');
            var after = sign >= 0 ? words[(sign + 1)..].TrimStart(" 0123456789-–,.") : default;
            var rights = Array.Find(RightsEndings, ending => lines[i].Plain.EndsWith(ending, StringComparison.Ordinal));
            var end = after.IndexOf(". ", StringComparison.Ordinal);
            end = end < 0 ? after.IndexOfAny(Ends) : end;
            var name = sign < 0 && rights is not null ? words[..^Math.Min(words.Length, rights.Length)]
                : end >= 0 ? after[..end]
                : after;
            var found = name.TrimEnd(" .,0123456789-–").Trim().ToString();
            if (IsName(found))
            {
                return found;
            }
        }

        return null;
    }

    // The name before a motto, a menu, or alone: "KTA — Karsian Telegraph Agency" gives the longer form of the same letters.
    private static string? NameIn(string text, LineShape line)
    {
        var words = line.Span.In(text);
        var end = words.IndexOfAny(Ends);
        end = end < 0 ? words.IndexOf(" - ", StringComparison.Ordinal) : end;
        var name = (end < 0 ? words : words[..end]).Trim().ToString();
        if (end > 0 && words[(end + 1)..].TrimStart(" -—–").Trim().ToString() is var rest && IsName(rest)
            && name.Length >= 2 && name.Length == rest.Split(' ').Length && Initials(rest).Equals(name, StringComparison.Ordinal))
        {
            return rest;
        }

        name = end > 0 && name.Length >= 5 && char.IsLower(name[0]) && !name.Contains(' ') ? Title(name) : name;
        return IsName(name) && (end > 0 || LineKinds.FurnitureOf(text, line) == Furniture.None) ? name : null;
    }

    private static string Initials(string name) => string.Concat(name.Split(' ').Select(word => word[..1]));

    private static bool IsName(string name) =>
        name.Length is >= 4 and <= LongestName && name.Split(' ') is { Length: <= MostWords } words && char.IsLetter(name[0])
        && Array.TrueForAll(words, word => word.Length > 0 && (char.IsUpper(word[0]) || word is "of" or "the" or "and" or "de" or "la" or "&"))
        && !words.All(word => LineWords.Instance.IsMenuWord(word.ToLowerInvariant())) && !name.AsSpan().ContainsAny(":?!,.");

    private static bool IsNamedAsOutlet(string name)
    {
        var words = name.ToLowerInvariant().Split(' ');
        return words.Length >= 2 && (LineWords.Instance.IsOutletWord(words[^1]) || words[0] is "radio" or "tv" or "channel") && words[0] is not "please" && !words.SkipLast(1).Any(LineWords.Instance.IsCall);
    }

    // A name in the first line may be a part of the world ("Middle East"), which the report names too; so only where an outlet is named counts.
    private static bool IsNamedAgain(string text, List<LineShape> lines, int from, string name)
    {
        var rest = text.AsSpan(from);
        var bare = name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return IsTold(rest, bare)
            || (name.Contains(' ') && (rest.Contains("(" + bare + ")", StringComparison.OrdinalIgnoreCase) || IsTold(rest, "the " + Title(name[(name.LastIndexOf(' ') + 1)..]))
                || lines.TakeLast(LinesAtFoot).Any(line => line.Words <= 25 && line.Span.Start > from && HasOf(line, name))));
    }

    // "…, an engineer told the Lantern."
    private static bool IsTold(ReadOnlySpan<char> rest, string name)
    {
        var told = " told " + name;
        var at = rest.IndexOf(told, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at + told.Length < rest.Length && rest[at + told.Length] is ('.' or ',' or ';');
    }

    // "The Lantern has no owner", below a report.
    private static bool HasOf(LineShape line, string name) => line.Plain.Contains(" has ", StringComparison.Ordinal) && SpeaksOf(line, name);

    // A masthead in capitals is a matter of type; an abbreviation is not.
    private static string Readable(string text, string name)
    {
        if (!name.Contains(' ') || name.Any(char.IsLower))
        {
            return name;
        }

        return string.Join(' ', name.Split(' ').Select(word => word.Length <= 3 && word is not "THE" && !text.Contains(Title(word), StringComparison.Ordinal) ? word : Title(word)));
    }

    private static string Title(string word) => word[..1].ToUpperInvariant() + word[1..].ToLowerInvariant();
}
