using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>Why two groups of mentions were taken for one actor.</summary>
public enum ActorEvidenceKind
{
    /// <summary>The same name.</summary>
    SameName,

    /// <summary>One name in two spellings ("Sergei", "Sergey").</summary>
    Spelling,

    /// <summary>An initial or a surname alone that only this actor fits.</summary>
    ShortForm,

    /// <summary>The initials of a body's name ("WHO").</summary>
    Acronym,

    /// <summary>A country, or the capital that stands for its government.</summary>
    Country,

    /// <summary>A person said so.</summary>
    Correction,
}

/// <summary>One place in a stored article that names an actor.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">The words, UTF-16 offsets into its text.</param>
/// <param name="Name">The words, with one plain space for each gap.</param>
/// <param name="Role">The role that the text gives there; null when it gives none.</param>
public sealed record ActorMention(DocumentIdentity Article, TextSpan Span, string Name, string? Role);

/// <summary>One step of the reasoning by which mentions became one actor: the two ends, and why.</summary>
/// <param name="Kind">Why.</param>
/// <param name="First">A mention on one side.</param>
/// <param name="Second">A mention on the other.</param>
public sealed record ActorEvidence(ActorEvidenceKind Kind, ActorMention First, ActorMention Second);

/// <summary>An office an actor is given, and when.</summary>
/// <param name="Role">As the articles have it, in its fullest form.</param>
/// <param name="From">Day of the earliest dated article that gives it; null when none is dated.</param>
/// <param name="To">Day of the latest dated article that gives it; null when none is dated.</param>
public sealed record Office(string Role, DateOnly? From, DateOnly? To);

/// <summary>One person, body or country across articles.</summary>
public sealed record Actor
{
    /// <summary>"a" and twelve hex digits, from what it is, its name and the country or office that tells it from others of the name.</summary>
    public required string Id { get; init; }

    /// <summary>Its fullest name; with an office in brackets where another actor of the story has the same name.</summary>
    public required string Name { get; init; }

    /// <summary>Every other form of its name, in ordinal order.</summary>
    public required ImmutableArray<string> Aliases { get; init; }

    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of its country; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>CAMEO code; null when unknown.</summary>
    public string? Code { get; init; }

    /// <summary>The party it speaks for: a code ("KHVGOV"), else the name of the body it belongs to, else its own.</summary>
    public required string Party { get; init; }

    /// <summary>Its offices by first day, then in ordinal order.</summary>
    public required ImmutableArray<Office> Offices { get; init; }

    /// <summary>One mention by name for each article and spelling, by article and place.</summary>
    public required ImmutableArray<ActorMention> Mentions { get; init; }

    /// <summary>Why the mentions are one actor, in the order in which they were joined; empty when one article names it.</summary>
    public required ImmutableArray<ActorEvidence> Evidence { get; init; }
}
