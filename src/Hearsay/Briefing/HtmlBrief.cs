namespace Hearsay.Briefing;

/// <summary>
/// A brief as one self-contained HTML page: no script, no request to anywhere, light and dark, a sheet of paper a story. What one hands to an editor stands first; behind it
/// the annex, with all that was said and done and every page word for word, to which every line links.
/// </summary>
public static class HtmlBrief
{
    /// <summary>The brief as one HTML page.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var page = new HtmlPage(brief);
        var html = page.Html;
        var title = "The story so far" + (brief.Query is null ? "" : ": " + brief.Query);
        html.Raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"><meta name=\"referrer\" content=\"no-referrer\">")
            .Element("title", title).Raw("<style>\n").Raw(StyleSheet("brief.css")).Raw(StyleSheet("lineage.css")).Raw("</style></head><body>\n<header class=\"top\">").Element("h1", title).Raw("<p class=\"lede\">");
        WriteChain(html, brief.Pages, brief.Origins);
        html.Raw(" in ").Count(brief.Stories.Length, "story", "stories").Raw(brief.AsOf is null ? "." : ", as known on ").Text(brief.AsOf?.ToString()).Raw(brief.AsOf is null ? "</p>" : ".</p>");
        WriteContents(html, brief);
        html.Raw("</header>\n<main>\n");
        foreach (var story in brief.Stories)
        {
            WriteStory(page, story);
        }

        foreach (var story in brief.Stories)
        {
            HtmlAnnex.Write(page, story);
        }

        html.Raw("</main>\n<footer class=\"small\">Pages are counted once per independent origin. That somebody said a thing is counted in origins that report it; that the "
            + "thing is so, in speakers and the parties they speak for. Highlights: <mark class=\"st\">statement</mark>, <mark class=\"src\">source</mark>, "
            + "<mark class=\"ev\">event</mark>, <mark class=\"qt\">figure</mark>, <mark class=\"cr\">credit</mark>. Made by Hearsay.</footer>\n</body></html>\n");
        return html.ToString();
    }

    private static void WriteContents(Markup html, Brief brief)
    {
        if (brief.Stories.Length < 2)
        {
            return;
        }

        html.Raw("<nav aria-label=\"Stories\"><ul>");
        foreach (var story in brief.Stories)
        {
            html.Raw("<li>").Link(story.Ledger.Story.Id, BriefWords.TitleOf(story)).Raw(" <span class=\"small\">").Text(BriefWords.ReachOf(story)).Raw("</span></li>");
        }

        html.Raw("</ul></nav>");
    }

    private static void WriteStory(HtmlPage page, BriefStory story)
    {
        var html = page.Html;
        html.Raw("<section class=\"story\"><h2 id=\"").Text(story.Ledger.Story.Id).Raw("\">").Text(BriefWords.TitleOf(story)).Raw("</h2><p class=\"lede\">");
        WriteChain(html, story.Sources.Length, story.Origins);
        html.Raw(" → ").Text(BriefWords.SpeakersOf(story)).Text(BriefWords.DaysOf(story) is { } days ? " · " + days : "").Raw("</p>");
        if (BriefWords.FirmnessOf(story) is { } firmness)
        {
            html.Element("p", firmness, "firm");
        }

        HtmlClaims.Write(page, story);
        HtmlSections.WriteFigures(page, story);
        HtmlSections.WriteTimeline(page, story);
        HtmlSections.WriteAgreements(page, story);
        html.Raw("<div class=\"columns\">");
        HtmlSections.WriteSpeakers(page, story);
        HtmlSections.WriteSources(page, story);
        html.Raw("</div></section>\n");
    }

    private static void WriteChain(Markup html, int pages, int origins) =>
        html.Raw("<b>").Number(pages).Raw("</b> ").Text(pages == 1 ? "page" : "pages")
            .Raw(" → <b>").Number(origins).Raw("</b> independent ").Text(origins == 1 ? "origin" : "origins");

    private static string StyleSheet(string name)
    {
        using var stream = typeof(HtmlBrief).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
