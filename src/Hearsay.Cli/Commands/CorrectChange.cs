using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Model;

namespace Hearsay.Cli.Commands;

/// <summary>What the commands that make a correction share: the store, who, when and why, and how it is entered.</summary>
internal abstract class CorrectChange : HearsayCommand
{
    private readonly Option<string?> _by = new("--by") { Description = "Who decides it; the user of this machine unless named.", HelpName = "NAME" };
    private readonly Option<string?> _at = new("--at") { Description = "When it was decided; now unless given.", HelpName = "TIME" };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, for whoever reads the list.", HelpName = "TEXT" };

    protected CorrectChange(string name, string description, params string[] examples)
        : base(name, description, examples)
    {
    }

    public sealed override int Run(ParseResult arguments, Terminal terminal)
    {
        using var store = arguments.OpenToRead(terminal);
        try
        {
            var corrector = new Corrector(store);
            var correction = Make(corrector, new LedgerView(store), arguments, StampOf(arguments));
            store.Append([new CorrectionAppended(StoredCorrections.Of(correction))]);
            var folded = Folding.Run(store, terminal);
            terminal.Say($"{correction.Id}: {CorrectionText.Of(correction)}. Take it back with: hearsay correct undo {correction.Id}");
            if (EffectOf(correction, corrector) is { } effect)
            {
                terminal.Say(effect);
            }

            return folded ? ExitCodes.Done : ExitCodes.Interrupted;
        }
        catch (CorrectionException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <summary>Adds the options that all share; behind the command's own.</summary>
    protected void AddShared()
    {
        Add(StoreOption.Create());
        Add(_by);
        Add(_at);
        Add(_reason);
    }

    /// <summary>The correction that a command line asks for.</summary>
    protected abstract Correction Make(Corrector corrector, LedgerView view, ParseResult arguments, CorrectionStamp stamp);

    /// <summary>What a correction does to what is shown, in words; null where that needs no saying.</summary>
    protected virtual string? EffectOf(Correction correction, Corrector corrector) => null;

    private CorrectionStamp StampOf(ParseResult arguments) => new(
        arguments.GetValue(_by) ?? Environment.UserName,
        arguments.GetValue(_at) is not { } at ? Timestamp.From(DateTimeOffset.UtcNow)
            : Timestamp.TryParse(at, out var time) ? time
            : throw new UsageException($"'{at}' is no time. Write it as 2024-06-17 or 2024-06-17T09:30:00Z."),
        arguments.GetValue(_reason));
}
