using System.Globalization;
using System.Text;
using Hearsay.Lineage;

namespace Hearsay.Briefing;

/// <summary>The tree of origins as Markdown: a nested list with the changed words of each page.</summary>
internal static class LineageTreeMarkdown
{
    private const int MostChanges = 12; // changes listed of one derivation

    /// <summary>Writes the section of a story.</summary>
    /// <param name="text">Receives it.</param>
    /// <param name="story">The story.</param>
    /// <param name="escape">Makes text of anybody's safe.</param>
    public static void Write(StringBuilder text, BriefStory story, Func<string, string> escape)
    {
        var tree = LineageTreeBuilder.Of(story);
        text.Append(CultureInfo.InvariantCulture, $"\n### Where the pages come from\n\n{LineageTreeWords.CountOf(tree)}\n\n");
        var spellings = tree.Spellings();
        foreach (var root in tree.Roots)
        {
            Write(text, root, above: null, depth: 0, escape, spellings);
        }
    }

    private static void Write(StringBuilder text, LineageNode node, LineageNode? above, int depth, Func<string, string> escape, OutletSpellings spellings)
    {
        var indent = new string(' ', 2 * depth);
        text.Append(CultureInfo.InvariantCulture,
            $"{indent}- **{escape(node.Record is { } record ? BriefWords.TitleOf(record) : spellings.Of(node.Name))}**{(node.Record is null ? "" : $" ({escape(node.Name)})")}: {escape(LineageTreeWords.RoleOf(node))}");
        text.Append(node.Also.IsEmpty ? "" : "; also from " + escape(string.Join(", ", spellings.Of(node.Also)))).Append('\n');
        var changes = above?.Record is null ? [] : node.Passages.SelectMany(passage => DiffWords.Of(passage.Changes, node.Record!.Text, above.Record.Text))
            .Where(part => part.Kind != WordChangeKind.Equal).ToArray();
        foreach (var part in changes.Take(MostChanges))
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  - {(part.Source.Length > 0 ? escape(part.Source) : "(nothing)")} → {(part.Article.Length > 0 ? escape(part.Article) : "(nothing)")}\n");
        }

        if (changes.Length > MostChanges)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  - … and {changes.Length - MostChanges} changes more\n");
        }

        foreach (var word in node.Restored.Where(word => word.By == Restoration.Inferred).Take(MostChanges))
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  - {escape(word.Original)}? → {escape(word.Span.TextIn(node.Record!.Text))} ({LineageTreeWords.CertaintyOf(word)})\n");
        }

        foreach (var child in node.Children)
        {
            Write(text, child, node, depth + 1, escape, spellings);
        }
    }
}
