using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Reading.Lines;

/// <summary>Byline blocks → authors, each with the role that the page gives.</summary>
internal static class Bylines
{
    private const int LongestName = 60; // characters
    private const int MostWordsOfName = 5; // words

    private static readonly string[] Joints = [" and ", " und ", " et ", " & ", " con ", " with "];

    /// <summary>The authors that the byline blocks of an article name, in text order, each once.</summary>
    public static ImmutableArray<Author> Read(string text, ImmutableArray<Block> blocks) =>
        Distinct(blocks.Where(block => block.Kind == BlockKind.Byline).SelectMany(block => Parse(block.Span.TextIn(text))));

    /// <summary>Each author once, by the letters of the name; the first role that is given stays.</summary>
    public static ImmutableArray<Author> Distinct(IEnumerable<Author> authors) =>
        [.. authors.GroupBy(author => author.Name, StringComparer.OrdinalIgnoreCase).Select(same => same.FirstOrDefault(author => author.Role is not null) ?? same.First())];

    /// <summary>The offset behind the word that a line says its authors with ("By", "Posted on June 3 by", "Autor:"); 0 when it has none.</summary>
    public static int OpenerLength(string line)
    {
        foreach (var opener in LineWords.Instance.BylineOpeners)
        {
            var at = line.IndexOf(opener, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || at + opener.Length >= line.Length)
            {
                continue;
            }

            // Inside a line only behind a date or a mark; "ByIna Bolt" lost its space with its tags.
            var end = at + opener.Length;
            var isWhole = char.IsWhiteSpace(line[end]) || opener[^1] == ':' || (at == 0 && char.IsUpper(line[end]));
            var isFirst = at == 0 || (char.IsWhiteSpace(line[at - 1]) && line.AsSpan(0, at).ContainsAnyInRange('0', '9')) || line.AsSpan(0, at).TrimEnd() is [.., '|' or '·' or '•' or '—' or '–'];
            if (isWhole && isFirst)
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>The authors of one line.</summary>
    public static ImmutableArray<Author> Parse(string line)
    {
        line = PlainSpaces.In(line);
        line = line[OpenerLength(line)..].Trim();

        // What follows a bar or a dash is a role, an outlet or a day.
        string? role = null;
        var bar = line.AsSpan().IndexOfAny("|–—•·");
        var dash = line.IndexOf(" - ", StringComparison.Ordinal);
        bar = dash > 0 && (bar < 0 || dash < bar) ? dash : bar;
        if (bar > 0)
        {
            var after = line[(bar + 1)..].Trim(' ', '-', '|');
            role = after.Length is > 0 and <= LongestName && !after.Any(char.IsDigit) ? after : null;
            line = line[..bar];
        }

        var place = line.IndexOf(" in ", StringComparison.Ordinal);
        if (place > 0)
        {
            role ??= line[(place + 1)..].Trim();
            line = line[..place];
        }

        line = BeforeDate(line);
        foreach (var joint in Joints)
        {
            line = line.Replace(joint, ",", StringComparison.OrdinalIgnoreCase);
        }

        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var part in line.Split([',', ';', '\n']))
        {
            var name = part.Trim().Trim('.', ':', ' ');
            if (name.Length is < 2 or > LongestName || !char.IsLetter(name[0]) || name.Split(' ').Length > MostWordsOfName)
            {
                continue;
            }

            // "Ina Bolt, defence correspondent": the role of those before it.
            if (authors.Count > 0 && name.Split(' ') is var words && LineWords.Instance.IsRoleWord(words[^1].ToLowerInvariant()) && (words.Length == 1 || char.IsLower(words[^1][0])))
            {
                for (var i = 0; i < authors.Count; i++)
                {
                    authors[i] = authors[i].Role is null ? authors[i] with { Role = name } : authors[i];
                }
            }
            else
            {
                authors.Add(new Author(name, role));
            }
        }

        return authors.ToImmutable();
    }

    // "Ina Bolt on January 20, 2020", "Ina Bolt Feb 8, 2020 5 min read", "Ina Bolt Quelle: …": names end where a day or another label begins.
    private static string BeforeDate(string line)
    {
        var words = line.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var plain = words[i].Trim(',', '.', ':').ToLowerInvariant();
            var next = i + 1 < words.Length ? words[i + 1] : "";
            if (words[i].Any(char.IsDigit) || (i > 0 && words[i].EndsWith(':')) || (i > 0 && plain is "on" or "am" or "le" or "el" or "published" or "updated" or "posted")
                || (i > 0 && next.Length > 0 && char.IsAsciiDigit(next[0]) && LineWords.Instance.Months.TryGetValue(plain, out _)))
            {
                return string.Join(' ', words, 0, i);
            }
        }

        return line;
    }
}
