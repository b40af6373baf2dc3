using Hearsay.Bench.Speed;

namespace Hearsay.Bench.Scaling;

/// <summary>The most memory of no file that the process was seen to have.</summary>
internal sealed class MemoryPeak
{
    /// <summary>Bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Looks how much it has now.</summary>
    public void Look() => Bytes = Math.Max(Bytes, ProcessFigures.Own);
}
