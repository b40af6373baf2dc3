using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>The option <c>--store</c> and how a command opens what it names.</summary>
internal static class StoreOption
{
    private const string Name = "--store";

    /// <summary>A new option; each command has its own.</summary>
    public static Option<string> Create() => new(Name)
    {
        Description = "The store: an SQLite file, or a PostgreSQL database (postgres://user:password@host:5432/database?schema=NAME).",
        HelpName = "FILE",
        DefaultValueFactory = _ => "hearsay.db",
    };

    /// <summary>Opens the store that a command line names, to be read. What was appended and not folded yet is folded first.</summary>
    public static ILedgerStore OpenToRead(this ParseResult arguments, Terminal terminal)
    {
        var store = Stores.Open(arguments.GetRequiredValue<string>(Name), create: false);
        try
        {
            if (store.ReadAfter(store.FoldedTo).Any())
            {
                Folding.Run(store, terminal);
            }

            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Opens the store that a command line names, or makes it.</summary>
    public static ILedgerStore OpenToWrite(this ParseResult arguments) => Stores.Open(arguments.GetRequiredValue<string>(Name));
}
