using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>What happened, by day. The same act told by several pages is one line.</summary>
internal static class EventList
{
    /// <summary>The events of articles, in order of day, undated last.</summary>
    /// <param name="records">The articles.</param>
    /// <param name="words">The clauses that tell events, by article and the event's id.</param>
    public static ImmutableArray<BriefEvent> Of(IEnumerable<ArticleRecord> records, IReadOnlyDictionary<(DocumentIdentity Article, string Event), string> words) =>
    [
        .. records
            .SelectMany(record => record.Events.Select(e => (Record: record, Event: e, Day: DayOf(record, e))))
            .GroupBy(item => (item.Day, item.Event.Type, item.Event.Modality,
                Actor: LabelOf(item.Record, item.Event.Actor), Recipient: LabelOf(item.Record, item.Event.Recipient),
                Trigger: item.Event.Actor is null || item.Event.Recipient is null ? TriggerOf(item.Record, item.Event) : null))
            .Select(group => new BriefEvent(
                group.Key.Day.Day,
                group.Key.Day.IsReport,
                group.Key.Type,
                group.Key.Modality,
                group.Key.Actor,
                TriggerOf(group.First().Record, group.First().Event),
                group.Key.Recipient,
                group.Select(item => item.Event.Place?.Name).OfType<string>().FirstOrDefault(),
                group.Select(item => words.GetValueOrDefault((item.Record.Identity, item.Event.Id))).OfType<string>().FirstOrDefault(),
                [.. group.Select(item => new Evidence(item.Record.Identity, item.Event.Id, item.Event.Trigger))]))
            .OrderBy(e => e.Day ?? DateOnly.MaxValue)
            .ThenByDescending(e => e.Evidence.Length)
            .ThenBy(e => e.Evidence[0].Article)
            .ThenBy(e => e.Evidence[0].Span),
    ];

    // A TIMEX3 value that names a day; else, for what is told as done or said, the day of the report.
    private static (DateOnly? Day, bool IsReport) DayOf(ArticleRecord record, Event e)
    {
        if (TimexDay.Of(e.Time?.Value) is { } day)
        {
            return (day, false);
        }

        return e.Time is null && record.Article.Published is { } published ? (published.Date, true) : (null, false);
    }

    private static string? LabelOf(ArticleRecord record, Participant? participant) =>
        participant is null
            ? null
            : record.EntityOf(participant.Entity)?.Name ?? participant.Text;

    private static string TriggerOf(ArticleRecord record, Event e) => e.Trigger.TextIn(record.Text);
}
