using System.Collections.Immutable;

namespace Hearsay.Bench.Ledger;

/// <summary>
/// Who says each statement of the true claims, for whom, and where it comes from: put together from what the truth says of pages, sides of claims and sides of
/// contradictions. What cannot be told from these is not asked for.
/// </summary>
internal sealed class StatementTruth
{
    private readonly FoldedWorld _world;
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, string> _parties;
    private readonly Dictionary<string, string> _originals;
    private readonly (WordPlace Place, string Name, ImmutableArray<TruthVia> Via)[] _said;

    /// <param name="world">The world.</param>
    public StatementTruth(FoldedWorld world)
    {
        _world = world;
        var truth = world.Truth;
        _names = truth.Variants.SelectMany(variant => variant.Names.Select(name => (name, variant.Names[0]))).DistinctBy(pair => pair.name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _originals = truth.Clusters.SelectMany(cluster => cluster.Pages.Select(page => (page, cluster.Origin))).ToDictionary(StringComparer.Ordinal);
        _said =
        [
            .. truth.Pages.SelectMany(page => page.Value.Speakers.Select(speaker => (Words: new TruthWords(page.Key, speaker.Words), speaker.Name, speaker.Via)))
                .Concat(truth.Contradictions.SelectMany(conflict => conflict.Sides).Where(side => side.Speaker is not null)
                    .Select(side => (Words: new TruthWords(side.Page, side.Words), Name: side.Speaker!, Via: ImmutableArray<TruthVia>.Empty)))
                .Where(said => said.Words.Words.Length > 0)
                .Select(said => (Place: world.Find(said.Words), said.Name, said.Via)).Where(said => said.Place is not null).Select(said => (said.Place!.Value, said.Name, said.Via)),
        ];

        // Sides with one speaker and one party tell for whom somebody speaks.
        _parties = truth.Claims.SelectMany(claim => new[] { (Speakers: claim.Speakers.For, Parties: claim.Parties.For), (Speakers: claim.Speakers.Against, Parties: claim.Parties.Against) })
            .Where(side => side.Speakers.Length == 1 && side.Parties.Length == 1)
            .GroupBy(side => NameOf(side.Speakers[0]), side => side.Parties[0], StringComparer.Ordinal)
            .Where(group => group.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>The spelling of a name by which the truth's are told apart.</summary>
    public string NameOf(string name)
    {
        var plain = name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
        return _names.TryGetValue(plain, out var first) ? first + name[plain.Length..] : name;
    }

    /// <summary>Who says a statement; null where the truth does not say.</summary>
    /// <param name="claim">The claim that it is of.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="place">Where it stands.</param>
    public string? SpeakerOf(TruthClaim claim, TruthStatement statement, WordPlace place) =>
        _said.Where(said => said.Place.Overlaps(place)).Select(said => said.Name).FirstOrDefault()
        ?? (Of(claim.Speakers, statement) is [var only] ? only : null);

    /// <summary>For whom its speaker speaks; null where the truth does not say.</summary>
    public string? PartyOf(TruthClaim claim, TruthStatement statement, string? speaker) =>
        Of(claim.Parties, statement) is [var only] ? only
        : speaker is not null && _parties.FirstOrDefault(known => NameSets.Alike(known.Key, NameOf(speaker))) is { Value: { } party } ? party
        : null;

    /// <summary>Where it comes from, by the engine's names; null where the truth does not say.</summary>
    public string? OriginOf(TruthClaim claim, TruthStatement statement, WordPlace place)
    {
        var origins = Of(claim.Origins, statement);
        var credited = _said.Where(said => said.Place.Overlaps(place)).SelectMany(said => said.Via.Reverse()).Select(via => FoldedWorld.OutletMark + via.Outlet).FirstOrDefault(name => origins.Contains(name, StringComparer.Ordinal));
        var found = credited ?? Sources(statement.Page).FirstOrDefault(page => origins.Contains(page, StringComparer.Ordinal)) ?? (origins is [var only] ? only : null);
        return found is null ? null : _world.OriginOf(found);
    }

    // The page, what it has its text from, and what all of them are copies of.
    private IEnumerable<string> Sources(string page)
    {
        var seen = new List<string> { page };
        for (var at = 0; at < seen.Count; at++)
        {
            seen.AddRange((_world.Truth.Pages.GetValueOrDefault(seen[at])?.DerivesFrom ?? []).Select(source => source.Source).Where(source => !seen.Contains(source, StringComparer.Ordinal)));
        }

        return _originals.TryGetValue(page, out var original) ? seen.Append(original) : seen;
    }

    private static ImmutableArray<string> Of(TruthSides sides, TruthStatement statement) => statement.Side == "for" ? sides.For : sides.Against;
}
