using System.CommandLine;
using Hearsay.Training;

return new RootCommand("Builds the models and resource files of Hearsay.")
{
    ResourcesCommand.Create(),
    TaggerCommand.Create(),
    NamesCommand.Create(),
}.Parse(args).Invoke();
