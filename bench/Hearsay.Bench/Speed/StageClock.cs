using Hearsay.Annotation;

namespace Hearsay.Bench.Speed;

/// <summary>Adds up processor time and allocation of each stage over one pass, on one thread.</summary>
internal sealed class StageClock : IAnnotationObserver
{
    private readonly TimeSpan[] _times = new TimeSpan[Enum.GetValues<AnnotationStage>().Length];
    private readonly long[] _bytes = new long[Enum.GetValues<AnnotationStage>().Length];
    private TimeSpan _lastTime;
    private long _lastBytes;

    /// <summary>Processor time of a stage so far.</summary>
    public TimeSpan TimeOf(AnnotationStage stage) => _times[(int)stage];

    /// <summary>Bytes that a stage allocated so far.</summary>
    public long BytesOf(AnnotationStage stage) => _bytes[(int)stage];

    /// <inheritdoc/>
    public void Started() => Mark();

    /// <inheritdoc/>
    public void Finished(AnnotationStage stage)
    {
        _times[(int)stage] += CpuClock.Now - _lastTime;
        _bytes[(int)stage] += GC.GetAllocatedBytesForCurrentThread() - _lastBytes;
        Mark();
    }

    private void Mark()
    {
        _lastTime = CpuClock.Now;
        _lastBytes = GC.GetAllocatedBytesForCurrentThread();
    }
}
