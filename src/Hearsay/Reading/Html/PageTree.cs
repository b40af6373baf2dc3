using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>Adds up what the elements of a page hold.</summary>
internal static class PageTree
{
    private const double MostOfPage = 0.5; // of the page's text, that a node must hold to be its frame
    private const int FewestOfPage = 5; // where less than a fifth of a page's text runs, the names of its elements are not believed

    private const MarkupTrait NotArticle = MarkupTrait.Furniture | MarkupTrait.Caption | MarkupTrait.Comments; // traits of elements whose text is never the article's

    /// <summary>Tells each element which lines it holds, and its children; finds cards; adds up running text.</summary>
    /// <param name="lines">All lines, at least one.</param>
    /// <returns>The page's body.</returns>
    public static PageNode Measure(List<PageLine> lines)
    {
        var root = lines[0].Node;
        for (var i = 0; i < lines.Count; i++)
        {
            var letters = lines[i].Runs ? lines[i].Shape.Letters : 0;
            for (var node = lines[i].Node; node is not null; node = node.Parent)
            {
                if (node.Last < 0)
                {
                    node.First = i;
                    node.Parent?.Children.Add(node);
                }

                node.All += letters;
                node.Last = i;
                root = node;
            }
        }

        PageCards.Mark(root, lines);
        NameTemplates(root);
        AddUp(lines);

        // Names that leave next to nothing of a page that has text are no names of furniture.
        if (root.Running * FewestOfPage < root.All)
        {
            Again(lines, node => node.DisbelieveNames());
        }

        // A series of pictures has its text under them.
        var captions = lines.Where(line => line.RunsIn(null) && line.Node.TraitsBelow(null).HasAny(MarkupTrait.Caption)).Sum(line => line.Shape.Letters);
        if (captions > root.Running * 2)
        {
            Again(lines, node => node.DisbelieveCaptions());
        }

        return root;
    }

    private static void Again(List<PageLine> lines, Action<PageNode> without)
    {
        foreach (var line in lines)
        {
            for (var node = line.Node; node is not null; node = node.Parent)
            {
                without(node);
                node.Running = 0;
            }
        }

        AddUp(lines);
    }

    private static void AddUp(List<PageLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Runs && line.Node.TraitsBelow(null) is var traits && !traits.HasAny(NotArticle))
            {
                var letters = traits.HasAny(MarkupTrait.Doubtful | MarkupTrait.Teaser) ? (line.Shape.Letters + 1) / 2 : line.Shape.Letters;
                for (var node = line.Node; node is not null; node = node.Parent)
                {
                    node.Running += letters;
                }
            }
        }
    }

    // Elements that hold most of the page; only they can, so the walk is one path.
    private static void NameTemplates(PageNode root)
    {
        for (var node = root; node is not null; node = node.Children.Find(child => child.All > root.All * MostOfPage))
        {
            if (!node.Own.HasAny(MarkupTrait.Comments))
            {
                node.Disbelieve();
            }
        }
    }
}
