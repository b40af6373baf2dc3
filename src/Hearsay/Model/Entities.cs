using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>What kind of thing a name names (OntoNotes names where they exist).</summary>
public enum EntityType
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, armed group, party, company, medium or office.</summary>
    Organization,

    /// <summary>A country, city, state or other place with a government.</summary>
    GeopoliticalEntity,

    /// <summary>A place without a government: a river, a mountain, a region.</summary>
    Location,

    /// <summary>A building or installation.</summary>
    Facility,

    /// <summary>A nationality, religious or political group.</summary>
    Group,

    /// <summary>A named event: a war, an election, a conference.</summary>
    Event,

    /// <summary>A name of another kind.</summary>
    Other,
}

/// <summary>How a mention names its entity.</summary>
public enum MentionForm
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By a description ("the spokeswoman", "rebels").</summary>
    Nominal,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}

/// <summary>One place in the text that names an entity.</summary>
public sealed record Mention(TextSpan Span, MentionForm Form);

/// <summary>A person, organisation, place … within one article.</summary>
public sealed record Entity
{
    /// <summary>"e1", "e2" … in the order of first mention.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The fullest name in the text, without title and role; for a nameless group its description.</summary>
    public required string Name { get; init; }

    /// <summary>Every place in the text that names it, in text order.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of the country it is, or belongs to.</summary>
    public string? Country { get; init; }

    /// <summary>The role that the text gives it ("Russian Foreign Ministry spokeswoman").</summary>
    public string? Role { get; init; }

    /// <summary>CAMEO actor code (<c>RUSGOV</c>).</summary>
    public string? Code { get; init; }
}
