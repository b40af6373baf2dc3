using Hearsay.Grounding;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// Where a page is at home that says "the foreign minister" and not whose: in its outlet's country, else in the one that it speaks of most, else in that of its dateline.
/// </summary>
internal sealed class PageHomes
{
    /// <summary>A page is at home where at least one in so many of its mentions of countries and their bodies is of it: of the other side of a war its own papers speak more.</summary>
    private const int LeastShare = 6;

    private readonly Dictionary<string, string> _homes;
    private readonly string? _home;

    /// <param name="articles">The articles of the component.</param>
    /// <param name="countries">How they name countries.</param>
    public PageHomes(IReadOnlyList<StoryArticle> articles, CountryWords countries)
    {
        _homes = Homes(articles, countries);
        _home = _homes.Values.CountBy(home => home, StringComparer.Ordinal).Where(home => home.Value * 4 >= _homes.Count * 3).Select(home => home.Key).FirstOrDefault();
    }

    /// <summary>The country that an article is at home in, or else nearly all of the component's; null when it cannot be told.</summary>
    /// <param name="key">The article's key.</param>
    public string? Of(string key) => _homes.GetValueOrDefault(key) ?? _home;

    private static Dictionary<string, string> Homes(IReadOnlyList<StoryArticle> articles, CountryWords countries)
    {
        var outlets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in articles.SelectMany(article => article.Record.Entities))
        {
            if (entity is { Country: { } country, Code: { } code } && code.EndsWith("MED", StringComparison.Ordinal))
            {
                outlets.TryAdd(NameKey.Of(entity.Name), country);
            }
        }

        var homes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var outlet = article.Record.Article.Outlet;
            var counts = article.Record.Entities
                .Where(entity => entity is { Country: not null, Type: not EntityType.Person }
                    && (entity.Code is null ? entity.Type == EntityType.GeopoliticalEntity : entity.Code.StartsWith(entity.Country, StringComparison.Ordinal) && !entity.Code.EndsWith("MED", StringComparison.Ordinal)))
                .GroupBy(entity => entity.Country!, StringComparer.Ordinal)
                .Select(group => (Country: group.Key, Count: group.Sum(entity => entity.Mentions.Length)))
                .OrderByDescending(count => count.Count).ThenBy(count => count.Country, StringComparer.Ordinal).ToArray();
            var home = outlet is null ? null : countries.In(outlet) ?? outlets.GetValueOrDefault(NameKey.Of(outlet));
            var all = counts.Sum(count => count.Count);
            home = IsSpokenOf(home) ? home : all > 0 && counts[0].Count * 3 >= all * 2 ? counts[0].Country : DatelineCountry(article.Record) is { } dateline && IsSpokenOf(dateline) ? dateline : null;
            if (home is not null)
            {
                homes[article.Key] = home;
            }

            bool IsSpokenOf(string? country) => country is not null && counts.Any(count => string.Equals(count.Country, country, StringComparison.Ordinal) && count.Count * LeastShare >= all);
        }

        return homes;
    }

    private static string? DatelineCountry(ArticleRecord record)
    {
        var end = Datelines.EndIn(record.Article);
        return record.Places.FirstOrDefault(place => place.Span.Start < end && place.Country is not null)?.Country;
    }
}
