using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Stories;

namespace Hearsay.Briefing;

/// <summary>The parts of a story's brief behind its claims: figures, timeline, speakers, sources; short, so that all stands on one page of paper.</summary>
internal static class HtmlSections
{
    private const int MostFigures = 6; // figures shown before "more"
    private const int MostAgreements = 3; // agreements shown before "more"
    private const int MostLines = 4; // of one phase
    private const int MostSpeakers = 10; // speakers shown before "more"
    private const int MostOrigins = 14; // origins shown before "more"
    private const int MostPages = 12; // pages of one origin shown before "more"

    /// <summary>The figures side by side, disputed ones first.</summary>
    public static void WriteFigures(HtmlPage page, BriefStory story)
    {
        var figures = BriefWords.FiguresOf(story).ToArray();
        if (figures.Length == 0)
        {
            return;
        }

        var html = page.Html;
        html.Raw("<h3>Figures side by side</h3><ul class=\"plain figures\">\n");
        foreach (var figure in figures.Take(MostFigures))
        {
            html.Raw("<li><strong>").Text(FigureWords.ThingsOf(figure.Of)).Raw("</strong> ").Raw(figure.Disputed ? "<span class=\"badge\">disputed</span> " : "");
            foreach (var (range, according, origins, reports) in BriefWords.LinesOf(figure))
            {
                html.Raw("<span class=\"figure\">");
                page.Link(page.EvidenceOf(reports[0]), range);
                html.Raw(" <span class=\"refs\">").Text($"{BriefWords.Cut(according, 60)}, {BriefWords.Count(origins, "origin")}").Raw("</span></span> ");
            }

            html.Raw("</li>\n");
        }

        html.Raw("</ul>");
        More(html, figures.Length - MostFigures, "figure", "figures");
    }

    /// <summary>The course of events, by day.</summary>
    public static void WriteTimeline(HtmlPage page, BriefStory story)
    {
        var html = page.Html;
        html.Raw("<h3>Timeline</h3>\n");
        if (story.Timeline.IsEmpty)
        {
            html.Raw("<p class=\"small\">Nothing that this story tells can be dated, for its pages are not. Give a publication date with the pages to anchor it.</p>");
            return;
        }

        html.Raw("<div class=\"picture\">");
        TimelineSvg.Write(html, story, source => page.AnchorOf(source.Record.Identity), page.AnchorOf);
        html.Raw("</div><table class=\"days\"><tbody>\n");
        DateOnly? day = null;
        foreach (var moment in story.Timeline)
        {
            html.Raw("<tr><th scope=\"row\">").Text(moment.Day == day ? "" : BriefWords.DayOf(moment.Day)).Raw("</th><td>");
            page.Link(moment.Evidence[0], moment.Words);
            html.Raw(moment.IsReportDay ? " <span class=\"refs\">reported that day,</span>" : "").Raw(" <span class=\"refs\">").Count(moment.Origins, "origin").Raw("</span>");
            page.References(moment.Evidence);
            html.Raw("</td></tr>\n");
            day = moment.Day;
        }

        html.Raw("</tbody></table>\n");
    }

    /// <summary>Deals and truces: made, what has to be done, said to be broken by whom, answered, ended.</summary>
    public static void WriteAgreements(HtmlPage page, BriefStory story)
    {
        if (story.Agreements.IsEmpty)
        {
            return;
        }

        var html = page.Html;
        html.Raw("<h3>Agreements</h3>\n");
        foreach (var agreement in story.Agreements.Take(MostAgreements))
        {
            WriteAgreement(page, story, agreement, MostLines);
        }

        More(html, story.Agreements.Length - MostAgreements, "agreement", "agreements");
    }

    /// <summary>One agreement, with so many lines of each phase at most.</summary>
    public static void WriteAgreement(HtmlPage page, BriefStory story, BriefAgreement agreement, int mostLines)
    {
        var html = page.Html;
        html.Raw("<table class=\"days\"><caption><strong>").Text(agreement.Thread.Name).Raw("</strong> <span class=\"refs\">")
            .Text(BriefWords.SidesOf(agreement.Thread, story.Ledger.Parties)).Raw("</span></caption><tbody>\n");
        foreach (var phase in agreement.Lines.GroupBy(line => line.Phase))
        {
            html.Raw("<tr><th scope=\"row\">").Text(BriefWords.PhaseOf(phase.Key)).Raw("</th><td>");
            foreach (var (line, index) in phase.Take(mostLines).Select((line, index) => (line, index)))
            {
                html.Raw(index == 0 ? "" : "<br>").Raw(line.Day is null ? "" : "<span class=\"refs\">" + BriefWords.DayOf(line.Day) + "</span> ");
                page.Link(line.Evidence[0], line.Text);
                html.Raw(line is { Day: not null, IsReportDay: true } ? " <span class=\"refs\">reported that day,</span>" : "").Raw(" <span class=\"refs\">").Count(line.Origins, "origin").Raw("</span>");
                page.References(line.Evidence);
            }

            More(html, phase.Count() - mostLines, "line", "lines");
            html.Raw("</td></tr>\n");
        }

        html.Raw("</tbody></table>\n");
    }

