using System.CommandLine;
using Hearsay.Training;
using Hearsay.Training.Network;

return new RootCommand("Builds the models and resource files of Hearsay.")
{
    AttacksCommand.Create(),
    CuesCommand.Create(),
    LexiconCommand.Create(),
    NetworkCommand.Create(),
    ResourcesCommand.Create(),
    SentencesCommand.Create(),
    VectorsCommand.Create(),
    WordWeightsCommand.Create(),
}.Parse(args).Invoke();
