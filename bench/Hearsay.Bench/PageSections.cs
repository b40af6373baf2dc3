namespace Hearsay.Bench;

/// <summary>A page that several commands write, each its own section between two comments.</summary>
internal static class PageSections
{
    /// <summary>Replaces a section, or appends it.</summary>
    /// <param name="page">The page as it is; empty for a new one.</param>
    /// <param name="name">The section's name.</param>
    /// <param name="text">What it says, Markdown.</param>
    public static string With(string page, string name, string text)
    {
        var (begin, end) = ($"<!-- {name}: begin -->\n", $"<!-- {name}: end -->\n");
        var section = begin + text.TrimEnd('\n') + "\n" + end;
        var (from, to) = (page.IndexOf(begin, StringComparison.Ordinal), page.IndexOf(end, StringComparison.Ordinal));
        return from >= 0 && to > from
            ? page[..from] + section + page[(to + end.Length)..]
            : page + (page.Length > 0 ? "\n" : "") + section;
    }

    /// <summary>Replaces a section of a file.</summary>
    public static void Write(string path, string name, string text) => File.WriteAllText(path, With(File.Exists(path) ? File.ReadAllText(path) : "", name, text));
}
