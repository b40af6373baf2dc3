using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>How the words of a statement are given.</summary>
public enum StatementForm
{
    /// <summary>In the speaker's own words, in quotation marks (or with marks that were lost).</summary>
    Direct,

    /// <summary>Reported in the writer's words.</summary>
    Indirect,

    /// <summary>Reported, with quoted words inside.</summary>
    Mixed,
}

/// <summary>What a statement does (speech act).</summary>
public enum SpeechAct
{
    /// <summary>States something.</summary>
    Assert,

    /// <summary>Denies something.</summary>
    Deny,

    /// <summary>Accuses or blames somebody.</summary>
    Accuse,

    /// <summary>Condemns an act.</summary>
    Condemn,

    /// <summary>Warns of something.</summary>
    Warn,

    /// <summary>Threatens somebody.</summary>
    Threaten,

    /// <summary>Demands or calls for something.</summary>
    Demand,

    /// <summary>Promises something.</summary>
    Promise,

    /// <summary>Offers something.</summary>
    Offer,

    /// <summary>Proposes something.</summary>
    Propose,

    /// <summary>Asks.</summary>
    Ask,

    /// <summary>Refuses or rejects.</summary>
    Refuse,

    /// <summary>Agrees or confirms.</summary>
    Agree,

    /// <summary>Foretells.</summary>
    Predict,

    /// <summary>Praises or welcomes.</summary>
    Praise,

    /// <summary>Regrets or apologises.</summary>
    Regret,
}

/// <summary>How a medium stands to the words that passed through it.</summary>
public enum CreditRelation
{
    /// <summary>"Press TV reports:", "according to the agency".</summary>
    ReportedBy,

    /// <summary>"told Reuters", "said on state television".</summary>
    ToldTo,

    /// <summary>"released by the Tribune", "published in …".</summary>
    PublishedBy,

    /// <summary>"via …", a link or a repost's signature.</summary>
    Via,

    /// <summary>A medium that the text calls state-owned or state-run.</summary>
    StateMedia,
}

/// <summary>Words that name another outlet as the origin of what is told.</summary>
/// <param name="Span">The words, cue included ("told Reuters").</param>
/// <param name="Outlet">The outlet's name as printed.</param>
/// <param name="Relation">How it stands to what is told.</param>
public sealed record Credit(TextSpan Span, string Outlet, CreditRelation Relation);

/// <summary>One medium of the chain that a statement passed through.</summary>
/// <param name="Outlet">The outlet's name as printed.</param>
/// <param name="Relation">How it stands to the words.</param>
/// <param name="Span">The words that say so; null when the whole article rests on that outlet.</param>
public sealed record MediaLink(string Outlet, CreditRelation Relation, TextSpan? Span);

/// <summary>Who takes part in something, as the words in the text and as what they stand for.</summary>
/// <param name="Span">The words that fill the role.</param>
/// <param name="Text">The same words as a string.</param>
public sealed record Participant(TextSpan Span, string Text)
{
    /// <summary>Id of the entity, when it is known.</summary>
    public string? Entity { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>CAMEO actor code.</summary>
    public string? Code { get; init; }
}

/// <summary>An attribution: source, cue and content (Pareti's PARC, Newell's PolNeAR).</summary>
public sealed record Statement
{
    /// <summary>"s1", "s2" … in text order.</summary>
    public required string Id { get; init; }

    /// <summary>The words that name who said it; empty when nobody is named.</summary>
    public required ImmutableArray<TextSpan> Source { get; init; }

    /// <summary>The words that say that something is said; empty for a bare quotation.</summary>
    public required ImmutableArray<TextSpan> Cue { get; init; }

    /// <summary>What was said; several spans when it is interrupted. Quotation marks belong to it.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>Direct, indirect or mixed.</summary>
    public required StatementForm Form { get; init; }

    /// <summary>The speech act.</summary>
    public required SpeechAct Act { get; init; }

    /// <summary>Id of the entity that speaks; null when it is not known.</summary>
    public string? Speaker { get; init; }

    /// <summary>The words that describe a source without a name ("a US official familiar with the document").</summary>
    public string? Anonymous { get; init; }

    /// <summary>Whom it is said to, or who is accused, warned, asked.</summary>
    public Participant? Addressee { get; init; }

    /// <summary>The condition under which it holds ("if the United States …").</summary>
    public TextSpan? Condition { get; init; }

    /// <summary>The media it passed through, nearest to this article first.</summary>
    public ImmutableArray<MediaLink> Via { get; init; } = [];

    /// <summary>When it was said.</summary>
    public TimeReference? Time { get; init; }

    /// <summary>Id of the statement that contains this one.</summary>
    public string? Within { get; init; }
}
