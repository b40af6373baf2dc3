using System.Text;
using Hearsay.Model;

namespace Hearsay.Ledger.Withholding;

/// <summary>A text with some of its stretches replaced, and where each offset of the old text is in the new one.</summary>
internal sealed class SpanShift
{
    private readonly List<(TextSpan Old, string Label)> _replaced;
    private readonly int[] _shifts;

    private SpanShift(string text, List<(TextSpan Old, string Label)> replaced)
    {
        _replaced = replaced;

        // By how much everything behind the first so many stretches has moved.
        _shifts = new int[replaced.Count + 1];
        for (var i = 0; i < replaced.Count; i++)
        {
            _shifts[i + 1] = _shifts[i] + replaced[i].Label.Length - replaced[i].Old.Length;
        }

        Text = Build(text, replaced);
    }

    /// <summary>The new text.</summary>
    public string Text { get; }

    /// <summary>Whether nothing was replaced.</summary>
    public bool IsNone => _replaced.Count == 0;

    /// <summary>Replaces stretches of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="replaced">What to replace by what, in any order; of those that overlap the union, under the first one's label.</param>
    /// <param name="borders">Offsets that no stretch may reach across: one that does is cut there, and each part is replaced.</param>
    public static SpanShift Of(string text, IEnumerable<(TextSpan Old, string Label)> replaced, IEnumerable<int> borders)
    {
        var merged = new List<(TextSpan Old, string Label)>();
        foreach (var (span, label) in replaced.OrderBy(one => one.Old.Start).ThenByDescending(one => one.Old.End))
        {
            if (merged.Count > 0 && merged[^1].Old.Overlaps(span))
            {
                merged[^1] = (merged[^1].Old.Union(span), merged[^1].Label);
            }
            else
            {
                merged.Add((span, label));
            }
        }

        var cuts = borders.Distinct().Order().ToArray();
        return new SpanShift(text, [.. merged.SelectMany(one => Cut(one.Old, cuts).Select(part => (part, one.Label)))]);
    }

    /// <summary>Where the words of a span are now; what lies inside a replaced stretch becomes its label.</summary>
    public TextSpan Map(TextSpan span)
    {
        if (_replaced.Count == 0)
        {
            return span;
        }

        if (span.IsEmpty)
        {
            var at = Map(span.Start, end: false);
            return new TextSpan(at, at);
        }

        return new TextSpan(Map(span.Start, end: false), Map(span.End, end: true));
    }

    private int Map(int offset, bool end)
    {
        // The stretches that begin before the offset.
        var (low, high) = (0, _replaced.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _replaced[middle].Old.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _replaced[low - 1] is var (old, label) && offset < old.End
            ? old.Start + _shifts[low - 1] + (end ? label.Length : 0)
            : offset + _shifts[low];
    }

    private static IEnumerable<TextSpan> Cut(TextSpan span, int[] cuts)
    {
        var start = span.Start;
        foreach (var cut in cuts.Where(cut => cut > span.Start && cut < span.End))
        {
            yield return new TextSpan(start, cut);
            start = cut;
        }

        yield return new TextSpan(start, span.End);
    }

    private static string Build(string text, List<(TextSpan Old, string Label)> replaced)
    {
        if (replaced.Count == 0)
        {
            return text;
        }

        var built = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (old, label) in replaced)
        {
            built.Append(text, at, old.Start - at).Append(label);
            at = old.End;
        }

        return built.Append(text, at, text.Length - at).ToString();
    }
}
