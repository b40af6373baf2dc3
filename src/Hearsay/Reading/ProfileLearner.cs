using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading;

/// <summary>
/// Learns an outlet's furniture: the lines that stand on many of its pages. Pages with the same headline count once, for what two copies of a report share is the report.
/// Memory grows with the number of different lines; lines seen on one page only are dropped now and then.
/// </summary>
public sealed class ProfileLearner
{
    private const int FewestPages = 3; // pages on which a line of furniture stands
    private const int LongestLine = 400; // characters of a line of furniture
    private const int ShortestLine = 3; // characters of a line of furniture
    private const int MostLines = 500_000; // lines counted before the rarest are forgotten

    private readonly ArticleReader _reader = new([]);
    private readonly Dictionary<string, int> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _hosts = new(StringComparer.Ordinal);

    /// <summary>Number of different pages so far.</summary>
    public int Pages { get; private set; }

    /// <summary>Takes a page in.</summary>
    /// <returns>False for a page that cannot be read, or was there before.</returns>
    public bool Add(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Article article;
        try
        {
            article = _reader.Read(document);
        }
        catch (DocumentRefusedException)
        {
            return false;
        }

        var title = article.Title is { } given ? LineShape.PlainOf(given) : document.Id;
        if (!_titles.Add(title))
        {
            return false;
        }

        Pages++;
        if (KnownFurniture.HostOf(article.Url) is { } host)
        {
            _hosts.Add(host);
        }

        var lines = article.Blocks.Where(block => block.Kind is BlockKind.Chrome or BlockKind.Body or BlockKind.Caption && block.Span.Length <= LongestLine)
            .Select(block => LineShape.PlainOf(block.Span.In(article.Text))).Where(line => line.Length >= ShortestLine);
        foreach (var line in lines.ToHashSet(StringComparer.Ordinal))
        {
            _pages[line] = _pages.GetValueOrDefault(line) + 1;
        }

        if (_pages.Count > MostLines)
        {
            foreach (var line in _pages.Where(line => line.Value == 1).Select(line => line.Key).ToList())
            {
                _pages.Remove(line);
            }
        }

        return true;
    }

    /// <summary>The profile of the pages so far: lines on at least three of them.</summary>
    /// <param name="outlet">The outlet's name; null when it is not told.</param>
    /// <param name="share">Least share of the pages that a line must stand on, 0 to 1.</param>
    public OutletProfile Learn(string? outlet, double share)
    {
        var fewest = Math.Max(FewestPages, (int)Math.Ceiling(Pages * share));
        return new OutletProfile
        {
            Outlet = outlet,
            Hosts = [.. _hosts],
            Pages = Pages,
            Lines = [.. _pages.Where(line => line.Value >= fewest).OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => new ProfileLine(line.Key, line.Value))],
        };
    }
}
