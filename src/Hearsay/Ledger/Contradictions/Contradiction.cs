using System.Collections.Immutable;
using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>In what way two things that were said cannot both be so.</summary>
public enum ContradictionKind
{
    /// <summary>One says that it is so, another that it is not.</summary>
    Denial,

    /// <summary>Figures for one thing that cannot both be true.</summary>
    Figures,

    /// <summary>One act, two doers.</summary>
    Attribution,

    /// <summary>The same words, credited to two speakers.</summary>
    Speaker,

    /// <summary>Told as happening or decided here, as possible or undecided there.</summary>
    Modality,

    /// <summary>A speaker against their own earlier words.</summary>
    OwnWords,

    /// <summary>A version of a page against an earlier one.</summary>
    Version,
}

/// <summary>One place that stands on a side of a contradiction.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">The words, UTF-16 offsets into the article's text (of the version that <paramref name="Version"/> names).</param>
/// <param name="Statement">Id of the statement; null for what the article tells itself.</param>
/// <param name="Speaker">Who says it: a name or the words for a nameless source; null for the article itself.</param>
/// <param name="Party">The party that speaks; null when unknown.</param>
/// <param name="Version">Hash of the document when it is no longer the current version; null for the current one.</param>
public sealed record ContradictionPlace(DocumentIdentity Article, TextSpan Span, string? Statement, string? Speaker, string? Party, string? Version = null);

/// <summary>Two sides that cannot both be right.</summary>
public sealed record Contradiction
{
    /// <summary>"x" and twelve hex digits, from its kind and places.</summary>
    public required string Id { get; init; }

    /// <summary>In what way the two sides cannot both be right.</summary>
    public required ContradictionKind Kind { get; init; }

    /// <summary>How it was told that the sides stand against each other, of a denial and of a speaker's own words; null for other kinds.</summary>
    public Opposition? Opposition { get; init; }

    /// <summary>What it is about, in words.</summary>
    public required string Text { get; init; }

    /// <summary>The places on one side, by article and place in the text.</summary>
    public required ImmutableArray<ContradictionPlace> First { get; init; }

    /// <summary>The places on the other side.</summary>
    public required ImmutableArray<ContradictionPlace> Second { get; init; }

    /// <summary>Ids of the claims that it concerns, in ordinal order.</summary>
    public required ImmutableArray<string> Claims { get; init; }

    /// <summary>Id of the figure that it concerns; null for other kinds.</summary>
    public string? Figure { get; init; }
}
