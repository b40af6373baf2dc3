using System.Collections.Immutable;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>
/// Puts figures for one thing side by side: counts of people with the same fate whose sentences have telling words in common. What half of the
/// story's counts have around them (its main places and parties) tells nothing. A first version (issue 8 takes place and time into account).
/// </summary>
internal static class FigureBuilder
{
    /// <summary>Weight of common words from which two sentences count the same thing.</summary>
    private const double LeastCommon = 7;

    /// <summary>Figures of a component that at least two reports give: disputed first, then most reports.</summary>
    public static ImmutableArray<Figure> Build(IReadOnlyList<StoryArticle> articles, OriginResolver origins, ClaimScene scene)
    {
        var reports = articles.SelectMany(article => ReportsOf(article, origins, scene)).ToArray();
        return
        [
            .. Cluster(reports, TellingWords(reports))
                .Where(members => members.Count > 1)
                .Select(members => FigureOf([.. members]))
                .OrderByDescending(figure => figure.Disputed)
                .ThenByDescending(figure => figure.Reports.Length)
                .ThenBy(figure => figure.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Candidate> ReportsOf(StoryArticle article, OriginResolver origins, ClaimScene scene)
    {
        var record = article.Record;
        for (var i = 0; i < record.Quantities.Length; i++)
        {
            var quantity = record.Quantities[i];
            if (Fates.Of(quantity) is not { } fate)
            {
                continue;
            }

            var statement = record.StatementOf(quantity.Statement);
            var words = new SortedDictionary<string, double>(StringComparer.Ordinal);
            ContentWords.Add(ContextOf(i, record).In(record.Text), words);
            var report = new FigureReport
            {
                Article = record.Identity,
                Span = quantity.Span,
                Low = quantity.Value ?? quantity.Low,
                High = quantity.Value ?? quantity.High,
                Statement = statement?.Id,
                According = statement is null ? null : scene.VoiceOf(article, statement) is var voice ? voice.Actor?.Name ?? voice.Anonymous : null,
                Origins = StoryBuilder.Names(origins.OriginsOf(record.Identity, quantity.Span, statement)),
            };
            yield return new Candidate(FormattableString.Invariant($"{article.Key}#q{i + 1}"), fate, words, report);
        }
    }

    // Counts with the same fate that share a telling word; of a word that very many have, the first ones in the order of articles.
    private static IEnumerable<(Candidate A, Candidate B)> Candidates(Candidate[] reports, HashSet<string> telling)
    {
        const int MostAlike = 100;
        return reports
            .SelectMany(report => report.Words.Keys.Where(telling.Contains).Select(word => (report.Fate, Word: word, Report: report)))
            .GroupBy(entry => (entry.Fate, entry.Word), entry => entry.Report)
            .SelectMany(group =>
            {
                var alike = group.Take(MostAlike).ToArray();
                return alike.SelectMany((a, index) => alike.Skip(index + 1).Select(b => (a, b)));
            });
    }

    // Words that stand around fewer than half of the counts, and never a figure itself.
    private static HashSet<string> TellingWords(Candidate[] reports) =>
        reports.SelectMany(report => report.Words.Keys)
            .Where(word => !char.IsDigit(word[0]))
            .CountBy(word => word, StringComparer.Ordinal)
            .Where(count => count.Value < 3 || count.Value * 2 < reports.Length)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.Ordinal);

    // Single linkage, strongest pairs first, with one thing that must not be: no page contradicts itself, so figures of one page that cannot
    // both be true count different things, and so do the groups that hold them.
    private static IEnumerable<List<Candidate>> Cluster(Candidate[] reports, HashSet<string> telling)
    {
        var clusters = reports.ToDictionary(report => report.Node, report => new List<Candidate> { report }, StringComparer.Ordinal);
        var pairs = Candidates(reports, telling)
            .Select(pair => (pair.A, pair.B, Weight: CommonWeight(pair.A, pair.B, telling)))
            .Where(pair => pair.Weight >= LeastCommon && pair.A.Report.Article != pair.B.Report.Article)
            .OrderByDescending(pair => pair.Weight)
            .ThenBy(pair => pair.A.Node, StringComparer.Ordinal).ThenBy(pair => pair.B.Node, StringComparer.Ordinal);
        foreach (var (a, b, _) in pairs)
        {
            var (into, from) = (clusters[a.Node], clusters[b.Node]);
            if (ReferenceEquals(into, from) || into.Any(x => from.Any(y => x.Report.Article == y.Report.Article && Conflict(x.Report, y.Report))))
            {
                continue;
            }

            into.AddRange(from);
            foreach (var member in from)
            {
                clusters[member.Node] = into;
            }
        }

        return clusters.Values.Distinct();
    }

    private static double CommonWeight(Candidate a, Candidate b, HashSet<string> telling) =>
        a.Words.Where(word => b.Words.ContainsKey(word.Key) && telling.Contains(word.Key)).Sum(word => word.Value);

    /// <summary>True when two reports cannot both be true.</summary>
    public static bool Conflict(FigureReport a, FigureReport b) => a.Low > b.High || b.Low > a.High;

    private static Figure FigureOf(ImmutableArray<Candidate> members)
    {
        var reports = members.Select(member => member.Report)
            .OrderBy(report => report.Article).ThenBy(report => report.Span).ToImmutableArray();
        var disputed = reports.Any(a => reports.Any(b => Conflict(a, b)));
        return new Figure(ContentIds.Of('f', members.Select(member => member.Node)), members[0].Fate, reports, disputed);
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

    private sealed record Candidate(string Node, string Fate, SortedDictionary<string, double> Words, FigureReport Report);
}
