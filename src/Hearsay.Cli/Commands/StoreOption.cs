using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>The option <c>--store</c> and how a command opens what it names.</summary>
internal static class StoreOption
{
    private const string Name = "--store";

    /// <summary>What to tell a person whose store has nothing.</summary>
    public const string Empty = "The store holds no articles. `hearsay read` takes some in.";

    /// <summary>A new option; each command has its own.</summary>
    public static Option<string> Create() => new(Name)
    {
        Description = "The store: an SQLite file, or a PostgreSQL database (postgres://user:password@host:5432/database?schema=NAME).",
        HelpName = "FILE",
        DefaultValueFactory = _ => "hearsay.db",
    };

    /// <summary>Opens the store that a command line names, to be read. What was appended and not folded yet is folded first, unless another process is at it: then what is folded is shown.</summary>
    public static ILedgerStore OpenToRead(this ParseResult arguments, Terminal terminal)
    {
        var store = Stores.Open(arguments.GetRequiredValue<string>(Name), create: false);
        try
        {
            if (store.ReadAfter(store.FoldedTo).Any())
            {
                Folding.TryRun(store, terminal);
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
    /// <param name="arguments">The command line.</param>
    /// <param name="patience">How long a server may be away, see <see cref="Stores.Open"/>.</param>
    public static ILedgerStore OpenToWrite(this ParseResult arguments, TimeSpan? patience = null) => Stores.Open(arguments.GetRequiredValue<string>(Name), patience: patience);
}
