using Hearsay.Lineage;

namespace Hearsay.Ledger.Pairs;

/// <summary>
/// What most pairs of articles are decided by: when they are from, what they are about, and what they might have copied. It is a small part of a record, so that the many
/// candidates of an article need not be read again and again.
/// </summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Compared">Its marks as lineage compares them.</param>
internal sealed record PairProfile(Topic Topic, ComparedMarks Compared)
{
    private const int OwnBytes = 400; // estimate of the objects of a profile without its lists

    /// <summary>The day of publication; null when it is not known.</summary>
    public DateOnly? Day => Compared.Day;

    /// <summary>About how much memory it takes, bytes.</summary>
    public long Bytes => OwnBytes + Topic.Bytes + ((Compared.Sketch.Length + Compared.Anchors.Length) * (long)sizeof(ulong));
}
