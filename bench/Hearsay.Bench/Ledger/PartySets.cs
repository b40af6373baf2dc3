using System.Collections.Frozen;
using Hearsay.Grounding;
using Hearsay.Grounding.World;

namespace Hearsay.Bench.Ledger;

/// <summary>
/// Compares the parties that two hands wrote. A state is one party (DESIGN 6), however it is called: "Bulgaria (government)" is "Energy Ministry of Bulgaria". A body
/// of a state that is none of its government or forces (a hospital, an auditor, a court) is not the state, and where a world's truth has two organs of one state as two
/// parties, an army against its government, either is only itself.
/// </summary>
internal sealed class PartySets
{
    private const string Ours = " (government)";
    private const string Government = "government";

    private static readonly FrozenSet<string> Organs = FrozenSet.Create(StringComparer.Ordinal,
        Government, "presidency", "cabinet", "ministry", "department", "army", "navy", "military", "force", "forces", "police");

    private static readonly FrozenSet<string> Idle = FrozenSet.Create(StringComparer.Ordinal, "of", "the");

    private static readonly FrozenDictionary<string, string> Countries = Grounding.World.Countries.Forms
        .Where(form => form.Kind is ActorWordKind.CountryName or ActorWordKind.Adjective).DistinctBy(form => NameKey.Of(form.Form), StringComparer.Ordinal).ToFrozenDictionary(form => NameKey.Of(form.Form), form => form.Country, StringComparer.Ordinal);

    private readonly FrozenSet<string> _divided;

    /// <param name="parties">All parties of a world's truth.</param>
    public PartySets(IEnumerable<string> parties) => _divided = parties.Select(StateOf).OfType<State>().GroupBy(state => state.Country, StringComparer.Ordinal)
        .Where(group => group.Select(state => state.Organ).Distinct(StringComparer.Ordinal).Count() > 1).Select(group => group.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many of two lists can be paired, each party once.</summary>
    public int Common(IEnumerable<string> truth, IEnumerable<string> found) => NameSets.Common(truth, found, Alike);

    /// <summary>Whether both are one party.</summary>
    public bool Alike(string a, string b)
    {
        var (first, second) = (StateOf(a), StateOf(b));
        return first is null && second is null ? NameSets.Alike(a, b)
            : first is { } one && second is { } other && string.Equals(one.Country, other.Country, StringComparison.Ordinal)
                && (!_divided.Contains(one.Country) || string.Equals(one.Organ, other.Organ, StringComparison.Ordinal));
    }

    // "Myanmar's military government": the country's name, and else only words for one organ of it. The state alone is its government.
    private static State? StateOf(string party)
    {
        var name = party.EndsWith(Ours, StringComparison.Ordinal) ? party[..^Ours.Length] : party;
        var words = NameKey.Of(name.Replace("'s ", " ", StringComparison.Ordinal).Replace("’s ", " ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = words.Length; length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (Countries.TryGetValue(string.Join(' ', words, start, length), out var country))
                {
                    string[] rest = [.. words.Take(start).Concat(words.Skip(start + length)).Where(word => !Idle.Contains(word))];
                    return rest.Length == 0 || rest.Contains(Government, StringComparer.Ordinal) ? new State(country, Government)
                        : Organs.Contains(rest[^1]) || Organs.Contains(rest[0]) ? new State(country, string.Join(' ', rest))
                        : null;
                }
            }
        }

        return null;
    }

    private sealed record State(string Country, string Organ);
}
