using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>
/// Cards: rows of alike elements each of which announces another page of the site by a title that links to it, and perhaps a sentence or two. They read like
/// running text, so without this a list of other stories outweighs a short report.
/// </summary>
internal static class PageCards
{
    private const int FewestCards = 3; // elements alike side by side
    private const int FewestOneLiners = 5; // the same, of one line each
    private const int MostLines = 12; // lines of one card
    private const int MostRunningLines = 2; // lines of running text in one card
    private const int MostLetters = 800; // letters of one card
    private const int MostLinesOfSingle = 6; // lines of a card that stands alone
    private const int MostLettersOfSingle = 500; // letters of a card that stands alone
    private const int FewestOfSingle = 3; // a card alone is at most a third of the page
    private const double MostlyLink = 0.7; // share of a line's letters in links onward

    /// <summary>Marks the lines of cards.</summary>
    /// <param name="root">The page.</param>
    /// <param name="lines">All lines.</param>
    public static void Mark(PageNode root, List<PageLine> lines)
    {
        var open = new Stack<PageNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node.Children.Count >= FewestCards && node.All > 0)
            {
                MarkAmong(node.Children, lines);
            }

            foreach (var child in node.Children)
            {
                if (IsSingleCard(child, root, lines))
                {
                    MarkAll(child, lines);
                }
                else if (child.Children.Count > 0 && child.All > 0)
                {
                    open.Push(child);
                }
            }
        }
    }

    private static void MarkAmong(List<PageNode> siblings, List<PageLine> lines)
    {
        foreach (var alike in siblings.GroupBy(node => (node.Tag, node.ClassName)).Where(group => group.Count() >= FewestCards))
        {
            var cards = alike.Where(node => IsCard(node, lines)).ToList();
            if (cards.Count < FewestCards || cards.Count * 10 < alike.Count() * 7)
            {
                cards = [.. alike.Where(node => IsOneLiner(node, lines))];
                cards = cards.Count >= FewestOneLiners && cards.Count * 10 >= alike.Count() * 7 ? cards : [];
            }

            cards.ForEach(card => MarkAll(card, lines));
        }
    }

    private static void MarkAll(PageNode card, List<PageLine> lines)
    {
        for (var i = card.First; i <= card.Last; i++)
        {
            lines[i].IsCard = true;
        }
    }

    // One card in the midst of a longer text: a title that leads on, and below it a sentence or two.
    private static bool IsSingleCard(PageNode node, PageNode root, List<PageLine> lines)
    {
        if (node.All == 0 || node.Last == node.First || node.Last - node.First >= MostLinesOfSingle || node.All * FewestOfSingle > root.All
            || node.Tag is not ("div" or "section" or "aside" or "li") || !IsTitle(lines[node.First]))
        {
            return false;
        }

        var (running, letters) = (0, 0);
        for (var i = node.First; i <= node.Last; i++)
        {
            running += lines[i].Runs ? 1 : 0;
            letters += lines[i].Shape.Letters;
            if (lines[i].Node.Own.HasAny(MarkupTrait.Title))
            {
                return false;
            }
        }

        return running is 1 or 2 && letters <= MostLettersOfSingle;
    }

    private static bool IsTitle(PageLine line) => line.Links.Onward >= MostlyLink && line.Shape.Words is >= 3 and <= 30 && line.Shape.Letters >= 15;

    private static bool IsCard(PageNode node, List<PageLine> lines)
    {
        if (node.Last - node.First >= MostLines || node.Tag is "p")
        {
            return false;
        }

        var (titles, running, letters) = (0, 0, 0);
        for (var i = node.First; i <= node.Last; i++)
        {
            var line = lines[i];
            titles += IsTitle(line) ? 1 : 0;
            running += line.Shape.IsSolid && line.Links.Share < MostlyLink ? 1 : 0;
            letters += line.Shape.Letters;
        }

        return titles is >= 1 and <= 3 && running <= MostRunningLines && letters <= MostLetters;
    }

    // "<li><a>Title</a> First words of the story …</li>", time and again.
    private static bool IsOneLiner(PageNode node, List<PageLine> lines) =>
        node.First == node.Last && lines[node.First] is { Links: { StartsOnward: true, Onward: >= 0.15 }, Shape: { Words: >= 10, EndsCut: true } };
}
