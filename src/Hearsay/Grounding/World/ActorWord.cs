namespace Hearsay.Grounding.World;

/// <summary>What a word or phrase is in the name or description of an actor.</summary>
internal enum ActorWordKind
{
    /// <summary>A country's name.</summary>
    CountryName,

    /// <summary>An adjective or demonym.</summary>
    Adjective,

    /// <summary>A noun for its people ("Syrians").</summary>
    People,

    /// <summary>A capital or palace that stands for its government.</summary>
    Metonym,

    /// <summary>An organisation, group, medium or person with a code of its own.</summary>
    Named,

    /// <summary>A role that decides as the head of its phrase.</summary>
    StrongRole,

    /// <summary>A role that yields to a role word before it.</summary>
    WeakRole,

    /// <summary>As weak, and its own code needs a country.</summary>
    TiedRole,

    /// <summary>A head without a code ("members").</summary>
    NoRole,
}

/// <summary>An entry of the table of actor words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Country">Alpha-3; null where it says none.</param>
/// <param name="Code">The role's CAMEO code, or the whole code of a <see cref="ActorWordKind.Named"/>; null for countries.</param>
/// <param name="Case">How it must be written to count.</param>
/// <param name="IsUser">True for the user's own.</param>
/// <param name="Validity">When the name stands for it.</param>
internal sealed record ActorWord(ActorWordKind Kind, string? Country, string? Code, WordCase Case, bool IsUser = false, Validity Validity = default)
{
    /// <summary>True for anything that says a country by its form.</summary>
    public bool IsCountry => Kind is ActorWordKind.CountryName or ActorWordKind.Adjective or ActorWordKind.People or ActorWordKind.Metonym;

    /// <summary>True for role words.</summary>
    public bool IsRole => Kind is ActorWordKind.StrongRole or ActorWordKind.WeakRole or ActorWordKind.TiedRole or ActorWordKind.NoRole;
}

/// <summary>How a word must be written to count as an entry.</summary>
internal enum WordCase
{
    /// <summary>Any way.</summary>
    Any,

    /// <summary>With a capital first letter; words of an adjective's length may also be in lower case, as careless copies have them.</summary>
    Capital,

    /// <summary>All letters capital ("US", "WHO"), because the word in lower case is another.</summary>
    Capitals,
}
