namespace Hearsay.Reading.Lines;

/// <summary>
/// Notes about the author below a report: "About NAME", a name on its own line with a biography after it, a last paragraph that says what the
/// author is. They read like running text, so they are told by whom they are about.
/// </summary>
internal static class AuthorNotes
{
    private const int MostWordsOfNote = 80; // words of a note on the author, and of what stands behind it

    // Each costs a look at all lines before it.
    private const int MostBiographies = 3;

    private static readonly string[] FirstPerson = ["i am ", "i'm ", "i write ", "i have been ", "i was born ", "i live ", "i work "];
    private static readonly string[] ThirdPerson = [" is ", " writes ", " has been ", " has written ", " covers ", " lives "];

    /// <summary>"About NAME", "About NAME 123 Articles": a heading of few words, all names and figures.</summary>
    public static bool IsHeading(LineShape line) =>
        line.Plain.StartsWith("about ", StringComparison.Ordinal) && line.Words is >= 2 and <= 8 && !line.EndsWithStop && line.FunctionWords <= 2
        && (line.Capitalized + (line.Digits > 0 ? 1 : 0) >= line.Words - 1 || line.Words == 2 || line.Plain.StartsWith("about the author", StringComparison.Ordinal));

    /// <summary>Marks headings of notes that have none of the usual words, in lines that nothing else was said of.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="furniture">What phrase and shape say of each; changed.</param>
    /// <param name="first">Index of the first paragraph of the report.</param>
    public static void Mark(string text, List<LineShape> lines, Furniture[] furniture, int first)
    {
        var after = 0;
        var biographies = 0;
        for (var i = lines.Count - 1; i > first && after <= MostWordsOfNote; i--)
        {
            if (furniture[i] is Furniture.Comments or Furniture.Teasers or Furniture.Author)
            {
                after = 0;
            }

            if (furniture[i] == Furniture.None && (IsNameOverNote(lines, i) || (after == 0 && lines[i].IsSolid && biographies++ < MostBiographies && IsBiography(text, lines, i))))
            {
                furniture[i] = Furniture.Author;
            }

            after += furniture[i] == Furniture.None && lines[i].IsSolid ? lines[i].Words : 0;
        }
    }

    /// <summary>True for two to four capitalised words and nothing else.</summary>
    public static bool IsName(LineShape line) =>
        line.Words is >= 2 and <= 4 && line.Capitalized == line.Words && line.Digits == 0 && !line.EndsWithStop && !line.Plain.EndsWith(':');

    private static bool IsNameOverNote(List<LineShape> lines, int index)
    {
        if (!IsName(lines[index]) || index + 1 >= lines.Count)
        {
            return false;
        }

        var next = lines[index + 1];
        var firstName = lines[index].Plain.Split(' ')[0];
        return Array.Exists(FirstPerson, opener => next.Plain.StartsWith(opener, StringComparison.Ordinal))
            || Array.Exists(ThirdPerson, verb => next.Plain.StartsWith(firstName + verb, StringComparison.Ordinal)
                || next.Plain.StartsWith(lines[index].Plain + verb, StringComparison.Ordinal))
            || (next.Words <= 10 && !next.EndsWithStop && Array.Exists(next.Plain.Split(' ', ','), LineWords.Instance.IsRoleWord));
    }

    // "Ina Bolt is a freelance journalist …", of somebody whom the report does not speak of.
    private static bool IsBiography(string text, List<LineShape> lines, int index)
    {
        var line = lines[index];
        var verb = line.Plain.IndexOf(" is a", StringComparison.Ordinal);
        if (verb is < 3 or > 60 || line.Words > MostWordsOfNote)
        {
            return false;
        }

        var name = text.AsSpan(line.Span.Start, Math.Min(verb, line.Span.Length));
        var opening = line.Plain.Split(' ', ',', '.').Take(name.Count(' ') + 9);
        return name.Count(' ') is 1 or 2 && opening.Any(LineWords.Instance.IsRoleWord)
            && !lines.Take(index).Any(other => other.Plain.Contains(line.Plain[..verb], StringComparison.Ordinal)
                && other.Plain.Length > verb && !other.Plain.StartsWith("by ", StringComparison.Ordinal));
    }
}
