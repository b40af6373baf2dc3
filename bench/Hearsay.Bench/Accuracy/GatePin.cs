namespace Hearsay.Bench.Accuracy;

/// <summary>Sets the gates to what was measured and writes down why.</summary>
internal static class GatePin
{
    /// <summary>The floors with the gates and hashes of the tasks that were scored; tasks that were not keep theirs.</summary>
    /// <param name="floors">The floors before.</param>
    /// <param name="results">What was measured.</param>
    /// <param name="date">Today, yyyy-mm-dd.</param>
    /// <param name="reason">Why; not blank.</param>
    public static Floors Pin(Floors floors, IReadOnlyList<TaskResult> results, string date, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var scores = results.SelectMany(result => result.Figures).ToDictionary(figure => (figure.Measure.Task, figure.Measure.Name), figure => figure.Score);
        var hashes = results.Where(result => result.State == TaskState.Scored).ToDictionary(result => result.Task.Name, result => result.GoldSha256, StringComparer.Ordinal);
        var history = new List<GateChange>(floors.History);
        var measures = new List<Measure>();
        foreach (var measure in floors.Measures)
        {
            var changed = scores.TryGetValue((measure.Task, measure.Name), out var score) && measure.Gate != score;
            if (changed)
            {
                history.Add(new GateChange(date, measure.Task, measure.Name, measure.Gate, score, reason));
            }

            measures.Add(changed ? measure with { Gate = score } : measure);
        }

        return floors with
        {
            Measures = measures,
            History = history,
            Tasks = [.. floors.Tasks.Select(task => hashes.TryGetValue(task.Name, out var hash) ? task with { GoldSha256 = hash } : task)],
        };
    }
}
