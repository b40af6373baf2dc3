using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Lineage;

/// <summary>What became of words between two texts.</summary>
public enum WordChangeKind
{
    /// <summary>The same words, but for case, typography and apostrophes.</summary>
    Equal,

    /// <summary>Other words in the same place.</summary>
    Changed,

    /// <summary>Only the article has them.</summary>
    Inserted,

    /// <summary>Only the source has them.</summary>
    Deleted,
}

/// <summary>A run of words within a passage to which the same happened.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Article">The words in the article's text; empty, and standing before the next word, for deleted ones.</param>
/// <param name="Source">The words in the source's text; empty, and standing before the next word, for inserted ones.</param>
public sealed record WordChange(WordChangeKind Kind, TextSpan Article, TextSpan Source);

/// <summary>A passage with every word accounted for.</summary>
/// <param name="Passage">Where it stands and how much of it is equal.</param>
/// <param name="Changes">Runs of words in text order, from the first to the last word on both sides; first and last are equal.</param>
public sealed record AlignedPassage(Passage Passage, ImmutableArray<WordChange> Changes);

/// <summary>The wording that two articles have in common.</summary>
public sealed record Alignment
{
    /// <summary>The passages in the article's text order; they overlap on neither side, and may stand in another order in the source.</summary>
    public required ImmutableArray<AlignedPassage> Passages { get; init; }

    /// <summary>Number of words of the article's headline and body.</summary>
    public required int ArticleWords { get; init; }

    /// <summary>Number of words of the source's headline and body.</summary>
    public required int SourceWords { get; init; }

    /// <summary>Number of equal words in all passages.</summary>
    public required int EqualWords { get; init; }

    /// <summary>Share of the article's words inside passages, 0 to 1.</summary>
    public required double ArticleCoverage { get; init; }

    /// <summary>Share of the source's words inside passages, 0 to 1.</summary>
    public required double SourceCoverage { get; init; }
}
