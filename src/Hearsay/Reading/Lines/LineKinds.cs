namespace Hearsay.Reading.Lines;

/// <summary>What a line is by itself, before its place on the page is looked at.</summary>
internal static class LineKinds
{
    private const int MostBylineWords = 14; // words
    private const int LongestFurniture = 400; // characters

    private static readonly string[] Openers = ["by ", "by: ", "written by ", "author: ", "story by "];

    /// <summary>Furniture by phrase or by shape.</summary>
    public static Furniture FurnitureOf(string text, LineShape line)
    {
        if ((line.Plain.Length == 0 && line.Letters > 0) || line.Plain.Length > LongestFurniture)
        {
            return Furniture.None;
        }

        var found = LineWords.Instance.Find(line.Plain, line.IsSolid || (line.IsSentence && Reports(line.Plain)));
        if (found == Furniture.Chrome && AuthorNotes.IsHeading(line))
        {
            return Furniture.Author;
        }

        if (found != Furniture.None)
        {
            return found;
        }

        if (AuthorNotes.IsHeading(line))
        {
            return Furniture.Author;
        }

        if (IsCommentCount(line))
        {
            return Furniture.Comments;
        }

        return FurnitureShapes.IsFurniture(text, line) ? Furniture.Chrome : Furniture.None;
    }

    /// <summary>"By A B and C D", "Written by A B": who wrote it, and nothing else.</summary>
    public static bool IsByline(string text, LineShape line)
    {
        if (line.Words > MostBylineWords || line.Words < 2 || line.EndsWithStop
            || !Openers.Any(opener => line.Plain.StartsWith(opener, StringComparison.Ordinal)))
        {
            return false;
        }

        // Names, roles and days follow; a clause has more words in lower case.
        var lower = LowerWords(line.Span.In(text), out var joints);
        return lower - joints <= 4;
    }

    /// <summary>"A B in Geneva", "A B and C D in Geneva": names and a place, which only behind a headline is a byline.</summary>
    public static bool IsNameInPlace(string text, LineShape line)
    {
        var words = line.Span.In(text);
        var inPlace = words.IndexOf(" in ", StringComparison.Ordinal);
        var lower = LowerWords(words, out var joints);
        return inPlace > 0 && line.Words <= 10 && !line.EndsWithStop && lower == joints && line.Capitalized == line.Words - joints && line.Capitalized >= 3
            && line.Digits == 0 && words[..inPlace].Count(' ') >= 1 && !words.ContainsAny(":?‘“\"");
    }

    /// <summary>
    /// "Ina Bolt, defence correspondent", "Gazette staff", or a name right above a day: who wrote it, in a line below the headline.
    /// </summary>
    public static bool IsSignature(string text, LineShape line, LineShape? next)
    {
        if (line.EndsWithStop || line.Digits > 0 || line.Words is < 2 or > 7 || line.Span.In(text).ContainsAny(":?!|“”\""))
        {
            return false;
        }

        var words = line.Plain.Split(' ');
        var comma = Array.FindIndex(words, word => word.EndsWith(',')) + 1;
        var dated = next is not null && FurnitureShapes.IsDate(next) && next.Letters > 0;
        return comma is >= 2 and <= 4 && line.Capitalized >= comma ? dated || words.Skip(comma).Any(LineWords.Instance.IsRoleWord)
            : dated && (AuthorNotes.IsName(line) || (line.Words <= 3 && words[^1] is "staff" or "correspondent" or "reporter"))
                && !words.Any(LineWords.Instance.IsMenuWord);
    }

    /// <summary>
    /// "(Additional reporting by A B in X and C D; editing by E F)", whatever words stand for the work: a line at the end that is mostly names, after "by".
    /// </summary>
    public static bool IsContributors(string text, LineShape line)
    {
        var words = line.Span.In(text);
        var by = words.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        return by is > 0 and <= 40 && line.Words <= 80 && by + 4 < words.Length && char.IsUpper(words[by + 4]) && !words.ContainsAny("“”\"")
            && (words[0] == '(' ? line.Capitalized * 5 >= line.Words * 2 : line.Capitalized * 2 > line.Words);
    }

    /// <summary>"The Agency reports:", "According to X:" on a line of its own: the origin of what follows.</summary>
    public static bool IsReportLine(LineShape line) =>
        line.Words is >= 2 and <= 8 && line.Plain.EndsWith(':') && line.Capitalized >= 1
        && (line.Plain.EndsWith(" reports:", StringComparison.Ordinal) || line.Plain.EndsWith(" reported:", StringComparison.Ordinal)
            || line.Plain.EndsWith(" writes:", StringComparison.Ordinal) || line.Plain.EndsWith(" report:", StringComparison.Ordinal)
            || line.Plain.EndsWith(" wrote:", StringComparison.Ordinal) || line.Plain.StartsWith("according to ", StringComparison.Ordinal)
            || line.Plain.StartsWith("as reported by ", StringComparison.Ordinal) || line.Plain.StartsWith("from ", StringComparison.Ordinal)
            || line.Plain.StartsWith("via ", StringComparison.Ordinal));

    /// <summary>"via … http://…", "— The Agency": a line below the report that names where it comes from.</summary>
    public static bool IsSignOff(string text, LineShape line) =>
        !line.EndsWithStop && ((line.Words <= 12 && line.Plain.StartsWith("via ", StringComparison.Ordinal))
            || (line.Words <= 5 && text[line.Span.Start] is '—' or '–' or '-' && line.Capitalized >= 1 && line.Capitalized >= line.Words - 1 && line.Digits == 0));

    /// <summary>True for what could be a title: a few words, no stop.</summary>
    public static bool IsTitleLike(LineShape line) =>
        line.Words is >= 3 and <= 40 && line.Span.Length <= 250 && line.Letters >= 10 && line.Digits < line.Letters
        && !line.Plain.EndsWith(':') && (!line.EndsWithStop || line.Words <= 20);

    /// <summary>True for a line that gives somebody's words; furniture addresses the reader and reports nobody.</summary>
    public static bool Reports(string plain) =>
        plain.Contains(" said", StringComparison.Ordinal) || plain.Contains(" says", StringComparison.Ordinal) || plain.Contains(" told ", StringComparison.Ordinal);

    // "12 Comments", "3 thoughts on …", "5 Responses to …".
    private static bool IsCommentCount(LineShape line) =>
        line.Words <= 12 && line.Digits is > 0 and <= 6 && line.Plain.Length > 0 && char.IsDigit(line.Plain[0])
        && ((line.Words == 2 && (line.Plain.EndsWith(" comments", StringComparison.Ordinal) || line.Plain.EndsWith(" comment", StringComparison.Ordinal)))
            || line.Plain.Contains(" responses to ", StringComparison.Ordinal) || line.Plain.Contains(" thoughts on ", StringComparison.Ordinal)
            || line.Plain.Contains(" comments on ", StringComparison.Ordinal) || line.Plain.Contains(" response to ", StringComparison.Ordinal));

    private static int LowerWords(ReadOnlySpan<char> words, out int joints)
    {
        var lower = 0;
        joints = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim(",;|");
            if (word.Length > 0 && char.IsLower(word[0]))
            {
                lower++;
                joints += word is "in" or "and" or "at" or "de" or "van" or "von" or "al" or "bin" or "for" or "by" or "with" or "agencies" or "agency" or "staff" ? 1 : 0;
            }
        }

        return lower;
    }
}
