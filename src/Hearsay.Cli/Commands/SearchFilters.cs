using System.CommandLine;
using Hearsay.Model;

namespace Hearsay.Cli.Commands;

/// <summary>The filters of <c>search</c>: each narrows what was found. Names are compared without case, by any part of them.</summary>
internal sealed class SearchFilters
{
    private readonly Option<string?> _speaker = new("--speaker") { Description = "Only articles in which this person or body speaks.", HelpName = "NAME" };
    private readonly Option<string?> _actor = new("--actor") { Description = "Only articles that name this person, body or country; a code counts as well.", HelpName = "NAME" };
    private readonly Option<string?> _place = new("--place") { Description = "Only articles that name this place.", HelpName = "NAME" };
    private readonly Option<string?> _outlet = new("--outlet") { Description = "Only articles of this outlet.", HelpName = "NAME" };
    private readonly Option<string?> _from = new("--from") { Description = "Only articles published on this day or later.", HelpName = "DATE" };
    private readonly Option<string?> _to = new("--to") { Description = "Only articles published on this day or earlier.", HelpName = "DATE" };

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [_speaker, _actor, _place, _outlet, _from, _to];

    /// <summary>Whether a command line filters at all.</summary>
    public bool AreUsed(ParseResult arguments) => All.Any(option => arguments.GetResult(option) is { Implicit: false });

    /// <summary>What a record must be to pass.</summary>
    /// <exception cref="UsageException">A day is none.</exception>
    public Func<ArticleRecord, bool> Of(ParseResult arguments)
    {
        var speaker = arguments.GetValue(_speaker);
        var actor = arguments.GetValue(_actor);
        var place = arguments.GetValue(_place);
        var outlet = arguments.GetValue(_outlet);
        var from = DayOf(arguments.GetValue(_from));
        var to = DayOf(arguments.GetValue(_to));
        return record =>
            (speaker is null || record.Statements.Any(statement =>
                Holds(record.EntityOf(statement.Speaker)?.Name, speaker) || Holds(statement.Anonymous, speaker)))
            && (actor is null || record.Entities.Any(entity => Holds(entity.Name, actor) || string.Equals(entity.Code, actor, StringComparison.OrdinalIgnoreCase)))
            && (place is null || record.Places.Any(found => !found.IsAssociative && Holds(found.Name, place)))
            && (outlet is null || Holds(record.Article.Outlet, outlet))
            && (from is null || record.Article.Published?.Date >= from)
            && (to is null || record.Article.Published?.Date <= to);
    }

    private static bool Holds(string? name, string part) => name?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static DateOnly? DayOf(string? text) => text is null ? null
        : Timestamp.TryParse(text, out var day) ? day.Date
        : throw new UsageException($"'{text}' is no date. Write it as 2024-06-17.");
}
