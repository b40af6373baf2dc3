using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>What happened, in the types of PLOVER (Political Language Ontology for Verifiable Event Records).</summary>
public enum EventType
{
    /// <summary>Agree, promise, offer.</summary>
    Agree,

    /// <summary>Meet, visit, talk.</summary>
    Consult,

    /// <summary>Diplomatic support, praise, signed agreements.</summary>
    Support,

    /// <summary>Act together.</summary>
    Cooperate,

    /// <summary>Give aid.</summary>
    Aid,

    /// <summary>Give way: release, resign, lift.</summary>
    Concede,

    /// <summary>Withdraw, surrender, cease fire.</summary>
    Retreat,

    /// <summary>Ask, demand, appeal.</summary>
    Request,

    /// <summary>Accuse, charge, investigate.</summary>
    Accuse,

    /// <summary>Reject, refuse, veto.</summary>
    Reject,

    /// <summary>Threaten.</summary>
    Threaten,

    /// <summary>Demonstrate, strike.</summary>
    Protest,

    /// <summary>Show or ready force.</summary>
    Mobilize,

    /// <summary>Break off, embargo.</summary>
    Sanction,

    /// <summary>Arrest, ban, expel.</summary>
    Coerce,

    /// <summary>Attack, kill, besiege.</summary>
    Assault,
}

/// <summary>Whether an event is told as having happened.</summary>
public enum Modality
{
    /// <summary>Told as fact.</summary>
    Actual,

    /// <summary>Told as somebody's accusation or report.</summary>
    Alleged,

    /// <summary>Denied, or said not to have happened.</summary>
    Denied,

    /// <summary>Announced or intended.</summary>
    Planned,

    /// <summary>Possible, conditional, considered.</summary>
    Hypothetical,
}

/// <summary>A mention of a place inside an event.</summary>
/// <param name="Span">The words.</param>
/// <param name="Name">The resolved place's name.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
public sealed record PlaceReference(TextSpan Span, string Name, string? Country);

/// <summary>A mention of a time inside a statement or an event.</summary>
/// <param name="Span">The words.</param>
/// <param name="Value">The TIMEX3 value; null when it could not be resolved.</param>
public sealed record TimeReference(TextSpan Span, string? Value);

/// <summary>Who did what to whom.</summary>
public sealed record Event
{
    /// <summary>"v1", "v2" … in text order.</summary>
    public required string Id { get; init; }

    /// <summary>The PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>The PLOVER mode ("airstrike", "arrest"); null when none is clear.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER's contexts ("military", "legal"), in a fixed order: what the words of the event's own clause are about; empty when they do not tell.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>The CAMEO code: two digits for the root, three where the kind is clear.</summary>
    public required string Cameo { get; init; }

    /// <summary>The word or phrase that names the event.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Who did it; null when the text does not say.</summary>
    public Participant? Actor { get; init; }

    /// <summary>To whom; null when the text does not say.</summary>
    public Participant? Recipient { get; init; }

    /// <summary>Where it happened; null when the page does not tell.</summary>
    public PlaceReference? Place { get; init; }

    /// <summary>When it happened; null when the page does not tell.</summary>
    public TimeReference? Time { get; init; }

    /// <summary>Whether it is told as having happened.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Id of the statement that reports it; null when the article itself does.</summary>
    public string? Statement { get; init; }

    /// <summary>The roles of an assault; null for other types.</summary>
    public AssaultRoles? Assault { get; init; }
}

/// <summary>The roles of an attack, as in MUC-4's templates; the words as printed.</summary>
public sealed record AssaultRoles
{
    /// <summary>Persons said to have done it.</summary>
    public ImmutableArray<string> PerpetratorIndividual { get; init; } = [];

    /// <summary>Organisations said to have done it.</summary>
    public ImmutableArray<string> PerpetratorOrganization { get; init; } = [];

    /// <summary>Things attacked.</summary>
    public ImmutableArray<string> Target { get; init; } = [];

    /// <summary>People hurt.</summary>
    public ImmutableArray<string> Victim { get; init; } = [];

    /// <summary>Means used.</summary>
    public ImmutableArray<string> Weapon { get; init; } = [];
}
