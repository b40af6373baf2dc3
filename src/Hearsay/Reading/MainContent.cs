using Hearsay.Model;

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
            node.HoldsMost = node.All > root.All * MostOfPage && (node.Own & MarkupTrait.Comments) == 0;
        }

        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (Runs(i) && (paragraphs[i].Node.TraitsBelow(null) & NotArticle) == 0)
            {
                for (var node = paragraphs[i].Node; node is not null; node = node.Parent)
                {
                    node.Running += lines[i].Letters;
                }
            }
        }

        return root.Running == 0 ? null : Innermost(root, children);
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
