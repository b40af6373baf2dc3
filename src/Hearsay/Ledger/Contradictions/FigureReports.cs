using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Grounding;
using Hearsay.Grounding.Quantities;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Propositions;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Reading.Lines;
using Hearsay.Resources;

namespace Hearsay.Ledger.Contradictions;

/// <summary>One count in an article, with what it is compared by.</summary>
internal sealed record CountedFigure
{
    /// <summary>The record's key, "#q" and its number.</summary>
    public required string Node { get; init; }

    /// <summary>Number of the day on which the article was published or last changed; 0 when it is not dated.</summary>
    public required int Day { get; init; }

    /// <summary>The year that its clause names, else that of <see cref="Day"/>; 0 when neither is known.</summary>
    public required int Year { get; init; }

    /// <summary>What is said of those counted, or what is counted.</summary>
    public required string Fate { get; init; }

    /// <summary>True where people are counted, or what befell them.</summary>
    public required bool IsOfPeople { get; init; }

    /// <summary>True where no noun stands behind the figure.</summary>
    public bool IsElliptic { get; init; }

    /// <summary>
    /// True when the page sets it against another of its figures: it says what of by that one ("the official tally is lower"), or names it as the other count ("well above the 43 that rescuers
    /// had counted").
    /// </summary>
    public bool IsSetAgainst { get; init; }

    /// <summary>The count of the same that its page says was not so ("two, not twelve"); null where it says so of none.</summary>
    public decimal? Rejected { get; init; }

    /// <summary>True for what came together over a time ("in the past week", "since March"), not on one occasion.</summary>
    public bool IsOfPeriod { get; init; }

    /// <summary>Telling words of its clause, with weights.</summary>
    public required SortedDictionary<string, double> Words { get; init; }

    /// <summary>Telling words of its clause and paragraph, and of the page's headline and lead: what the page tells of.</summary>
    public required SortedDictionary<string, double> Setting { get; init; }

    /// <summary>Names in the same stretches that are nobody's who speaks there: of the ship, the company or the street that it is about.</summary>
    public required IReadOnlyCollection<string> Names { get; init; }

    /// <summary>Of those that something befell: who they are, where the text says more than that they are people ("officers"); null else.</summary>
    public string? Who { get; init; }

    /// <summary>The places that its clause names, else those of its paragraph, else those of headline and lead.</summary>
    public required IReadOnlyCollection<string> Sites { get; init; }

    /// <summary>The party that counts; null for the page itself and where it is unknown.</summary>
    public string? Party { get; init; }

    /// <summary>The words or the name of whoever gives it, a thing's ("local reports") too, which is not shown; null for the page itself.</summary>
    public string? Counter { get; init; }

    /// <summary>The figure and who gives it.</summary>
    public required FigureReport Report { get; init; }

    /// <summary>True where <see cref="Fate"/> is what became of those counted.</summary>
    public bool TellsFate => QuantityTable.IsFate(Fate);
}

/// <summary>Reads the counts of an article that can be held against those of others.</summary>
internal static class FigureReports
{
    // Durations, parts and what every text counts.
    private static readonly FrozenSet<string> Uncounted = ListedWords.Of("numbers", "uncounted");

    private static readonly FrozenSet<string> Anybody = ListedWords.Of("numbers", "anybody");

    // Two words for the same people.
    private static readonly FrozenDictionary<string, string> Alike = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["newborns"] = "babies",
        ["infants"] = "babies",
        ["troops"] = "soldiers",
        ["servicemen"] = "soldiers",
        ["policemen"] = "police",
        ["kids"] = "children",
        ["youngsters"] = "children",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoNoun = FrozenSet.Create(StringComparer.Ordinal,
        "were", "was", "had", "have", "has", "died", "killed", "dead", "who", "and", "after", "when", "before", "with", "from", "while", "are", "still", "more", "of", "in", "on", "at",
        "that", "which", "whom", "whose", "by", "as", "because", "than", "including", "among", "under", "into", "since", "until", "suffered", "sustained", "lost");

    private static readonly FrozenSet<string> Tallies = FrozenSet.Create(StringComparer.Ordinal, "tally", "toll", "count", "figure", "figures", "number");

    private static readonly FrozenSet<string> Counting = ListedWords.Of("numbers", "between-counter");

