using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Reading.Lines;

/// <summary>Clean text → blocks: a paragraph is a body block; the first line is the headline only when it clearly is a title.</summary>
internal static class CleanTextBlocks
{
    /// <summary>The blocks of a text.</summary>
    public static ImmutableArray<Block> Of(string text)
    {
        var paragraphs = TextLines.Paragraphs(text);
        var blocks = new BlockList(text);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            blocks.Add(i == 0 && IsTitle(text, paragraphs) ? BlockKind.Headline : BlockKind.Body, paragraphs[i].Span);
        }

        return blocks.ToImmutable();
    }

    // Without a stop, short, set off by a blank line, and followed by sentences; no legend of a picture that was left behind.
    private static bool IsTitle(string text, List<LineShape> paragraphs) =>
        paragraphs.Count >= 2 && paragraphs[1].BlankLinesBefore > 0 && LineKinds.IsTitleLike(paragraphs[0]) && !paragraphs[0].EndsWithStop
        && paragraphs[0].Words <= 20 && paragraphs[1].IsSentence && LineKinds.FurnitureOf(text, paragraphs[0]) != Furniture.Caption;
}
