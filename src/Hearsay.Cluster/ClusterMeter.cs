using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Hearsay.Cluster;

/// <summary>What workers and folders count, and the spans of their batches, for OpenTelemetry.</summary>
public static class ClusterMeter
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "Hearsay.Cluster";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);
    private static readonly Counter<long> Documents = Meter.CreateCounter<long>("hearsay.cluster.documents", "{document}", "Documents that a worker settled, by what became of them.");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("hearsay.cluster.failures", "{failure}", "Failures of the broker or the store that were waited for.");
    private static readonly Counter<long> Entries = Meter.CreateCounter<long>("hearsay.cluster.folded", "{entry}", "Log entries that were folded.");
    private static readonly UpDownCounter<long> Leases = Meter.CreateUpDownCounter<long>("hearsay.cluster.leases", "{lease}", "Whether this process holds the lease on folding.");
    private static readonly Histogram<double> Batches = Meter.CreateHistogram<double>("hearsay.cluster.batch", "s", "Time for annotating a batch and appending its records.");

    /// <summary>A document was settled.</summary>
    internal static void Settled(WorkOutcome outcome) => Documents.Add(1, new KeyValuePair<string, object?>("fate", outcome.Refusal is { } why ? why.Code : "annotated"));

    /// <summary>Something failed and is tried again.</summary>
    internal static void Failed(Exception why) => Failures.Add(1, new KeyValuePair<string, object?>("error.type", why.GetType().Name));

    /// <summary>Entries were folded.</summary>
    internal static void Folded(long entries) => Entries.Add(entries);

    /// <summary>The lease was taken (1) or ended (-1).</summary>
    internal static void Leased(int change) => Leases.Add(change);

    /// <summary>Runs the work on a batch in a span.</summary>
    internal static T Batch<T>(int documents, Func<T> work)
    {
        using var span = Source.StartActivity("annotate batch");
        span?.SetTag("hearsay.documents", documents);
        var started = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            Batches.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
    }

    /// <summary>The span of a run of the fold; null when nobody listens.</summary>
    internal static Activity? StartFold() => Source.StartActivity("fold");
}
