using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// Countries that no table has and that the articles themselves show to be such: places that have an adjective ("Kharovian") or an office of state ("Kharovia's foreign minister").
/// Whoever holds an office of one is of no other country, however often his page speaks of that.
/// </summary>
internal sealed class UnlistedCountries
{
    private const int Shortest = 4; // letters of a country's name

    private static readonly string[] Endings = ["n", "an", "ian", "ese", "ish", "i"];

    private static readonly FrozenSet<string> OfState = ListedWords.Of("actors", "of-state", StringComparer.OrdinalIgnoreCase);

    // By name and by adjective.
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private UnlistedCountries()
    {
    }

    /// <summary>Finds them.</summary>
    /// <param name="articles">The articles of the component.</param>
    public static UnlistedCountries Of(IReadOnlyList<StoryArticle> articles)
    {
        var found = new UnlistedCountries();
        HashSet<string>? words = null;
        foreach (var article in articles)
        {
            foreach (var entity in article.Record.Entities)
            {
                if (entity is { Type: EntityType.GeopoliticalEntity, Country: null, Code: null, Name: [>= 'A' and <= 'Z', .. { Length: >= Shortest - 1 }] name }
                    && !name.Contains(' ', StringComparison.Ordinal) && !found._names.ContainsKey(name))
                {
                    words ??= WordsOf(articles);
                    var adjectives = AdjectivesOf(name).Where(words.Contains).ToArray();
                    if (adjectives.Length > 0 || entity.Mentions.Any(mention => HasOffice(article.Record.Text, mention.Span.End)))
                    {
                        found._names[name] = name;
                        foreach (var adjective in adjectives)
                        {
                            found._names[adjective] = name;
                        }
                    }
                }
            }
        }

        return found;
    }

    /// <summary>The first that a phrase names; null when it names none.</summary>
    public string? In(string phrase) => _names.Count == 0 ? null
        : Words(phrase).Select(word => _names.GetValueOrDefault(word)).FirstOrDefault(name => name is not null);

    private static IEnumerable<string> AdjectivesOf(string name)
    {
        var stem = name[^1] is 'a' or 'e' or 'o' or 'i' or 'y' ? name[..^1] : name;
        return Endings.SelectMany(ending => (string[])[name + ending, stem + ending]).Where(word => !string.Equals(word, name, StringComparison.Ordinal));
    }

    private static bool HasOffice(string text, int end) =>
        text.AsSpan(end) is ['\'' or '’', 's', ' ', .. var rest] && OfState.Contains(rest[..Math.Max(0, rest.IndexOfAny(" ,.\n"))].ToString());

    private static HashSet<string> WordsOf(IReadOnlyList<StoryArticle> articles) =>
        articles.SelectMany(article => article.Record.Entities).SelectMany(entity => Words(entity.Name).Concat(entity.Role is { } role ? Words(role) : [])).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Words(string phrase) => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.AsSpan().IndexOfAny("'’") is > 0 and var end ? word[..end] : word.TrimEnd('.', ',', ';', ':')).Where(word => word.Length >= Shortest && char.IsUpper(word[0]));
}