    /// <summary>The counts of an article in text order.</summary>
    public static IEnumerable<CountedFigure> Of(StoryArticle article, OriginResolver origins, ClaimScene scene)
    {
        var record = article.Record;
        var dateline = Datelines.EndIn(record.Article);
        for (var i = 0; i < record.Quantities.Length; i++)
        {
            var quantity = record.Quantities[i];
            var own = FateOf(record.Text, quantity);
            var fate = own ?? ContrastedFate(record, i);
            if ((fate ?? ThingOf(quantity)) is not { } kind || PartCounts.IsPart(record.Text, quantity.Span, QuantityTable.IsFate(kind), TellsOtherwise(record, i, kind)))
            {
                continue;
            }

            var statement = record.StatementOf(quantity.Statement);
            var context = ContextOf(i, record, dateline);
            var words = new SortedDictionary<string, double>(StringComparer.Ordinal);
            ContentWords.Add(context.In(record.Text), words);
            var frame = FrameOf(record.Article, context, dateline).ToArray();
            var setting = new SortedDictionary<string, double>(words, StringComparer.Ordinal);
            Array.ForEach(frame, part => ContentWords.Add(part.In(record.Text), setting));
            Voice? voice = statement is null ? null : scene.VoiceOf(article, statement);
            var counter = CounterOf(article, quantity.Span, scene.Actors);
            var date = (record.Article.Updated ?? record.Article.Published)?.Date;
            yield return new CountedFigure
            {
                Node = FormattableString.Invariant($"{article.Key}#q{i + 1}"),
                Day = date?.DayNumber ?? 0,
                Year = YearIn(words.Keys) ?? date?.Year ?? 0,
                Fate = kind,
                IsOfPeople = fate is not null,
                IsElliptic = IsElliptic(record.Text, quantity.Span),
                IsSetAgainst = (own is null && fate is not null) || ComparedFigures.IsComparedTo(record.Text, quantity.Span),
                Rejected = ComparedFigures.RejectedBehind(record.Text, quantity.Span),
                IsOfPeriod = CountedPeriod.IsIn(context.TextIn(record.Text)),
                Words = words,
                Setting = setting,
                Names = NamesOf(record, [context, .. frame], statement?.Speaker),
                Who = Fates.AreOfTheDead(quantity) || !QuantityTable.IsFate(kind) ? null : WhoOf(record.Text, quantity.Span),
                Sites = SitesOf(article, quantity.Span, [context, .. frame], scene.Sites),
                Party = voice?.Party ?? counter?.Party,
                Counter = voice?.Actor?.Name ?? voice?.Anonymous ?? counter?.Name,
                Report = ReportOf(record, quantity, statement, voice?.Actor?.Name ?? voice?.Described ?? counter?.Name, origins),
            };
        }
    }

    private static FigureReport ReportOf(ArticleRecord record, Quantity quantity, Statement? statement, string? according, OriginResolver origins) => new()
    {
        Article = record.Identity,
        Span = quantity.Span,
        Low = quantity.Value ?? quantity.Low,
        High = quantity.Value ?? quantity.High,
        IsExclusive = quantity.IsExclusive,
        Statement = statement?.Id,
        According = according,
        Origins = Origin.Names(origins.OriginsOf(record.Identity, quantity.Span, statement)),
    };

    // "The League counted eight and Kharovia six.": of what was counted before.
    private static bool IsElliptic(string text, TextSpan figure)
    {
        var at = figure.End;
        var end = at + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return at >= text.Length || text[at] != ' ' || NoNoun.Contains(text[(at + 1)..Math.Min(end, text.Length)]);
    }

    // Whether the figure before it in its sentence is of another fate.
    private static bool TellsOtherwise(ArticleRecord record, int index, string kind)
    {
        var before = index > 0 ? record.Quantities[index - 1] : null;
        return before is not null && !Enumerable.Range(before.Span.End, record.Quantities[index].Span.Start - before.Span.End).Any(at => PlainSentences.IsEnd(record.Text, at))
            && FateOf(record.Text, before) is { } told && !string.Equals(told, kind, StringComparison.Ordinal);
    }

    // What is said of those counted; else who they are.
    private static string? FateOf(string text, Quantity quantity) => Fates.Of(quantity) is var told && told is not null && QuantityTable.IsFate(told) ? told
        : quantity is { Unit: "person", Of: { } counted } ? Fates.Behind(text, quantity.Span, counted) ?? (Fates.AreTakenIn(text, quantity.Span) ? "wounded" : told)
        : told;

    // “Seven people are lying in there. The official tally is lower: … four dead”: seven of what the tally counts.
    private static string? ContrastedFate(ArticleRecord record, int index)
    {
        const int Reach = 400; // letters between the two counts
        var quantity = record.Quantities[index];
        if (!string.Equals(quantity.Unit, "person", StringComparison.Ordinal) || quantity.Statement is null)
        {
            return null;
        }

        var next = record.Quantities.Skip(index + 1).FirstOrDefault(other => Fates.Of(other) is not null);
        if (next is null || next.Span.Start - quantity.Span.End > Reach)
        {
            return null;
        }

        var between = record.Text[quantity.Span.End..next.Span.Start].ToLowerInvariant().Split([' ', '\n', ',', '.', ':', ';'], StringSplitOptions.RemoveEmptyEntries);
        return between.Any(Tallies.Contains) && between.Any(word => word is "lower" or "higher" or "official" or "smaller" or "larger") ? Fates.Of(next) : null;
    }

