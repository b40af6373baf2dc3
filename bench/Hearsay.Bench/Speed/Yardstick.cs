using System.Globalization;

namespace Hearsay.Bench.Speed;

/// <summary>
/// A fixed piece of work that has nothing of the engine in it: words made, looked up and counted, and their counts sorted. It is timed in the same run as the stages,
/// and stages are stated in multiples of it where runs at different times are compared: a machine that others slow down slows both.
/// </summary>
internal static class Yardstick
{
    private const int Words = 40_000;

    /// <summary>Processor time of the work, the median of several turns.</summary>
    /// <param name="turns">How often it is done; at least 1.</param>
    public static TimeSpan Measure(int turns)
    {
        Work();
        var times = new List<TimeSpan>();
        for (var turn = 0; turn < turns; turn++)
        {
            var start = CpuClock.Now;
            Work();
            times.Add(CpuClock.Now - start);
        }

        return CpuClock.Median(times);
    }

    /// <summary>Does the work.</summary>
    /// <returns>The same at each call, so that nothing of it can be left out.</returns>
    internal static long Work()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var state = 1u;
        for (var i = 0; i < Words; i++)
        {
            state = (state * 1664525u) + 1013904223u; // Numerical Recipes' generator
            var word = (state >> 20).ToString("x", CultureInfo.InvariantCulture);
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var sum = 0L;
        foreach (var (word, count) in counts.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            sum = (sum * 31) + (word.Length * count);
        }

        return sum;
    }
}
