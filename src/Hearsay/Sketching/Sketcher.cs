using Hearsay.Model;

namespace Hearsay.Sketching;

/// <summary>
/// Entry of the folder: an article → the fingerprints by which lineage finds candidates. Stands before Annotation, because
/// the sketch is part of the record, and is shared with Lineage (docs/decisions/0002).
/// </summary>
internal static class Sketcher
{
    /// <summary>Fingerprints of the headline and body; null for a text too short to have any.</summary>
    public static Sketch? Sketch(Article article)
    {
        _ = article;
        return null;
    }
}
