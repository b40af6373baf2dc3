using System.Globalization;
using Hearsay.Ledger;

namespace Hearsay.Bench.Serving;

/// <summary>What the views ask, each time something else; the same seed asks the same.</summary>
/// <param name="random">Draws.</param>
/// <param name="store">The store that is asked.</param>
/// <param name="articles">Ids of articles.</param>
/// <param name="stories">Ids of stories.</param>
internal sealed class Questions(Random random, ILedgerStore store, string[] articles, string[] stories)
{
    private const int Values = 200;

    // From the commonest, which half of all articles have, to such as one in twenty has.
    private static readonly string[] Words = ["the", "police", "government", "truce", "people", "hospital", "mayor", "raid", "convoy", "river", "lawyers", "statement"];
    private static readonly string[] Acts = ["deny", "accuse", "threaten", "demand", "condemn", "promise"];
    private static readonly string[] Orders = ["largest", "newest", "oldest"];

    private readonly string[] _outlets = ValuesOf(store, "outlet");
    private readonly string[] _speakers = ValuesOf(store, "speaker");
    private readonly string[] _actors = ValuesOf(store, "actor");
    private readonly string[] _places = ValuesOf(store, "place");
    private readonly DateOnly[] _days = [DayOf(store, CatalogOrder.Oldest), DayOf(store, CatalogOrder.Newest)];

    /// <summary>Each kind of question, by what a person calls it.</summary>
    public IReadOnlyList<(string Name, Func<string> Question)> Kinds =>
    [
        ("stories, a page of 50", () => $"stories?limit=50&sort={One(Orders)}"),
        ("stories with a word", () => $"stories?limit=50&q={One(Words)}"),
        ("a story", () => "stories/" + One(stories)),
        ("brief of a story", () => "brief?story=" + One(stories)),
        ("claims of a story", () => "claims?story=" + One(stories)),
        ("claims that are disputed", () => "claims?limit=20&disputed=true"),
        ("claims of a speaker", () => "claims?limit=20&speaker=" + Escaped(_speakers)),
        ("figures", () => "figures?story=" + One(stories)),
        ("origins of a story", () => "origins?story=" + One(stories)),
        ("articles, newest first", () => "articles?limit=50&to=" + Day()),
        ("articles of an outlet", () => "articles?limit=50&outlet=" + Escaped(_outlets)),
        ("articles of a place and an outlet", () => $"articles?limit=50&place={Escaped(_places)}&outlet={Escaped(_outlets)}"),
        ("an article with all layers", () => "articles/" + Escaped(articles)),
        ("where an article is from", () => $"articles/{Escaped(articles)}/trace"),
        ("derivations, a page of 50", () => "derivations?limit=50"),
        ("search, two words, with facets", () => $"search?limit=20&q={One(Words)}+{One(Words)}"),
        ("search, a place", () => $"search?limit=20&q={Escaped(_places)}"),
        ("search, a word and an outlet", () => $"search?limit=20&q={One(Words)}&outlet={Escaped(_outlets)}"),
        ("search, an outlet without words", () => $"search?limit=20&outlet={Escaped(_outlets)}"),
        ("statements by speech act", () => $"statements?limit=50&act={One(Acts)}&to={Day()}"),
        ("statements of a speaker", () => $"statements?limit=50&speaker={Escaped(_speakers)}"),
        ("events of a type", () => "events?limit=50&type=ASSAULT&to=" + Day()),
        ("events at a place", () => "events?limit=50&place=" + Escaped(_places)),
        ("who is named", () => "actors?limit=20&q=" + Escaped(_actors)),
        ("who is named most", () => "actors?limit=50"),
        ("status", () => "status"),
    ];

    private static string[] ValuesOf(ILedgerStore store, string facet) => [.. store.FacetValues(CatalogEntries.Articles, facet, null, Values).Select(value => value.Value)];

    private static DateOnly DayOf(ILedgerStore store, CatalogOrder order) =>
        store.FindEntries(new CatalogQuery { Kind = CatalogEntries.Articles, Order = order, Limit = 1, From = DateOnly.MinValue })[0].Entry.Day!.Value;

    private string One(string[] values) => values[random.Next(values.Length)];

    private string Escaped(string[] values) => Uri.EscapeDataString(One(values));

    private string Day() => _days[0].AddDays(random.Next(_days[1].DayNumber - _days[0].DayNumber + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
