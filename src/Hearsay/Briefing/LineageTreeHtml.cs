using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>The tree of origins as HTML: a nested list, each page with its differences folded away.</summary>
internal static class LineageTreeHtml
{
    private const int MostPassages = 12; // changed passages shown of one derivation
    private const int MostInferred = 60; // restored words listed of one page

    /// <summary>Writes the section of a story.</summary>
    /// <param name="html">The page.</param>
    /// <param name="story">The story.</param>
    /// <param name="anchor">What a link to a page leads to.</param>
    public static void Write(Markup html, BriefStory story, Func<DocumentIdentity, string> anchor)
    {
        var tree = LineageTreeBuilder.Of(story);
        html.Raw("<h4>Where the pages come from</h4><p class=\"lede\">").Text(LineageTreeWords.CountOf(tree)).Raw("</p>\n<ul class=\"lineage\">\n");
        var spellings = tree.Spellings();
        foreach (var root in tree.Roots)
        {
            Write(html, root, above: null, anchor, spellings);
        }

        html.Raw("</ul>\n");
    }

    private static void Write(Markup html, LineageNode node, ArticleRecord? above, Func<DocumentIdentity, string> anchor, OutletSpellings spellings)
    {
        html.Raw("<li><div class=\"node\">");
        if (node.Record is { } record)
        {
            html.Link(anchor(record.Identity), BriefWords.TitleOf(record)).Raw(" <span class=\"small\">")
                .Text(string.Join(" · ", new[] { record.Article.Outlet, record.Article.Published?.ToString(), node.Name }.OfType<string>())).Raw("</span>");
        }
        else
        {
            html.Element("b", spellings.Of(node.Name));
        }

        html.Raw("<br><span class=\"").Raw(node.Derivation?.Kind == DerivationKind.Spun ? "badge" : "small").Raw("\">").Text(LineageTreeWords.RoleOf(node)).Raw("</span>");
        if (!node.Also.IsEmpty)
        {
            html.Raw(" <span class=\"small\">also from ").Text(string.Join(", ", spellings.Of(node.Also))).Raw("</span>");
        }

        html.Raw("</div>");
        if (node.Record is { } page)
        {
            WriteDifferences(html, node, page, above);
        }

        if (!node.Children.IsEmpty)
        {
            html.Raw("\n<ul>\n");
            foreach (var child in node.Children)
            {
                Write(html, child, node.Record, anchor, spellings);
            }

            html.Raw("</ul>");
        }

        html.Raw("</li>\n");
    }

    private static void WriteDifferences(Markup html, LineageNode node, ArticleRecord page, ArticleRecord? above)
    {
        var changed = node.Passages.Where(passage => passage.Changes.Any(change => change.Kind != WordChangeKind.Equal)).ToArray();
        var inferred = node.Restored.Where(word => word.By == Restoration.Inferred).ToArray();
        if (changed.Length == 0 && inferred.Length == 0)
        {
            return;
        }

        html.Raw("<details><summary>").Text(changed.Length > 0 ? "what was changed, word by word" : "what its words probably said before");
        if (LineageTreeWords.RestoredOf(node) is { } restored)
        {
            html.Raw(" (").Text(restored).Raw(")");
        }

        html.Raw("</summary>\n");
        foreach (var passage in changed.Take(MostPassages))
        {
            html.Raw("<p class=\"diff\" dir=\"auto\">");
            foreach (var part in DiffWords.Of(passage.Changes, page.Text, above!.Text))
            {
                WritePart(html, part);
            }

            html.Raw("</p>\n");
        }

        if (changed.Length > MostPassages)
        {
            html.Raw("<p class=\"small\">… and ").Count(changed.Length - MostPassages, "passage").Raw(" more: <code>hearsay trace</code> has them all.</p>\n");
        }

        WriteInferred(html, page, inferred);
        html.Raw("</details>");
    }

    private static void WritePart(Markup html, DiffPart part)
    {
        if (part.Kind == WordChangeKind.Equal)
        {
            html.Text(part.Source).Raw(" ");
            return;
        }

        if (part.Source.Length > 0)
        {
            html.Element("del", part.Source).Raw(" ");
        }

        if (part.Article.Length > 0)
        {
            html.Element("ins", part.Article).Raw(" ");
        }
    }

    private static void WriteInferred(Markup html, ArticleRecord page, RestoredWord[] inferred)
    {
        if (inferred.Length == 0)
        {
            return;
        }

        html.Raw("<p class=\"small\">Inferred from this text alone, no original is stored:</p><p class=\"inferred\">");
        foreach (var word in inferred.Take(MostInferred))
        {
            html.Raw("<span title=\"").Text(LineageTreeWords.CertaintyOf(word)).Raw("\">").Element("ins", word.Span.TextIn(page.Text)).Raw(" ← ").Element("i", word.Original + "?")
                .Raw(" <span class=\"small\">").Number((int)Math.Round(100 * word.Probability)).Raw(" %</span></span> ");
        }

        html.Raw("</p>\n");
    }
}
