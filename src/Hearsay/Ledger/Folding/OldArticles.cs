using System.Collections.Immutable;
using Hearsay.Lineage;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// Tells which old articles are not worth reading for a new one: those from weeks before that share a few turns of phrase with it, by what the candidate indexes have of them. A new article meets
/// some thirty of them, the hubs of what it has in common with others, and in a large ledger no memory holds their records.
/// </summary>
/// <param name="store">Has the indexes.</param>
/// <param name="sketches">The index of running words.</param>
/// <param name="anchors">The index of names and figures in their order.</param>
internal sealed class OldArticles(ISketchIndex store, string sketches, string anchors)
{
    // Of an article there is about a kilobyte: those of sixty thousand.
    private const long MostFingerprints = 8_000_000;

    // What an item has in an index follows from its record, so that what is remembered stays true.
    private readonly BoundedCache<Fingerprints> _known = new(MostFingerprints, known => 16 + known.Sketch.Length + known.Anchors.Length);

    /// <summary>Takes out of a set the articles more than <see cref="SharedMarks.Weeks"/> apart from one that cannot have enough in common with it to be aligned.</summary>
    /// <param name="others">Items of the indexes.</param>
    /// <param name="item">The one.</param>
    /// <param name="marks">What it is compared by.</param>
    public void RemoveUnlike(ISet<string> others, string item, ComparedMarks marks) =>
        others.ExceptWith(others.Where(other => ItemNames.DaysBetween(item, other) > SharedMarks.Weeks && !MayBeAligned(marks, FingerprintsOf(other))).ToList());

    private static bool MayBeAligned(ComparedMarks marks, Fingerprints old) => SharedMarks.MayBeEnoughAfterWeeks(marks, old.Sketch, old.Anchors);

    private Fingerprints FingerprintsOf(string item)
    {
        if (!_known.TryGet(item, out var known))
        {
            known = new Fingerprints([.. store.FingerprintsOf(sketches, item)], [.. store.FingerprintsOf(anchors, item)]);
            _known.Put(item, known);
        }

        return known;
    }

    private sealed record Fingerprints(ImmutableArray<ulong> Sketch, ImmutableArray<ulong> Anchors);
}
