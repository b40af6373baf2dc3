using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Cli.Commands;

/// <summary>The option <c>--article</c>: only what stands in one article.</summary>
internal static class ArticleOption
{
    /// <summary>A new option; each command has its own.</summary>
    public static Option<string?> Create() => new("--article")
    {
        Description = "Only what stands in this article: its id, or collection:id.",
        HelpName = "ID",
    };

    /// <summary>The articles that a command line asks for: one, or all.</summary>
    /// <exception cref="UsageException">There is no such article.</exception>
    public static IEnumerable<ArticleRecord> Articles(this LedgerView view, ParseResult arguments, string? name)
    {
        if (name is null)
        {
            return view.Articles();
        }

        return ArticleLookup.Find(view, name) is { } identity && view.Article(identity) is { } record
            ? [record]
            : throw UnknownArticle.Of(view, name, arguments);
    }
}
