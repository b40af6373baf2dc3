using Hearsay.Model;

namespace Hearsay.Records;

/// <summary>
/// The one place where offsets change their unit: UTF-16 code units (inside the engine) to Unicode code points (in
/// records) and back. Costs nothing for a text without surrogate pairs.
/// </summary>
internal sealed class CodePointMap
{
    // Positions of low surrogates, ascending: each makes the code-point count lag one further behind.
    private readonly int[] _lowSurrogates;
    private readonly int _length;

    public CodePointMap(string text)
    {
        _length = text.Length;
        _lowSurrogates = text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF') < 0 ? [] : FindLowSurrogates(text);
    }

    /// <summary>Number of code points in the text.</summary>
    public int CodePoints => _length - _lowSurrogates.Length;

    /// <summary>UTF-16 offset → code-point offset. An offset inside a pair counts as before it.</summary>
    public int ToCodePoint(int utf16)
    {
        if (_lowSurrogates.Length == 0)
        {
            return utf16;
        }

        var found = Array.BinarySearch(_lowSurrogates, utf16);
        return found >= 0 ? utf16 - found - 1 : utf16 - ~found;
    }

    /// <summary>Code-point offset → UTF-16 offset.</summary>
    public int ToUtf16(int codePoint)
    {
        // The k-th low surrogate stands at code point (position - k), counting the pair as one; binary search over that.
        var low = 0;
        var high = _lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lowSurrogates[middle] - middle <= codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return codePoint + low;
    }

    /// <summary>UTF-16 span → its offsets in code points.</summary>
    public SpanDto ToDto(TextSpan span) => new(ToCodePoint(span.Start), ToCodePoint(span.End));

    /// <summary>Offsets in code points → UTF-16 span.</summary>
    /// <exception cref="RecordFormatException">The offsets lie outside the text or run backwards.</exception>
    public TextSpan ToSpan(int start, int end) =>
        start >= 0 && end >= start && end <= CodePoints
            ? new TextSpan(ToUtf16(start), ToUtf16(end))
            : throw new RecordFormatException(FormattableString.Invariant($"the span {start}..{end} does not lie in a text of {CodePoints} code points"));

    private static int[] FindLowSurrogates(string text)
    {
        var found = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]))
            {
                found.Add(i);
            }
        }

        return [.. found];
    }
}
