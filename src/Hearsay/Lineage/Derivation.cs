using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Lineage;

/// <summary>How an article derives from another.</summary>
public enum DerivationKind
{
    /// <summary>The same words; datelines, captions, typography and furniture may differ.</summary>
    Verbatim,

    /// <summary>Part of the source, word for word.</summary>
    Excerpt,

    /// <summary>The source's wording with changes, cuts or additions.</summary>
    LightEdit,

    /// <summary>The source with its words swapped for synonyms by a machine.</summary>
    Spun,

    /// <summary>The source's report told anew, with a credit.</summary>
    CreditedRewrite,
}

/// <summary>A stretch of the derived article and the stretch of the source that it comes from.</summary>
/// <param name="Article">In the derived article's text, from a first to a last word.</param>
/// <param name="Source">In the source's text, from a first to a last word.</param>
/// <param name="Words">Number of words of headline and body in <paramref name="Article"/>.</param>
/// <param name="EqualWords">How many of them stand in the source's stretch, in the same order.</param>
public sealed record Passage(TextSpan Article, TextSpan Source, int Words, int EqualWords);

/// <summary>That one stored article, or passages of it, comes from another (W3C PROV: wasDerivedFrom).</summary>
public sealed record Derivation
{
    /// <summary>The derived article.</summary>
    public required DocumentIdentity Article { get; init; }

    /// <summary>The article that it comes from.</summary>
    public required DocumentIdentity Source { get; init; }

    /// <summary>How the article derives from its source: as a copy, a rewrite, a machine-spun text.</summary>
    public required DerivationKind Kind { get; init; }

    /// <summary>That one of the two derives from the other, or both from the same text: 0 to 1, rounded to four places.</summary>
    public required double Probability { get; init; }

    /// <summary>Share of the derived article's words (headline and body) that come from the source: 0 to 1, rounded to four places.</summary>
    public required double Coverage { get; init; }

    /// <summary>
    /// Whether it is known which of the two came first. When it is not, <see cref="Article"/> and <see cref="Source"/> are told
    /// apart by content alone and say nothing.
    /// </summary>
    public required bool Directed { get; init; }

    /// <summary>What was taken, in the derived article's text order; they do not overlap there.</summary>
    public required ImmutableArray<Passage> Passages { get; init; }
}
