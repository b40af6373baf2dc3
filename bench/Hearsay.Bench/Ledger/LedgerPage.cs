using System.Globalization;
using System.Text;

namespace Hearsay.Bench.Ledger;

/// <summary>Writes docs/ledger-accuracy.md, a section for each world.</summary>
internal static class LedgerPage
{
    /// <summary>What stands above the sections.</summary>
    public const string Head = """
        # How well the ledger counts

        Written by `./hearsay-bench ledger`. Do not edit. Each section is a folder of pages with the truth about them, read and folded in memory.

        A planted contradiction is *found* when one of a fitting kind has words of either side on its two sides. A found one is *invented* when it fits no planted one and no two
        sides of a true claim, or when it fits what only looks like a contradiction. A true claim is held against the found one under which most of its words rest, in statements
        or in what pages tell in their own voice (of equals the one that fits best); origins, speakers and parties of either side are compared as sets. The statements of the true claims are also asked about one by one, whatever claim they were put under: is one
        found that has their words, and are its speaker, its party and its origin right, where the truth tells them. Actors (the people and bodies that the truth names as speakers), clusters (what derives from what) and stories are scored by B-cubed (Bagga and Baldwin 1998).

        """;

    /// <summary>The section of a world, Markdown.</summary>
    public static string SectionOf(LedgerScore score)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"## {score.Name}, {score.Pages} pages\n\n");
        page.Append("| contradictions | planted | found | shown | of them invented |\n| --- | ---: | ---: | ---: | ---: |\n");
        var (planted, found) = (score.Contradictions.Planted, score.Contradictions.Found);
        foreach (var kind in planted.Select(one => one.Kind).Concat(found.Select(one => one.Kind)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Row(kind, [.. planted.Where(one => one.Kind == kind)], [.. found.Where(one => one.Kind == kind)]);
        }

        Row("all", planted, found);
        page.Append("\n| claims | true | counted | precision | recall |\n| --- | ---: | ---: | ---: | ---: |\n");
        page.Append(CultureInfo.InvariantCulture, $"| words on the right side | {score.Claims.Statements.True} | | | {score.Claims.Statements.Recall:0.000} |\n");
        Counts("origins", score.Claims.Origins);
        Counts("speakers", score.Claims.Speakers);
        Counts("parties", score.Claims.Parties);
        page.Append(CultureInfo.InvariantCulture, $"\nSides of claims with all three counted right: {score.Claims.RightSides} of {score.Claims.Sides}.\n");
        page.Append("\n| statements | of | right | |\n| --- | ---: | ---: | ---: |\n");
        Right("covered", new RightCount(score.Statements.Covered, score.Statements.All));
        Right("speaker", score.Statements.Speakers);
        Right("party", score.Statements.Parties);
        Right("origin", score.Statements.Origins);
        page.Append("\n| groups | items | precision | recall | F1 |\n| --- | ---: | ---: | ---: | ---: |\n");
        Group("actors", score.Actors);
        Group("clusters", score.Clusters);
        Group("stories", score.Stories);
        return page.ToString();

        void Row(string name, IReadOnlyCollection<(string Kind, bool IsFound)> of, IReadOnlyCollection<(string Kind, bool IsTrue)> shown) => page.Append(
            CultureInfo.InvariantCulture, $"| {name} | {of.Count} | {of.Count(one => one.IsFound)} | {shown.Count} | {shown.Count(one => !one.IsTrue)} |\n");

        void Counts(string name, SetCounts counts) => page.Append(
            CultureInfo.InvariantCulture, $"| {name} | {counts.True} | {counts.Found} | {counts.Precision:0.000} | {counts.Recall:0.000} |\n");

        void Right(string name, RightCount counts) => page.Append(
            CultureInfo.InvariantCulture, $"| {name} | {counts.Of} | {counts.Right} | {(counts.Of == 0 ? 1 : (double)counts.Right / counts.Of):0.000} |\n");

        void Group(string name, GroupScore groups) => page.Append(
            CultureInfo.InvariantCulture, $"| {name} | {groups.Items} | {groups.Precision:0.000} | {groups.Recall:0.000} | {groups.F1:0.000} |\n");
    }
}
