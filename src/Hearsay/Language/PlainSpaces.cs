namespace Hearsay.Language;

/// <summary>Words of a page as they are shown: lines break inside names, and pages have no-break and double spaces.</summary>
internal static class PlainSpaces
{
    /// <summary>The words on one line, with one plain space for each gap.</summary>
    public static string In(string words) =>
        words.AsSpan().ContainsAny('\n', '\r', '\t') || words.Contains("  ", StringComparison.Ordinal) || words.Any(c => c > ' ' && char.IsWhiteSpace(c))
            ? string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : words;
}
