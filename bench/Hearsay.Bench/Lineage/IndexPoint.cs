using System.Globalization;

namespace Hearsay.Bench.Lineage;

/// <summary>What was measured when so many articles were entered.</summary>
internal sealed record IndexPoint
{
    /// <summary>Heads the columns of <see cref="ToString"/>.</summary>
    public const string Heading =
        "  articles   CPU us/article   + merging   candidates   look-up ms p50     p99   p99 undisturbed   reads/look-up   memory MB   own MB   disk MB";

    /// <summary>Articles.</summary>
    public required long Items { get; init; }

    /// <summary>Processor time to find the candidates of an article and to enter it, milliseconds, mean of the last ones.</summary>
    public required double EntryMs { get; init; }

    /// <summary>Processor time of all merging so far, divided by all articles, milliseconds.</summary>
    public required double MergingMs { get; init; }

    /// <summary>What an article costs, milliseconds of processor time.</summary>
    public double CostMs => EntryMs + MergingMs;

    /// <summary>Articles that each was to be compared with, mean.</summary>
    public required double Candidates { get; init; }

    /// <summary>A look-up on the clock, milliseconds, with whatever else the machine did.</summary>
    public required Percentiles Clock { get; init; }

    /// <summary>The same of those look-ups during which no other process was given the processor.</summary>
    public required Percentiles Alone { get; init; }

    /// <summary>Reads from files in a look-up, mean; what is mapped into memory is not among them.</summary>
    public required double Reads { get; init; }

    /// <summary>Resident memory, megabytes: pages of mapped files included, which the system takes away when it needs them.</summary>
    public required double MemoryMb { get; init; }

    /// <summary>The part of it that belongs to no file, megabytes.</summary>
    public required double OwnMb { get; init; }

    /// <summary>Size of the store and its index, megabytes.</summary>
    public required double DiskMb { get; init; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Items,10:N0} {EntryMs * 1000,16:F0} {MergingMs * 1000,11:F0} {Candidates,12:F1} {Clock.Median,16:F2} {Clock.Worst,7:F2} {Alone.Worst,17:F2} {Reads,15:F1} {MemoryMb,11:F0} {OwnMb,8:F0} {DiskMb,9:F0}");
}

/// <summary>The median and the 99th percentile of something.</summary>
internal readonly record struct Percentiles(double Median, double Worst)
{
    /// <summary>Of some figures; at least one.</summary>
    public static Percentiles Of(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return new Percentiles(sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100]);
    }
}
