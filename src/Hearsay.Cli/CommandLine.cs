using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Hearsay.Cli.Commands;
using Hearsay.Cluster;
using Hearsay.Ledger;

namespace Hearsay.Cli;

/// <summary>The command <c>hearsay</c>: its subcommands, and how a run of one ends.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        var exit = Invoke(args, terminal);
        try
        {
            terminal.Output.Flush();
        }
        catch (IOException)
        {
            // The reader of a pipe has gone (`hearsay articles | head`): there is nobody left to tell.
        }

        return exit;
    }

    private static int Invoke(string[] args, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Say("hearsay: " + error.Message);
            }

            terminal.Say($"Try: {PathOf(parsed.CommandResult)} --help");
            return ExitCodes.BadUsage;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult above ? $"{PathOf(above)} {result.Command.Name}" : "hearsay";

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(
            "Reads scraped news the way a good analyst does: who said what, who did what to whom, where, when and according to whom, and which pages are copies.")
        {
            HelpName = "hearsay",
        };
        HearsayCommand[] commands =
        [
            new ReadCommand(), new WatchCommand(), new BriefCommand(), new TraceCommand(), new SearchCommand(), new ArticlesCommand(), new StatementsCommand(),
            new EventsCommand(), new ClaimsCommand(), new ContradictionsCommand(), new ActorsCommand(), new AgreementsCommand(), new StoriesCommand(), new OriginsCommand(),
            new DerivationsCommand(), new ExportCommand(), new CorrectCommand(), new AnnotateCommand(), new RemoveCommand(), new ProfileCommand(), new DoctorCommand(),
            new BackupCommand(), new RestoreCommand(), new ServeCommand(), new McpCommand(), new WorkCommand(), new DeadCommand(),
        ];
        foreach (var command in commands)
        {
            Prepare(command, terminal);
            root.Add(command);
        }

        root.SetAction(parsed =>
        {
            new HelpAction().Invoke(parsed);
            return ExitCodes.BadUsage;
        });
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        return root;
    }

    private static void Prepare(HearsayCommand command, Terminal terminal)
    {
        command.SetAction(parsed => Guarded(command, parsed, terminal));
        foreach (var below in command.Subcommands.OfType<HearsayCommand>())
        {
            Prepare(below, terminal);
        }
    }

    private static int Guarded(HearsayCommand command, ParseResult parsed, Terminal terminal)
    {
        try
        {
            UnknownOptions.Refuse(parsed);
            return command.Run(parsed, terminal);
        }
        catch (UsageException wrong)
        {
            terminal.Say("hearsay: " + wrong.Message);
            foreach (var detail in wrong.Details)
            {
                terminal.Say("  " + detail);
            }

            return ExitCodes.BadUsage;
        }
        catch (StoreException store)
        {
            terminal.Say("hearsay: " + store.Message);
            return ExitCodes.NoStore;
        }
        catch (BrokerException broker)
        {
            terminal.Say("hearsay: " + broker.Message);
            return ExitCodes.NoStore;
        }
        catch (IOException gone) when (IsBrokenPipe(gone))
        {
            return ExitCodes.Done;
        }
    }

    // EPIPE on Linux and macOS, ERROR_NO_DATA and ERROR_BROKEN_PIPE on Windows.
    private static bool IsBrokenPipe(IOException error) => (error.HResult & 0xFFFF) is 32 or 232 or 109;
}
