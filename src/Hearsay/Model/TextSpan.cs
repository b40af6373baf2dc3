namespace Hearsay.Model;

/// <summary>
/// A half-open stretch of a text: <see cref="Start"/> inclusive, <see cref="End"/> exclusive, both
/// counted in UTF-16 code units of the article's own text. The only span type of the engine; the
/// conversion to Unicode code points happens once, where a record is written as JSON
/// (<c>Records.CodePointMap</c>).
/// </summary>
/// <param name="Start">First code unit that belongs to the span.</param>
/// <param name="End">First code unit after the span; never smaller than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>True for a span that covers nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>True when <paramref name="offset"/> lies inside.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True when <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when both share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>How many code units both have in common.</summary>
    internal int CommonWith(TextSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words of the span.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The words of the span as a new string.</summary>
    public string TextIn(string text) => text.Substring(Start, Length);

    /// <summary>The span without white space at either end; empty where it holds nothing else.</summary>
    internal TextSpan TrimmedIn(string text)
    {
        var (start, end) = (Start, End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>Text order: by start, then the shorter one first.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>True when the left one stands before the right one in text order: by start, then by end.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>True when the left one stands behind the right one in text order: by start, then by end.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>True when the left one does not stand behind the right one in text order: by start, then by end.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left one does not stand before the right one in text order: by start, then by end.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>"[start,end)".</summary>
    public override string ToString() => FormattableString.Invariant($"[{Start},{End})");
}
