using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay articles</c>.</summary>
internal sealed class ArticlesCommand : TableCommand
{
    public ArticlesCommand()
        : base(
            "articles",
            "Lists the articles: what each page is and what was found in it.",
            "hearsay articles",
            "hearsay articles --format csv > articles.csv")
    {
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        var stories = new Dictionary<DocumentIdentity, (string Story, IReadOnlyList<string> Origins)>();
        foreach (var story in view.Stories())
        {
            foreach (var article in story.Origins)
            {
                stories[article.Article] = (story.Story.Id, article.Origins);
            }
        }

        Column<ArticleRecord>[] columns =
        [
            new("article", record => record.Identity.ToString()),
            new("title", record => record.Article.Title) { MostCharacters = 80 },
            new("outlet", record => record.Article.Outlet),
            new("published", record => record.Article.Published?.ToString()),
            new Column<ArticleRecord>("updated", record => record.Article.Updated?.ToString()).InFilesOnly(),
            new Column<ArticleRecord>("url", record => record.Article.Url).InFilesOnly(),
            new Column<ArticleRecord>("byline", record => record.Article.Byline.Select(author => author.Name)).InFilesOnly(),
            new("language", record => record.Article.Language),
            new("statements", record => (long)record.Statements.Length),
            new("events", record => (long)record.Events.Length),
            new("origins", record => stories.TryGetValue(record.Identity, out var found) ? found.Origins : null),
            new("story", record => stories.TryGetValue(record.Identity, out var found) ? found.Story : null),
            new Column<ArticleRecord>("versions", record => (long)view.Versions(record.Identity).Count).InFilesOnly(),
            new Column<ArticleRecord>("spun", record => record.Spun?.Probability).InFilesOnly(),
            new Column<ArticleRecord>("diagnostics", record => record.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct(StringComparer.Ordinal)).InFilesOnly(),
        ];
        DataTable.Write(terminal, format, view.Articles(), columns, nothing: arguments.NothingThere());
    }
}
