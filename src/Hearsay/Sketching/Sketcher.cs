using System.Globalization;
using Hearsay.Model;

namespace Hearsay.Sketching;

/// <summary>
/// Entry of the folder: an article → the fingerprints by which lineage finds candidates. Stands before Annotation, because
/// the sketch is part of the record, and is shared with Lineage (docs/decisions/0002). Pure, linear in the text.
/// </summary>
internal static class Sketcher
{
    /// <summary>Most fingerprints of one article: texts of more than some 35,000 words keep the smallest.</summary>
    /// <remarks>
    /// Whole copies of such a text are still found, since both keep the same; a single paragraph taken from it may be missed.
    /// </remarks>
    public const int MaxFingerprints = 8192;

    /// <summary>Name and version of the method: shingle of five words, windows of eight shingles.</summary>
    public static string Scheme { get; } = string.Create(
        CultureInfo.InvariantCulture, $"winnow-{Winnower.ShingleWords}-{Winnower.WindowShingles}/1");

    /// <summary>
    /// Fingerprints of the headline and body; null for a text of fewer than <see cref="Winnower.Guarantee"/> words.
    /// A run of that many words that two articles share gives them a fingerprint in common.
    /// </summary>
    public static Sketch? Sketch(Article article)
    {
        var words = WordSequence.Of(article);
        if (words.Count < Winnower.Guarantee)
        {
            return null;
        }

        var kept = Winnower.Winnow(Winnower.Shingles(words.Hashes, Winnower.ShingleWords));
        kept.Sort();
        return new Sketch(Scheme, words.Count, [.. kept.Distinct().Take(MaxFingerprints)]);
    }
}
