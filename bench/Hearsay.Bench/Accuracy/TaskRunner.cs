using System.Security.Cryptography;
using Hearsay.Annotation;

namespace Hearsay.Bench.Accuracy;

/// <summary>Runs a task: looks whether all is there, annotates, scores, reads the figures.</summary>
/// <param name="floors">What is measured.</param>
/// <param name="data">The data folder.</param>
/// <param name="threads">How many documents are annotated at once.</param>
internal sealed class TaskRunner(Floors floors, string data, int threads)
{
    private readonly Lazy<bool> _hasPython = new(Scorer.HasPython);
    private readonly Lazy<Predictions> _predictions = new(() => new Predictions(new Annotator(), threads));

    /// <summary>Runs a task; what is missing or wrong is in the result.</summary>
    public TaskResult Run(BenchTask task)
    {
        var gold = PathOf(task.Gold);
        var input = PathOf(task.Input);
        var scorer = PathOf($"score/{task.Scorer}.py");
        string[] needed = [gold, input, scorer];
        if (needed.FirstOrDefault(path => !File.Exists(path)) is { } missing)
        {
            return TaskResult.Without(task, TaskState.NotRun, $"there is no {Path.GetRelativePath(data, missing)} in the data folder");
        }

        if (!_hasPython.Value)
        {
            return TaskResult.Without(task, TaskState.NotRun, "there is no python3 to run the scorer");
        }

        var prediction = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var (documents, refused) = _predictions.Value.Write(input, task.Output, prediction);
            return Read(task, Scorer.Score(scorer, gold, prediction), HashOf(gold), documents, refused);
        }
        catch (FormatException problem)
        {
            return TaskResult.Without(task, TaskState.Failed, problem.Message);
        }
        finally
        {
            File.Delete(prediction);
        }
    }

    private TaskResult Read(BenchTask task, ScoreTable table, string hash, long documents, long refused)
    {
        var figures = new List<Figure>();
        foreach (var measure in floors.MeasuresOf(task.Name))
        {
            var score = table.Number(measure.Row, measure.Column)
                ?? throw new FormatException($"the scorer printed no number {measure.Column} after '{measure.Row}'");
            figures.Add(new Figure(measure, Math.Round(score, 4), task.GoldSha256 is null || task.GoldSha256 == hash));
        }

        // The table rounds to three places; so far the headline must agree with the row that stands for it.
        var headline = figures.Single(figure => figure.Measure.IsHeadline);
        return Math.Abs(headline.Score - table.Headline) <= 0.00051
            ? new TaskResult(task, TaskState.Scored, "", figures, hash, documents, refused)
            : throw new FormatException($"the headline {table.HeadlineName} is {table.Headline}, the row '{headline.Measure.Row}' has {headline.Score}");
    }

    private string PathOf(string relative) => Path.Combine(data, relative.Replace('/', Path.DirectorySeparatorChar));

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
