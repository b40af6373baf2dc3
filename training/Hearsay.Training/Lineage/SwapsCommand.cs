using System.CommandLine;
using System.Globalization;
using Hearsay.Lineage;

namespace Hearsay.Training.Lineage;

/// <summary><c>hearsay-train swaps</c>: prints the weights of <see cref="SwapJudge"/> that the examples of <c>hearsay-bench swaps</c> ask for.</summary>
internal static class SwapsCommand
{
    private const int Steps = 20_000;

    // Set by hand: each figure that differs, beyond a correction, speaks of a template.
    private const double OtherFigure = -2;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var input = new Option<FileInfo>("--in") { Description = "The table that `hearsay-bench swaps` makes.", Required = true };
        var command = new Command("swaps", "Learns when swapped words are a derivation; prints the weights, which stand in SwapJudge.") { input };
        command.SetAction(parsed => Run(parsed.GetValue(input)!.FullName));
        return command;
    }

    private static void Run(string path)
    {
        var lines = File.ReadLines(path).ToArray();
        if (!lines[0].EndsWith(string.Join('\t', SwapJudge.Names), StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{path} has other features. Make it anew: hearsay-bench swaps");
        }

        int[][] table = [.. lines.Skip(1).Select(line => line.Split('\t').Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
        bool[] truth = [.. table.Select(row => row[0] == 1)];
        double[][] values = [.. table.Select(row => row.Skip(2).Select(value => value / (double)FixedPoint.One).ToArray())];
        var count = SwapJudge.Names.Length;
        var longRuns = SwapJudge.Names.IndexOf("long-runs");
        var figures = SwapJudge.Names.IndexOf("other-figures");
        var scale = FeatureScale.Of(values);
        var (weights, bias) = scale.Raw(LogisticRegression.Fit(
            [.. values.Select(scale.Row)], truth, [.. table.Select(row => (double)row[1])], Steps,
            (i, value) => i == figures ? OtherFigure * scale.Spread[i] : i == count || i == longRuns ? value : Math.Max(0, value)));
        foreach (var (name, weight) in SwapJudge.Names.Zip(weights).Prepend(("bias", bias)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{Whole(weight)}"));
        }

        bool[] called = [.. values.Select(row => bias + row.Zip(weights, (value, weight) => value * weight).Sum() >= 0)];
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{truth.Count(isTrue => isTrue)} swapped pairs, {truth.Index().Count(row => row.Item && called[row.Index])} of them found; {truth.Count(isTrue => !isTrue)} others, {truth.Index().Count(row => !row.Item && called[row.Index])} taken for swapped"));
    }

    private static int Whole(double weight) => (int)Math.Round(weight * FixedPoint.One);
}
