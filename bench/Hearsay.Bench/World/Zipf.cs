namespace Hearsay.Bench.World;

/// <summary>Ranks that come up as countries, towns and outlets do in news: a few often, most seldom (Zipf's law with Mandelbrot's shift, 1953).</summary>
internal static class Zipf
{
    // The first few are about equally frequent.
    private const double Shift = 5;

    /// <summary>A rank from 0 on; the n-th comes up about 1 / (n + shift) as often.</summary>
    /// <param name="random">Draws.</param>
    /// <param name="count">How many ranks there are.</param>
    public static int Draw(Random random, int count) => (int)((Shift * Math.Pow(1 + (count / Shift), random.NextDouble())) - Shift);
}
