using System.Diagnostics;
using Hearsay.Annotation;

namespace Hearsay.Bench;

/// <summary>Adds up time and allocation of each stage on one thread.</summary>
internal sealed class StageClock : IAnnotationObserver
{
    private readonly long[] _ticks = new long[Enum.GetValues<AnnotationStage>().Length];
    private readonly long[] _bytes = new long[Enum.GetValues<AnnotationStage>().Length];
    private long _lastTicks;
    private long _lastBytes;

    /// <summary>Wall time of a stage so far.</summary>
    public TimeSpan TimeOf(AnnotationStage stage) => Stopwatch.GetElapsedTime(0, _ticks[(int)stage]);

    /// <summary>Bytes that a stage allocated so far.</summary>
    public long BytesOf(AnnotationStage stage) => _bytes[(int)stage];

    /// <inheritdoc/>
    public void Started() => Mark();

    /// <inheritdoc/>
    public void Finished(AnnotationStage stage)
    {
        _ticks[(int)stage] += Stopwatch.GetTimestamp() - _lastTicks;
        _bytes[(int)stage] += GC.GetAllocatedBytesForCurrentThread() - _lastBytes;
        Mark();
    }

    private void Mark()
    {
        _lastTicks = Stopwatch.GetTimestamp();
        _lastBytes = GC.GetAllocatedBytesForCurrentThread();
    }
}
