using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Ledger;

namespace Hearsay.Cli.Commands;

/// <summary>A command that prints a table of what the ledger holds: <c>--store</c>, <c>--format</c>, and what the derived command adds.</summary>
internal abstract class TableCommand : HearsayCommand
{
    protected TableCommand(string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        Add(StoreOption.Create());
        Add(FormatOption.Create());
        Add(AsOfOption.Create());
    }

    public sealed override int Run(ParseResult arguments, Terminal terminal)
    {
        using var store = arguments.OpenAsOf(terminal);
        Write(new LedgerView(store), store, arguments, terminal, FormatOption.Of(arguments));
        return ExitCodes.Done;
    }

    /// <summary>Writes the whole table into a file.</summary>
    public void WriteAll(LedgerView view, ILedgerStore store, StreamWriter output, TableFormat format) => Write(view, store, this.Parse([]), new Terminal
    {
        Input = Stream.Null,
        OutputStream = output.BaseStream,
        Output = output,
        Error = TextWriter.Null,
    }, format);

    /// <summary>Writes the table.</summary>
    protected abstract void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format);
}
