namespace Hearsay.Reading.Formats;

/// <summary>The columns of a table, told by its first line.</summary>
/// <param name="Delimiter">What parts the fields.</param>
/// <param name="HasQuotes">Whether fields may be quoted (RFC 4180); in tables parted by tabs a quotation mark may be just that.</param>
/// <param name="Names">The columns' names.</param>
internal sealed record TableColumns(char Delimiter, bool HasQuotes, string[] Names)
{
    private const int LongestName = 64; // characters of a column's name
    private const int LongestHeader = 8_192; // bytes of the line of column names

    /// <summary>The columns; null when the file is no table of documents: one column must be named as the text is, and another as something else that is known.</summary>
    /// <param name="head">The beginning of the file; ASCII must be right in it.</param>
    public static TableColumns? Tell(string head)
    {
        var end = head.AsSpan().IndexOfAny('\r', '\n');
        if (end is <= 0 or > LongestHeader)
        {
            return null;
        }

        foreach (var delimiter in (ReadOnlySpan<char>)['\t', ',', ';', '|'])
        {
            var names = head[..end].Split(delimiter).Select(name => name.Trim().Trim('"').Trim()).ToArray();
            if (names.Length >= 2 && names.All(name => name.Length <= LongestName) && names.Any(CrawlFields.IsContentName) && names.Count(CrawlFields.IsKnownName) >= 2)
            {
                return new TableColumns(delimiter, delimiter != '\t' || QuotesClose(head), names);
            }
        }

        return null;
    }

    private static bool QuotesClose(string head)
    {
        var (opened, closed) = (0, 0);
        for (var at = head.IndexOf('"', StringComparison.Ordinal); at >= 0; at = head.IndexOf('"', at + 1))
        {
            opened += at > 0 && head[at - 1] is '\t' or '\n' ? 1 : 0;
            closed += at + 1 < head.Length && head[at + 1] is '\t' or '\n' or '\r' ? 1 : 0;
        }

        return opened > 0 && Math.Abs(opened - closed) <= 1 + (opened / 10);
    }
}
