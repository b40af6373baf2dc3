using Hearsay.Model;

namespace Hearsay.Reading.Html;

/// <summary>
/// Refuses pages that would cost a parser more than linear time, before one sees them: elements nested deeper than a limit, and formatting elements left open that
/// the HTML standard has reopened in every later block ("reconstruct the active formatting elements", 13.2.4.3), and the like. One pass over the tags, memory bounded by
/// the limits. Browsers cap nesting at 512.
/// </summary>
internal static class HtmlDepth
{
    /// <summary>Deepest nesting that is parsed.</summary>
    public const int MaxDepth = 1_000;

    // Sums over all tags of work that grows with more than the tag itself: a page of 20 MB with ordinary markup stays well below each.
    private const int MaxReopened = 200_000; // formatting elements reopened
    private const int MaxMoved = 5_000; // pieces moved before a table
    private const int MaxDepthSum = 20_000_000; // open elements, summed over all tags
    private const int MaxAttributesLength = 1_000_000; // characters of one tag

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "basefont", "bgsound", "frame", "keygen",
    };

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    // These end an open element of their own kind, so a row of them is no nesting.
    private static readonly HashSet<string> EndsItsOwn = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "option", "optgroup", "thead", "tbody", "tfoot", "a", "button", "nobr", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    private static readonly HashSet<string> TableParts = new(StringComparer.OrdinalIgnoreCase) { "table", "tbody", "thead", "tfoot", "tr" };

    private static readonly HashSet<string> InTables = new(StringComparer.OrdinalIgnoreCase)
    {
        "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup", "col", "script", "style", "template", "form", "input",
    };

    /// <summary>Why a page is refused (HS0109); null when it is not.</summary>
    public static Diagnostic? Check(string html)
    {
        var open = new Stack<string>();
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        long leftOpen = 0;
        long reopened = 0;
        long depths = 0;
        var moved = 0;
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            if (scanner.AttributesLength > MaxAttributesLength)
            {
                return DiagnosticCatalog.TooDeep.At(FormattableString.Invariant($"a tag is longer than {MaxAttributesLength} characters"));
            }

            if (scanner.Name.Length > 40)
            {
                continue;
            }

            if (!lookup.TryGetValue(scanner.Name, out var name))
            {
                name = scanner.Name.ToString();
                names.Add(name);
            }

            // What stands between the cells of a table is moved before it ("foster parenting"), each time past all that was moved before.
            if (open.Count > 0 && TableParts.Contains(open.Peek()))
            {
                moved += scanner.HasTextBefore ? 1 : 0;
                moved += !scanner.IsEnd && !InTables.Contains(name) ? 1 : 0;
            }

            depths += open.Count;
            if (scanner.IsEnd)
            {
                leftOpen += Close(open, counts, name);
            }
            else if (!Void.Contains(name))
            {
                Open(open, counts, name);
                reopened += leftOpen;
            }

            if (open.Count > MaxDepth || reopened > MaxReopened || moved > MaxMoved || depths > MaxDepthSum)
            {
                return DiagnosticCatalog.TooDeep.At(open.Count > MaxDepth
                    ? FormattableString.Invariant($"the markup is nested deeper than {MaxDepth} elements")
                    : "the markup is nested or broken in so many places that reading it would take too long");
            }
        }

        return null;
    }

    private static void Open(Stack<string> open, Dictionary<string, int> counts, string name)
    {
        if (open.Count > 0 && EndsItsOwn.Contains(name) && string.Equals(open.Peek(), name, StringComparison.OrdinalIgnoreCase))
        {
            open.Pop();
            counts[name]--;
        }

        open.Push(name);
        counts[name] = counts.GetValueOrDefault(name) + 1;
    }

    // Closes up to the element that the tag names; returns how many formatting elements were left open on the way.
    private static int Close(Stack<string> open, Dictionary<string, int> counts, string name)
    {
        var left = 0;
        if (counts.GetValueOrDefault(name) == 0)
        {
            return 0;
        }

        while (open.Count > 0)
        {
            var closed = open.Pop();
            counts[closed]--;
            if (string.Equals(closed, name, StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            left += Formatting.Contains(closed) ? 1 : 0;
        }

        return left;
    }
}
