using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>What kind of undertaking an agreement is.</summary>
public enum AgreementKind
{
    /// <summary>Ceasefire, truce, armistice, cessation of hostilities.</summary>
    Ceasefire,

    /// <summary>Deal, accord, pact, settlement and whatever else two sides agree on.</summary>
    Accord,

    /// <summary>Treaty, convention, protocol.</summary>
    Treaty,

    /// <summary>A resolution of an assembly or a council.</summary>
    Resolution,
}

/// <summary>What is told of an agreement.</summary>
public enum AgreementStepKind
{
    /// <summary>Proposed, drafted, called for.</summary>
    Proposed,

    /// <summary>Negotiated, sought.</summary>
    Sought,

    /// <summary>Reached, struck, announced.</summary>
    Reached,

    /// <summary>Accepted, backed, voted for.</summary>
    Accepted,

    /// <summary>Signed.</summary>
    Signed,

    /// <summary>Adopted, passed, ratified.</summary>
    Adopted,

    /// <summary>In force.</summary>
    Effective,

    /// <summary>Kept, respected, carried out; of a truce: it holds.</summary>
    Kept,

    /// <summary>Broken, violated, not lived up to.</summary>
    Broken,

    /// <summary>Extended, renewed.</summary>
    Extended,

    /// <summary>Ended: collapsed, expired, abandoned, called off, suspended.</summary>
    Ended,

    /// <summary>Rejected, vetoed.</summary>
    Rejected,
}

/// <summary>What one side undertakes, or has to do, under an agreement.</summary>
/// <param name="Span">The words ("withdraw heavy weapons by Friday").</param>
public sealed record AgreementTerm(TextSpan Span)
{
    /// <summary>Whose obligation it is; null where the text does not say, or where it is everybody's.</summary>
    public Participant? Party { get; init; }

    /// <summary>A time inside the words, as a rule the term by which it is due.</summary>
    public TimeReference? Time { get; init; }

    /// <summary>Id of the statement that tells it; null when the article itself does.</summary>
    public string? Statement { get; init; }

    /// <summary>Ids of events whose trigger stands in the words.</summary>
    public ImmutableArray<string> Events { get; init; } = [];
}

/// <summary>Something told of an agreement: it was reached, is kept, broken, has ended.</summary>
public sealed record AgreementStep
{
    /// <summary>What became of the agreement in this step.</summary>
    public required AgreementStepKind Kind { get; init; }

    /// <summary>The word or words that tell it.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Who reached, signed, kept, broke or ended it; several where they are joined; empty when the text does not say.</summary>
    public ImmutableArray<Participant> By { get; init; } = [];

    /// <summary>Whether it is told as having happened.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Id of the statement that tells it: by whom it is said; null when the article itself does.</summary>
    public string? Statement { get; init; }

    /// <summary>Ids of the events told by the same words.</summary>
    public ImmutableArray<string> Events { get; init; } = [];
}

/// <summary>A deal, truce, treaty or resolution that the text names, with all that is told of it.</summary>
public sealed record Agreement
{
    /// <summary>"a1", "a2" … in the order of first mention.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is a truce, a treaty, a resolution or another accord.</summary>
    public required AgreementKind Kind { get; init; }

    /// <summary>Its fullest name in the text ("the September 9 ceasefire agreement").</summary>
    public required string Name { get; init; }

    /// <summary>Every place where it is named, in text order.</summary>
    public required ImmutableArray<TextSpan> Mentions { get; init; }

    /// <summary>Whose agreement it is, in the order of the text, each country or entity once.</summary>
    public ImmutableArray<Participant> Parties { get; init; } = [];

    /// <summary>Who brokered it.</summary>
    public ImmutableArray<Participant> Mediators { get; init; } = [];

    /// <summary>What has to be done under it, in text order.</summary>
    public ImmutableArray<AgreementTerm> Terms { get; init; } = [];

    /// <summary>What is told of it, in text order.</summary>
    public ImmutableArray<AgreementStep> Steps { get; init; } = [];
}

/// <summary>How near an option is said to be.</summary>
public enum OptionStanding
{
    /// <summary>Put forward by the side that would do it.</summary>
    Offered,

    /// <summary>Put forward for others to do.</summary>
    Proposed,

    /// <summary>"is ready to", "is willing to".</summary>
    Willing,

    /// <summary>On the table, among the options, not ruled out.</summary>
    Open,

    /// <summary>Being weighed.</summary>
    Considered,

    /// <summary>"is close to", "is likely to".</summary>
    Likely,

    /// <summary>"is unlikely to".</summary>
    Unlikely,

    /// <summary>Ruled out.</summary>
    RuledOut,

    /// <summary>"no decision has been made".</summary>
    Undecided,
}

/// <summary>A course of action that is on the table, and how likely it is said to be.</summary>
public sealed record PolicyOption
{
    /// <summary>"o1", "o2" … in text order.</summary>
    public required string Id { get; init; }

    /// <summary>What would be done; null where the text only says that it is undecided.</summary>
    public TextSpan? Content { get; init; }

    /// <summary>The words that tell how near it is ("is weighing", "unlikely", "ruled out").</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>How near it is said to be.</summary>
    public required OptionStanding Standing { get; init; }

    /// <summary>Whose option it is; null when the text does not say.</summary>
    public Participant? By { get; init; }

    /// <summary>Id of the statement that tells it; null when the article itself does.</summary>
    public string? Statement { get; init; }

    /// <summary>Ids of events whose trigger stands in the content.</summary>
    public ImmutableArray<string> Events { get; init; } = [];

    /// <summary>Id of the agreement that the content is about; null for none.</summary>
    public string? Agreement { get; init; }
}
