namespace Hearsay.Ledger.Search;

/// <summary>How values of facets are found by words: all words of a filter must stand in the value, in any order, without case and accents.</summary>
public static class FacetWords
{
    /// <summary>The words of a value or a filter, each once, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(string? value) => value is null
        ? []
        : [.. SearchTerms.Normalize(value).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether a value meets a filter, whose words <see cref="Of"/> cut. A filter without words is met by nothing.</summary>
    public static bool Hold(string? value, IReadOnlyList<string> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (value is null || filter.Count == 0)
        {
            return false;
        }

        var words = $" {SearchTerms.Normalize(value)} ";
        return filter.All(word => words.Contains($" {word} ", StringComparison.Ordinal));
    }
}
