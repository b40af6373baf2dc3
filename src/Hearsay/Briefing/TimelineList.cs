using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>The events that tell a story's course: of all that is dated and not denied the dozen that most origins tell and that say most, in order of day.</summary>
internal static class TimelineList
{
    private const int Most = 12;

    /// <summary>The timeline of a story.</summary>
    /// <param name="events">Its events.</param>
    /// <param name="origins">The origins of its articles.</param>
    /// <param name="copies">The articles whose text is another one's: they tell nothing that their source does not, and a spun copy tells it worse.</param>
    public static ImmutableArray<BriefMoment> Of(
        ImmutableArray<BriefEvent> events, IReadOnlyDictionary<DocumentIdentity, ImmutableArray<string>> origins, IReadOnlySet<DocumentIdentity> copies)
    {
        var dated = events
            .Where(e => e is { Day: not null, Modality: not (Modality.Hypothetical or Modality.Denied) } && (e.Actor ?? e.Recipient) is not null && e.Evidence.Any(words => !copies.Contains(words.Article)))
            .Select(e => new BriefMoment(e, e.Evidence.SelectMany(words => origins[words.Article]).Distinct(StringComparer.Ordinal).Count()))
            .Select((moment, order) => (Moment: moment, Order: order, Weight: WeightOf(moment)))
            .ToArray();
        var chosen = new List<(BriefMoment Moment, int Order)>();
        foreach (var (moment, order, _) in dated.OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.Order))
        {
            if (chosen.Count < Most && !chosen.Any(known => IsTold(moment.Event, known.Moment.Event)))
            {
                chosen.Add((moment, order));
            }
        }

        return [.. chosen.OrderBy(entry => entry.Order).Select(entry => entry.Moment)];
    }

    // The same act of the same day, as far as each tells; or the same words, which a copy brings on the day of its own.
    private static bool IsTold(BriefEvent e, BriefEvent known) =>
        string.Equals(BriefWords.EventOf(e), BriefWords.EventOf(known), StringComparison.OrdinalIgnoreCase)
        || (e.Day == known.Day && e.Type == known.Type && Fits(e.Actor, known.Actor) && Fits(e.Recipient, known.Recipient));

    private static bool Fits(string? one, string? other) => one is null || other is null
        || one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);

    // Who and whom, a day that the text itself names, and what is done before what is said.
    private static int WeightOf(BriefMoment moment) => (4 * moment.Origins)
        + (moment.Event is { Actor: not null, Recipient: not null } ? 4 : 0)
        + (moment.Event.Words is not null ? 2 : 0)
        + (moment.Event.IsReportDay ? 0 : 3)
        + moment.Event.Modality switch { Modality.Actual => 2, Modality.Alleged => 1, _ => 0 }
        + moment.Event.Type switch
        {
            EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Retreat or EventType.Sanction or EventType.Aid or EventType.Concede => 3,
            EventType.Accuse or EventType.Threaten or EventType.Reject or EventType.Agree or EventType.Support => 1,
            _ => 0,
        };
}
