namespace Hearsay.Reading.Lines;

/// <summary>Words of a page as they are shown: lines break inside names and sentences, and pages have no-break and double spaces.</summary>
internal static class PlainSpaces
{
    /// <summary>The words on one line, with one plain space for each gap and none around them; the same string where that is what they are.</summary>
    public static string In(string words) => HasGap(words) ? string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : words;

    private static bool HasGap(string words)
    {
        var wasSpace = true;
        foreach (var c in words)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace && (wasSpace || c != ' '))
            {
                return true;
            }

            wasSpace = isSpace;
        }

        return wasSpace && words.Length > 0;
    }
}
