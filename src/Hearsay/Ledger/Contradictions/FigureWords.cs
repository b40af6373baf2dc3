using System.Globalization;
using Hearsay.Grounding.Quantities;

namespace Hearsay.Ledger.Contradictions;

/// <summary>Figures in words: one way of writing numbers, wherever they are shown to a person.</summary>
public static class FigureWords
{
    /// <summary>A number with its thousands parted by commas ("60,000"), at most two decimals.</summary>
    public static string NumberOf(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>Bounds of a figure ("20", "50 or more", "more than 50", "up to 300", "6,000 to 8,000").</summary>
    /// <param name="low">The lower bound; null when open.</param>
    /// <param name="high">The upper bound; null when open.</param>
    /// <param name="isExclusive">Whether the one bound is not meant itself.</param>
    public static string RangeOf(decimal? low, decimal? high, bool isExclusive = false) => (low, high) switch
    {
        ({ } from, { } to) when from == to => NumberOf(from),
        ({ } from, { } to) => $"{NumberOf(from)} to {NumberOf(to)}",
        ({ } from, null) => isExclusive ? $"more than {NumberOf(from)}" : $"{NumberOf(from)} or more",
        (null, { } to) => isExclusive ? $"fewer than {NumberOf(to)}" : $"up to {NumberOf(to)}",
        _ => "?",
    };

    /// <summary>What is counted, as it stands beside several figures: what became of people as it is ("killed"), a thing in the plural ("trucks").</summary>
    /// <param name="of">What a figure is of.</param>
    public static string ThingsOf(string of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return QuantityTable.IsFate(of) || of.Length < 3 || of.EndsWith("toll", StringComparison.Ordinal) ? of : of switch
        {
            _ when of.EndsWith("people", StringComparison.Ordinal) || of.EndsWith("men", StringComparison.Ordinal) || of.EndsWith("children", StringComparison.Ordinal) || (of[^1] == 's' && of[^2] != 's') => of,
            "person" => "people",
            _ when of.EndsWith("man", StringComparison.Ordinal) => of[..^2] + "en",
            [.., 'y'] when of[^2] is not ('a' or 'e' or 'o' or 'u') => of[..^1] + "ies",
            [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => of + "es",
            _ => of + "s",
        };
    }
}
