using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// What one article says of one person, body or country: the unit that is resolved across articles. An entity of the record has one seat, or several where
/// one page names two people alike.
/// </summary>
internal sealed class ActorSeat
{
    private PersonFacts? _facts;

    /// <summary>The article's name (<see cref="StoryArticle.Key"/>), "#", the entity's id, and "/" with a number for the second seat of one entity.</summary>
    public required string Node { get; init; }

    /// <summary>The article in which the actor is mentioned.</summary>
    public required StoryArticle Article { get; init; }

    /// <summary>The record's entity.</summary>
    public required Entity Entity { get; init; }

    /// <summary>Its mentions by name (a body's also by description), in text order; never empty.</summary>
    public required IReadOnlyList<ActorMention> Mentions { get; init; }

    /// <summary>The fullest name, as written.</summary>
    public required string Name { get; init; }

    /// <summary>The name cut up; null for what is no person.</summary>
    public PersonName? Person { get; init; }

    /// <summary>What its roles make of it.</summary>
    public required IReadOnlyList<RoleKind> Roles { get; init; }

    /// <summary>What namesakes are from whom the article tells it apart.</summary>
    public IReadOnlyList<RoleKind> Others { get; init; } = [];

    /// <summary>Its roles as the text has them, fullest last.</summary>
    public required IReadOnlyList<string> RoleTexts { get; init; }

    /// <summary>ISO 3166-1 alpha-3; null when the article does not tell.</summary>
    public string? Country { get; init; }

    /// <summary>True when no word at the name tells the country: readers know it of somebody of that name.</summary>
    public bool IsCountryAssumed { get; init; }

    /// <summary>CAMEO code; null when the article does not tell.</summary>
    public string? Code { get; init; }

    /// <summary>Year of birth, give or take one, from an age in the text; null when none is given.</summary>
    public int? Born { get; init; }

    /// <summary>Day of the article.</summary>
    public DateOnly? Day => Article.Record.Article.Published?.Date;

    /// <summary>What is told of it beside its name.</summary>
    public PersonFacts Facts => _facts ??= new PersonFacts(Roles, Country, Born, Day, Day) { Others = Others, IsCountryAssumed = IsCountryAssumed };

    /// <summary>The same, as if its article did not say what it is.</summary>
    public ActorSeat WithoutRoles() => new()
    {
        Node = Node,
        Article = Article,
        Entity = Entity,
        Mentions = Mentions,
        Name = Name,
        Person = Person,
        Roles = [],
        RoleTexts = [],
        Country = Country,
        IsCountryAssumed = IsCountryAssumed,
        Code = Code,
        Born = Born,
    };

    /// <summary>What is equal in seats that nothing can tell apart.</summary>
    public (string Key, string Roles, string? Country, string? Code, int? Born) Profile => (
        Person?.Key ?? Grounding.NameKey.Of(Name),
        string.Join('|', Roles.Select(role => $"{role.Class}:{role.Head}:{role.Former}:{role.IsPlace}").Concat(Others.Select(other => "not " + other.Head)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        Country, Code, Born);

    /// <summary>The article's text at its first mention by the fullest name.</summary>
    public ActorMention Best => Mentions.First(mention => string.Equals(mention.Name, Name, StringComparison.Ordinal));
}
