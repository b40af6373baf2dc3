using System.CommandLine;

namespace Hearsay.Cli.Commands;

internal sealed class SearchCommand : HearsayCommand
{
    public SearchCommand()
        : base("search", "todo")
    {
    }

    public override int Run(ParseResult arguments, Terminal terminal) => 0;
}
