using System.Globalization;

namespace Hearsay.Bench.Speed;

/// <summary>What Linux knows of this process; zeros elsewhere.</summary>
internal static class ProcessFigures
{
    /// <summary>Resident memory, bytes; pages of mapped files are part of it.</summary>
    public static long Resident => Line("/proc/self/status", "VmRSS:") * 1024;

    /// <summary>Resident memory that belongs to no file, bytes.</summary>
    public static long Own => Line("/proc/self/status", "RssAnon:") * 1024;

    /// <summary>Calls that read from a file, whether from the disk or from the system's memory.</summary>
    public static long Reads => Line("/proc/self/io", "syscr:");

    /// <summary>How often the system took the processor from this thread for the sake of others, though it had work to do.</summary>
    public static long TakenAway => Line("/proc/thread-self/status", "nonvoluntary_ctxt_switches:");

    /// <summary>Processor time of this thread.</summary>
    public static TimeSpan ThreadTime
    {
        get
        {
            if (!OperatingSystem.IsLinux())
            {
                return TimeSpan.Zero;
            }

            Span<byte> text = stackalloc byte[96];
            using var file = File.OpenHandle("/proc/thread-self/schedstat");
            var length = RandomAccess.Read(file, text, 0);
            var end = text[..length].IndexOf((byte)' ');
            return TimeSpan.FromTicks(long.Parse(text[..end], CultureInfo.InvariantCulture) / TimeSpan.NanosecondsPerTick);
        }
    }

    private static long Line(string file, string name)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) ?? "";
        var digits = new string([.. line.Where(char.IsAsciiDigit)]);
        return digits.Length > 0 ? long.Parse(digits, CultureInfo.InvariantCulture) : 0;
    }
}
