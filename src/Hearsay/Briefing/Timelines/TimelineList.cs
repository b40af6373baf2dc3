using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Briefing.Timelines;

/// <summary>
/// Entry of the folder: the events that tell a story's course, at most a dozen, one line each, in order of day. What many independent origins tell and what
/// changes something comes before what one page has and what is of little account.
/// </summary>
internal sealed class TimelineList
{
    private const int Most = 12; // lines of the accounts that the story is about

    /// <summary>With so many lines, what is of little account is left out.</summary>
    private const int Enough = 8;

    /// <summary>More origins than these do not make an event more important than another.</summary>
    private const int MostOrigins = 8;

    private readonly IReadOnlyDictionary<DocumentIdentity, ImmutableArray<string>> _origins;
    private readonly IReadOnlySet<DocumentIdentity> _copies;
    private readonly IReadOnlySet<string> _known; // names that several pages have

    private TimelineList(IReadOnlyList<ToldClause> clauses, IReadOnlyDictionary<DocumentIdentity, ImmutableArray<string>> origins, IReadOnlySet<DocumentIdentity> copies)
    {
        (_origins, _copies) = (origins, copies);
        _known = clauses.Where(told => !copies.Contains(told.Record.Identity)).SelectMany(told => told.Names.Select(name => (told.Record.Identity, name))).Distinct()
            .CountBy(pair => pair.name, StringComparer.Ordinal).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The timeline of a story.</summary>
    /// <param name="clauses">What its pages tell, in order of page and place.</param>
    /// <param name="origins">The origins of its articles.</param>
    /// <param name="copies">The articles whose text is another one's: they bear out what their source tells, and are not quoted.</param>
    public static ImmutableArray<BriefMoment> Of(
        IReadOnlyList<ToldClause> clauses, IReadOnlyDictionary<DocumentIdentity, ImmutableArray<string>> origins, IReadOnlySet<DocumentIdentity> copies)
    {
        var list = new TimelineList(clauses, origins, copies);
        return
        [
            .. OccurrenceFinder.Of(clauses)
                .Select(list.LineOf)
                .OfType<Line>()
                .OrderByDescending(line => line.IsOfAccount).ThenByDescending(line => line.Weight).ThenBy(line => line.Moment.Day).ThenBy(line => line.Moment.Words, StringComparer.Ordinal)
                .DistinctBy(line => line.Moment.Words, StringComparer.OrdinalIgnoreCase)
                .Where((line, rank) => rank < (line.IsOfAccount ? Most : Enough))
                .Select(line => line.Moment)
                .OrderBy(moment => moment.Day).ThenBy(moment => moment.IsReportDay).ThenByDescending(moment => moment.Origins).ThenBy(moment => moment.Words, StringComparer.Ordinal),
        ];
    }

    // Null for what has no day, or no words that stand alone, and for what is of no account.
    private Line? LineOf(Occurrence occurrence)
    {
        if ((occurrence.Day ?? occurrence.Reported) is not { } day || LeadOf(occurrence) is not { } lead)
        {
            return null;
        }

        // A page that says that somebody else did it does not bear this out.
        var others = occurrence.Told.Where(told => lead.Doer is not null && told.Doer is not null && !string.Equals(told.Doer, lead.Doer, StringComparison.Ordinal)).Select(told => told.Record.Identity).ToHashSet();
        var bearing = occurrence.Told.Where(told => !others.Contains(told.Record.Identity)).ToArray();
        var sources = bearing.SelectMany(told => _origins[told.Record.Identity]).Distinct(StringComparer.Ordinal).Count();
        var isOfAccount = occurrence.Gravity > 0 || sources > 1 || (occurrence.Day is not null && lead.IsLead);
        if (!isOfAccount && !(occurrence.Day is not null && lead is { IsNews: true, IsStated: false } && lead.Names.Overlaps(_known)))
        {
            return null;
        }

        var moment = new BriefMoment(
            day, occurrence.Day is null, lead.Words!, lead.Modality, sources, [.. bearing.OrderByDescending(told => told == lead).Select(EvidenceOf)]);
        var weight = (3 * Math.Min(sources, MostOrigins)) + (3 * occurrence.Gravity) + (occurrence.Told.Any(told => told.IsLead) ? 3 : 0) + (occurrence.Day is null ? 0 : 2)
            + (lead is { Modality: Modality.Actual, IsStated: false } ? 3 : 0)
            + (lead.Names.Overlaps(_known) ? 1 : 0);
        return new Line(moment, isOfAccount, weight);
    }

    // The clause that stands best alone and says most of what others tell too; one that names nothing but an act and a figure does not. Where pages name two doers, none of them is told as a fact.
    private ToldClause? LeadOf(Occurrence occurrence)
    {
        var spread = occurrence.Told.SelectMany(told => told.Features.Keys).CountBy(feature => feature, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        int Shared(ToldClause told) => told.Features.Keys.Sum(feature => spread[feature] - 1);
        var most = Math.Max(1, occurrence.Told.Max(Shared));
        var isContested = occurrence.Told.Select(told => told.Doer).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();
        return occurrence.Told
            .Where(told => told.Words is not null && !_copies.Contains(told.Record.Identity) && told.Features.Keys.Any(feature => feature[0] != '#' && !told.Acts.Contains(feature)))
            .OrderByDescending(told => told.Modality != Modality.Planned).ThenByDescending(told => told.IsNews).ThenByDescending(told => !isContested || told.IsStated || told.Doer is null)
            .ThenByDescending(told => told.Standing + (2 * told.Gravity) + (4 * Shared(told) / most) + (told.Day is null ? 0 : 1) + (told.Events.Any(e => e is { Actor: not null, Recipient: not null }) ? 1 : 0))
            .ThenBy(told => told.Published ?? DateOnly.MaxValue).ThenBy(told => told.Record.Identity).ThenBy(told => told.Verb)
            .FirstOrDefault();
    }

    private static Evidence EvidenceOf(ToldClause told) => told.Events is [var e, ..] ? new Evidence(told.Record.Identity, e.Id, e.Trigger) : new Evidence(told.Record.Identity, "", told.Verb);

    // A line with what it is chosen by.
    private sealed record Line(BriefMoment Moment, bool IsOfAccount, int Weight);
}
