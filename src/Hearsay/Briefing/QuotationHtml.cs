using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>What became of quotations, as HTML: the earliest wording, then each other one with what changed.</summary>
internal static class QuotationHtml
{
    private const int MostQuotations = 20; // quotations shown that pages print in several versions

    /// <summary>Writes the section of a story; nothing when no quotation changed.</summary>
    /// <param name="html">The page.</param>
    /// <param name="story">The story.</param>
    /// <param name="name">How a page is called.</param>
    public static void Write(Markup html, BriefStory story, Func<DocumentIdentity, string> name)
    {
        var quotations = story.Quotations();
        if (quotations.IsEmpty)
        {
            return;
        }

        html.Raw("<h4>Quotations that changed on their way</h4>\n");
        foreach (var versions in quotations.Take(MostQuotations))
        {
            html.Raw("<div class=\"who\"><p class=\"diff\" dir=\"auto\">").Text(versions[0].Words).Raw("<br><span class=\"small\">")
                .Text(string.Join("; ", versions[0].Articles.Select(name))).Raw("</span></p>\n");
            foreach (var version in versions.Skip(1))
            {
                Write(html, version, versions[0], name);
            }

            html.Raw("</div>\n");
        }

        if (quotations.Length > MostQuotations)
        {
            html.Raw("<p class=\"small\">… and ").Count(quotations.Length - MostQuotations, "quotation").Raw(" more.</p>\n");
        }
    }

    private static void Write(Markup html, QuotationVersion version, QuotationVersion first, Func<DocumentIdentity, string> name)
    {
        html.Raw("<p class=\"diff\" dir=\"auto\">");
        foreach (var change in version.Drift!.Changes)
        {
            if (change.Kind == WordChangeKind.Equal)
            {
                html.Text(change.Article.TextIn(version.Words)).Raw(" ");
                continue;
            }

            if (!change.Source.IsEmpty)
            {
                html.Element("del", change.Source.TextIn(first.Words)).Raw(" ");
            }

            if (!change.Article.IsEmpty)
            {
                html.Element("ins", change.Article.TextIn(version.Words)).Raw(" ");
            }
        }

        foreach (var warning in version.Drift.Warnings)
        {
            html.Raw("<br>").Element("span", BriefWords.WarningOf(warning), "warned");
        }

        html.Raw("<br><span class=\"small\">").Text(string.Join("; ", version.Articles.Select(name))).Raw("</span></p>\n");
    }
}
