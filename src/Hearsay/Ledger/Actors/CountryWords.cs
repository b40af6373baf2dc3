using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>The words by which the articles of a component name countries: names, adjectives, and capitals that stand for governments.</summary>
internal sealed class CountryWords
{
    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _places = new(StringComparer.Ordinal);
    private readonly UnlistedCountries _unlisted;

    private CountryWords(UnlistedCountries unlisted) => _unlisted = unlisted;

    /// <summary>Collects them.</summary>
    public static CountryWords Of(IReadOnlyList<StoryArticle> articles)
    {
        var words = new CountryWords(UnlistedCountries.Of(articles));
        foreach (var article in articles)
        {
            foreach (var entity in article.Record.Entities)
            {
                if (entity is { Country: { } home, Code: null, Type: EntityType.GeopoliticalEntity })
                {
                    var place = NameKey.Of(entity.Name);
                    words._places[place] = words._places.TryGetValue(place, out var known) && !string.Equals(known, home, StringComparison.Ordinal) ? null : home;
                }

                if (entity is { Country: { } country, Code: { } code, Type: EntityType.GeopoliticalEntity or EntityType.Group }
                    && (code == country || code == country + "GOV"))
                {
                    foreach (var mention in entity.Mentions.Where(mention => mention.Form == MentionForm.Name))
                    {
                        var key = NameKey.Of(mention.Span.In(article.Record.Text));
                        if (key.Length > 1)
                        {
                            words._countries.TryAdd(key, country);
                            if (code.Length > 3)
                            {
                                words._capitals.Add(key);
                            }
                        }
                    }
                }
            }
        }

        return words;
    }

    /// <summary>The country of a word or name; null when it is none's.</summary>
    /// <param name="key">Its <see cref="NameKey"/>.</param>
    public string? CountryOf(string key) => _countries.GetValueOrDefault(key);

    /// <summary>The country whose government a capital stands for in some article; null for other names.</summary>
    /// <param name="key">Its <see cref="NameKey"/>.</param>
    public string? CapitalOf(string key) => _capitals.Contains(key) ? CountryOf(key) : null;

    /// <summary>The only country that a phrase names; null when it names none, or two.</summary>
    public string? In(string phrase) => Only(phrase, CountryOf);

    /// <summary>The country that a phrase names and no table has ("Kharovia" of "Kharovian president"), as the articles call it; null when it names none.</summary>
    public string? UnlistedIn(string phrase) => _unlisted.In(phrase);

    /// <summary>Whether a party is the government of a country that no table has.</summary>
    public bool IsUnlisted(string party) => string.Equals(_unlisted.In(party), party, StringComparison.Ordinal);

    /// <summary>The only country in which places of a phrase lie ("governor of Aldona province"); null when it names none, or places in two.</summary>
    public string? OfPlaceIn(string phrase) => Only(phrase, _places.GetValueOrDefault);

    private static string? Only(string phrase, Func<string, string?> countryOf)
    {
        string? found = null;
        var words = Words(phrase);
        for (var i = 0; i < words.Length; i++)
        {
            var country = countryOf(words[i]) ?? (i + 1 < words.Length ? countryOf(words[i] + " " + words[i + 1]) : null);
            if (country is not null && found is not null && !string.Equals(found, country, StringComparison.Ordinal))
            {
                return null;
            }

            found ??= country;
        }

        return found;
    }

    /// <summary>A body's name without the country's ("Kharovia's defence ministry", "the Kharovian Defence Ministry").</summary>
    public string Without(string phrase)
    {
        var words = Words(phrase);
        var left = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && CountryOf(words[i] + " " + words[i + 1]) is not null)
            {
                i++; // "South Sudan"
            }
            else if (CountryOf(words[i]) is null && words[i] is not ("the" or "in" or "of"))
            {
                left.Add(words[i]);
            }
        }

        return string.Join(' ', left);
    }

    private static string[] Words(string phrase) =>
        [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
        {
            var end = word.AsSpan().IndexOfAny("'’");
            return NameKey.Of(end > 0 ? word.AsSpan(0, end) : word.AsSpan().TrimEnd(".,;:"));
        })];
}
