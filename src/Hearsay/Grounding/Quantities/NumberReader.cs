using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Resources;

namespace Hearsay.Grounding.Quantities;

/// <summary>A figure in words or digits, before anything is known of what it counts.</summary>
/// <param name="End">Index after its last word.</param>
/// <param name="Value">The figure; null for an open one or a range.</param>
/// <param name="Low">The least, of an open figure or a range.</param>
/// <param name="High">The most, of a range.</param>
internal readonly record struct Figure(int End, decimal? Value, decimal? Low, decimal? High)
{
    /// <summary>True for "dozens" and the like.</summary>
    public bool IsOpen => Value is null && High is null;
}

/// <summary>
/// Reads figures: "10,000", "1.5 million", "twenty-four", "a hundred", "hundreds of thousands", "between six and eight
/// thousand", "20-30". An open plural says at least two of its size: "dozens" has the lower bound 24, "tens of thousands" 20,000.
/// </summary>
internal static class NumberReader
{
    private const int ChangeReach = 6; // words before "by 9%" in which the verb of change stands
    private const decimal Largest = 1_000_000_000_000_000m; // what is more is no count of anything in the news

    private static readonly FrozenSet<string> Changes = ListedWords.Of("numbers", "change");

    /// <summary>Reads the figure or range that begins at a word.</summary>
    public static bool TryRead(ImmutableArray<Word> words, int start, out Figure figure)
    {
        figure = default;
        var between = IsWord(words, start, start, "between") || IsWord(words, start, start, "from");
        var first = between ? start + 1 : start;
        if (!TryReadOne(words, first, start, out var low))
        {
            return false;
        }

        var joint = low.End;
        if (TryReadSums(words, start, low, out figure))
        {
            return true;
        }

        var hyphened = joint < words.Length && words[joint].Hyphened && low.Value >= 1 && char.IsAsciiDigit(words[joint].Norm[0]);
        var isRange = between
            ? IsWord(words, joint, start, "and") || IsWord(words, joint, start, "to")
            : hyphened || (IsWord(words, joint, start, "to") && !(start > 0 && IsWord(words, start - 1, start, "from"))) || IsWord(words, joint, start, "or");
        if (IsWord(words, start, start, "from") && IsChange(words, start))
        {
            // "rose from 20 to 30" tells two figures, not a range.
            return false;
        }

        if (isRange
            && TryReadOne(words, hyphened ? joint : joint + 1, start, out var high)
            && low.Value is { } least && high.Value is { } most)
        {
            // "between six and eight thousand": the scale belongs to both.
            var scale = ScaleAtEnd(words, high.End);
            if (scale > 1 && least < most / scale && ScaleAtEnd(words, low.End) == 1)
            {
                least *= scale;
            }

            if (least < most)
            {
                figure = new Figure(high.End, null, least, most);
                return true;
            }
        }

        if (between)
        {
            return false;
        }

        figure = low;
        return true;
    }

    /// <summary>"$4,000-$5,000", "between $1,200 and $1,300", "$16 to $20 million": the sign stands before both.</summary>
    private static bool TryReadSums(ImmutableArray<Word> words, int start, Figure low, out Figure figure)
    {
        figure = default;
        var joint = low.End;
        if (start == 0 || !IsSign(words[start - 1].Norm) || !Within(words, joint, start) || low.Value is not { } least)
        {
            return false;
        }

        var isBetween = start > 1 && IsWord(words, start - 2, start, "between");
        var second = words[joint].Hyphened ? joint
            : IsWord(words, joint, start, isBetween ? "and" : "to") && !(start > 1 && IsWord(words, start - 2, start, "from")) ? joint + 1
            : -1;
        if (second < 0 || !Within(words, second, start))
        {
            return false;
        }

        second += IsSign(words[second].Norm) ? 1 : 0;
        if (!TryReadOne(words, second, start, out var high) || high.Value is not { } most)
        {
            return false;
        }

        var scale = ScaleAtEnd(words, high.End);
        least *= scale > 1 && least < most / scale && ScaleAtEnd(words, low.End) == 1 ? scale : 1;
        figure = new Figure(high.End, null, least, most);
        return least < most;
    }

