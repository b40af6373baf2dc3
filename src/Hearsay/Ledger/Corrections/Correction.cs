using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Ledger.Corrections;

/// <summary>What a correction does.</summary>
public enum CorrectionKind
{
    /// <summary>Makes one of two.</summary>
    Merge,

    /// <summary>Makes two of one.</summary>
    Split,

    /// <summary>Keeps a name out of everything that is shown.</summary>
    Withhold,

    /// <summary>Takes another correction back.</summary>
    Undo,
}

/// <summary>What is merged or split.</summary>
public enum CorrectionTarget
{
    /// <summary>Which mentions are one person or body.</summary>
    Actor,

    /// <summary>Which statements are about one proposition.</summary>
    Claim,

    /// <summary>Which articles tell of one course of events.</summary>
    Story,
}

/// <summary>
/// Something in an article that a correction speaks of, named by where its words stand and never by an id that an engine gave it, so that it is found again when
/// the article is read anew. The words themselves are not kept: when the article is removed, nothing of it stays behind.
/// </summary>
/// <param name="Article">The article.</param>
/// <param name="Span">Where the words stood, UTF-16 offsets into the text of the version that was corrected; null for the article as a whole.</param>
/// <param name="Mark">What the words are known by (<see cref="WordMark"/>), sixteen hex digits; null for the article as a whole.</param>
public sealed record CorrectionAnchor(DocumentIdentity Article, TextSpan? Span = null, string? Mark = null);

/// <summary>
/// A person's decision about the ledger. Appended to the log and never changed: who thinks otherwise undoes it with another one. The ledger is a function of the set of
/// records and of the set of corrections; who and when are part of the correction and are not asked for when it is applied.
/// </summary>
public sealed record Correction
{
    /// <summary>Whether it joins, parts, withholds or takes a correction back.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>What is merged or split; null for the other kinds.</summary>
    public CorrectionTarget? Target { get; init; }

    /// <summary>Who decided it: a name, an address, an account.</summary>
    public required string By { get; init; }

    /// <summary>When it was decided.</summary>
    public required Timestamp At { get; init; }

    /// <summary>Why; null when nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Merge: one of the two. Split: what is taken out.</summary>
    public ImmutableArray<CorrectionAnchor> These { get; init; } = [];

    /// <summary>Merge: the other one. Split: what stays.</summary>
    public ImmutableArray<CorrectionAnchor> Those { get; init; } = [];

    /// <summary>The name to withhold, and other forms of it; the full name first.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What stands in place of a withheld name.</summary>
    public string? Label { get; init; }

    /// <summary>Id of the last correction that was known when this one was made; null for the first. Tells which of two of the same second is the later one.</summary>
    public string? Follows { get; init; }

    /// <summary>Id of the correction that is taken back.</summary>
    public string? Undoes { get; init; }

    /// <summary>"k" and twelve hex digits, from its content.</summary>
    public string Id => CorrectionJson.IdOf(CorrectionJson.KeyOf(CorrectionJson.Write(this)));
}
