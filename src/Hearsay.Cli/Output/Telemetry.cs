using Hearsay.Cluster;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Hearsay.Cli.Output;

/// <summary>Metrics and traces of a worker, by OTLP where OTEL_EXPORTER_OTLP_ENDPOINT says, and nowhere when it does not; OTEL_SERVICE_NAME names it.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly MeterProvider? _metrics;
    private readonly TracerProvider? _traces;

    private Telemetry(MeterProvider? metrics, TracerProvider? traces) => (_metrics, _traces) = (metrics, traces);

    /// <summary>Starts exporting; ends, with what is left, when disposed.</summary>
    public static Telemetry Start() => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))
        ? new Telemetry(null, null)
        : new Telemetry(
            Sdk.CreateMeterProviderBuilder().AddMeter(ClusterMeter.Name, "System.Runtime").AddOtlpExporter().Build(),
            Sdk.CreateTracerProviderBuilder().AddSource(ClusterMeter.Name).AddOtlpExporter().Build());

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }
}
