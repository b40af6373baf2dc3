namespace Hearsay.Reading.Formats;

/// <summary>Tells Markdown from plain text by marks that people do not write by chance.</summary>
internal static class MarkdownSniffer
{
    private const int LeastSigns = 3; // headings, links and other marks that make Markdown of a text

    /// <summary>True when a text begins with front matter, or has links and headings as Markdown writes them.</summary>
    public static bool LooksLikeMarkdown(string head)
    {
        var (headings, links, others, number) = (0, 0, 0, 0);
        var hasMatter = false;
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            number++;
            hasMatter |= number == 1 && line.TrimEnd().SequenceEqual("---");
            if (hasMatter && number is 2 && !IsField(line))
            {
                hasMatter = false;
            }

            headings += IsHeading(line) ? 1 : 0;
            links += line.Contains("](http", StringComparison.OrdinalIgnoreCase) || line.Contains("](/", StringComparison.Ordinal) ? 1 : 0;
            others += line.Count("**") >= 2 || line.StartsWith("> ") || line.StartsWith("```") ? 1 : 0;
        }

        return hasMatter || links >= 2 || (headings > 0 && headings + links + others >= LeastSigns);
    }

    /// <summary>True for "## Title".</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is >= 1 and <= 6 && line[marks] == ' ' && !line[marks..].IsWhiteSpace();
    }

    private static bool IsField(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && !line[..colon].ContainsAny(' ', '\t');
    }
}
