using System.Collections.Immutable;
using Hearsay.Ledger.Claims;

namespace Hearsay.Ledger.Stories;

/// <summary>One who speaks in a story.</summary>
/// <param name="Actor">The actor's id; null for a source without a name.</param>
/// <param name="Name">The name, or the words that describe a nameless source.</param>
/// <param name="IsAnonymous">True for a source without a name.</param>
public readonly record struct StorySpeaker(string? Actor, string Name, bool IsAnonymous)
{
    /// <summary>Who makes a statement, with those who make it together with them; none when that is open.</summary>
    public static ImmutableArray<StorySpeaker> AllOf(ClaimStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return (statement.Speaker ?? statement.Anonymous) is { } name
            ? [new StorySpeaker(statement.Actor, name, statement.Speaker is null), .. statement.With.Select(other => new StorySpeaker(other.Actor, other.Speaker, IsAnonymous: false))]
            : [];
    }

    /// <summary>True when somebody of this name, or so described, makes a statement, alone or with others.</summary>
    public static bool IsBy(ClaimStatement statement, string name) => AllOf(statement).Any(speaker => string.Equals(speaker.Name, name, StringComparison.Ordinal));
}

/// <summary>How many speak in a story.</summary>
/// <param name="Named">Distinct speakers with a name.</param>
/// <param name="Nameless">Distinct descriptions of sources without a name.</param>
public readonly record struct SpeakerCounts(int Named, int Nameless)
{
    /// <summary>Counts those who speak in a story's claims.</summary>
    public static SpeakerCounts Of(StoryLedger story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var speakers = story.Claims.SelectMany(claim => claim.Statements).SelectMany(statement => StorySpeaker.AllOf(statement)).ToHashSet();
        return new SpeakerCounts(speakers.Count(speaker => !speaker.IsAnonymous), speakers.Count(speaker => speaker.IsAnonymous));
    }
}
