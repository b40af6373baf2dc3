namespace Hearsay.Reading.Html;

/// <summary>
/// Which element of a page holds the article: the innermost one with most of the page's running text, judged by text and link density as in Kohlschütter,
/// Fankhauser, Nejdl 2010 ("Boilerplate Detection using Shallow Text Features"), and by what the markup says. See decision 7.
/// </summary>
internal static class MainContent
{
    private const double EnoughOfParent = 0.75; // of a node's running text, that one child must hold to be the content in its stead
    private const int FewestLetters = 200; // characters of running text in an "article" element that is one
    private const int EnoughOfLongest = 4; // an "article" element a quarter as long as the longest may be the page's own

    /// <summary>The element that holds the article; null when the page has no running text.</summary>
    /// <param name="root">The page, measured.</param>
    /// <param name="headline">Index of the line that is the headline; -1 when it is not known.</param>
    public static PageNode? Find(PageNode root, int headline)
    {
        if (root.Running == 0)
        {
            return null;
        }

        // Of several articles on one page the one under the headline is the page's own; the others are teasers, comments, or what comes next when scrolling.
        var articles = Articles(root);
        if (articles.Find(node => node.Holds(headline)) is { } own && own.Running * EnoughOfLongest >= articles.Max(node => node.Running)
            && (articles.Count > 1 || own.Running * EnoughOfLongest >= root.Running))
        {
            return Innermost(own);
        }

        return Innermost(root);
    }

    // The outermost articles, in page order.
    private static List<PageNode> Articles(PageNode root)
    {
        var found = new List<PageNode>();
        var open = new Stack<PageNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node.Tag == "article" && node.Running >= FewestLetters)
            {
                found.Add(node);
            }
            else
            {
                for (var i = node.Children.Count - 1; i >= 0; i--)
                {
                    open.Push(node.Children[i]);
                }
            }
        }

        return found;
    }

    private static PageNode Innermost(PageNode root)
    {
        var best = root;
        while (best.Children.MaxBy(node => node.Running) is { } next && next.Running >= best.Running * EnoughOfParent
            && next.Tag is not ("p" or "pre" or "blockquote" or "li" or "td"))
        {
            best = next;
        }

        return best;
    }
}
