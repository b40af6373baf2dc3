using Hearsay.Ledger;

namespace Hearsay.Cli.Commands;

/// <summary>What to say of a name that no article has.</summary>
internal static class UnknownArticle
{
    /// <summary>The message, with the names that may have been meant.</summary>
    public static UsageException Of(ILedgerStore store, string name)
    {
        var near = ArticleLookup.Suggestions(store, name);
        var message = $"There is no article '{name}' in {store.Location}.";
        return near.Count == 0
            ? new UsageException(message + " `hearsay articles` lists them all.")
            : new UsageException(message + " Did you mean:", near);
    }
}
