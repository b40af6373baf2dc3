using System.Globalization;

namespace Hearsay.Ledger.Contradictions;

/// <summary>Figures in words: one way of writing numbers, wherever they are shown to a person.</summary>
public static class FigureWords
{
    /// <summary>A number with its thousands parted by commas ("60,000"), at most two decimals.</summary>
    public static string NumberOf(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>Bounds of a figure ("20", "50 or more", "up to 300", "6,000 to 8,000").</summary>
    /// <param name="low">The lower bound, inclusive; null when open.</param>
    /// <param name="high">The upper bound, inclusive; null when open.</param>
    public static string RangeOf(decimal? low, decimal? high) => (low, high) switch
    {
        ({ } from, { } to) when from == to => NumberOf(from),
        ({ } from, { } to) => $"{NumberOf(from)} to {NumberOf(to)}",
        ({ } from, null) => $"{NumberOf(from)} or more",
        (null, { } to) => $"up to {NumberOf(to)}",
        _ => "?",
    };
}
