using System.CommandLine;
using Hearsay.Bench;

var root = new RootCommand("Measures Hearsay: speed and memory by stage, accuracy on public corpora.")
{
    SpeedCommand.Create(),
    ReadingCommand.Create(),
};
return root.Parse(args).Invoke();
