using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Output;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Model;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay search</c>.</summary>
internal sealed class SearchCommand : TableCommand
{
    private readonly Argument<string[]> _query = new("query")
    {
        Description = "Words that an article must have, in any order; what stands in double quotes, as a phrase. Case and accents do not matter.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "Most articles to list.",
        HelpName = "N",
        DefaultValueFactory = _ => 20,
    };

    private readonly SearchFilters _filters = new();

    public SearchCommand()
        : base(
            "search",
            "Finds articles by their words, best first, and narrows them by who speaks, who is named, place, day and outlet.",
            "hearsay search ferry harbour",
            """hearsay search '"emergency session"' --from 2024-06-01 --outlet courier""",
            "hearsay search --speaker 'foreign ministry' --format jsonl")
    {
        Add(_query);
        Add(_limit);
        _limit.Validators.Add(result =>
        {
            var given = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
            if (given is not null && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit < 1))
            {
                result.AddError("--limit takes a number from 1 up.");
            }
        });
        foreach (var filter in _filters.All)
        {
            Add(filter);
        }
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        var query = string.Join(' ', arguments.GetValue(_query) ?? []);
        if (query.Length == 0 && !_filters.AreUsed(arguments))
        {
            throw new UsageException("search needs words to look for, or a filter. Try: hearsay search --help");
        }

        if (query.Length > 0 && SearchTerms.Phrases(query).Count == 0)
        {
            throw new UsageException($"'{query}' has no letters or digits to look for.");
        }

        var passes = _filters.Of(arguments);
        // Without filters the best are all that is looked at.
        var hits = query.Length > 0
            ? view.Search(query, _filters.AreUsed(arguments) ? int.MaxValue : arguments.GetValue(_limit)).Select(hit => new Row(hit.Record, hit.Score))
            : view.Articles().Select(record => new Row(record, null));
        Column<Row>[] columns =
        [
            new("article", row => row.Record.Identity.ToString()),
            new("title", row => row.Record.Article.Title) { MostCharacters = 80 },
            new("outlet", row => row.Record.Article.Outlet),
            new("published", row => row.Record.Article.Published?.ToString()),
            new("words", row => Snippet.Of(row.Record, query)) { MostCharacters = 210 },
            new Column<Row>("score", row => row.Score).InFilesOnly(),
        ];
        DataTable.Write(
            terminal, format, hits.Where(row => passes(row.Record)).Take(arguments.GetValue(_limit)), columns, nothing: "No article has these words.");
    }

    private readonly record struct Row(ArticleRecord Record, double? Score);
}
