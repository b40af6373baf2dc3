using System.CommandLine;
using Hearsay.Bench;
using Hearsay.Bench.Accuracy;
using Hearsay.Bench.Curve;
using Hearsay.Bench.Speed;

var root = new RootCommand("Measures Hearsay: accuracy on public corpora, speed and memory by stage and layer.")
{
    SpeedCommand.Create(),
    AccuracyCommand.Create(),
    CurveCommand.Create(),
    FuzzCommand.Create(),
    ArchiveCommand.Create(),
    ReadingCommand.Create(),
};
return root.Parse(args).Invoke();
