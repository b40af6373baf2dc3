namespace Hearsay.Reading;

/// <summary>
/// Which element of a page holds the article: the innermost one with most of the page's running text, judged by text and link density as in Kohlschütter,
/// Fankhauser, Nejdl 2010 ("Boilerplate Detection using Shallow Text Features"), and by what the markup says.
/// </summary>
internal static class MainContent
{
    private const double MostLinks = 0.5;
    private const double EnoughOfParent = 0.75;
    private const double MostOfPage = 0.5;

    private const int FewestLetters = 200;

    private const MarkupTrait NotArticle = MarkupTrait.Furniture | MarkupTrait.Caption | MarkupTrait.Comments;

    /// <summary>The node that holds the article; null when the page has no running text.</summary>
    public static PageNode? Find(IReadOnlyList<PageParagraph> paragraphs, IReadOnlyList<LineShape> lines, IReadOnlyList<Furniture> furniture)
    {
        bool Runs(int i) => furniture[i] == Furniture.None && lines[i].IsSolid && paragraphs[i].LinkShare <= MostLinks;
        var children = new Dictionary<PageNode, List<PageNode>>();
        PageNode? root = null;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var letters = Runs(i) ? lines[i].Letters : 0;
            for (var node = paragraphs[i].Node; node is not null; node = node.Parent)
            {
                if (node.Last < 0 && node.Parent is { } parent)
                {
                    (children.TryGetValue(parent, out var list) ? list : children[parent] = []).Add(node);
                }

                node.All += letters;
                node.HasTitle |= paragraphs[i].Node.Own.HasAny(MarkupTrait.Title);
                node.First = Math.Min(node.First, i);
                node.Last = i;
                root = node;
            }
        }

        if (root is null)
        {
            return null;
        }

        foreach (var node in children.Keys)
        {
            node.HoldsMost = node.All > root.All * MostOfPage && !node.Own.HasAny(MarkupTrait.Comments);
        }

        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (Runs(i) && !paragraphs[i].Node.TraitsBelow(null).HasAny(NotArticle))
            {
                for (var node = paragraphs[i].Node; node is not null; node = node.Parent)
                {
                    node.Running += lines[i].Letters;
                }
            }
        }

        if (root.Running == 0)
        {
            return null;
        }

        // Of several articles on one page the first is the page's own; the others are teasers, comments, or what comes next when scrolling.
        var best = Innermost(root, children);
        var articles = Articles(best, children);
        return articles.Count > 1 && articles[0].HasTitle && articles[0].Running * 4 >= articles.Max(node => node.Running) ? Innermost(articles[0], children) : best;
    }

    private static List<PageNode> Articles(PageNode root, Dictionary<PageNode, List<PageNode>> children)
    {
        var found = new List<PageNode>();
        var open = new Stack<PageNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node.Tag == "article" && node.Running >= FewestLetters && !ReferenceEquals(node, root))
            {
                found.Add(node);
            }
            else if (children.TryGetValue(node, out var inner))
            {
                for (var i = inner.Count - 1; i >= 0; i--)
                {
                    open.Push(inner[i]);
                }
            }
        }

        return found;
    }

    private static PageNode Innermost(PageNode root, Dictionary<PageNode, List<PageNode>> children)
    {
        var best = root;
        while (children.TryGetValue(best, out var inner) && inner.MaxBy(node => node.Running) is { } next && next.Running >= best.Running * EnoughOfParent
            && next.Tag is not ("p" or "pre" or "blockquote" or "li" or "td"))
        {
            best = next;
        }

        return best;
    }
}
