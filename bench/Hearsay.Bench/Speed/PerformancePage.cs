using System.Globalization;
using System.Text;

namespace Hearsay.Bench.Speed;

/// <summary>Writes <c>docs/performance.md</c> from what was measured.</summary>
internal static class PerformancePage
{
    /// <summary>Words a second from tokens to names that the project wants at least, on one core.</summary>
    public const int FloorWords = 100_000;

    /// <summary>Words a second from tokens to names that the project wants, on one core.</summary>
    public const int AimWords = 250_000;

    private const int FloorArticles = 100;
    private const int AimArticles = 300;

    /// <summary>The page.</summary>
    /// <param name="figures">What was measured.</param>
    /// <param name="machine">Processor and cores.</param>
    /// <param name="date">The day, yyyy-mm-dd.</param>
    /// <param name="release">The last release's figures; null when they do not compare.</param>
    public static string Write(SpeedFigures figures, string machine, string date, ReleaseFigures? release)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Performance\n\nWritten by `./hearsay-bench speed` on {date}, on {machine}. Do not edit.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"One thread, {figures.Articles} articles of `{figures.Folder}` ({figures.Characters / 1000.0:0} thousand characters, {figures.Words} words), {figures.Passes} passes after a warm-up.\n");
        page.Append("Times are processor time (user and system), the median of the passes; as measured, on a machine that others use too.\n\n");
        page.Append("## Stages, for an article of 4 kB\n\n| stage | ms | kB allocated | articles a second |\n| --- | ---: | ---: | ---: |\n");
        foreach (var cost in figures.Stages.Append(figures.Annotation).Concat(figures.Others))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {cost.Name} | {cost.Time.TotalMilliseconds:0.000} | {cost.Bytes / 1000:0.0} | {cost.ArticlesPerSecond:0} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"\nAnnotation: floor {FloorArticles} articles a second on one core, aim {AimArticles}. What a stage may allocate is in `{AllocationBudget.FilePath}`.\n\n");
        if (release is not null)
        {
            AppendRelease(page, figures, release);
        }

        page.Append("## Layers of the language stage\n\n| layer | words a second | ms for 4 kB | kB allocated |\n| --- | ---: | ---: | ---: |\n");
        foreach (var cost in figures.Layers)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {cost.Name} | {figures.WordsPerSecond(cost.Time):0} | {cost.Time.TotalMilliseconds:0.000} | {cost.Bytes / 1000:0.0} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"\nFrom tokens to names: **{figures.TokensToNames:0} words a second** on one core (floor {FloorWords}, aim {AimWords}).\n\n");
        page.Append(CultureInfo.InvariantCulture, $"## Start\n\nModels and resources, {figures.ModelBytes / 1e6:0.0} MB, loaded and the first record written after {figures.Loading.TotalMilliseconds:0} ms of processor time ({figures.LoadingWall.TotalMilliseconds:0} ms on the clock),\n");
        page.Append(CultureInfo.InvariantCulture, $"just-in-time compilation in full included, so the command starts sooner. Peak memory of the whole measurement: {figures.PeakBytes / 1e6:0} MB.\n");
        return page.ToString();
    }

    private static void AppendRelease(StringBuilder page, SpeedFigures figures, ReleaseFigures release)
    {
        page.Append(CultureInfo.InvariantCulture, $"## Stages against {release.Version}\n\nTimes are put beside those of a fixed piece of work in the same run, so that the machine's state cancels out. Below 1 is less.\n\n");
        page.Append("| stage | time | allocation |\n| --- | ---: | ---: |\n");
        foreach (var cost in figures.Stages.Append(figures.Annotation))
        {
            if (release.Against(cost, figures.Yardstick) is var (time, bytes))
            {
                page.Append(CultureInfo.InvariantCulture, $"| {cost.Name} | × {time:0.00} | × {bytes:0.00} |\n");
            }
        }

        page.Append('\n');
    }
}