    // "four customs officers", "three members of the armed formations": a count of some is no count of all.
    private static string? WhoOf(string text, TextSpan figure)
    {
        const int MostWords = 3; // between a figure and who is counted
        string? who = null;
        var before = "";
        var at = figure.End;
        for (var word = 0; word < MostWords && at < text.Length && text[at] == ' '; word++)
        {
            var start = ++at;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] == '-'))
            {
                at++;
            }

            var next = text[start..at].ToLowerInvariant();
            if (next.Length < 3 || NoNoun.Contains(next) || QuantityTable.Words.GetValueOrDefault(next, QuantityWord.None).Kind == "fate")
            {
                break;
            }

            who = next == "officers" && before == "police" ? "police" : next.EndsWith('s') || Anybody.Contains(next) || Alike.ContainsKey(next) ? next : who;
            before = next;
        }

        return who is null || Anybody.Contains(who) ? null : ContentWords.Stem(Alike.GetValueOrDefault(who, who));
    }

    // What stands around a clause: its paragraph, the headline and the lead.
    private static IEnumerable<TextSpan> FrameOf(Article article, TextSpan clause, int dateline)
    {
        var lead = article.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Body);
        return article.Blocks
            .Where(block => (block.Kind is BlockKind.Body && block.Span.Contains(clause.Start)) || block.Kind == BlockKind.Headline || ReferenceEquals(block, lead))
            .OrderByDescending(block => block.Span.Contains(clause.Start))
            .Select(block => block.Span.Contains(dateline) ? new TextSpan(dateline, block.Span.End) : block.Span);
    }

    // The place of the nearest stretch that names any: "mortar fire at Pelk, and a strike on the hospital in which 23 died" has 23 at the hospital.
    private static IReadOnlyCollection<string> SitesOf(StoryArticle article, TextSpan figure, IEnumerable<TextSpan> nearestFirst, Sites sites) =>
        nearestFirst.Select(span => sites.NearestIn(article, span, figure.Start)).FirstOrDefault(found => found.Count > 0) ?? [];

    private static HashSet<string> NamesOf(ArticleRecord record, IReadOnlyCollection<TextSpan> spans, string? counter)
    {
        var speakers = record.Statements.Select(statement => statement.Speaker).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return record.Entities
            .Where(entity => entity.Id != counter && (entity.Code is null || entity.Code.EndsWith("BUS", StringComparison.Ordinal)) && entity.Type != EntityType.Group
                && !(entity.Type == EntityType.Person && speakers.Contains(entity.Id))
                && entity.Mentions.Any(mention => mention.Form == MentionForm.Name && spans.Any(span => span.Contains(mention.Span))))
            .Select(entity => NameKey.Of(entity.Name)).ToHashSet(StringComparer.Ordinal);
    }

    private static string? ThingOf(Quantity quantity)
    {
        const decimal Few = 3; // one or two things are no count that pages quarrel over
        return quantity is { Of: { Length: > 3 } of, Unit: not "person" } && !Uncounted.Contains(of) && (quantity.Value ?? quantity.Low ?? quantity.High) >= Few
            ? (quantity.Unit is null ? "" : quantity.Unit + " of ") + ContentWords.Stem(of.ToLowerInvariant())
            : null;
    }

    // "The League counted eight and Kharovia six", "the government puts the number at 60,000": the body before the figure, with nothing but words of counting between.
    private static Actor? CounterOf(StoryArticle article, TextSpan figure, ActorIndex actors)
    {
        const int Reach = 50; // letters between who counts and the figure
        var text = article.Record.Text;
        var from = Math.Max(0, figure.Start - Reach);
        var (entity, span) = article.Record.Entities
            .Where(entity => entity.Type is not EntityType.Location and not EntityType.Facility)
            .SelectMany(entity => entity.Mentions.Select(mention => (entity, mention.Span)))
            .Where(mention => mention.Span.Start >= from && mention.Span.End < figure.Start)
            .OrderByDescending(mention => mention.Span.Start).FirstOrDefault();
        return entity is not null && text[span.End..figure.Start].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(Counting.Contains)
            ? actors.Find(article.Key, entity.Id, span)
            : null;
    }

    // "the fire of 2012, in which at least 112 died": what stood in an earlier year is told for comparison.
    private static int? YearIn(IEnumerable<string> words)
    {
        const int First = 1900; // of the years that news names: four digits below it are rather a count
        const int Last = 2099; // and so above it
        foreach (var word in words)
        {
            if (word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= First and <= Last)
            {
                return year;
            }
        }

        return null;
    }

    // The figure's sentence; where that has several figures, only from the one before to the first comma behind its own, because each
    // clause counts something else ("killed four at the crossing, and a strike in which 23 died").
    private static TextSpan ContextOf(int index, ArticleRecord record, int dateline)
    {
        var span = record.Quantities[index].Span;
        var start = span.Start;
        while (start > 0 && start != dateline && !PlainSentences.IsEnd(record.Text, start - 1))
        {
            start--;
        }

        var end = span.End;
        while (end < record.Text.Length && !PlainSentences.IsEnd(record.Text, end))
        {
            end++;
        }

        var before = index > 0 ? record.Quantities[index - 1].Span.End : 0;
        var shared = index + 1 < record.Quantities.Length && record.Quantities[index + 1].Span.Start < end;
        var comma = shared ? record.Text.IndexOf(',', span.End) : -1;
        return new TextSpan(Math.Min(Math.Max(start, before), span.Start), comma >= 0 && comma < end ? comma : end);
    }
}
