using System.Globalization;
using System.Text;

namespace Hearsay.Bench.Accuracy;

/// <summary>Reads, checks and writes <c>bench/floors.tsv</c>.</summary>
internal static class FloorsFile
{
    /// <summary>Reads the file's text.</summary>
    /// <exception cref="FormatException">It is not in order; the message says where.</exception>
    public static Floors Parse(string text)
    {
        var file = SectionedTsv.Parse(text.ReplaceLineEndings("\n").Split('\n'));
        var floors = new Floors(
            file.Head,
            [.. file.Section("tasks").Select(row => new BenchTask(
                row.Text("task"), row.Text("scorer"), row.Text("gold"), row.Text("input"), OutputOf(row.Text("writes")), row.Optional("gold_sha256")))],
            [.. file.Section("measures").Select(row => new Measure(
                row.Text("task"), row.Text("measure"), row.Text("row"), (int)(row.Number("column") ?? 0), row.Number("gate"), row.Number("floor"), row.Number("aim"), row.Optional("note")))],
            [.. file.Section("history").Select(row => new GateChange(
                row.Text("date"), row.Text("task"), row.Text("measure"), row.Number("from"), row.Number("to"), row.Text("reason")))],
            [.. file.Section("anchors").Select(row => new Anchor(
                row.Text("task"), row.Text("figure"), row.Number("value") ?? 0, row.Text("source")))]);
        var problems = Problems(floors);
        return problems.Count == 0 ? floors : throw new FormatException(string.Join("; ", problems));
    }

    /// <summary>What contradicts itself: names, columns, floors above aims, gates that the history does not account for.</summary>
    public static IReadOnlyList<string> Problems(Floors floors)
    {
        var problems = new List<string>();
        var tasks = floors.Tasks.Select(task => task.Name).ToArray();
        problems.AddRange(Repeated(tasks).Select(task => $"the task {task} stands twice"));
        problems.AddRange(Repeated(floors.Measures.Select(KeyOf)).Select(measure => $"the measure {measure} stands twice"));
        problems.AddRange(floors.Measures.Select(measure => measure.Task).Concat(floors.Anchors.Select(anchor => anchor.Task))
            .Where(task => !tasks.Contains(task, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Select(task => $"there is no task {task}"));
        problems.AddRange(tasks.Where(task => floors.MeasuresOf(task).Count(measure => measure.IsHeadline) != 1).Select(task => $"{task} needs one headline"));
        foreach (var measure in floors.Measures)
        {
            if (measure.Column < 1)
            {
                problems.Add($"{KeyOf(measure)}: columns count from 1");
            }

            if (measure.Floor > measure.Aim)
            {
                problems.Add($"{KeyOf(measure)}: the floor is above the aim");
            }
        }

        problems.AddRange(HistoryProblems(floors));
        return problems;
    }

    /// <summary>The file's text.</summary>
    public static string Write(Floors floors)
    {
        var text = new StringBuilder();
        foreach (var line in floors.Head)
        {
            text.Append(line).Append('\n');
        }

        Section(text, "tasks", ["task", "scorer", "gold", "input", "writes", "gold_sha256"], floors.Tasks.Select(task =>
            new[] { task.Name, task.Scorer, task.Gold, task.Input, task.Output.ToString().ToLowerInvariant(), task.GoldSha256 }));
        Section(text, "measures", ["task", "measure", "row", "column", "gate", "floor", "aim", "note"], floors.Measures.Select(measure => new[]
        {
            measure.Task, measure.Name, measure.Row, measure.Column.ToString(CultureInfo.InvariantCulture), Number(measure.Gate), Number(measure.Floor), Number(measure.Aim), measure.Note,
        }));
        Section(text, "history", ["date", "task", "measure", "from", "to", "reason"], floors.History.Select(change =>
            new[] { change.Date, change.Task, change.Measure, Number(change.From), Number(change.To), change.Reason }));
        Section(text, "anchors", ["task", "figure", "value", "source"], floors.Anchors.Select(anchor =>
            new[] { anchor.Task, anchor.Figure, Number(anchor.Value), anchor.Source }));
        return text.ToString();
    }

    // Each change must go on from where the one before it ended, and the last one must end at the gate.
    private static IEnumerable<string> HistoryProblems(Floors floors)
    {
        var gates = floors.Measures.DistinctBy(KeyOf, StringComparer.Ordinal).ToDictionary(KeyOf, measure => measure.Gate, StringComparer.Ordinal);
        var reached = gates.Keys.ToDictionary(key => key, _ => (double?)null, StringComparer.Ordinal);
        var date = "";
        foreach (var change in floors.History)
        {
            var key = $"{change.Task} {change.Measure}";
            if (!DateOnly.TryParseExact(change.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                || string.CompareOrdinal(change.Date, date) < 0)
            {
                yield return $"{key}: {change.Date} is no date, or before the line above it";
            }

            date = change.Date;
            if (!reached.TryGetValue(key, out var before))
            {
                continue; // the history of a measure that was given up
            }

            if (change.From != before)
            {
                yield return $"{key}: the change of {change.Date} starts from {Number(change.From) ?? "nothing"}, the gate was {Number(before) ?? "nothing"}";
            }

            reached[key] = change.To;
        }

        foreach (var (key, gate) in gates.Where(pair => pair.Value != reached[pair.Key]))
        {
            yield return $"{key}: the gate is {Number(gate) ?? "nothing"}, its history ends at {Number(reached[key]) ?? "nothing"}; a change takes a line that says why";
        }
    }

    private static void Section(StringBuilder text, string name, string[] columns, IEnumerable<string?[]> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n[{name}]\n").AppendJoin('\t', columns).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin('\t', row.Select(SectionedTsv.Cell)).Append('\n');
        }
    }

    private static TaskOutput OutputOf(string name) =>
        Enum.TryParse<TaskOutput>(name, ignoreCase: true, out var output) ? output : throw new FormatException($"'{name}' is nothing that a task writes");

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    private static string KeyOf(Measure measure) => $"{measure.Task} {measure.Name}";

    private static string? Number(double? value) => value?.ToString("0.00##", CultureInfo.InvariantCulture);
}
