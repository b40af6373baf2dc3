using System.CommandLine;

namespace Hearsay.Cli.Commands;

internal sealed class TraceCommand : HearsayCommand
{
    public TraceCommand()
        : base("trace", "todo")
    {
    }

    public override int Run(ParseResult arguments, Terminal terminal) => 0;
}
