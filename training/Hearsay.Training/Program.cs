using System.CommandLine;
using Hearsay.Training;

return new RootCommand("Builds the models and resource files of Hearsay.")
{
    CuesCommand.Create(),
    ResourcesCommand.Create(),
    NamesCommand.Create(),
    SentencesCommand.Create(),
    TaggerCommand.Create(),
    WordWeightsCommand.Create(),
}.Parse(args).Invoke();
