using System.Globalization;
using System.Text;

namespace Hearsay.Bench.Accuracy;

/// <summary>Writes <c>docs/accuracy.md</c> from what was measured. The date is given; all else follows from the results.</summary>
internal static class AccuracyPage
{
    /// <summary>The page.</summary>
    /// <param name="floors">What is measured and wanted.</param>
    /// <param name="results">How the tasks came out, in their order.</param>
    /// <param name="date">The day, yyyy-mm-dd.</param>
    public static string Write(Floors floors, IReadOnlyList<TaskResult> results, string date)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Accuracy\n\nWritten by `./hearsay-bench accuracy` on {date}. Do not edit: gates, floors, aims and published figures are in `bench/floors.tsv`.\n\n");
        page.Append("The sets are development parts of public corpora. A *gate* is what the version before reached; below it the command fails. *Floor* and *aim*\n");
        page.Append("are what the project wants.\n\n");
        page.Append("| task | figure | score | gate | floor | aim | |\n| --- | --- | ---: | ---: | ---: | ---: | --- |\n");
        foreach (var result in results)
        {
            AppendOverview(page, result);
        }

        foreach (var result in results.Where(result => result.State == TaskState.Scored))
        {
            AppendTask(page, floors, result);
        }

        return page.ToString();
    }

    private static void AppendOverview(StringBuilder page, TaskResult result)
    {
        if (result.State != TaskState.Scored)
        {
            var what = result.State == TaskState.NotRun ? "not run" : "failed";
            page.Append(CultureInfo.InvariantCulture, $"| {result.Task.Name} | {what}: {result.Reason} | | | | | |\n");
        }

        foreach (var figure in result.Figures.Where(figure => figure.Measure.IsHeadline || figure.Measure.Floor is not null))
        {
            var measure = figure.Measure;
            page.Append(CultureInfo.InvariantCulture, $"| {measure.Task} | {measure.Name} | {Number(figure.Score)} | {Number(measure.Gate)} | {Number(measure.Floor)} | {Number(measure.Aim)} | {VerdictOf(figure)} |\n");
        }
    }

    private static void AppendTask(StringBuilder page, Floors floors, TaskResult result)
    {
        var refused = result.Refused == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {result.Refused} of them refused");
        page.Append(CultureInfo.InvariantCulture, $"\n## {result.Task.Name}\n\n{result.Documents} documents{refused}; gold `{result.Task.Gold}`, SHA-256 {result.GoldSha256[..12]}…");
        page.Append(result.HasOtherGold ? ": other data than the gates were measured on, so not compared with them.\n\n" : ".\n\n");
        page.Append("| figure | score | gate |\n| --- | ---: | ---: |\n");
        foreach (var figure in result.Figures)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {figure.Measure.Name} | {Number(figure.Score)} | {Number(figure.Measure.Gate)} |\n");
        }

        var anchors = floors.AnchorsOf(result.Task.Name).ToArray();
        if (anchors.Length > 0)
        {
            page.Append("\n| published for comparison | figure | source |\n| --- | ---: | --- |\n");
            foreach (var anchor in anchors)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {anchor.Figure} | {Number(anchor.Value)} | {anchor.Source} |\n");
            }
        }
    }

    private static string VerdictOf(Figure figure) => figure.IsCompared ? figure.Verdict : "other data, not compared";

    private static string Number(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
}
