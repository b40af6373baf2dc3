using System.Collections.Frozen;
using Hearsay.Model;

namespace Hearsay.Events;

/// <summary>A word that names an event, with the phrases that fill its roles; not yet known to be one.</summary>
internal sealed class EventCandidate
{
    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>CAMEO code.</summary>
    public required string Cameo { get; init; }

    /// <summary>PLOVER mode.</summary>
    public required string? Mode { get; init; }

    /// <summary>Flags of the lexicon's entry.</summary>
    public required FrozenSet<string> Flags { get; init; }

    /// <summary>The word or phrase that names it.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Index of the trigger's head token.</summary>
    public required int Head { get; init; }

    /// <summary>Who did it.</summary>
    public Phrase? Actor { get; init; }

    /// <summary>To whom.</summary>
    public Phrase? Recipient { get; init; }

    /// <summary>The clause that it heads or stands in.</summary>
    public Clause? Clause { get; init; }

    /// <summary>The noun phrase that names it; null for a verb.</summary>
    public Phrase? Noun { get; init; }

    /// <summary>Whether it is told as having happened.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Whether an act that was named before does it ("the attacks killed"), whose doer is this one's too.</summary>
    public bool ByAct { get; init; }

    /// <summary>Whether its noun is carried by a verb ("launched an attack"), or it is a verb itself.</summary>
    public bool Carried { get; init; }
}
