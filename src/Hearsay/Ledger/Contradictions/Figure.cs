using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>One source's figure.</summary>
public sealed record FigureReport
{
    /// <summary>The article that gives it.</summary>
    public required DocumentIdentity Article { get; init; }

    /// <summary>The figure's words, UTF-16 offsets into that article's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Lower bound, inclusive unless <see cref="IsExclusive"/>; null when open.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper bound, inclusive unless <see cref="IsExclusive"/>; null when open.</summary>
    public decimal? High { get; init; }

    /// <summary>Whether the one bound is not meant itself ("more than 50").</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Id of the statement that gives it; null when the article itself does.</summary>
    public string? Statement { get; init; }

    /// <summary>Who gives it: the speaker's or the anonymous source's words; null when the article itself does.</summary>
    public string? According { get; init; }

    /// <summary>Whether who gives it gave another on a later day: that is an update, and no second source.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>Where the report of it ultimately comes from, in ordinal order.</summary>
    public required ImmutableArray<string> Origins { get; init; }
}

/// <summary>Figures for one thing, side by side.</summary>
/// <param name="Id">"f" and twelve hex digits, from its reports.</param>
/// <param name="Of">What is counted ("killed").</param>
/// <param name="Reports">By article and place in the text.</param>
/// <param name="Disputed">True when two of them cannot both be true.</param>
public sealed record Figure(string Id, string Of, ImmutableArray<FigureReport> Reports, bool Disputed);
