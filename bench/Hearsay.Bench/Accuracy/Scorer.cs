using System.Diagnostics;

namespace Hearsay.Bench.Accuracy;

/// <summary>Runs the scorers of the data folder, which are Python programs.</summary>
internal static class Scorer
{
    /// <summary>Whether there is a <c>python3</c> that runs.</summary>
    public static bool HasPython()
    {
        try
        {
            return Run(["--version"]).Exit == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Scores a prediction.</summary>
    /// <exception cref="FormatException">The scorer refused it, or printed no headline; the message is what it said.</exception>
    public static ScoreTable Score(string scorer, string gold, string prediction)
    {
        var (exit, output, error) = Run([scorer, gold, prediction]);
        return exit == 0 ? ScoreTable.Parse(output) : throw new FormatException(
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? $"the scorer ended with {exit}");
    }

    private static (int Exit, string Output, string Error) Run(string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1"; // the data folder may be read-only
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
