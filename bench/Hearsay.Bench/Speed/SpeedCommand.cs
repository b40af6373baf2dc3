using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Hearsay.Bench.Speed;

/// <summary>
/// <c>hearsay-bench speed [FOLDER]</c>: time and allocation by stage and by layer of the language stage; writes the page and, over the samples, checks the
/// budget of allocation.
/// </summary>
internal static class SpeedCommand
{
    private const string SamplesPath = "samples/pages";
    private const int Done = 0;
    private const int OverBudget = 1;
    private const int BadUsage = 2;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo?>("folder")
        {
            Description = "Any folder of documents; without it the samples.",
            DefaultValueFactory = _ => null,
        };
        var passes = new Option<int>("--passes") { Description = "How often the folder is annotated.", DefaultValueFactory = _ => 9 };
        var page = new Option<FileInfo?>("--out") { Description = "The page to write; without it docs/performance.md for the samples, none for another folder." };
        var pin = new Option<bool>("--pin") { Description = "Sets the budget of allocation to what the samples take now." };
        var release = new Option<string?>("--pin-release") { Description = "Keeps the figures over the samples as those of a release, to which later ones are compared." };
        var command = new Command("speed", "Prints time and allocation of each stage.") { folder, passes, page, pin, release };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(folder);
            var target = parsed.GetValue(page) ?? (given is null ? new FileInfo(ProjectFiles.At("docs/performance.md")) : null);
            return Run(given, Math.Max(1, parsed.GetValue(passes)), target, parsed.GetValue(pin), parsed.GetValue(release));
        });
        return command;
    }

    private static int Run(DirectoryInfo? given, int passes, FileInfo? page, bool pin, string? pinned)
    {
        var folder = given ?? new DirectoryInfo(ProjectFiles.At(SamplesPath));
        if (!folder.Exists || ((pin || pinned is not null) && given is not null))
        {
            Console.Error.WriteLine(folder.Exists ? "Budget and release are those of the samples: pinning takes no folder." : $"There is no folder {folder.FullName}.");
            return BadUsage;
        }

        var documents = SpeedMeter.DocumentsOf(folder);
        if (documents.Length == 0)
        {
            Console.Error.WriteLine($"No document in {folder.FullName} can be read.");
            return BadUsage;
        }

        var figures = SpeedMeter.Measure(given is null ? SamplesPath : folder.Name, documents, passes);
        if (pinned is not null)
        {
            File.WriteAllText(ProjectFiles.At(ReleaseFigures.FilePath), ReleaseFigures.Of(pinned, figures).Write());
        }

        var release = given is null ? ReleaseFigures.Parse(File.ReadAllText(ProjectFiles.At(ReleaseFigures.FilePath))) : null;
        Tell(figures, release);
        if (page is not null)
        {
            PageSections.Write(page.FullName, "speed", PerformancePage.Write(figures, Machine.Describe(), DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), release));
        }

        return given is null ? CheckBudget(figures, pin) : Done;
    }

    private static int CheckBudget(SpeedFigures figures, bool pin)
    {
        var file = ProjectFiles.At(AllocationBudget.FilePath);
        if (pin)
        {
            File.WriteAllText(file, AllocationBudget.Write(figures.Stages));
        }

        var problems = AllocationBudget.Problems(AllocationBudget.Parse(File.ReadAllText(file)), figures.Stages);
        foreach (var problem in problems)
        {
            Console.WriteLine($"OVER BUDGET: {problem}");
        }

        return problems.Count == 0 ? Done : OverBudget;
    }

    private static void Tell(SpeedFigures figures, ReleaseFigures? release)
    {
        var table = new Table().AddColumns("stage", "ms / 4 kB", "kB allocated / 4 kB", "articles of 4 kB / s", "words / s", $"time, kB against {release?.Version ?? "a release"}");
        foreach (var cost in figures.Stages.Append(figures.Annotation).Concat(figures.Others).Concat(figures.Layers))
        {
            table.AddRow(
                cost.Name,
                cost.Time.TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture),
                (cost.Bytes / 1000).ToString("0.0", CultureInfo.InvariantCulture),
                cost.ArticlesPerSecond.ToString("0", CultureInfo.InvariantCulture),
                figures.WordsPerSecond(cost.Time).ToString("0", CultureInfo.InvariantCulture),
                release?.Against(cost, figures.Yardstick) is var (time, bytes) ? string.Create(CultureInfo.InvariantCulture, $"× {time:0.00}, × {bytes:0.00}") : "");
        }

        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 120;
        }

        AnsiConsole.Write(table);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"tokens to names: {figures.TokensToNames:0} words a second on one core (floor {PerformancePage.FloorWords}, aim {PerformancePage.AimWords})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{figures.Articles} articles, {figures.Characters / 1000} thousand characters, {figures.Words} words, {figures.Passes} passes; models and first record {figures.Loading.TotalMilliseconds:0} ms; peak memory {figures.PeakBytes / 1_000_000} MB"));
    }
}
