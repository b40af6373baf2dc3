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

    /// <summary>Parts of several texts in turn: the first of each, then the second of each …, as many as one text has on average.</summary>
    /// <param name="texts">The parts of each text.</param>
    /// <param name="between">What stands between two.</param>
    public static string Mosaic(IReadOnlyList<string[]> texts, string between)
    {
        var rows = Math.Max(1, texts.Max(parts => parts.Length) / texts.Count);
        return string.Join(between, Enumerable.Range(0, rows).SelectMany(row => texts.Where(parts => row < parts.Length).Select(parts => parts[row])));
    }

    /// <summary>The paragraphs of a text.</summary>
    public static string[] Paragraphs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
