using System.CommandLine;
using Hearsay.Briefing;
using Hearsay.Cli.Output;
using Hearsay.Cluster;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay dead</c>: the documents of a cluster that could not be annotated.</summary>
internal sealed class DeadCommand : HearsayCommand
{
    public DeadCommand()
        : base(
            "dead",
            "The dead letters of a cluster: documents that could not be annotated, each with the reason.",
            "hearsay dead list --from amqp://broker.example     # what lies there, and why",
            "hearsay dead replay --from amqp://broker.example   # back to the workers, after an upgrade",
            "hearsay dead drop --from amqp://broker.example --limit 1")
    {
        Add(new LettersCommand("list", "Shows what lies there, oldest first.", DeadLetters.ListAsync));
        Add(new LettersCommand("replay", "Sends what lies there back to the workers.", DeadLetters.ReplayAsync));
        Add(new LettersCommand("drop", "Throws away what lies there.", DeadLetters.DropAsync));
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        terminal.Say("hearsay: say what to do with them: list, replay or drop. Try: hearsay dead --help");
        return ExitCodes.BadUsage;
    }

    private sealed class LettersCommand : HearsayCommand
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // for the broker's answer

        private readonly Func<BrokerAddress, int, TimeSpan, CancellationToken, Task<IReadOnlyList<DeadLetter>>> _act;
        private readonly Option<string> _from = BrokerOption.Create();
        private readonly Option<int> _limit = new("--limit") { Description = "How many at most.", HelpName = "N", DefaultValueFactory = _ => 100 };

        public LettersCommand(string name, string description, Func<BrokerAddress, int, TimeSpan, CancellationToken, Task<IReadOnlyList<DeadLetter>>> act)
            : base(name, description)
        {
            _act = act;
            Add(_from);
            Add(_limit);
        }

        public override int Run(ParseResult arguments, Terminal terminal)
        {
            var letters = _act(BrokerAddress.Parse(arguments.GetRequiredValue(_from)), arguments.GetValue(_limit), Patience, terminal.Cancel).GetAwaiter().GetResult();
            foreach (var letter in letters)
            {
                terminal.Output.WriteLine(Printable.Of($"{letter.Name}\t{letter.Code ?? "-"}\t{letter.Reason}"));
            }

            terminal.Say(BriefWords.Count(letters.Count, "document") + ".");
            return ExitCodes.Done;
        }
    }
}
