using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using Hearsay.Model;

namespace Hearsay.Reading;

/// <summary>
/// An HTML page → article: AngleSharp's parse (no scripts run, nothing is loaded), one text of all that can be read, and blocks that say which of it is
/// the article. Diagnostics: HS0101, HS0109, HS0201, HS0202.
/// </summary>
internal static class HtmlReader
{
    private const int LongEnoughForLanguage = 60;
    private const int LettersForLanguage = 12_000;

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
        var (text, paragraphs) = page.Body is null ? ("", []) : PageText.Of(page.Body, new PageAddress(document.Url ?? meta.Url));
        if (paragraphs.Count == 0)
        {
            throw new DocumentRefusedException(DiagnosticCatalog.EmptyDocument.At("the page has no text"));
        }

        var lines = Lines(text, paragraphs);
        var root = PageTree.Measure(lines);
        var headline = PageHeadline.Find(lines, meta.Title, lines.Count);
        var content = MainContent.Find(root, headline);
        PageBlocks.Mark(text, lines, content, headline);
        var body = lines.FindIndex(line => line.Kind == BlockKind.Body);
        if (headline > body && body >= 0)
        {
            headline = PageHeadline.Find(lines, meta.Title, body + 1);
        }

        if (headline >= 0)
        {
            lines[headline].Kind = BlockKind.Headline;
        }

        var diagnostics = new List<Diagnostic>();
        var kinds = lines.Select(line => line.Kind).ToArray();
        diagnostics.AddRange(Repeats.Mark(lines.ConvertAll(line => line.Shape), headline, kinds));
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

    // The small words that tell sentences from labels are those of the page's own language.
    private static List<PageLine> Lines(string text, List<PageParagraph> paragraphs)
    {
        var running = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Span.Length >= LongEnoughForLanguage && paragraph.Links.Share < 0.5 && running.Length < LettersForLanguage)
            {
                running.Append(paragraph.Span.In(text)).Append('\n');
            }
        }

        var language = LanguageGuesser.Guess(running.ToString());
        return paragraphs.ConvertAll(paragraph =>
        {
            var shape = LineShape.Of(text, paragraph.Span, 1, language);
            return new PageLine(paragraph, shape, LineKinds.FurnitureOf(text, shape));
        });
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
