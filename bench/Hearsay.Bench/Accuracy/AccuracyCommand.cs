using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Hearsay.Bench.Accuracy;

/// <summary>
/// <c>hearsay-bench accuracy</c>: scores the engine on the tasks whose data are there, writes the page and fails when a figure is below its gate.
/// </summary>
internal static class AccuracyCommand
{
    /// <summary>The file of gates, floors, aims and anchors, from the root.</summary>
    public const string FloorsPath = "bench/floors.tsv";

    private const int Done = 0;
    private const int BelowGate = 1;
    private const int BadUsage = 2;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder of corpora and scorers.",
            DefaultValueFactory = _ => new DirectoryInfo(ProjectFiles.At("../shared/bench")),
        };
        var only = new Option<string[]>("--task") { Description = "Only these tasks; without it all.", AllowMultipleArgumentsPerToken = true };
        var page = new Option<FileInfo?>("--out") { Description = "The page to write; without it docs/accuracy.md, or none when only some tasks run." };
        var pin = new Option<string?>("--pin") { Description = "Sets the gates and the hashes of the gold to what is measured, for this reason." };
        var threads = new Option<int>("--threads") { Description = "Documents annotated at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("accuracy", "Scores the engine on public corpora.") { data, only, page, pin, threads };
        command.SetAction(parsed =>
        {
            var names = parsed.GetValue(only) ?? [];
            var target = parsed.GetValue(page) ?? (names.Length == 0 ? new FileInfo(ProjectFiles.At("docs/accuracy.md")) : null);
            return Run(parsed.GetValue(data)!.FullName, names, target, parsed.GetValue(pin), Math.Max(1, parsed.GetValue(threads)));
        });
        return command;
    }

    private static int Run(string data, string[] names, FileInfo? page, string? reason, int threads)
    {
        var floorsFile = ProjectFiles.At(FloorsPath);
        var floors = FloorsFile.Parse(File.ReadAllText(floorsFile));
        if (names.Where(name => floors.Tasks.All(task => task.Name != name)).ToArray() is { Length: > 0 } unknown)
        {
            Console.Error.WriteLine($"There is no task {string.Join(", ", unknown)}. Tasks: {string.Join(", ", floors.Tasks.Select(task => task.Name))}");
            return BadUsage;
        }

        if (reason is not null && string.IsNullOrWhiteSpace(reason))
        {
            Console.Error.WriteLine("--pin needs a reason: why are these the gates from now on?");
            return BadUsage;
        }

        var runner = new TaskRunner(floors, data, threads);
        var results = new List<TaskResult>();
        foreach (var task in floors.Tasks.Where(task => names.Length == 0 || names.Contains(task.Name, StringComparer.Ordinal)))
        {
            Console.Error.WriteLine(task.Name);
            results.Add(runner.Run(task));
        }

        var date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (reason is not null)
        {
            var pinned = GatePin.Pin(floors, results, date, reason);
            File.WriteAllText(floorsFile, FloorsFile.Write(pinned));
            floors = pinned;
            results = [.. results.Select(result => Again(result, pinned))];
        }

        if (page is not null)
        {
            File.WriteAllText(page.FullName, AccuracyPage.Write(floors, results, date));
        }

        return Tell(results);
    }

    /// <summary>The same figures held against other floors.</summary>
    private static TaskResult Again(TaskResult result, Floors floors) => result with
    {
        Task = floors.Tasks.Single(task => task.Name == result.Task.Name),
        Figures = [.. floors.MeasuresOf(result.Task.Name).Join(
            result.Figures, measure => measure.Name, figure => figure.Measure.Name, (measure, figure) => new Figure(measure, figure.Score, IsCompared: true),
            StringComparer.Ordinal)],
    };

    private static int Tell(List<TaskResult> results)
    {
        var table = new Table().AddColumns("task", "figure", "score", "gate", "floor", "aim", "");
        foreach (var figure in results.SelectMany(result => result.Figures).Where(figure => figure.Measure.IsHeadline || figure.Measure.Floor is not null || figure.IsBelowGate))
        {
            var measure = figure.Measure;
            table.AddRow([measure.Task, measure.Name, Number(figure.Score), Number(measure.Gate), Number(measure.Floor), Number(measure.Aim), figure.Verdict]);
        }

        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 140;
        }

        AnsiConsole.Write(table);
        var exit = Done;
        foreach (var result in results)
        {
            if (result.State != TaskState.Scored)
            {
                Console.WriteLine($"{(result.State == TaskState.NotRun ? "not run" : "FAILED")}: {result.Task.Name}: {result.Reason}");
                exit = result.State == TaskState.Failed ? BelowGate : exit;
            }
            else if (result.HasOtherGold)
            {
                Console.WriteLine($"not compared: {result.Task.Name}: the gold is another one ({result.GoldSha256[..12]}…) than the gates were measured on");
            }

            foreach (var figure in result.Figures.Where(figure => figure.IsBelowGate))
            {
                Console.WriteLine($"BELOW GATE: {result.Task.Name}, {figure.Measure.Name}: {Number(figure.Score)} instead of {Number(figure.Measure.Gate)}");
                exit = BelowGate;
            }
        }

        return exit;
    }

    private static string Number(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
}
