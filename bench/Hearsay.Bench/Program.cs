using System.CommandLine;
using Hearsay.Bench.Accuracy;
using Hearsay.Bench.Curve;
using Hearsay.Bench.Speed;
using Hearsay.Bench.Spinner;

var root = new RootCommand("Measures Hearsay: accuracy on public corpora, speed and memory by stage and layer.")
{
    SpeedCommand.Create(),
    AccuracyCommand.Create(),
    CurveCommand.Create(),
    SpinCommand.Create(),
    SpunCommand.Create(),
};
return root.Parse(args).Invoke();