    private static bool IsSign(string norm) => norm is "$" or "\u20AC" or "\u00A3" or "\u00A5";

    /// <summary>Whether a verb of change stands before "from".</summary>
    private static bool IsChange(ImmutableArray<Word> words, int from)
    {
        for (var k = from - 1; k >= 0 && k >= from - ChangeReach && words[k].Sentence == words[from].Sentence; k--)
        {
            if (Changes.Contains(words[k].Norm))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads one number without a range; used for times as well.</summary>
    public static bool TryReadOne(ImmutableArray<Word> words, int start, int sentenceOf, out Figure figure)
    {
        figure = default;
        if (!Within(words, start, sentenceOf))
        {
            return false;
        }

        var i = start;
        var norm = words[i].Norm;
        if (norm is "half" && IsWord(words, i + 1, start, "a") && Scale(words, i + 2, start) is { } halved)
        {
            figure = new Figure(i + 3, halved / 2, null, null);
            return true;
        }

        if (norm is "a" or "an")
        {
            return TryReadArticle(words, i, out figure);
        }

        if (char.IsAsciiDigit(norm[0]) || (norm.Length > 1 && norm[0] is '.' && char.IsAsciiDigit(norm[1])))
        {
            return TryReadDigits(words, i, out figure);
        }

        if (!NumberTable.Words.TryGetValue(norm, out var word))
        {
            return false;
        }

        return word.Kind switch
        {
            NumberKind.Unit or NumberKind.Ten => TryReadWords(words, i, out figure),
            NumberKind.Plural => TryReadPlural(words, i, out figure),
            _ => false,
        };
    }

    /// <summary>Digits with thousands separators and a decimal point; false for anything else ("1990s", "3:30").</summary>
    public static bool TryParseDigits(string norm, out decimal value)
    {
        value = 0;
        if (norm.Length > 20 || norm[^1] is ',' or '.')
        {
            return false;
        }

        var comma = norm.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0)
        {
            // Groups of three only: "1,5" and "10,20" are no English figures.
            var whole = norm.AsSpan(0, norm.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? point : norm.Length);
            for (var i = whole.Length - 4; i > 0; i -= 4)
            {
                if (whole[i] != ',')
                {
                    return false;
                }
            }

            if (comma > 3 || (whole.Length - comma) % 4 != 0)
            {
                return false;
            }
        }

        return decimal.TryParse(norm, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value)
            && value < Largest;
    }

    private static bool TryReadArticle(ImmutableArray<Word> words, int i, out Figure figure)
    {
        figure = default;
        if (Scale(words, i + 1, i) is { } scale && words[i + 1].Norm is not ("m" or "k"))
        {
            figure = new Figure(i + 2, scale, null, null);
            if (scale == 100 && TryReadTail(words, i + 2, out var end, out var tail))
            {
                figure = new Figure(end, scale + tail, null, null);
            }

            return MoreScale(words, ref figure);
        }

        if (IsWord(words, i + 1, i, "couple"))
        {
            var end = IsWord(words, i + 2, i, "of") ? i + 3 : i + 2;
            figure = new Figure(end, 2, null, null);
            return true;
        }

        return false;
    }

    private static bool TryReadDigits(ImmutableArray<Word> words, int i, out Figure figure)
    {
        figure = default;
        if (!TryParseDigits(words[i].Norm, out var value))
        {
            return false;
        }

        figure = new Figure(i + 1, value, null, null);

        // "2 1/2"
        if (Within(words, i + 3, i) && words[i + 2].Norm == "/" && words[i + 1].Norm == "1" && words[i + 3].Norm == "2")
        {
            figure = new Figure(i + 4, value + 0.5m, null, null);
        }
        else if (Within(words, i + 1, i) && words[i + 1].Norm is "1/2" or "\u00BD")
        {
            figure = new Figure(i + 2, value + 0.5m, null, null);
        }

        return MoreScale(words, ref figure);
    }

    private static bool TryReadWords(ImmutableArray<Word> words, int i, out Figure figure)
    {
        decimal total = 0;
        decimal group = 0;
        var end = i;
        while (Within(words, end, i) && NumberTable.Words.TryGetValue(words[end].Norm, out var word))
        {
            if (word.Kind == NumberKind.Unit && (group == 0 ? end == i || IsScaleBefore(words, end) : group % 10 == 0 && word.Value < 10 && group % 100 != 10))
            {
                group += word.Value;
            }
            else if (word.Kind == NumberKind.Ten && group % 100 == 0)
            {
                group += word.Value;
            }
            else if (word.Kind == NumberKind.Scale && word.Value is 100 or 12 && group is > 0 and < 100)
            {
                group *= word.Value;
            }
            else if (word.Kind == NumberKind.Scale && word.Value >= 1000 && words[end].Norm.Length > 3 && group > 0)
            {
                total += group * word.Value;
                group = 0;
            }
            else
            {
                break;
            }

            end++;

            // "two hundred and fifty"
            if (IsWord(words, end, i, "and") && (group >= 100 || (group == 0 && total > 0)) && IsSmall(words, end + 1, i))
            {
                end++;
            }

            if (total > Largest)
            {
                break;
            }
        }

        figure = new Figure(end, total + group, null, null);
        return end > i && total <= Largest;
    }

    private static bool TryReadPlural(ImmutableArray<Word> words, int i, out Figure figure)
    {
        // "hundreds of thousands": sizes multiply.
        var size = NumberTable.Words[words[i].Norm].Value;
        var end = i + 1;
        while (IsWord(words, end, i, "of") && Within(words, end + 1, i)
            && NumberTable.Words.TryGetValue(words[end + 1].Norm, out var next) && next.Kind == NumberKind.Plural && size * next.Value < Largest)
        {
            size *= next.Value;
            end += 2;
        }

        figure = new Figure(end, null, 2 * size, null);
        return true;
    }

    private static bool MoreScale(ImmutableArray<Word> words, ref Figure figure)
    {
        var value = figure.Value!.Value;
        var end = figure.End;
        while (Scale(words, end, end - 1) is { } scale && value * scale < Largest)
        {
            value *= scale;
            end++;
        }

        figure = new Figure(end, value, null, null);
        return true;
    }

    private static bool TryReadTail(ImmutableArray<Word> words, int i, out int end, out decimal value)
    {
        end = i;
        value = 0;
        var start = IsWord(words, i, i - 1, "and") ? i + 1 : i;
        if (!IsSmall(words, start, i - 1) || !TryReadWords(words, start, out var tail) || tail.Value is not < 100)
        {
            return false;
        }

        end = tail.End;
        value = tail.Value.Value;
        return true;
    }

    private static bool IsSmall(ImmutableArray<Word> words, int i, int sentenceOf) =>
        Within(words, i, sentenceOf) && NumberTable.CountOf(words[i].Norm) is not null;

    private static bool IsScaleBefore(ImmutableArray<Word> words, int i) =>
        NumberTable.Words.TryGetValue(words[i - 1].Norm == "and" && i > 1 ? words[i - 2].Norm : words[i - 1].Norm, out var word) && word.Kind == NumberKind.Scale;

    private static decimal? Scale(ImmutableArray<Word> words, int i, int sentenceOf) =>
        Within(words, i, sentenceOf) && NumberTable.Words.TryGetValue(words[i].Norm, out var word) && word.Kind == NumberKind.Scale ? word.Value : null;

    private static decimal ScaleAtEnd(ImmutableArray<Word> words, int end) => Scale(words, end - 1, end - 1) ?? 1;

    private static bool IsWord(ImmutableArray<Word> words, int i, int sentenceOf, string norm) =>
        Within(words, i, sentenceOf) && string.Equals(words[i].Norm, norm, StringComparison.Ordinal);

    private static bool Within(ImmutableArray<Word> words, int i, int sentenceOf) =>
        i < words.Length && sentenceOf < words.Length && words[i].Sentence == words[sentenceOf].Sentence && words[i].Norm.Length > 0;
}
