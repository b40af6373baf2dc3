using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay stories</c>.</summary>
internal sealed class StoriesCommand : TableCommand
{
    public StoriesCommand()
        : base(
            "stories",
            "Lists the stories: articles about one course of events, with a title, the days and what each day brought.",
            "hearsay stories",
            "hearsay stories --as-of 2024-06-03",
            "hearsay stories --format jsonl | jq '.timeline'")
    {
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        Column<StoryLedger>[] columns =
        [
            new("id", story => story.Story.Id),
            new("title", story => story.Story.Title) { MostCharacters = 100 },
            new("from", story => story.Story.From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
            new("to", story => story.Story.To?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
            new("pages", story => (long)story.Story.Articles.Length),
            new("origins", story => (long)story.Origins.SelectMany(article => article.Origins).Distinct(StringComparer.Ordinal).Count()),
            new("claims", story => (long)story.Claims.Length),
            new("disputed", story => (long)story.Claims.Count(claim => !claim.Disputed.IsEmpty)),
            new("timeline", story => StoryTimeline.Of(story, view).Select(day => day.ToString())) { MostCharacters = 200 },
            new Column<StoryLedger>("articles", story => story.Story.Articles.Select(article => article.ToString())).InFilesOnly(),
        ];
        DataTable.Write(terminal, format, view.Stories(), columns, new LedgerLines(view).Stories(), arguments.NothingThere());
    }
}
