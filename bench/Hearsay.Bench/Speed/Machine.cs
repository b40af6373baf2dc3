namespace Hearsay.Bench.Speed;

/// <summary>What reports say of the machine: processor and cores, nothing else.</summary>
internal static class Machine
{
    /// <summary>"2 cores, NAME of the processor".</summary>
    public static string Describe() => FormattableString.Invariant($"{Environment.ProcessorCount} {(Environment.ProcessorCount == 1 ? "core" : "cores")}, {Processor()}");

    private static string Processor()
    {
        const string Cpuinfo = "/proc/cpuinfo";
        var line = File.Exists(Cpuinfo) ? File.ReadLines(Cpuinfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor" : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
