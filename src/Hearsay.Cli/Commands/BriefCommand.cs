using System.CommandLine;

namespace Hearsay.Cli.Commands;

internal sealed class BriefCommand : HearsayCommand
{
    public BriefCommand()
        : base("brief", "todo")
    {
    }

    public override int Run(ParseResult arguments, Terminal terminal) => 0;
}
