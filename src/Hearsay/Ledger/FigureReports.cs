using System.Collections.Frozen;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>One count in an article, with what it is compared by.</summary>
/// <param name="Node">The record's key, "#q" and its number.</param>
/// <param name="Day">Number of the article's day; 0 when it is not dated.</param>
/// <param name="Fate">What is said of those counted, or what is counted.</param>
/// <param name="IsOfPeople">True for people.</param>
/// <param name="Words">Telling words around it, with weights.</param>
/// <param name="Who">Who is counted, where the text says more than that they are people ("officers"); null else.</param>
/// <param name="Sites">The places that its clause names.</param>
/// <param name="Report">The figure and who gives it.</param>
internal sealed record CountedFigure(
    string Node, int Day, string Fate, bool IsOfPeople, SortedDictionary<string, double> Words, string? Who, IReadOnlyCollection<string> Sites, FigureReport Report);

/// <summary>Reads the counts of an article that can be held against those of others.</summary>
internal static class FigureReports
{
    // Durations, parts and what every text counts.
    private static readonly FrozenSet<string> Uncounted = FrozenSet.Create(StringComparer.Ordinal,
        "week", "weeks", "day", "days", "hour", "hours", "year", "years", "month", "months", "minute", "minutes", "time", "times", "account", "accounts", "side", "sides", "half", "thirds",
        "percent", "country", "countries", "thing", "things", "part", "parts", "way", "ways", "kilometres", "miles", "metres");

    private static readonly FrozenSet<string> Anybody = FrozenSet.Create(StringComparer.Ordinal,
        "people", "persons", "individuals", "victims", "bodies", "lives", "deaths", "dead", "casualties", "inhabitants", "residents", "others", "fatalities", "patients", "passengers", "workers");

    private static readonly FrozenSet<string> NoNoun = FrozenSet.Create(StringComparer.Ordinal,
        "were", "was", "had", "have", "has", "died", "killed", "dead", "who", "and", "after", "when", "before", "with", "from", "while", "are", "still", "more", "of", "in", "on", "at");

    /// <summary>The counts of an article in text order.</summary>
    public static IEnumerable<CountedFigure> Of(StoryArticle article, OriginResolver origins, ClaimScene scene)
    {
        var record = article.Record;
        for (var i = 0; i < record.Quantities.Length; i++)
        {
            var quantity = record.Quantities[i];
            var fate = Fates.Of(quantity);
            var thing = fate is null ? ThingOf(quantity) : null;
            if ((fate ?? thing) is not { } kind)
            {
                continue;
            }

            var statement = record.StatementOf(quantity.Statement);
            var context = ContextOf(i, record);
            var words = new SortedDictionary<string, double>(StringComparer.Ordinal);
            ContentWords.Add(context.In(record.Text), words);
            yield return new CountedFigure(FormattableString.Invariant($"{article.Key}#q{i + 1}"), record.Article.Published?.Date.DayNumber ?? 0, kind, fate is not null, words, WhoOf(record.Text, quantity.Span), SitesOf(article, context, scene.Sites), new FigureReport
            {
                Article = record.Identity,
                Span = quantity.Span,
                Low = quantity.Value ?? quantity.Low,
                High = quantity.Value ?? quantity.High,
                Statement = statement?.Id,
                According = (statement is null ? null : scene.VoiceOf(article, statement) is var voice ? voice.Actor?.Name ?? voice.Anonymous : null) ?? CounterOf(article, quantity.Span, scene.Actors),
                Origins = StoryBuilder.Names(origins.OriginsOf(record.Identity, quantity.Span, statement)),
            });
        }
    }

    // "four customs officers", "three members of the armed formations": a count of some is no count of all.
    private static string? WhoOf(string text, TextSpan figure)
    {
        const int MostWords = 3;
        string? who = null;
        var at = figure.End;
        for (var word = 0; word < MostWords && at < text.Length && text[at] == ' '; word++)
        {
            var start = ++at;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] == '-'))
            {
                at++;
            }

            var next = text[start..at].ToLowerInvariant();
            if (next.Length < 3 || NoNoun.Contains(next))
            {
                break;
            }

            who = next.EndsWith('s') || Anybody.Contains(next) ? next : who;
        }

        return who is null || Anybody.Contains(who) ? null : ContentWords.Stem(who);
    }

    // The places of the clause, else of its paragraph.
    private static IReadOnlyCollection<string> SitesOf(StoryArticle article, TextSpan context, Sites sites)
    {
        var own = sites.In(article, context);
        if (own.Count > 0)
        {
            return own;
        }

        var block = article.Record.Article.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Body && block.Span.Contains(context.Start));
        return block is null ? own : sites.In(article, block.Span);
    }

    private static string? ThingOf(Quantity quantity)
    {
        const decimal Few = 3;
        return quantity is { Of: { Length: > 3 } of, Unit: not "person" } && !Uncounted.Contains(of) && (quantity.Value ?? quantity.Low ?? quantity.High) >= Few
            ? (quantity.Unit is null ? "" : quantity.Unit + " of ") + ContentWords.Stem(of.ToLowerInvariant())
            : null;
    }

    // "The League counted eight and Kharovia six": the body right before the figure, or before the verb of counting.
    private static string? CounterOf(StoryArticle article, TextSpan figure, ActorIndex actors)
    {
        const int Reach = 40;
        var text = article.Record.Text;
        var from = Math.Max(0, figure.Start - Reach);
        var nearest = article.Record.Entities
            .Where(entity => entity.Type is not EntityType.Location and not EntityType.Facility)
            .SelectMany(entity => entity.Mentions.Select(mention => (entity, mention.Span)))
            .Where(mention => mention.Span.Start >= from && mention.Span.End < figure.Start)
            .OrderByDescending(mention => mention.Span.Start).FirstOrDefault();
        if (nearest.entity is null)
        {
            return null;
        }

        var between = text.AsSpan(nearest.Span.End, figure.Start - nearest.Span.End).Trim();
        return between.Length == 0 || between is "counted" or "counts" or "recorded" or "records" or "says" or "puts it at" or "put it at" or "speaks of" or "speak of" or "gives" or "estimated" or "estimates"
            or "registered" or "reported" or "reports" or "lists" or "says that" or "said" or "claims"
            ? actors.Find(article.Key, nearest.entity.Id, nearest.Span)?.Name ?? nearest.entity.Name
            : null;
    }

    // The figure's sentence; where that has several figures, only from the one before to the first comma behind its own, because each
    // clause counts something else ("killed four at the crossing, and a strike in which 23 died").
    private static TextSpan ContextOf(int index, ArticleRecord record)
    {
        var span = record.Quantities[index].Span;
        var start = span.Start;
        while (start > 0 && !IsStop(record.Text, start - 1))
        {
            start--;
        }

        var end = span.End;
        while (end < record.Text.Length && !IsStop(record.Text, end))
        {
            end++;
        }

        var before = index > 0 ? record.Quantities[index - 1].Span.End : 0;
        var shared = index + 1 < record.Quantities.Length && record.Quantities[index + 1].Span.Start < end;
        var comma = shared ? record.Text.IndexOf(',', span.End) : -1;
        return new TextSpan(Math.Min(Math.Max(start, before), span.Start), comma >= 0 && comma < end ? comma : end);
    }

    // A mark followed by white space, or the end of a line. Abbreviations cut too early, which only costs words.
    private static bool IsStop(string text, int at) =>
        text[at] == '\n' || (text[at] is '.' or '!' or '?' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));
}
