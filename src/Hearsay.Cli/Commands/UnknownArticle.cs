using System.CommandLine;
using System.Globalization;
using Hearsay.Ledger;

namespace Hearsay.Cli.Commands;

/// <summary>What to say of a name that no article has.</summary>
internal static class UnknownArticle
{
    /// <summary>The message, with the names that may have been meant.</summary>
    public static UsageException Of(LedgerView view, string name, ParseResult arguments) => Of(view, name, arguments, "There is no article '{0}' in {1}.");

    /// <summary>The same where words of an article may have been meant.</summary>
    public static UsageException OrWords(LedgerView view, string words, ParseResult arguments) => Of(view, words, arguments, "There is no article '{0}' in {1}, and none has these words.");

    private static UsageException Of(LedgerView view, string name, ParseResult arguments, string format)
    {
        name = view.Echo(name);
        var near = ArticleLookup.Suggestions(view, name);
        var message = string.Format(CultureInfo.InvariantCulture, format, name, arguments.GetRequiredValue<string>("--store"));
        return near.Count == 0
            ? new UsageException(message + " `hearsay articles` lists them all.")
            : new UsageException(message + " Did you mean:", near);
    }
}
