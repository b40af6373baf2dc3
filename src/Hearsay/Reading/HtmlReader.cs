using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Hearsay.Model;

namespace Hearsay.Reading;

/// <summary>
/// An HTML page → article: AngleSharp's parse (no scripts run, nothing is loaded), one text of all that can be read, and blocks that say which of it is
/// the article. Diagnostics: HS0101, HS0109, HS0201, HS0202.
/// </summary>
internal static class HtmlReader
{
    private const double MostLinks = 0.6;

    // A heading of teasers or comments ends the article only when this share of the running text stands before it.
    private const double EnoughBefore = 0.6;

    /// <summary>Reads a page.</summary>
    /// <exception cref="DocumentRefusedException">Too deep, or no text.</exception>
    public static Article Read(Document document)
    {
        if (HtmlDepth.Check(document.Content) is { } tooDeep)
        {
            throw new DocumentRefusedException(tooDeep);
        }

        using var page = new HtmlParser().ParseDocument(document.Content);
        var meta = HtmlMetadata.Read(page);
        var (text, paragraphs) = page.Body is null ? ("", []) : PageText.Of(page.Body);
        if (paragraphs.Count == 0)
        {
            throw new DocumentRefusedException(DiagnosticCatalog.EmptyDocument.At("the page has no text"));
        }

        var lines = paragraphs.ConvertAll(paragraph => LineShape.Of(text, paragraph.Span, 1));
        var furniture = lines.Select(line => LineKinds.FurnitureOf(text, line)).ToArray();
        var content = MainContent.Find(paragraphs, lines, furniture);
        var kinds = new BlockKind[lines.Count];
        var diagnostics = new List<Diagnostic>();
        Mark(text, paragraphs, lines, furniture, content, kinds);
        var headline = Headline(lines, paragraphs, furniture, content, kinds, meta.Title);
        if (headline >= 0)
        {
            kinds[headline] = BlockKind.Headline;
        }

        diagnostics.AddRange(Repeats.Mark(lines, headline, kinds));

        if (!kinds.Contains(BlockKind.Body))
        {
            diagnostics.Add(DiagnosticCatalog.NoBody.At("no paragraph reads like an article"));
        }

        var blocks = ToBlocks(text, lines, kinds);
        var byline = Bylines.Read(text, blocks);
        return new Article
        {
            Text = text,
            Blocks = blocks,
            Title = meta.Title,
            Byline = byline.IsEmpty ? meta.Authors : byline,
            Outlet = meta.Outlet,
            Url = meta.Url,
            Published = meta.Published,
            Updated = meta.Updated,
            Diagnostics = [.. diagnostics],
        };
    }

    private static void Mark(
        string text, List<PageParagraph> paragraphs, List<LineShape> lines, Furniture[] furniture, PageNode? content, BlockKind[] kinds)
    {
        var (first, last) = Reach(lines, furniture, paragraphs, content);
        var inTeasers = false;
        var teasersTo = -1;
        long passed = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, paragraph) = (lines[i], paragraphs[i]);
            var inside = content is not null && i >= content.First && i <= content.Last;
            var own = paragraph.Node.TraitsBelow(content);
            var isMarked = own.HasAny(MarkupTrait.Furniture | MarkupTrait.Comments);
            if (inside && !isMarked && furniture[i] is Furniture.Teasers or Furniture.Comments)
            {
                teasersTo = Math.Max(teasersTo, Part(paragraph.Node, content!, i)?.Last ?? (passed > content!.Running * EnoughBefore ? content.Last : i));
            }

