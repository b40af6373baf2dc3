using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>Tells pages that are no articles: error pages, login walls, search results, indexes.</summary>
internal static class PageKinds
{
    private const int FewestCards = 8; // cards that make a front page
    private const int ShortPage = 1_500; // letters of body under which the title may say that it is no article

    /// <summary>What the page is in a few words; null when it may be an article.</summary>
    /// <param name="meta">What the page declares.</param>
    /// <param name="title">The headline, or the page's title.</param>
    /// <param name="url">The page's address; null when it is not known.</param>
    /// <param name="lines">All lines, judged.</param>
    public static string? NotArticle(PageMetadata meta, string? title, string? url, List<PageLine> lines)
    {
        var body = lines.Where(line => line.Kind == Model.BlockKind.Body).Sum(line => line.Shape.Letters);
        if (title is not null && body < ShortPage && LineWords.Instance.PageKindOf(LineShape.PlainOf(title)) is { } kind)
        {
            return kind;
        }

        var cards = lines.Where(line => line.IsCard).ToList();
        var isRoot = Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.AbsolutePath.Length <= 1;
        return !meta.SaysArticle && cards.Count >= FewestCards && (isRoot || body == 0 || cards.Sum(line => line.Shape.Letters) > body * 2)
            ? "an index of other pages"
            : null;
    }
}
