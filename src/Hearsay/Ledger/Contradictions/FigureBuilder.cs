using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Lineage;

namespace Hearsay.Ledger.Contradictions;

/// <summary>A figure, with which of its reports cannot both be true.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Conflicts">Pairs of reports that conflict, the lower one first.</param>
internal sealed record FigureGroup(Figure Figure, IReadOnlyList<(FigureReport Lower, FigureReport Higher)> Conflicts);

/// <summary>
/// Puts figures for one thing side by side: counts that say the same of those counted, at places that can be one, whose pages tell of one occasion. Within a page only
/// figures of different sources can be of one thing: no page contradicts itself.
/// </summary>
internal static class FigureBuilder
{
    /// <summary>Figures of a component that at least two reports give: disputed first, then most reports.</summary>
    public static ImmutableArray<FigureGroup> Build(IReadOnlyList<StoryArticle> articles, OriginResolver origins, ClaimScene scene)
    {
        var reports = articles.SelectMany(article => FigureReports.Of(article, origins, scene)).ToArray();
        return
        [
            .. Cluster(reports)
                .Where(members => members.Count > 1)
                .Select(members => GroupOf([.. members]))
                .OrderByDescending(group => group.Figure.Disputed)
                .ThenByDescending(group => group.Figure.Reports.Length)
                .ThenBy(group => group.Figure.Id, StringComparer.Ordinal),
        ];
    }

    // Single linkage, strongest pairs first; what must not be in one group keeps the groups apart that hold it.
    private static IEnumerable<List<CountedFigure>> Cluster(CountedFigure[] reports)
    {
        var judge = new FigureJudge(reports);
        var clusters = reports.ToDictionary(report => report.Node, report => new List<CountedFigure> { report }, StringComparer.Ordinal);
        foreach (var (a, b, _) in judge.Related())
        {
            var (into, from) = (clusters[a.Node], clusters[b.Node]);
            if (ReferenceEquals(into, from) || into.Any(x => from.Any(y => FigureJudge.MustNotJoin(x, y))))
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

    private static FigureGroup GroupOf(ImmutableArray<CountedFigure> members)
    {
        var ordered = members.OrderBy(member => member.Report.Article).ThenBy(member => member.Report.Span).ToArray();
        var conflicts = ordered.SelectMany((a, index) => ordered.Skip(index + 1).Select(b => a.Report.Low > b.Report.High ? (Lower: b, Higher: a) : (Lower: a, Higher: b)))
            .Where(pair => FigureJudge.Conflict(pair.Lower, pair.Higher))
            .Select(pair => (pair.Lower.Report, pair.Higher.Report)).ToArray();
        return new FigureGroup(
            new Figure(ContentIds.Of('f', members.Select(member => member.Node)), members[0].Fate,
                [.. ordered.Select(member => IsOutdated(member, ordered) ? member.Report with { IsOutdated = true } : member.Report)],
                conflicts.Length > 0), conflicts);
    }

    // "At least 17, the board said on Monday"; "23, it said on Tuesday".
    private static bool IsOutdated(CountedFigure report, CountedFigure[] all)
    {
        var own = report.Counter is { } source ? all.Where(other => string.Equals(other.Counter, source, StringComparison.Ordinal)).ToArray() : [];
        var last = own.Select(other => other.Day).DefaultIfEmpty().Max();
        return report.Day > 0 && report.Day < last && own.Where(other => other.Day == last).All(other => (other.Report.Low, other.Report.High) != (report.Report.Low, report.Report.High));
    }
}
