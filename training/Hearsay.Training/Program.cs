using System.CommandLine;
using Hearsay.Training;

return new RootCommand("Builds the models and resource files of Hearsay.")
{
    CuesCommand.Create(),
    ResourcesCommand.Create(),
    Hearsay.Training.Network.NetworkCommand.Create(),
    LexiconCommand.Create(),
    VectorsCommand.Create(),
    WordWeightsCommand.Create(),
}.Parse(args).Invoke();
