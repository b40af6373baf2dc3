using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Ledger.Claims;

/// <summary>The distinct speakers of a claim, which of them have no name, and whom they speak for.</summary>
/// <param name="All">Names, and descriptions of nameless sources.</param>
/// <param name="Anonymous">The descriptions alone.</param>
/// <param name="Parties">The parties of the speakers: never more than there are of these.</param>
internal sealed record ClaimSpeakers(Sides All, Sides Anonymous, Sides Parties)
{
    private const string OneOf = "one of ";

    /// <summary>The speakers of both sides.</summary>
    public static ClaimSpeakers Of(ImmutableArray<ClaimStatement> statements, ActorIndex actors)
    {
        var (stand, deny) = (On(ClaimSide.For), On(ClaimSide.Against));
        return new ClaimSpeakers(new Sides(stand.All, deny.All), new Sides(stand.Nameless, deny.Nameless), new Sides(stand.Parties, deny.Parties));

        (ImmutableArray<string> All, ImmutableArray<string> Nameless, ImmutableArray<string> Parties) On(ClaimSide side)
        {
            var own = statements.Where(statement => statement.Side == side).ToArray();
            var named = own.SelectMany(NamedIn).GroupBy(speaker => speaker.Actor, StringComparer.Ordinal)
                .Select(same => (same.First().Speaker, Party: PartyOf(same), Actor: actors.ById(same.Key))).ToArray();

            // "Kharovia denied it" is no further voice where its minister is quoted.
            var names = named.Where(speaker => !IsCollective(speaker.Actor) && !string.Equals(speaker.Party, speaker.Speaker, StringComparison.Ordinal)
                    || !named.Any(other => !ReferenceEquals(other.Actor, speaker.Actor) && !IsCollective(other.Actor) && string.Equals(other.Party, speaker.Party, StringComparison.Ordinal)))
                .Select(speaker => speaker.Speaker!).ToArray();
            var nameless = own.Where(statement => statement is { Actor: null, Anonymous: not null })
                .Where(statement => !named.Any(speaker => string.Equals(speaker.Party, statement.Party, StringComparison.Ordinal)))
                .GroupBy(statement => VoiceOf(statement, own), StringComparer.Ordinal)
                .Select(same => same.OrderByDescending(statement => statement.Anonymous!.Length).ThenBy(statement => statement.Anonymous, StringComparer.Ordinal).First())
                .Select(fullest => (Words: fullest.Anonymous!, fullest.Party)).ToArray();
            return (
                InOrder(names.Concat(nameless.Select(speaker => speaker.Words))),
                InOrder(nameless.Select(speaker => speaker.Words)),
                InOrder(named.Select(speaker => speaker.Party).Concat(nameless.Select(speaker => speaker.Party)).OfType<string>()));
        }
    }

    // Who says a statement, and who says it with them.
    private static IEnumerable<JointSpeaker> NamedIn(ClaimStatement statement) =>
        statement.Actor is { } actor ? statement.With.Prepend(new JointSpeaker(statement.Speaker!, actor, statement.Party)) : [];

    // Of one speaker the party that most of the statements tell.
    private static string? PartyOf(IEnumerable<JointSpeaker> same) => same.Select(speaker => speaker.Party).OfType<string>()
        .CountBy(party => party, StringComparer.Ordinal).OrderByDescending(party => party.Value).ThenBy(party => party.Key, StringComparer.Ordinal).Select(party => party.Key).FirstOrDefault();

    private static ImmutableArray<string> InOrder(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsCollective(Actor actor) => actor.Type is EntityType.GeopoliticalEntity or EntityType.Group;

    // "One of the three judges", whom a copy calls "a judge", is one voice; where nothing says that both have it from one place, those are two.
    private static string VoiceOf(ClaimStatement statement, ClaimStatement[] others) =>
        statement.Anonymous!.StartsWith(OneOf, StringComparison.OrdinalIgnoreCase) && HeadOf(statement.Anonymous[OneOf.Length..]) is var head
            && Array.Exists(others, other => other.Anonymous is { } words && string.Equals(HeadOf(words), head, StringComparison.Ordinal) && other.Origins.Intersect(statement.Origins, StringComparer.Ordinal).Any())
            ? head
            : HeadOf(statement.Anonymous);

    // "an engineer", "the engineer at the dam": the noun before the first preposition.
    private static string HeadOf(string words)
    {
        var parts = words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = Array.FindIndex(parts, part => part is "of" or "at" or "in" or "from" or "who" or "with" or "for" or "familiar" or "speaking");
        return parts[Math.Max(0, (end < 0 ? parts.Length : end) - 1)].TrimEnd('s', ',');
    }
}
