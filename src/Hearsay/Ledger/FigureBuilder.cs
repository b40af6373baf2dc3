using System.Collections.Immutable;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>
/// Puts figures for one thing side by side: counts of people with the same fate whose sentences have telling words in common. A
/// first version (issue 8 takes place and time into account).
/// </summary>
internal static class FigureBuilder
{
    /// <summary>Weight of common words from which two sentences count the same thing.</summary>
    private const double LeastCommon = 8;

    /// <summary>Figures of a component that at least two reports give: disputed first, then most reports.</summary>
    public static ImmutableArray<Figure> Build(IReadOnlyList<StoryArticle> articles, OriginResolver origins, SpeakerNames speakers)
    {
        var reports = articles.SelectMany(article => ReportsOf(article, origins, speakers)).ToArray();
        var groups = new UnionFind();
        for (var i = 0; i < reports.Length; i++)
        {
            groups.Add(reports[i].Node);
            for (var j = 0; j < i; j++)
            {
                if (SameThing(reports[i], reports[j]))
                {
                    groups.Union(reports[i].Node, reports[j].Node);
                }
            }
        }

        var byNode = reports.ToDictionary(report => report.Node, StringComparer.Ordinal);
        return
        [
            .. groups.Sets()
                .Where(nodes => nodes.Count > 1)
                .Select(nodes => FigureOf([.. nodes.Select(node => byNode[node])]))
                .OrderByDescending(figure => figure.Disputed)
                .ThenByDescending(figure => figure.Reports.Length)
                .ThenBy(figure => figure.Id, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Candidate> ReportsOf(StoryArticle article, OriginResolver origins, SpeakerNames speakers)
    {
        var record = article.Record;
        for (var i = 0; i < record.Quantities.Length; i++)
        {
            var quantity = record.Quantities[i];
            if (quantity.Of is null || !string.Equals(quantity.Unit, "person", StringComparison.Ordinal))
            {
                continue;
            }

            var statement = record.Statements.FirstOrDefault(s => string.Equals(s.Id, quantity.Statement, StringComparison.Ordinal));
            var words = new SortedDictionary<string, double>(StringComparer.Ordinal);
            ContentWords.Add(SurroundingsOf(quantity.Span, record.Text), words);
            var report = new FigureReport
            {
                Article = record.Identity,
                Span = quantity.Span,
                Low = quantity.Value ?? quantity.Low,
                High = quantity.Value ?? quantity.High,
                According = statement is null ? null : speakers.NameOf(article.Key, statement.Speaker) ?? statement.Anonymous,
                Origins = StoryBuilder.Names(origins.OriginsOf(record.Identity, quantity.Span, statement)),
            };
            yield return new Candidate(FormattableString.Invariant($"{article.Key}#q{i + 1}"), quantity.Of, words, report);
        }
    }

    private static bool SameThing(Candidate a, Candidate b)
    {
        if (!string.Equals(a.Of, b.Of, StringComparison.Ordinal) || a.Report.Article == b.Report.Article)
        {
            return false;
        }

        return a.Words.Where(word => b.Words.ContainsKey(word.Key) && !char.IsDigit(word.Key[0])).Sum(word => word.Value) >= LeastCommon;
    }

    private static Figure FigureOf(ImmutableArray<Candidate> members)
    {
        var reports = members.Select(member => member.Report)
            .OrderBy(report => report.Article).ThenBy(report => report.Span).ToImmutableArray();
        var disputed = reports.Any(a => reports.Any(b => a.Low > b.High));
        return new Figure(ContentIds.Of('f', members.Select(member => member.Node)), members[0].Of, reports, disputed);
    }

    // The line's words around the figure; a line is a paragraph.
    private static ReadOnlySpan<char> SurroundingsOf(TextSpan span, string text)
    {
        const int Reach = 160;
        var start = Math.Max(text.LastIndexOf('\n', span.Start) + 1, span.Start - Reach);
        var newline = text.IndexOf('\n', span.End);
        var end = Math.Min(newline < 0 ? text.Length : newline, span.End + Reach);
        return text.AsSpan(start, end - start);
    }

    private sealed record Candidate(string Node, string Of, SortedDictionary<string, double> Words, FigureReport Report);
}
