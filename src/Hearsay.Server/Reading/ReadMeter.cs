using System.Diagnostics.Metrics;
using Hearsay.Ledger.Intake;

namespace Hearsay.Server.Reading;

/// <summary>What reads count, for OpenTelemetry.</summary>
internal static class ReadMeter
{
    public const string Name = "Hearsay.Reading";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Documents = Meter.CreateCounter<long>("hearsay.documents", "{document}", "Documents that were uploaded, by what became of them.");

    public static void Count(IntakeFate fate) => Documents.Add(1, new KeyValuePair<string, object?>("fate", fate.ToString().ToLowerInvariant()));
}
