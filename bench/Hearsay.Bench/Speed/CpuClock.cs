namespace Hearsay.Bench.Speed;

/// <summary>Processor time that this process has used. Unlike wall time, it hardly changes when others use the machine.</summary>
internal static class CpuClock
{
    /// <summary>User and system time so far.</summary>
    public static TimeSpan Now => Environment.CpuUsage.TotalTime;

    /// <summary>The middle of several times; the lower one of the two middle ones.</summary>
    public static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        return sorted.Length == 0 ? TimeSpan.Zero : sorted[(sorted.Length - 1) / 2];
    }
}
