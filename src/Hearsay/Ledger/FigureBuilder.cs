using System.Collections.Immutable;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>
/// Puts figures for one thing side by side: counts that say the same of those counted, at places that can be one, whose clauses have telling words in
/// common. What half of the story's counts have around them (its main places and parties) tells nothing. Within a page only figures of different
/// sources can be of one thing: no page contradicts itself.
/// </summary>
internal static class FigureBuilder
{
    /// <summary>Weight of common words from which two sentences count the same thing.</summary>
    private const double LeastCommon = 7;

    /// <summary>The same for things other than people, of which more is counted.</summary>
    private const double LeastCommonOfThings = 10;

    /// <summary>What one place within a few days is worth, in weight of words.</summary>
    private const double SameSite = 4;

    private const int MostDays = 7;

    /// <summary>Letters between two figures that one page holds side by side.</summary>
    private const int SideBySide = 220;

    /// <summary>Figures of a component that at least two reports give: disputed first, then most reports.</summary>
    public static ImmutableArray<Figure> Build(IReadOnlyList<StoryArticle> articles, OriginResolver origins, ClaimScene scene)
    {
        var reports = articles.SelectMany(article => FigureReports.Of(article, origins, scene)).ToArray();
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

    /// <summary>True when two reports cannot both be true.</summary>
    public static bool Conflict(FigureReport a, FigureReport b) => a.Low > b.High || b.Low > a.High;

    // Counts of the same kind that share a telling word; of a word that very many have, the first ones in the order of articles.
    private static IEnumerable<(CountedFigure A, CountedFigure B)> Candidates(CountedFigure[] reports, HashSet<string> telling)
    {
        const int MostAlike = 100;
        var byWord = reports
            .SelectMany(report => report.Words.Keys.Where(telling.Contains).Select(word => (Key: (report.Fate, word), Report: report)))
            .Concat(reports.Select(report => (Key: (report.Fate, report.Report.Article.ToString()), Report: report)));
        return byWord
            .GroupBy(entry => entry.Key, entry => entry.Report)
            .SelectMany(group =>
            {
                var alike = group.Take(MostAlike).ToArray();
                return alike.SelectMany((a, index) => alike.Skip(index + 1).Select(b => (a, b)));
            })
            .Distinct();
    }

    // Words that stand around fewer than half of the counts, and never a figure itself.
    private static HashSet<string> TellingWords(CountedFigure[] reports) =>
        reports.SelectMany(report => report.Words.Keys)
            .Where(word => !char.IsDigit(word[0]))
            .CountBy(word => word, StringComparer.Ordinal)
            .Where(count => count.Value < 3 || count.Value * 2 < reports.Length)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.Ordinal);

    // Single linkage, strongest pairs first; what must not be in one group keeps the groups apart that hold it.
    private static IEnumerable<List<CountedFigure>> Cluster(CountedFigure[] reports, HashSet<string> telling)
    {
        var clusters = reports.ToDictionary(report => report.Node, report => new List<CountedFigure> { report }, StringComparer.Ordinal);
        var pairs = Candidates(reports, telling)
            .Select(pair => (pair.A, pair.B, Weight: WeightOf(pair.A, pair.B, telling)))
            .Where(pair => pair.Weight >= (pair.A.IsOfPeople ? LeastCommon : LeastCommonOfThings))
            .OrderByDescending(pair => pair.Weight)
            .ThenBy(pair => pair.A.Node, StringComparer.Ordinal).ThenBy(pair => pair.B.Node, StringComparer.Ordinal);
        foreach (var (a, b, _) in pairs)
        {
            var (into, from) = (clusters[a.Node], clusters[b.Node]);
            if (ReferenceEquals(into, from) || into.Any(x => from.Any(y => MustNotJoin(x, y))))
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

    private static bool MustNotJoin(CountedFigure a, CountedFigure b) =>
        (a.IsOfPeople && !string.Equals(a.Who, b.Who, StringComparison.Ordinal)) ||
        (a.Report.Article == b.Report.Article && Conflict(a.Report, b.Report) && !TwoSources(a, b)) || Sites.Apart(a.Sites, b.Sites);

    // "The League counted eight and Kharovia six."
    private static bool TwoSources(CountedFigure a, CountedFigure b) =>
        a.Report.According is not null && b.Report.According is not null && !string.Equals(a.Report.According, b.Report.According, StringComparison.Ordinal)
        && Math.Abs(a.Report.Span.Start - b.Report.Span.Start) < SideBySide;

    private static double WeightOf(CountedFigure a, CountedFigure b, HashSet<string> telling)
    {
        if (a.Report.Article == b.Report.Article)
        {
            return TwoSources(a, b) ? 2 * LeastCommonOfThings : 0;
        }

        var near = a.Report.Article != b.Report.Article && a.IsOfPeople && a.Sites.Any(b.Sites.Contains) && Math.Abs(a.Day - b.Day) <= MostDays;
        return (near ? SameSite : 0) + a.Words.Where(word => b.Words.ContainsKey(word.Key) && telling.Contains(word.Key)).Sum(word => word.Value);
    }

    private static Figure FigureOf(ImmutableArray<CountedFigure> members)
    {
        var reports = members.Select(member => member.Report)
            .OrderBy(report => report.Article).ThenBy(report => report.Span).ToImmutableArray();
        var disputed = reports.Any(a => reports.Any(b => Conflict(a, b)));
        return new Figure(ContentIds.Of('f', members.Select(member => member.Node)), members[0].Fate, reports, disputed);
    }
}
