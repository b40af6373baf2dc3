using System.CommandLine;
using Hearsay.Bench;
using Hearsay.Bench.Accuracy;

var root = new RootCommand("Measures Hearsay: speed and memory by stage, accuracy on public corpora.")
{
    SpeedCommand.Create(),
    AccuracyCommand.Create(),
};
return root.Parse(args).Invoke();
