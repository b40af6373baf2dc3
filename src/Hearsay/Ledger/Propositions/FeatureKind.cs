namespace Hearsay.Ledger.Propositions;

/// <summary>What a feature is, told by the character that it begins with; stems of words that have no concept begin with none of these.</summary>
internal static class FeatureKind
{
    /// <summary>An actor: its id follows.</summary>
    public const char Actor = '@';

    /// <summary>An act or a thing that several words name (<see cref="ConceptTable.ConceptOf(string)"/>).</summary>
    public const char Concept = '=';

    /// <summary>A figure.</summary>
    public const char Figure = '#';

    /// <summary>A family of concepts (<see cref="ConceptTable.FamilyOf"/>).</summary>
    public const char Family = '~';

    /// <summary>The feature of an actor or a party.</summary>
    public static string OfActor(string id) => Actor + id;
}
