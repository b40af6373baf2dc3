namespace Hearsay.Reading.Lines;

/// <summary>Furniture that is told by its shape, whatever its words: menus, breadcrumbs, clocks, counters, addresses of pages.</summary>
internal static class FurnitureShapes
{
    private const int LongestLabel = 200; // characters of a line that its shape alone tells

    private static readonly string[] Separators = [" / ", " > ", " » ", " › ", " | ", " · ", " • ", " → "];

    /// <summary>True when the line is furniture by its shape.</summary>
    public static bool IsFurniture(string text, LineShape line)
    {
        if (line.Letters == 0 || line.Letters + line.Digits <= 1)
        {
            return true;
        }

        var words = line.Span.In(text);
        if (line.Span.Length <= LongestLabel && !line.EndsWithStop && IsBreadcrumb(words))
        {
            return true;
        }

        if (line.IsSolid || line.Span.Length > LongestLabel)
        {
            return false;
        }

        return IsMenu(line) || IsDate(line) || IsClockOrCounter(line) || IsSizes(words) || IsRepeated(line.Plain) || IsAddress(words);
    }

    // "Home / World / …": a path of short names from the site's root.
    private static bool IsBreadcrumb(ReadOnlySpan<char> line)
    {
        foreach (var separator in Separators)
        {
            var parts = 1;
            var rest = line;
            int at;
            while ((at = rest.IndexOf(separator, StringComparison.Ordinal)) >= 0)
            {
                parts++;
                rest = rest[(at + separator.Length)..];
            }

            if (parts >= 2 && ((parts >= 3 && line.Length / parts <= 16) || IsRoot(line[..line.IndexOf(separator, StringComparison.Ordinal)])))
            {
                return true;
            }
        }

        return false;
    }

    // One or two words that menus are made of: "Home", "World News".
    private static bool IsRoot(ReadOnlySpan<char> part)
    {
        var words = part.ToString().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 && Array.TrueForAll(words, LineWords.Instance.IsMenuWord);
    }

    /// <summary>"June 3, 2016 at 10:45 GMT": a day and perhaps an hour, and nothing else.</summary>
    public static bool IsDate(LineShape line)
    {
        if (line.Digits == 0 || line.Words > 20 || line.Plain.Length is 0 or > 100)
        {
            return false;
        }

        foreach (var range in line.Plain.AsSpan().SplitAny(" ,/|()-–—:."))
        {
            var word = line.Plain[range].Trim('.', '•', '·');
            if (word.Length > 0 && !LineWords.Instance.IsDateWord(word) && word.AsSpan().TrimEnd("stndrhapm").IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMenu(LineShape line)
    {
        if (line.Plain.Length == 0 || line.EndsWithStop)
        {
            return false;
        }

        var (menu, all) = (0, 0);
        foreach (var range in line.Plain.AsSpan().Split(' '))
        {
            var word = line.Plain[range].Trim(',', '|', '&', '/', ':', '•', '·', '-');
            if (word.Length > 0)
            {
                all++;
                menu += LineWords.Instance.IsMenuWord(word) ? 1 : 0;
            }
        }

        return all > 0 && menu * 10 >= all * 7 && (all <= 2 || line.FunctionWords * 4 <= all);
    }

    // "0:00 0:02:47 0:00", "12 Shares", "3 min read", "1.2K".
    private static bool IsClockOrCounter(LineShape line) =>
        line.Digits > 0 && line.Words <= 6 && (line.Letters <= line.Digits || (line.Words <= 3 && char.IsDigit(line.Plain.Length > 0 ? line.Plain[0] : ' ')
            && EndsWithCounted(line.Plain)));

    private static bool EndsWithCounted(string plain) =>
        plain.EndsWith("shares", StringComparison.Ordinal) || plain.EndsWith("share", StringComparison.Ordinal) || plain.EndsWith("comments", StringComparison.Ordinal)
        || plain.EndsWith("comment", StringComparison.Ordinal) || plain.EndsWith("views", StringComparison.Ordinal) || plain.EndsWith("likes", StringComparison.Ordinal)
        || plain.EndsWith("read", StringComparison.Ordinal) || plain.EndsWith("ago", StringComparison.Ordinal) || plain.EndsWith("followers", StringComparison.Ordinal)
        || plain.EndsWith("replies", StringComparison.Ordinal) || plain.EndsWith("votes", StringComparison.Ordinal) || plain.EndsWith("posts", StringComparison.Ordinal)
        || plain.EndsWith("articles", StringComparison.Ordinal) || plain.EndsWith("tweets", StringComparison.Ordinal) || plain.EndsWith("photos", StringComparison.Ordinal);

    // "XS SM MD LG", a player's or a layout's sizes: nothing but tiny words in capitals, alone or in a row.
    private static bool IsSizes(ReadOnlySpan<char> line)
    {
        var run = 0;
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                run = 0;
            }
            else if (!char.IsUpper(c) || ++run > 2)
            {
                return false;
            }
        }

        return true;
    }

    // "Click Here!Click Here!": the same words again and nothing else.
    private static bool IsRepeated(string plain)
    {
        var half = plain.Length / 2;
        return plain.Length is >= 6 and <= 80 && (plain.AsSpan(0, half).SequenceEqual(plain.AsSpan(plain.Length - half)));
    }

    private static bool IsAddress(ReadOnlySpan<char> line) =>
        !line.ContainsAny(" \t") && (line.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || line.StartsWith("@", StringComparison.Ordinal) || line.StartsWith("#", StringComparison.Ordinal)
            || (line.Contains('@') && line.Contains('.')));
}
