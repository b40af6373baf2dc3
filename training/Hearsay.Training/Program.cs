using System.CommandLine;
using Hearsay.Training;

var root = new RootCommand("Builds the models and resources of Hearsay.")
{
    ResourcesCommand.Create(),
    WordWeightsCommand.Create(),
};
return root.Parse(args).Invoke();
