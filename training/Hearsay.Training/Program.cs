using System.CommandLine;
using Hearsay.Training;
using Hearsay.Training.Network;
using Hearsay.Training.Spinning;

return new RootCommand("Builds the models and resource files of Hearsay.")
{
    CuesCommand.Create(),
    LexiconCommand.Create(),
    NetworkCommand.Create(),
    ResourcesCommand.Create(),
    SentencesCommand.Create(),
    SpinJudgeCommand.Create(),
    SpinWordsCommand.Create(),
    VectorsCommand.Create(),
    WordWeightsCommand.Create(),
}.Parse(args).Invoke();
