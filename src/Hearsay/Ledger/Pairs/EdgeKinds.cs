using System.Collections.Immutable;

namespace Hearsay.Ledger.Pairs;

/// <summary>Kinds of edges between articles.</summary>
internal static class EdgeKinds
{
    /// <summary>One derives from the other.</summary>
    public const string Derivation = "derivation";

    /// <summary>They have statements about one proposition.</summary>
    public const string SameClaim = "same-claim";

    /// <summary>They tell of one course of events; by closeness (<see cref="StoryJudge"/>), 1 first.</summary>
    public static ImmutableArray<string> SameStory { get; } = [.. Enumerable.Range(1, StoryJudge.Closest).Select(closeness => FormattableString.Invariant($"same-story-{closeness}"))];

    /// <summary>All ways of being near, each with an index of its own.</summary>
    public static ImmutableArray<string> All { get; } = [Derivation, SameClaim, .. SameStory];
}
