using System.CommandLine;
using Hearsay.Server.Mcp;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay mcp</c>.</summary>
internal sealed class McpCommand : HearsayCommand
{
    public McpCommand()
        : base(
            "mcp",
            "Tools for language-model agents over standard input and output (Model Context Protocol): search, brief, trace, statements, claims, article. Answers carry the spans that they rest on.",
            "hearsay mcp --store news.db   # as the command of a server in the agent's settings") => Add(StoreOption.Create());

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        using var store = arguments.OpenToRead(terminal);
        terminal.Output.Flush();
        McpStdio.Run(store, terminal.Input, terminal.OutputStream, terminal.Cancel).GetAwaiter().GetResult();
        return ExitCodes.Done;
    }
}
