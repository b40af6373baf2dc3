using System.CommandLine;
using System.CommandLine.Help;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay correct</c>: what people decide about the ledger.</summary>
internal sealed class CorrectCommand : HearsayCommand
{
    public CorrectCommand()
        : base(
            "correct",
            "Corrects what was derived: merges or splits actors, claims and stories, withholds a name, takes a correction "
            + "back. A correction is kept in the store with who made it and when, and holds when the articles are read anew.",
            "hearsay correct merge actor 'Andrei Tolmarin' 'Andrey Tolmarin'",
            "hearsay correct split actor 'Ivo Karstel' pages/evacuation.txt --reason 'the driver, not the minister'",
            "hearsay correct split claim c0123456789ab pages/a.html#s4",
            "hearsay correct split story t0123456789ab pages/a.html pages/b.html",
            "hearsay correct withhold 'Maria Elend' --also 'Masha Elend' --as '[a nurse]'",
            "hearsay correct undo k0123456789ab",
            "hearsay correct list")
    {
        Add(new CorrectMergeCommand());
        Add(new CorrectSplitCommand());
        Add(new CorrectWithholdCommand());
        Add(new CorrectUndoCommand());
        Add(new CorrectListCommand());
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        new HelpAction().Invoke(arguments);
        return ExitCodes.BadUsage;
    }
}
