using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Briefing;

/// <summary>The dated part of a story as a picture: pages as they were published, and what was said and done, by day.</summary>
internal static class TimelineSvg
{
    private const double Width = 940; // units of the view box, as all below
    private const double Left = 150; // room for the names of lanes
    private const double Right = 20; // room behind the last day
    private const double LaneHeight = 30; // distance of one lane's axis from the next
    private const int MostLanes = 8; // lanes drawn, those with most events
    private const int MostDaysAround = 14; // days before and after the pages that are drawn

    /// <summary>Writes the picture; a sentence instead when nothing is dated.</summary>
    /// <param name="html">Where it goes.</param>
    /// <param name="story">The story.</param>
    /// <param name="pageAnchor">Anchor of a page.</param>
    /// <param name="evidenceAnchor">Anchor of a finding.</param>
    public static void Write(Markup html, BriefStory story, Func<BriefSource, string> pageAnchor, Func<Evidence, string> evidenceAnchor)
    {
        var (from, to) = RangeOf(story);
        var all = DotsOf(story, pageAnchor, evidenceAnchor);
        var dots = all.Where(dot => dot.Day >= from && dot.Day <= to).ToArray();
        if (dots.Length == 0)
        {
            html.Raw("<p class=\"small\">No page and no event of this story can be dated, so there is no timeline. Give a publication date with the pages to anchor it.</p>");
            return;
        }

        var first = dots.Min(dot => dot.Day);
        var last = dots.Max(dot => dot.Day);
        var lanes = dots.Select(dot => dot.Lane).Distinct(StringComparer.Ordinal).ToArray();
        var height = (lanes.Length * LaneHeight) + 40;
        html.Raw(Invariant($"<svg class=\"timeline\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"Timeline from {BriefWords.DayOf(first)} to {BriefWords.DayOf(last)}\">"));
        WriteAxis(html, first, last, height);
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            var y = ((lane + 1) * LaneHeight) - 6;
            html.Raw(Invariant($"<line class=\"axis\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y}\" y2=\"{y}\"/><text class=\"lane\" x=\"8\" y=\"{y + 4}\">"))
                .Text(BriefWords.Cut(lanes[lane], 22)).Raw("</text>");
            foreach (var day in dots.Where(dot => string.Equals(dot.Lane, lanes[lane], StringComparison.Ordinal)).GroupBy(dot => (dot.Day, dot.CssClass)).OrderBy(group => group.Key.Day))
            {
                var members = day.ToArray();
                var radius = Math.Min(4 + (1.6 * Math.Sqrt(members.Length)), 12);
                html.Raw("<a href=\"#").Text(members[0].Anchor).Raw("\"><title>")
                    .Text($"{BriefWords.DayOf(day.Key.Day)}: {BriefWords.Cut(string.Join("; ", members.Select(dot => dot.Label).Distinct(StringComparer.Ordinal)), 300)}").Raw("</title>")
                    .Raw(Invariant($"<circle class=\"{day.Key.CssClass}\" cx=\"{X(day.Key.Day, first, last):0.#}\" cy=\"{y}\" r=\"{radius:0.#}\"/></a>"));
            }
        }

        html.Raw("</svg><p class=\"small legend\"><span class=\"page\">pages published</span><span class=\"said\">said</span><span class=\"did\">done, or said to be</span>");
        if (all.Length > dots.Length)
        {
            html.Raw(" · ").Count(all.Length - dots.Length, "event").Text($" more than {MostDaysAround} days before or after the pages not drawn");
        }

        html.Raw("</p>");
    }

    // The days of the pages and what lies around them; what a page recalls from years ago would press all else together.
    private static (DateOnly From, DateOnly To) RangeOf(BriefStory story) => story.Ledger.Story is { From: { } from, To: { } to }
        ? (DateOnly.FromDayNumber(Math.Max(DateOnly.MinValue.DayNumber, from.DayNumber - MostDaysAround)),
            DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, to.DayNumber + MostDaysAround)))
        : (DateOnly.MinValue, DateOnly.MaxValue);

    private static ImmutableArray<Dot> DotsOf(BriefStory story, Func<BriefSource, string> pageAnchor, Func<Evidence, string> evidenceAnchor)
    {
        var pages = story.Sources
            .Where(source => source.Record.Article.Published is not null)
            .Select(source => new Dot("Pages", source.Record.Article.Published!.Value.Date, "page", BriefWords.TitleOf(source.Record), pageAnchor(source)));
        var dated = story.Events.Where(e => e is { Day: not null, Actor: not null }).ToArray();
        var actors = dated.GroupBy(e => e.Actor!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(e => e.Evidence.Length)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostLanes).Select(group => group.Key).ToArray();
        var events = actors.SelectMany(actor => dated.Where(e => string.Equals(e.Actor, actor, StringComparison.Ordinal)))
            .Select(e => new Dot(e.Actor!, e.Day!.Value, IsVerbal(e) ? "said" : "did", BriefWords.LineOf(e), evidenceAnchor(e.Evidence[0])));
        return [.. pages, .. events];
    }

    private static bool IsVerbal(BriefEvent e) => e.Type is Model.EventType.Accuse or Model.EventType.Agree or Model.EventType.Consult
        or Model.EventType.Reject or Model.EventType.Request or Model.EventType.Support or Model.EventType.Threaten;

    private static void WriteAxis(Markup html, DateOnly first, DateOnly last, double height)
    {
        var days = last.DayNumber - first.DayNumber;
        var step = Math.Max(1, (int)Math.Ceiling(days / 7.0));
        for (var day = 0; day <= days; day += step)
        {
            var date = first.AddDays(day);
            var x = X(date, first, last);
            html.Raw(Invariant($"<line class=\"axis\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"8\" y2=\"{height - 24}\"/>"))
                .Raw(Invariant($"<text x=\"{x:0.#}\" y=\"{height - 8}\" text-anchor=\"middle\">{date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}</text>"));
        }
    }

    // A story of one day stands in the middle.
    private static double X(DateOnly day, DateOnly first, DateOnly last)
    {
        const double Inset = 34;
        var span = Width - Left - Right - (2 * Inset);
        return first == last
            ? Left + Inset + (span / 2)
            : Left + Inset + (span * (day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private sealed record Dot(string Lane, DateOnly Day, string CssClass, string Label, string Anchor);
}
