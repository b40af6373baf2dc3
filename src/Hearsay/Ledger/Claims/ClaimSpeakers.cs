using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Ledger.Claims;

/// <summary>The distinct speakers of a claim, and which of them have no name.</summary>
/// <param name="All">Names, and descriptions of nameless sources.</param>
/// <param name="Anonymous">The descriptions alone.</param>
internal sealed record ClaimSpeakers(Sides All, Sides Anonymous)
{
    /// <summary>The speakers of both sides.</summary>
    public static ClaimSpeakers Of(ImmutableArray<ClaimStatement> statements, ActorIndex actors)
    {
        var (forAll, forNameless) = On(ClaimSide.For);
        var (againstAll, againstNameless) = On(ClaimSide.Against);
        return new ClaimSpeakers(new Sides(forAll, againstAll), new Sides(forNameless, againstNameless));

        (ImmutableArray<string> All, ImmutableArray<string> Nameless) On(ClaimSide side)
        {
            var own = statements.Where(statement => statement.Side == side).ToArray();
            var named = own.Where(statement => statement.Actor is not null)
                .Select(statement => (statement.Speaker, statement.Party, Actor: actors.ById(statement.Actor!))).DistinctBy(speaker => speaker.Actor.Id, StringComparer.Ordinal).ToArray();

            // "Kharovia denied it" is no further voice where its minister is quoted.
            var names = named.Where(speaker => !IsCollective(speaker.Actor) && !string.Equals(speaker.Party, speaker.Speaker, StringComparison.Ordinal)
                    || !named.Any(other => !ReferenceEquals(other.Actor, speaker.Actor) && !IsCollective(other.Actor) && string.Equals(other.Party, speaker.Party, StringComparison.Ordinal)))
                .Select(speaker => speaker.Speaker!).ToArray();
            var nameless = own.Where(statement => statement is { Actor: null, Anonymous: not null })
                .Where(statement => !named.Any(speaker => string.Equals(speaker.Party, statement.Party, StringComparison.Ordinal)))
                .GroupBy(statement => HeadOf(statement.Anonymous!), StringComparer.Ordinal)
                .Select(same => same.Select(statement => statement.Anonymous!).OrderByDescending(words => words.Length).ThenBy(words => words, StringComparer.Ordinal).First())
                .ToArray();
            return ([.. names.Concat(nameless).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. nameless.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        }
    }

    private static bool IsCollective(Actor actor) => actor.Type is EntityType.GeopoliticalEntity or EntityType.Group;

    // "an engineer", "the engineer at the dam": the noun before the first preposition.
    private static string HeadOf(string words)
    {
        var parts = words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = Array.FindIndex(parts, part => part is "of" or "at" or "in" or "from" or "who" or "with" or "for" or "familiar" or "speaking");
        return parts[Math.Max(0, (end < 0 ? parts.Length : end) - 1)].TrimEnd('s', ',');
    }
}
