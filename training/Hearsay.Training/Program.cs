using System.CommandLine;
using Hearsay.Training;
using Hearsay.Training.Lineage;
using Hearsay.Training.Network;
using Hearsay.Training.Propositions;
using Hearsay.Training.Spinning;
using Hearsay.Training.Statements;

return new RootCommand("Builds the models and resource files of Hearsay.")
{
    AttacksCommand.Create(),
    CuesCommand.Create(),
    LexiconCommand.Create(),
    LineageCommand.Create(),
    NetworkCommand.Create(),
    PropositionsCommand.Create(),
    ResourcesCommand.Create(),
    SentencesCommand.Create(),
    SpinGuessCommand.Create(),
    SpinJudgeCommand.Create(),
    SpinOriginalsCommand.Create(),
    SpinWordsCommand.Create(),
    StatementsCommand.Create(),
    SwapsCommand.Create(),
    VectorsCommand.Create(),
    WordWeightsCommand.Create(),
}.Parse(args).Invoke();
