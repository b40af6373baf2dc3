namespace Hearsay.Ledger.Actors;

/// <summary>Who says a statement, across articles.</summary>
/// <param name="Actor">The person, body or country; null when nobody is named.</param>
/// <param name="Anonymous">The words for a nameless source, without their article; null for a named one and for none.</param>
/// <param name="Party">The party; null when it cannot be told.</param>
/// <param name="IsNobody">True when the words are a thing's ("the video") or stand for nobody: they tell this voice from others, but no speaker and no party is shown.</param>
internal readonly record struct Voice(Actor? Actor, string? Anonymous, string? Party, bool IsNobody = false)
{
    /// <summary>What stands behind the party of sources that will not be named: they do not bind those who speak for it.</summary>
    public const string Unnamed = " (unnamed)";

    /// <summary>The voice of somebody who is named.</summary>
    public static Voice Of(Actor actor) => new(actor, null, actor.Party);

    /// <summary>The words that are shown for a nameless source; null for a named one and for nobody.</summary>
    public string? Described => IsNobody ? null : Anonymous;

    /// <summary>The party that is shown; null when it cannot be told, and for nobody.</summary>
    public string? Told => IsNobody ? null : Party;

    /// <summary>The party, whether its source is named or not; null when it cannot be told.</summary>
    public string? PartyBehind => Party is null ? null : Behind(Party);

    /// <summary>A party without what marks it as that of sources that will not be named.</summary>
    public static string Behind(string party) => party.Replace(Unnamed, "", StringComparison.Ordinal);
}
