using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Reading;

/// <summary>Byline blocks → authors, each with the role that the page gives.</summary>
internal static class Bylines
{
    private static readonly string[] Openers = ["written by ", "author: ", "authors: ", "by: ", "by "];

    /// <summary>The authors that the byline blocks of an article name, in text order, each once.</summary>
    public static ImmutableArray<Author> Read(string text, ImmutableArray<Block> blocks) =>
        [.. blocks.Where(block => block.Kind == BlockKind.Byline).SelectMany(block => Parse(block.Span.TextIn(text))).Distinct()];

    /// <summary>The authors of one line.</summary>
    public static ImmutableArray<Author> Parse(string line)
    {
        line = line.Trim();
        foreach (var opener in Openers)
        {
            if (line.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
            {
                line = line[opener.Length..];
                break;
            }
        }

        // What follows a bar or a dash is a role, an outlet or a day.
        string? role = null;
        var bar = line.AsSpan().IndexOfAny("|–—•·");
        var dash = line.IndexOf(" - ", StringComparison.Ordinal);
        bar = dash > 0 && (bar < 0 || dash < bar) ? dash : bar;
        if (bar > 0)
        {
            var after = line[(bar + 1)..].Trim(' ', '-', '|');
            role = after.Length is > 0 and <= 60 && !after.Any(char.IsDigit) ? after : null;
            line = line[..bar];
        }

        var place = line.IndexOf(" in ", StringComparison.Ordinal);
        if (place > 0)
        {
            role ??= line[(place + 1)..].Trim();
            line = line[..place];
        }

        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var part in line.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace(" & ", ",", StringComparison.Ordinal).Split([',', ';']))
        {
            var name = part.Trim().Trim('.', ':', ' ');
            if (name.Length is >= 2 and <= 60 && char.IsLetter(name[0]) && !name.Any(char.IsDigit) && name.Split(' ').Length <= 5)
            {
                authors.Add(new Author(name, role));
            }
        }

        return authors.ToImmutable();
    }
}
