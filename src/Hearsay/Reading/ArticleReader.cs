using System.Collections.Immutable;
using System.Text;
using Hearsay.Model;
using Hearsay.Reading.Html;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading;

/// <summary>
/// Entry of the folder's second half: a document → its article. Thread-safe, pure. The blocks are in text order, do not overlap and hold every
/// character that is not white space.
/// </summary>
/// <param name="profiles">What is known of outlets' furniture.</param>
internal sealed class ArticleReader(ImmutableArray<OutletProfile> profiles)
{
    /// <summary>A reader that knows no outlet.</summary>
    public ArticleReader()
        : this([])
    {
    }

    /// <summary>Cuts a document into blocks and reads what the page says of itself.</summary>
    /// <exception cref="DocumentRefusedException">The document is over a limit (HS0109) or holds no text (HS0101).</exception>
    public Article Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (string.IsNullOrWhiteSpace(document.Content))
        {
            throw new DocumentRefusedException(DiagnosticCatalog.EmptyDocument.At("the document holds nothing but white space"));
        }

        var known = KnownFurniture.Of(profiles, document);
        var article = document.Format switch
        {
            DocumentFormat.Html => HtmlReader.Read(document, known),
            DocumentFormat.Raw => FromText(document, RawTextBlocks.Of(document.Content, known)),
            _ => FromText(document, (CleanTextBlocks.Of(document.Content), null, [])),
        };
        return Finish(document, article);
    }

    private static Article FromText(Document document, (ImmutableArray<Block> Blocks, string? Outlet, ImmutableArray<Diagnostic> Diagnostics) read) => new()
    {
        Text = document.Content,
        Blocks = read.Blocks,
        Byline = Bylines.Read(document.Content, read.Blocks),
        Outlet = read.Outlet,
        Published = document.Format == DocumentFormat.Raw ? PrintedDates.Find(document.Content, read.Blocks) : null,
        Diagnostics = read.Diagnostics,
    };

    // What the page says stands, but for the publication time: there the caller knows better.
    private static Article Finish(Document document, Article article)
    {
        var diagnostics = document.Diagnostics.AddRange(article.Diagnostics);
        var published = document.Published ?? article.Published;
        var updated = article.Updated;
        if (document.Published is null && IsAfter(published, document.Retrieved))
        {
            diagnostics = diagnostics.Add(DiagnosticCatalog.DateInFuture.At(
                FormattableString.Invariant($"the page gives {published} as its publication, after its retrieval on {document.Retrieved}")));
            published = null;
        }

        if (published is null)
        {
            diagnostics = diagnostics.Add(DiagnosticCatalog.NoPublicationDate.At("neither the page nor the input says when it was published"));
        }

        var headline = article.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Headline);
        return article with
        {
            Title = headline is not null ? headline.Span.TextIn(article.Text) : article.Title ?? document.Title,
            Outlet = document.Outlet ?? article.Outlet,
            Url = document.Url ?? article.Url,
            Published = published,
            Updated = IsAfter(updated, document.Retrieved) || IsAfter(published, updated) ? null : updated,
            Retrieved = document.Retrieved,
            Language = LanguageGuesser.Guess(RunningText(article)),
            Diagnostics = diagnostics,
        };
    }

    // A bare day lasts until its midnight: what happened in the course of it is not after it.
    private static bool IsAfter(Timestamp? moment, Timestamp? bound) =>
        moment is { } at && bound is { } last && (last.Time is null ? at >= new Timestamp(last.Date.AddDays(1)) : at > last);

    private static string RunningText(Article article)
    {
        var text = new StringBuilder();
        foreach (var block in article.Blocks.Where(block => block.Kind == BlockKind.Body))
        {
            text.Append(block.Span.In(article.Text)).Append('\n');
        }

        return text.Length == 0 ? article.Text : text.ToString();
    }
}
