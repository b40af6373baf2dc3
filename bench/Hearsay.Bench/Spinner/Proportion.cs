using System.Globalization;

namespace Hearsay.Bench.Spinner;

/// <summary>A share of some cases.</summary>
/// <param name="Hits">How many.</param>
/// <param name="Cases">Of how many.</param>
internal readonly record struct Proportion(int Hits, int Cases)
{
    private const double Z = 1.96;

    /// <summary>The share; 0 of none.</summary>
    public double Share => Cases == 0 ? 0 : Hits / (double)Cases;

    /// <summary>Wilson's interval of 95 %.</summary>
    public (double Low, double High) Interval()
    {
        if (Cases == 0)
        {
            return (0, 1);
        }

        var n = (double)Cases;
        var middle = (Share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z / (1 + (Z * Z / n)) * Math.Sqrt((Share * (1 - Share) / n) + (Z * Z / (4 * n * n)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    /// <summary>"0.950 [0.901, 0.976]".</summary>
    public override string ToString()
    {
        var (low, high) = Interval();
        return string.Create(CultureInfo.InvariantCulture, $"{Share:0.000} [{low:0.000}, {high:0.000}]");
    }
}
