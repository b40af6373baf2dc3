using System.CommandLine;
using Hearsay.Ledger;

namespace Hearsay.Cli.Commands;

/// <summary>What to say of a name that no article has.</summary>
internal static class UnknownArticle
{
    /// <summary>The message, with the names that may have been meant.</summary>
    public static UsageException Of(LedgerView view, string name, ParseResult arguments)
    {
        name = view.Echo(name);
        var near = ArticleLookup.Suggestions(view, name);
        var message = $"There is no article '{name}' in {arguments.GetRequiredValue<string>("--store")}.";
        return near.Count == 0
            ? new UsageException(message + " `hearsay articles` lists them all.")
            : new UsageException(message + " Did you mean:", near);
    }
}
