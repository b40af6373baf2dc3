using System.CommandLine;
using Hearsay.Bench.Accuracy;
using Hearsay.Bench.Speed;

namespace Hearsay.Bench.Curve;

/// <summary><c>hearsay-bench curve</c>: draws bench/curve.tsv as docs/images/las-speed.svg.</summary>
internal static class CurveCommand
{
    /// <summary>The points, from the root.</summary>
    public const string PointsPath = "bench/curve.tsv";

    /// <summary>The picture, from the root.</summary>
    public const string PicturePath = "docs/images/las-speed.svg";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("curve", $"Draws {PointsPath} as {PicturePath}.");
        command.SetAction(_ => File.WriteAllText(ProjectFiles.At(PicturePath), Draw()));
        return command;
    }

    /// <summary>The picture of what the files say now.</summary>
    public static string Draw()
    {
        var las = FloorsFile.Parse(File.ReadAllText(ProjectFiles.At(AccuracyCommand.FloorsPath))).MeasuresOf("syntax-ewt").Single(measure => measure.IsHeadline);
        return CurvePicture.Draw(
            CurvePoint.Parse(File.ReadAllText(ProjectFiles.At(PointsPath))),
            (las.Floor ?? 0, PerformancePage.FloorWords),
            (las.Aim ?? 0, PerformancePage.AimWords));
    }
}
