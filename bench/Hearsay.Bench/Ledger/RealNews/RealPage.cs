using System.Globalization;
using System.Text;
using Hearsay.Bench.Spinner;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Propositions;

namespace Hearsay.Bench.Ledger.RealNews;

/// <summary>The section of docs/ledger-accuracy.md about contradictions on real news.</summary>
internal static class RealPage
{
    /// <summary>The section, Markdown.</summary>
    public static string SectionOf(IReadOnlyList<RealScore> scores)
    {
        var page = new StringBuilder("""
            ## Real news

            What is shown as contradicting on pages of real news, where contradictions are rare, and how much of it is true by the labels of `bench/real` (read by one reader, who was a language model; the file has offsets and no text). Stories of the
            *kept* part were left alone while rules were made, and nothing was learned from them; those of the *working* part were read, and learned from. *Precision* is of what is shown and was read, with Wilson's interval of 95 %. *True ones still
            shown* are the labelled true pairs that stand on two sides of something shown; they were all shown by an earlier version, so that this is no recall.

            | set | part | pages | shown | read | true | precision | true ones still shown |
            | --- | --- | ---: | ---: | ---: | ---: | --- | --- |

            """);
        foreach (var score in scores)
        {
            Row(score.Set.Name, false, score.Pages, [score]);
            Row(score.Set.Name, true, score.Pages, [score]);
        }

        Row("all", false, scores.Sum(score => score.Pages), scores);
        Row("all", true, scores.Sum(score => score.Pages), scores);
        var shown = scores.SelectMany(score => score.Shown).Select(shown => shown.Contradiction).ToArray();
        Head("kind");
        foreach (var kind in shown.Select(contradiction => contradiction.Kind).Distinct().Order())
        {
            Line(kind.ToString(), contradiction => contradiction.Kind == kind);
        }

        Head("denials and own words, by how it is told that one stands against the other");
        foreach (var opposition in shown.Select(contradiction => contradiction.Opposition).OfType<Opposition>().Distinct().Order())
        {
            Line(opposition.ToString(), contradiction => contradiction.Opposition == opposition);
        }

        return page.ToString();

        void Head(string what) => page.Append(CultureInfo.InvariantCulture, $"\n| {what} | shown | read | true | precision |\n| --- | ---: | ---: | ---: | --- |\n");

        void Line(string name, Predicate<Contradiction> which)
        {
            var precision = Sum(scores.Select(score => score.Precision(null, which)));
            page.Append(CultureInfo.InvariantCulture, $"| {name.ToLowerInvariant()} | {scores.Sum(score => score.Of(null, which).Count())} | {precision.Cases} | {precision.Hits} | {Share(precision)} |\n");
        }

        void Row(string name, bool isKept, int pages, IReadOnlyCollection<RealScore> of)
        {
            var precision = Sum(of.Select(score => score.Precision(isKept)));
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {(isKept ? "kept" : "working")} | {pages} | {of.Sum(score => score.Of(isKept).Count())} | {precision.Cases} | {precision.Hits} | {Share(precision)} | {Share(Sum(of.Select(score => score.Kept(isKept))))} |\n");
        }
    }

    private static Proportion Sum(IEnumerable<Proportion> parts) => parts.Aggregate(new Proportion(0, 0), (all, part) => new Proportion(all.Hits + part.Hits, all.Cases + part.Cases));

    private static string Share(Proportion share) => share.Cases == 0 ? "–" : share.ToString();
}
