using Hearsay.Ledger.Claims;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Briefing;

/// <summary>What a story's brief rests on: everything that is said, everything that happened, what became of each text, and the pages word for word.</summary>
internal static class HtmlAnnex
{
    /// <summary>Writes the annex of one story, section by section.</summary>
    public static void Write(HtmlPage page, BriefStory story)
    {
        page.Html.Raw("<section class=\"annex\"><h3>Annex: what it rests on</h3><p class=\"annexed\">").Text(BriefWords.TitleOf(story)).Raw("</p>\n");
        WriteSources(page, story);
        LineageTreeHtml.Write(page.Html, story, page.AnchorOf);
        QuotationHtml.Write(page.Html, story, page.NameOf);
        WriteAgreements(page, story);
        WriteSpeakers(page, story);
        WriteEvents(page, story);
        page.Html.Raw("<h4>The pages, word for word</h4>\n");
        foreach (var source in story.Sources)
        {
            WriteArticle(page, source);
        }

        page.Html.Raw("</section>\n");
    }

    private static void WriteSources(HtmlPage page, BriefStory story)
    {
        var html = page.Html;
        html.Raw("<h4>The pages, and what became of each text</h4><div class=\"scroll\"><table><thead><tr><th></th><th>Page</th><th>Published</th><th>Its text</th><th>Credits</th></tr></thead><tbody>\n");
        foreach (var source in story.Sources)
        {
            var article = source.Record.Article;
            html.Raw("<tr><td class=\"number\">[").Number(page.NumberOf(source.Record.Identity)).Raw("]</td><td>").Link(page.AnchorOf(source.Record.Identity), BriefWords.TitleOf(source.Record))
                .Raw("<br><span class=\"small\">").Text(string.Join(" · ", new[] { article.Outlet, source.Record.Identity.ToString() }.OfType<string>()));
            if (source.Versions > 1)
            {
                html.Raw(" · ").Count(source.Versions, "version");
            }

            html.Raw("</span></td>").Element("td", BriefWords.DayOf(article.Published?.Date)).Element("td", BriefWords.FateOf(source))
                .Element("td", string.Join(", ", source.Credits)).Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static void WriteAgreements(HtmlPage page, BriefStory story)
    {
        page.Html.Raw(story.Agreements.IsEmpty ? "" : "<h4>Agreements, with all that is told of them</h4>\n");
        foreach (var agreement in story.Agreements)
        {
            HtmlSections.WriteAgreement(page, story, agreement, int.MaxValue);
        }
    }

    private static void WriteSpeakers(HtmlPage page, BriefStory story)
    {
        var html = page.Html;
        if (story.Speakers.IsEmpty)
        {
            return;
        }

        html.Raw("<h4>Who says what</h4>\n");
        foreach (var speaker in story.Speakers)
        {
            html.Raw("<div class=\"who\"><h5>").Text(speaker.Name).Raw("</h5><p class=\"meta\">")
                .Text(string.Join(" · ", BriefWords.DescriptionOf(speaker))).Raw("</p><ul class=\"plain\">");
            foreach (var utterance in speaker.Utterances)
            {
                var act = WireNames<SpeechAct>.Of(utterance.Act);
                html.Raw("<li>").Raw(utterance.Act == SpeechAct.Assert ? "" : $"<span class=\"act {act}\">{act}</span> ");
                page.Link(utterance.Evidence[0], BriefWords.Cut(ClaimText.Of(utterance.Text), 420));
                page.References(utterance.Evidence);
                if (utterance.IsSpun)
                {
                    html.Raw(" <span class=\"refs\" title=\"only in a machine-spun text\">a machine’s words</span>");
                }

                if (!utterance.Via.IsEmpty)
                {
                    html.Raw(" <span class=\"refs\">through ").Text(string.Join(" ← ", utterance.Via)).Raw("</span>");
                }

                html.Raw("</li>");
            }

            html.Raw("</ul></div>\n");
        }
    }

    private static void WriteEvents(HtmlPage page, BriefStory story)
    {
        var html = page.Html;
        var whole = story.Events.Where(e => e is { Actor: not null, Recipient: not null } || e.Evidence.Length > 1).ToArray();
        var open = story.Events.Except(whole).ToArray();
        if (story.Events.IsEmpty)
        {
            return;
        }

        html.Raw("<h4>What happened, or is said to have</h4>");
        WriteEvents(page, whole);
        if (open.Length > 0)
        {
            html.Raw("<details><summary>").Count(open.Length, "event").Raw(" more with one side not told</summary>");
            WriteEvents(page, open);
            html.Raw("</details>\n");
        }
    }

    private static void WriteEvents(HtmlPage page, BriefEvent[] events)
    {
        var html = page.Html;
        if (events.Length == 0)
        {
            return;
        }

        html.Raw("<div class=\"scroll\"><table><thead><tr><th>Day</th><th>Type</th><th>Who did what to whom</th><th>Where</th><th>Words</th></tr></thead><tbody>\n");
        foreach (var e in events)
        {
            html.Raw("<tr><td>").Text(e.Day is null ? "" : BriefWords.DayOf(e.Day) + (e.IsReportDay ? " (reported)" : "")).Raw("</td>")
                .Element("td", WireNames<EventType>.Of(e.Type)).Raw("<td>").Link(page.AnchorOf(e.Evidence[0]), BriefWords.LineOf(e)).Raw("</td>")
                .Element("td", e.Place).Raw("<td>");
            page.References(e.Evidence);
            html.Raw("</td></tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static void WriteArticle(HtmlPage page, BriefSource source)
    {
        var html = page.Html;
        var record = source.Record;
        html.Raw("<article class=\"page\" id=\"").Text(page.AnchorOf(record.Identity)).Raw("\"><p class=\"meta\">[").Number(page.NumberOf(record.Identity)).Raw("] ")
            .Text(record.Identity.ToString()).Raw("</p>");
        var highlights = HighlightedText.Of(record, finding => page.AnchorOf(record.Identity) + "-" + finding).OrderBy(highlight => highlight.Span.Start).ToArray();
        var next = 0;
        foreach (var block in record.Article.Blocks)
        {
            var kind = WireNames<BlockKind>.Of(block.Kind);
            html.Raw($"<p class=\"{kind}\" dir=\"auto\">").Raw(block.Kind == BlockKind.Body ? "" : $"<span class=\"kind\">{kind}</span>");
            while (next < highlights.Length && highlights[next].Span.Start < block.Span.Start)
            {
                next++;
            }

            var from = next;
            while (next < highlights.Length && highlights[next].Span.Start < block.Span.End)
            {
                next++;
            }

            HighlightedText.Write(html, record.Text, block.Span, highlights[from..next]);
            html.Raw("</p>\n");
        }

        html.Raw("</article>\n");
    }
}
