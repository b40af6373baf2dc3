using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Model;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>The option <c>--as-of</c>: what was known when.</summary>
internal static class AsOfOption
{
    private const string Name = "--as-of";

    /// <summary>A new option; each command has its own.</summary>
    public static Option<string?> Create() => new(Name)
    {
        Description = "Only what was known by then: pages published, changed or, where they do not say, fetched on that day "
            + "or earlier (2024-06-03, or a moment). Compares the pages anew, which takes a while on a large store.",
        HelpName = "DATE",
    };

    /// <summary>The time that a command line asks for; null for now.</summary>
    /// <exception cref="UsageException">It is no date.</exception>
    public static Timestamp? AsOf(this ParseResult arguments) => arguments.GetValue<string?>(Name) is not { } text ? null
        : Timestamp.TryParse(text, out var time) ? time
        : throw new UsageException($"'{text}' is no date. Write it as 2024-06-17.");

    /// <summary>What to tell a person when nothing is shown because nothing is there, or nothing was by the time that is asked for.</summary>
    public static string NothingThere(this ParseResult arguments) => arguments.AsOf() is null ? StoreOption.Empty : "Nothing was known by then.";

    /// <summary>The store that a command line names, as it was at the time that it asks for.</summary>
    public static ILedgerStore OpenAsOf(this ParseResult arguments, Terminal terminal)
    {
        var time = arguments.AsOf();
        var store = arguments.OpenToRead(terminal);
        if (time is null)
        {
            return store;
        }

        using (store)
        {
            var then = Stores.Open(Stores.InMemory);
            var undated = LedgerHistory.CopyAsOf(store, then, time.Value, terminal.Cancel);
            if (undated > 0)
            {
                terminal.Say(undated == 1
                    ? "1 page left out: it does not say when it was published."
                    : FormattableString.Invariant($"{undated} pages left out: they do not say when they were published."));
            }

            if (!new LedgerView(then).Identities().Any() && new LedgerView(store).Identities().Count() is > 0 and var all)
            {
                terminal.Say(all == 1 ? "The one article was not out by then." : FormattableString.Invariant($"None of the {all} articles was out by then."));
            }

            return then;
        }
    }
}