    /// <summary>Who speaks, for whom, and on which of the claims.</summary>
    public static void WriteSpeakers(HtmlPage page, BriefStory story)
    {
        if (story.Speakers.IsEmpty)
        {
            return;
        }

        var html = page.Html;
        html.Raw("<div class=\"column\"><h3>Speakers</h3><table class=\"speakers\"><tbody>\n");
        var speakers = story.Speakers
            .Select((speaker, order) => (Speaker: speaker, Order: order, Claims: ClaimsOf(story, speaker)))
            .OrderByDescending(entry => entry.Claims.Length > 0).ThenBy(entry => entry.Speaker.IsAnonymous).ThenByDescending(entry => entry.Claims.Length).ThenBy(entry => entry.Order)
            .ToArray();
        foreach (var (speaker, _, claims) in speakers.Take(MostSpeakers))
        {
            html.Raw("<tr><td><strong>").Text(speaker.Name).Raw("</strong> <span class=\"refs\">").Text(string.Join(", ", BriefWords.DescriptionOf(speaker))).Raw("</span></td><td class=\"on\">");
            foreach (var (number, id, against) in claims)
            {
                html.Raw(against ? "<a class=\"a\" href=\"#" : "<a class=\"f\" href=\"#").Text(id).Raw(against ? "\" title=\"against claim " : "\" title=\"for claim ").Number(number).Raw("\">")
                    .Raw(against ? "−" : "+").Number(number).Raw("</a> ");
            }

            html.Raw("</td></tr>\n");
        }

        html.Raw("</tbody></table>");
        More(html, speakers.Length - MostSpeakers, "speaker", "speakers");
        html.Raw("</div>\n");
    }

    /// <summary>The origins, and the pages that rest on each.</summary>
    public static void WriteSources(HtmlPage page, BriefStory story)
    {
        var html = page.Html;
        html.Raw("<div class=\"column\"><h3>Sources: ").Text(BriefWords.ReachOf(story)).Raw("</h3><ul class=\"plain origins\">\n");
        foreach (var origin in story.Lineage.Take(MostOrigins))
        {
            html.Raw("<li>");
            if (origin.Article is { } article)
            {
                var source = story.Sources.First(source => source.Record.Identity == article);
                var record = source.Record;
                html.Link(page.AnchorOf(article), page.OutletOf(article)).Raw(" <span class=\"refs\">[").Number(page.NumberOf(article)).Raw("] ").Text(string.Join(", ", new[]
                {
                    record.Article.Title is { } title ? BriefWords.Cut(title, 60) : null,
                    record.Article.Published is { } published ? BriefWords.DayOf(published.Date) : "undated",
                    source.Credits.IsEmpty ? null : "credits " + string.Join(", ", source.Credits.Take(3)),
                    record.IsSpun ? "reads as machine-spun" : null,
                }.OfType<string>())).Raw("</span>");
            }
            else
            {
                html.Text(story.Spellings.Of(origin.Name)).Raw(" <span class=\"refs\">credited, not at hand</span>");
            }

            WritePages(page, story, origin);
            html.Raw("</li>\n");
        }

        html.Raw("</ul>");
        More(html, story.Lineage.Length - MostOrigins, "origin", "origins");
        html.Raw("</div>\n");
    }

    private static void WritePages(HtmlPage page, BriefStory story, BriefOrigin origin)
    {
        if (origin.Pages.IsEmpty)
        {
            return;
        }

        page.Html.Raw("<br><span class=\"copies\">→ ");
        foreach (var (article, index) in origin.Pages.Take(MostPages).Select((article, index) => (article, index)))
        {
            var kind = story.Sources.First(source => source.Record.Identity == article).Derivations
                .Where(derivation => origin.Article is null || derivation.Source == origin.Article)
                .Select(derivation => BriefWords.KindOf(derivation.Kind)).FirstOrDefault();
            page.Html.Raw(index == 0 ? "" : "; ").Link(page.AnchorOf(article), page.OutletOf(article)).Raw(" <span class=\"refs\">[").Number(page.NumberOf(article)).Raw("]")
                .Text(kind is null ? "" : " " + kind).Raw("</span>");
        }

        page.Html.Text(origin.Pages.Length > MostPages ? FormattableString.Invariant($" and {origin.Pages.Length - MostPages} more") : "").Raw("</span>");
    }

    private static ImmutableArray<(int Number, string Id, bool Against)> ClaimsOf(BriefStory story, BriefSpeaker speaker) =>
    [
        .. story.Claims
            .Select(claim => (claim.Number, claim.Claim.Id, Sides: claim.Claim.Statements
                .Where(statement => StorySpeaker.IsBy(statement, speaker.Name)).Select(statement => statement.Side).ToArray()))
            .Where(entry => entry.Sides.Length > 0)
            .Select(entry => (entry.Number, entry.Id, entry.Sides.Contains(ClaimSide.Against))),
    ];

    private static void More(Markup html, int count, string one, string many)
    {
        if (count > 0)
        {
            html.Raw("<p class=\"small more\">and ").Count(count, one, many).Raw(" more in the annex</p>");
        }
    }
}