            inTeasers = (furniture[i] == Furniture.Teasers && !isMarked) || (inTeasers && (!line.IsSolid || paragraph.LinkShare > MostLinks));
            var isItem = paragraph.Node.Own.HasAny(MarkupTrait.Item);
            kinds[i] = !inside ? (furniture[i] == Furniture.Credit ? BlockKind.Credit : own.HasAny(MarkupTrait.Caption) ? BlockKind.Caption : BlockKind.Chrome)
                : i >= last && LineKinds.IsContributors(text, line) ? BlockKind.Credit
                : own.HasAny(MarkupTrait.Caption) || furniture[i] == Furniture.Caption ? BlockKind.Caption
                : own.HasAny(MarkupTrait.Byline) && !line.IsSolid ? (LineKinds.IsByline(text, line) || LineKinds.IsNameInPlace(text, line) || AuthorNotes.IsName(line) ? BlockKind.Byline : BlockKind.Chrome)
                : LineKinds.IsByline(text, line) && i <= first ? BlockKind.Byline
                : i <= first && PrintedDates.IsLine(text, line, isBehindHeadline: false) ? BlockKind.Dateline
                : furniture[i] == Furniture.Credit || LineKinds.IsReportLine(line) ? BlockKind.Credit
                : isMarked || furniture[i] != Furniture.None || inTeasers || i <= teasersTo ? BlockKind.Chrome
                : paragraph.LinkShare > MostLinks && (!line.IsSolid || isItem) ? BlockKind.Chrome
                : i < first && !line.IsSentence && line.Words < 8 ? BlockKind.Chrome
                : i > last && !line.IsSentence && !isItem ? BlockKind.Chrome
                : BlockKind.Body;
            passed += kinds[i] == BlockKind.Body && line.IsSolid ? line.Letters : 0;
        }
    }

    // The largest part of the content that begins with a heading: what the heading stands for; null when it stands among the article's own paragraphs.
    private static PageNode? Part(PageNode node, PageNode content, int heading)
    {
        PageNode? part = null;
        for (var at = node; at is not null && !ReferenceEquals(at, content) && at.First == heading; at = at.Parent)
        {
            part = at.Last > heading ? at : part;
        }

        return part;
    }

    // From the first to the last paragraph of running text within the content.
    private static (int First, int Last) Reach(List<LineShape> lines, Furniture[] furniture, List<PageParagraph> paragraphs, PageNode? content)
    {
        if (content is null)
        {
            return (lines.Count, -1);
        }

        bool Runs(int i) => furniture[i] == Furniture.None && lines[i].IsSolid && paragraphs[i].LinkShare <= MostLinks
            && !paragraphs[i].Node.TraitsBelow(content).HasAny(MarkupTrait.Furniture | MarkupTrait.Comments);
        var first = content.First;
        while (first < content.Last && !Runs(first))
        {
            first++;
        }

        var last = content.Last;
        while (last > first && !Runs(last))
        {
            last--;
        }

        return (first, last);
    }

    private static int Headline(
        List<LineShape> lines, List<PageParagraph> paragraphs, Furniture[] furniture, PageNode? content, BlockKind[] kinds, string? title)
    {
        var body = Array.IndexOf(kinds, BlockKind.Body);
        var limit = body < 0 ? lines.Count : body + 1;
        var best = -1;
        var bestScore = 0.0;
        var titleWords = Words(title);
        for (var i = 0; i < limit; i++)
        {
            var traits = paragraphs[i].Node.TraitsBelow(null);
            var isHeading = paragraphs[i].Node.Own.HasAny(MarkupTrait.Heading);
            var shared = titleWords.Count == 0 ? 0 : (double)Words(lines[i].Plain).Count(titleWords.Contains) / Math.Max(titleWords.Count, lines[i].Words);
            var score = (traits.HasAny(MarkupTrait.Title) ? 2 : isHeading ? 1 : 0) + (3 * shared)
                + (content is not null && i >= content.First ? 0.5 : 0) - (paragraphs[i].Node.Own.HasAny(MarkupTrait.Furniture) ? 1 : 0);
            var may = (isHeading || shared >= 0.7) && lines[i].Span.Length <= 300 && lines[i].Letters > 0 && (furniture[i] == Furniture.None || shared >= 0.9);
            if (may && score > bestScore && score >= 1.5)
            {
                best = i;
                bestScore = score;
            }
        }

        return best;
    }

    private static HashSet<string> Words(string? line) => line is null
        ? []
        : [.. LineShape.PlainOf(line).Split(' ').Select(word => word.Trim(',', ':', ';', '.', '\'', '"', '“', '”', '(', ')', '-', '|')).Where(word => word.Length > 0)];

    private static ImmutableArray<Block> ToBlocks(string text, List<LineShape> lines, BlockKind[] kinds)
    {
        var blocks = new BlockList(text);
        var firstBody = Array.IndexOf(kinds, BlockKind.Body);
        for (var i = 0; i < lines.Count; i++)
        {
            var span = lines[i].Span;
            var dateline = i == firstBody ? Datelines.LengthIn(text, span) : 0;
            if (dateline > 0)
            {
                blocks.Add(BlockKind.Dateline, new TextSpan(span.Start, span.Start + dateline));
            }

            blocks.Add(kinds[i], new TextSpan(span.Start + dateline, span.End));
        }

        return blocks.ToImmutable();
    }
}
