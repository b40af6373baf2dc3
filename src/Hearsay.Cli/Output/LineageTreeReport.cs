using Hearsay.Briefing;
using Hearsay.Lineage;
using Spectre.Console;

namespace Hearsay.Cli.Output;

/// <summary>The tree of origins at a terminal, drawn with lines.</summary>
internal sealed class LineageTreeReport(Lines lines)
{
    private const int MostTitle = 60; // characters of a title before it is cut
    private const int MostInferred = 40; // restored words listed of one page
    private const int MostNodes = 200; // lines of the tree

    private static readonly Style Heading = new(decoration: Decoration.Bold);

    private int _left;

    /// <summary>Writes the trees in which some pages stand.</summary>
    /// <param name="story">The tree of their story.</param>
    /// <param name="asked">Names of the pages that were asked for; they are marked.</param>
    public void Write(LineageTree story, IReadOnlySet<string> asked)
    {
        var tree = story.Around(asked);
        lines.Write(LineageTreeWords.CountOf(tree) + (tree.Pages < story.Pages ? $", in a story of {LineageTreeWords.CountOf(story)}" : ""), Heading);
        _left = MostNodes;
        var spellings = story.Spellings();
        foreach (var root in tree.Roots)
        {
            Write(root, "  ", "  ", asked, spellings);
        }

        if (_left < 0)
        {
            lines.Write(FormattableString.Invariant($"  … and {-_left} pages more; --json has them all"));
        }
    }

    /// <summary>The originals of a spun page that are inferred from its text alone.</summary>
    public void WriteInferred(LineageNode node)
    {
        var inferred = node.Restored.Where(word => word.By == Restoration.Inferred).ToArray();
        if (inferred.Length == 0)
        {
            return;
        }

        lines.Blank();
        lines.Write("What its words probably said before: inferred from this text alone, no original is stored for them", Heading);
        foreach (var word in inferred.Take(MostInferred))
        {
            lines.Write($"  [-{word.Original}?-] {{+{word.Span.TextIn(node.Record!.Text)}+}}  ({LineageTreeWords.CertaintyOf(word)})");
        }

        if (inferred.Length > MostInferred)
        {
            lines.Write(FormattableString.Invariant($"  … and {inferred.Length - MostInferred} words more"));
        }
    }

    /// <summary>The node of a page; null when the tree does not have it.</summary>
    public static LineageNode? Find(IEnumerable<LineageNode> nodes, string name) =>
        nodes.Select(node => node.Name == name && node.Record is not null ? node : Find(node.Children, name)).FirstOrDefault(node => node is not null);

    private void Write(LineageNode node, string first, string rest, IReadOnlySet<string> asked, OutletSpellings spellings)
    {
        if (--_left < 0)
        {
            _left -= node.Pages - 1;
            return;
        }

        var title = node.Record?.Article.Title is { } words ? $"  \"{BriefWords.Cut(words, MostTitle)}\"" : "";
        var restored = LineageTreeWords.RestoredOf(node) is { } put ? "; " + put : "";
        var also = node.Also.IsEmpty ? "" : "; also from " + string.Join(", ", spellings.Of(node.Also));
        var isAsked = node.Record is not null && asked.Contains(node.Name);
        lines.Write($"{first}{(isAsked ? "▸ " : "")}{spellings.Of(node.Name)}{title}: {LineageTreeWords.RoleOf(node)}{restored}{also}", isAsked ? Heading : null);
        for (var i = 0; i < node.Children.Length; i++)
        {
            var isLast = i == node.Children.Length - 1;
            Write(node.Children[i], rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "), asked, spellings);
        }
    }
}
