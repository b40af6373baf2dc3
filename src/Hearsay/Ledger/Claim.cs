using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>Whether a statement stands for a claim or against it.</summary>
public enum ClaimSide
{
    /// <summary>It says that it is so.</summary>
    For,

    /// <summary>It says that it is not so.</summary>
    Against,
}

/// <summary>Who or what stands on either side of a claim; each list in ordinal order, without repetition.</summary>
/// <param name="For">For it.</param>
/// <param name="Against">Against it.</param>
public sealed record Sides(ImmutableArray<string> For, ImmutableArray<string> Against)
{
    /// <summary>Nobody on either side.</summary>
    public static Sides None { get; } = new([], []);

    /// <summary>The list of one side.</summary>
    public ImmutableArray<string> Of(ClaimSide side) => side == ClaimSide.For ? For : Against;
}

/// <summary>Why a claim is disputed.</summary>
public enum DisputeKind
{
    /// <summary>Somebody denies it.</summary>
    Denial,

    /// <summary>Figures are given that cannot both be true.</summary>
    Figures,
}

/// <summary>One reason why a claim is disputed.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">In words ("denied by RUSGOV"; "killed: 20 or 200").</param>
public sealed record Dispute(DisputeKind Kind, string Text);

/// <summary>A statement that rests under a claim.</summary>
public sealed record ClaimStatement
{
    /// <summary>The article it stands in.</summary>
    public required DocumentIdentity Article { get; init; }

    /// <summary>Its id in that article's record.</summary>
    public required string Statement { get; init; }

    /// <summary>Its content, UTF-16 offsets into that article's text.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>Which side it is on.</summary>
    public required ClaimSide Side { get; init; }

    /// <summary>Who says it: the actor's name; null when nobody is named.</summary>
    public string? Speaker { get; init; }

    /// <summary>The words that describe a nameless source.</summary>
    public string? Anonymous { get; init; }

    /// <summary>The party it speaks for: a CAMEO code, else the speaker's name; null when neither is known.</summary>
    public string? Party { get; init; }

    /// <summary>Where the report of it ultimately comes from (<see cref="Lineage.Origin"/> names), in ordinal order.</summary>
    public required ImmutableArray<string> Origins { get; init; }
}

/// <summary>
/// One proposition with every statement for and against it across all articles of its story. That somebody said it is counted in
/// origins; that it is so is counted in speakers and in parties; never in pages.
/// </summary>
public sealed record Claim
{
    /// <summary>"c" and twelve hex digits, from the statements that rest under it.</summary>
    public required string Id { get; init; }

    /// <summary>The proposition, in the words of the statement that says it best.</summary>
    public required string Text { get; init; }

    /// <summary>Independent origins that report it.</summary>
    public required Sides Origins { get; init; }

    /// <summary>Distinct named speakers that stand for it.</summary>
    public required Sides Speakers { get; init; }

    /// <summary>Distinct parties that stand for it.</summary>
    public required Sides Parties { get; init; }

    /// <summary>Why it is disputed; empty when it is not.</summary>
    public required ImmutableArray<Dispute> Disputed { get; init; }

    /// <summary>The statements that rest under it, by article and place in the text.</summary>
    public required ImmutableArray<ClaimStatement> Statements { get; init; }
}
