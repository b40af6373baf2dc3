using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using Hearsay.Model;
using Hearsay.Reading.Decoding;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>
/// An HTML page → article: AngleSharp's parse (no scripts run, nothing is loaded), one text of all that can be read, and blocks that say which of it is
/// the article. Diagnostics: HS0101, HS0109, HS0130, HS0201, HS0202, HS0205, HS0206.
/// </summary>
internal static class HtmlReader
{
    private const int LongEnoughForLanguage = 60; // characters of a paragraph that tells the page's language
    private const int LettersForLanguage = 12_000; // characters that are enough to tell it
    private const int ShortestLinkedBody = 200; // characters of an article body in the page's metadata

    /// <summary>Reads the article of an HTML page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="known">The furniture of its outlet, as far as it is known.</param>
    /// <exception cref="DocumentRefusedException">Too deep, or no text.</exception>
    public static Article Read(Document document, KnownFurniture known)
    {
        var (html, mended) = Mojibake.Mend(document.Content);
        if (HtmlDepth.Check(html) is { } tooDeep)
        {
            throw new DocumentRefusedException(tooDeep);
        }

        using var page = new HtmlParser().ParseDocument(html);
        var meta = HtmlMetadata.Read(page);
        var url = document.Url ?? meta.Url;
        var (text, paragraphs) = page.Body is null ? ("", []) : PageText.Of(page.Body, new PageAddress(url));
        if (paragraphs.Count == 0 && meta.Body is null)
        {
            throw new DocumentRefusedException(DiagnosticCatalog.EmptyDocument.At("the page has no text"));
        }

        var diagnostics = new List<Diagnostic>();
        if (mended > 0)
        {
            diagnostics.Add(DiagnosticCatalog.MojibakeMended.At(FormattableString.Invariant($"{mended} signs were put right")));
        }

        var language = LanguageOf(text, paragraphs);
        var lines = ToLines(text, paragraphs, language, known);
        var headline = lines.Count == 0 ? -1 : Judge(text, lines, meta);
        var kinds = lines.Select(line => line.Kind).ToArray();
        diagnostics.AddRange(Repeats.Mark(lines.ConvertAll(line => line.Shape), headline, kinds));
        var (published, updated) = PageDates.Resolve(meta, url, text, lines, headline, language);
        var blocks = ToBlocks(text, lines, kinds);
        if (PageKinds.NotArticle(meta, headline >= 0 ? lines[headline].Span.TextIn(text) : meta.Title, url, lines) is { } kind)
        {
            diagnostics.Add(DiagnosticCatalog.NotAnArticle.At("the page is " + kind));
        }
        else if (!kinds.Contains(BlockKind.Body) && meta.Body is { Length: >= ShortestLinkedBody } linked)
        {
            (text, blocks) = WithLinked(text, blocks, linked.Contains('<', StringComparison.Ordinal) ? TextOf(linked) : linked);
            diagnostics.Add(DiagnosticCatalog.BodyFromMetadata.At("no paragraph of the page reads like an article"));
        }

        if (!blocks.Any(block => block.Kind == BlockKind.Body))
        {
            diagnostics.Add(DiagnosticCatalog.NoBody.At("no paragraph reads like an article"));
        }

        var byline = Bylines.Read(text, blocks);
        return new Article
        {
            Text = text,
            Blocks = blocks,
            Title = meta.Title,
            Byline = byline.IsEmpty ? meta.Authors : byline,
            Outlet = meta.Outlet,
            Url = meta.Url,
            Published = published,
            Updated = updated,
            Diagnostics = [.. diagnostics],
        };
    }

    private static List<PageLine> ToLines(string text, List<PageParagraph> paragraphs, string language, KnownFurniture known) => paragraphs.ConvertAll(paragraph =>
    {
        var shape = LineShape.Of(text, paragraph.Span, 1, language);
        return new PageLine(paragraph, shape, known.Judge(shape.Plain, LineKinds.FurnitureOf(text, shape)));
    });

    // Says of each line what it is; returns the headline's index, -1 when there is none.
    private static int Judge(string text, List<PageLine> lines, PageMetadata meta)
    {
        var root = PageTree.Measure(lines);
        var headline = PageHeadline.Find(lines, meta.Title, lines.Count);
        var isLinkedWhole = LinkedBody.Mark(meta.Body, lines);
        var content = LinkedBody.Choose(MainContent.Find(root, headline), lines);
        PageBlocks.Mark(text, lines, content, headline, isLinkedWhole);
        var body = lines.FindIndex(line => line.Kind == BlockKind.Body);
        if (headline > body && body >= 0)
        {
            headline = PageHeadline.Find(lines, meta.Title, body + 1);
        }

        if (headline >= 0)
        {
            lines[headline].Kind = BlockKind.Headline;
        }

        PageBylines.Mark(text, lines, headline);
        return headline;
    }

    private static string TextOf(string html)
    {
        if (HtmlDepth.Check(html) is not null)
        {
            return html;
        }

        using var page = new HtmlParser().ParseDocument(html);
        return page.Body is null ? "" : PageText.Of(page.Body, new PageAddress(null)).Text;
    }

    // A page that shows nothing but holds its article for machines: the article is added below the page's text, one block a line.
    private static (string Text, ImmutableArray<Block> Blocks) WithLinked(string text, ImmutableArray<Block> blocks, string linked)
    {
        var whole = text.Length == 0 ? linked : text + "\n" + linked;
        var added = new BlockList(whole);
        foreach (var block in blocks)
        {
            added.Add(block.Kind, block.Span);
        }

        var at = whole.Length - linked.Length;
        while (at < whole.Length)
        {
            var length = whole.AsSpan(at).IndexOf('\n');
            var end = length < 0 ? whole.Length : at + length;
            added.Add(BlockKind.Body, new TextSpan(at, end));
            at = end + 1;
        }

        return (whole, added.ToImmutable());
    }

    // The small words that tell sentences from labels are those of the page's own language.
    private static string LanguageOf(string text, List<PageParagraph> paragraphs)
    {
        var running = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Span.Length >= LongEnoughForLanguage && paragraph.Links.Share < 0.5 && running.Length < LettersForLanguage)
            {
                running.Append(paragraph.Span.In(text)).Append('\n');
            }
        }

        return LanguageGuesser.Guess(running.ToString());
    }

    private static ImmutableArray<Block> ToBlocks(string text, List<PageLine> lines, BlockKind[] kinds)
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
