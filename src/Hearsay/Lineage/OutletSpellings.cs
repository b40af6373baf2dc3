using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Lineage;

/// <summary>
/// Names of credited outlets as texts print them, for showing: ids and counts go by the normalised name (<see cref="OutletName.Normalize"/>). Of several spellings
/// the most frequent one stands for all, of equals the first in ordinal order.
/// </summary>
public sealed class OutletSpellings
{
    private readonly Dictionary<string, string> _printed;

    private OutletSpellings(Dictionary<string, string> printed) => _printed = printed;

    /// <summary>The spellings in some articles: of their credits and of the media that their statements came through.</summary>
    public static OutletSpellings Of(IEnumerable<ArticleRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return Of(records.Select(NamedOutlets.Of));
    }

    /// <summary>The same of articles of which no more was read.</summary>
    internal static OutletSpellings Of(IEnumerable<NamedOutlets> outlets)
    {
        var articles = outlets.ToArray();
        var stored = articles.Select(named => named.Article.ToString()).ToHashSet(StringComparer.Ordinal);
        return new OutletSpellings(articles
            .SelectMany(named => named.Printed)
            .Select(printed => (Key: OutletName.Normalize(printed), Printed: PlainSpaces.In(printed)))
            .Where(outlet => outlet.Key.Length > 0 && !stored.Contains(outlet.Key))
            .GroupBy(outlet => outlet.Key, outlet => outlet.Printed, StringComparer.Ordinal)
            .ToDictionary(
                same => same.Key,
                same => same.CountBy(printed => printed, StringComparer.Ordinal).OrderByDescending(spelling => spelling.Value).ThenBy(spelling => spelling.Key, StringComparer.Ordinal).First().Key,
                StringComparer.Ordinal));
    }

    /// <summary>An origin as it is shown: an outlet as it is printed, a stored article by its id.</summary>
    public string Of(string origin) => _printed.GetValueOrDefault(origin, origin);

    /// <summary>Origins as they are shown, in their order.</summary>
    public ImmutableArray<string> Of(IEnumerable<string> origins) => [.. origins.Select(Of)];
}
