using System.Text;

namespace Hearsay.Bench.Spinner;

/// <summary>What else spinners do to a text: marks get lost, sentences of several reports are joined.</summary>
internal static class TextDamage
{
    /// <summary>Takes every quotation mark and apostrophe out and moves the swaps along.</summary>
    public static SpunText WithoutMarks(SpunText spun)
    {
        var text = new StringBuilder(spun.Text.Length);
        var moved = new int[spun.Text.Length + 1];
        for (var i = 0; i < spun.Text.Length; i++)
        {
            moved[i] = text.Length;
            if (!"\"“”„'’‘".Contains(spun.Text[i], StringComparison.Ordinal))
            {
                text.Append(spun.Text[i]);
            }
        }

        moved[^1] = text.Length;
        return spun with
        {
            Text = text.ToString(),
            Swaps = [.. spun.Swaps.Select(swap => swap with { Start = moved[swap.Start], End = moved[swap.End] })],
        };
    }

    /// <summary>Paragraphs of several texts in turn: the first of each, then the second of each …</summary>
    public static string Mosaic(IReadOnlyList<string> texts)
    {
        var paragraphs = texts.Select(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
        var rows = paragraphs.Max(list => list.Length) / texts.Count;
        return string.Join("\n\n", Enumerable.Range(0, Math.Max(1, rows)).SelectMany(row => paragraphs.Where(list => row < list.Length).Select(list => list[row])));
    }
}
