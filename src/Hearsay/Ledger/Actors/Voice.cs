namespace Hearsay.Ledger.Actors;

/// <summary>Who says a statement, across articles.</summary>
/// <param name="Actor">The person, body or country; null when nobody is named.</param>
/// <param name="Anonymous">The words for a nameless source, without their article; null for a named one and for none.</param>
/// <param name="Party">The party; null when it cannot be told.</param>
internal readonly record struct Voice(Actor? Actor, string? Anonymous, string? Party)
{
    /// <summary>What stands behind the party of sources that will not be named: they do not bind those who speak for it.</summary>
    public const string Unnamed = " (unnamed)";

    /// <summary>The party, whether its source is named or not; null when it cannot be told.</summary>
    public string? PartyBehind => Party is null ? null : Behind(Party);

    /// <summary>A party without what marks it as that of sources that will not be named.</summary>
    public static string Behind(string party) => party.Replace(Unnamed, "", StringComparison.Ordinal);
}
