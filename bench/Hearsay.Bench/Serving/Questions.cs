using System.Globalization;

namespace Hearsay.Bench.Serving;

/// <summary>What the views ask, each time something else; the same seed asks the same.</summary>
internal sealed class Questions(Random random, string[] articles, string[] stories)
{
    private static readonly string[] Words = ["hospital", "ministry", "truce", "pipeline", "election", "raid", "convoy", "statement", "border", "the"];
    private static readonly string[] Acts = ["deny", "accuse", "threaten", "demand", "condemn", "promise"];
    private static readonly string[] Orders = ["largest", "newest", "oldest"];

    /// <summary>Each kind of question, by what a person calls it.</summary>
    public IReadOnlyList<(string Name, Func<string> Question)> Kinds =>
    [
        ("stories, a page of 50", () => $"stories?limit=50&sort={One(Orders)}"),
        ("a story", () => "stories/" + One(stories)),
        ("claims of a story", () => "claims?story=" + One(stories)),
        ("articles, newest first", () => "articles?limit=50&to=" + Day()),
        ("articles of an outlet", () => $"articles?limit=50&outlet={Uri.EscapeDataString("outlet " + random.Next(400).ToString(CultureInfo.InvariantCulture))}"),
        ("an article with all layers", () => "articles/" + Uri.EscapeDataString(One(articles))),
        ("where an article is from", () => $"articles/{Uri.EscapeDataString(One(articles))}/trace"),
        ("search, a word, with facets", () => $"search?limit=20&q={One(Words)}+{One(Words)}"),
        ("search, a word and an outlet", () => $"search?limit=20&q={One(Words)}&outlet=outlet+{random.Next(400).ToString(CultureInfo.InvariantCulture)}"),
        ("statements by speech act", () => $"statements?limit=50&act={One(Acts)}&to={Day()}"),
        ("statements of a speaker", () => $"statements?limit=50&speaker=ministry+{random.Next(2000).ToString(CultureInfo.InvariantCulture)}"),
        ("events of a type", () => "events?limit=50&type=ASSAULT&to=" + Day()),
        ("who is named", () => $"actors?limit=50&q={One(Words)}"),
        ("all claims that are disputed", () => "claims?limit=20&disputed=true"),
        ("status", () => "status"),
    ];

    private string One(string[] values) => values[random.Next(values.Length)];

    private string Day() => new DateOnly(2020, 1, 1).AddDays(random.Next(100, 1500)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
