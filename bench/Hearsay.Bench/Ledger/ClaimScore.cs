using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;

namespace Hearsay.Bench.Ledger;

/// <summary>
/// The claims found against the true ones. A true claim is held against the found one under which most of its words rest on the right side (of equals the one that fits best); of that, origins, speakers and
/// parties of either side are compared as sets.
/// </summary>
internal sealed class ClaimScore
{
    private static readonly ClaimSide[] BothSides = [ClaimSide.For, ClaimSide.Against];

    private readonly List<string> _errors = [];
    private readonly PartySets _parties;

    /// <param name="world">The world.</param>
    public ClaimScore(FoldedWorld world)
    {
        _parties = new PartySets(world.Truth.Parties);
        foreach (var truth in world.Truth.Claims)
        {
            Add(truth, world);
        }
    }

    /// <summary>How many of a true claim's words rest on the right side of the found one.</summary>
    public SetCounts Statements { get; private set; }

    /// <summary>Independent origins, over all sides.</summary>
    public SetCounts Origins { get; private set; }

    /// <summary>Distinct speakers.</summary>
    public SetCounts Speakers { get; private set; }

    /// <summary>Distinct parties.</summary>
    public SetCounts Parties { get; private set; }

    /// <summary>Sides of claims on which somebody stands, in truth or as found.</summary>
    public int Sides { get; private set; }

    /// <summary>Those whose origins, speakers and parties are all counted right.</summary>
    public int RightSides { get; private set; }

    /// <summary>Each true claim with the found one that it is held against.</summary>
    public List<ClaimMatch> Matches { get; } = [];

    /// <summary>What is wrong, in full.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Whether words are in a statement that rests under a claim, or in a sentence of a page's own voice that was put under it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="place">The words.</param>
    /// <param name="side">On which side; null for either.</param>
    public static bool Rests(Claim claim, WordPlace place, ClaimSide? side) =>
        claim.Statements.Any(statement => (side is null || statement.Side == side) && string.Equals(statement.Article.Id, place.Identity, StringComparison.Ordinal) && statement.Content.Any(part => part.Overlaps(place.Span)))
        || claim.Reports.Any(report => (side is null || report.Side == side) && string.Equals(report.Article.Id, place.Identity, StringComparison.Ordinal) && report.Span.Overlaps(place.Span));

    private void Add(TruthClaim truth, FoldedWorld world)
    {
        var places = truth.Statements
            .Select(statement => (Side: statement.Side == "for" ? ClaimSide.For : ClaimSide.Against, Place: world.Find(new TruthWords(statement.Page, statement.Words))))
            .Where(pair => pair.Place is { Version: null }).Select(pair => (pair.Side, Place: pair.Place!.Value)).ToArray();
        // Of equals the one that more is said of, then the one that fits best: ids change with the models.
        var (story, claim) = world.Stories.SelectMany(story => story.Claims.Select(claim => (Story: story, Claim: claim)))
            .Where(pair => places.Any(place => Rests(pair.Claim, place.Place, null)))
            .OrderByDescending(pair => places.Count(place => Rests(pair.Claim, place.Place, place.Side)))
            .ThenByDescending(pair => places.Count(place => Rests(pair.Claim, place.Place, null)))
            .ThenByDescending(pair => pair.Claim.Statements.Length)
            .ThenBy(pair => BothSides.Sum(side => SetsOf(truth, side, world, pair.Story, pair.Claim).Sum(set => set.Counts.Wrong)))
            .ThenBy(pair => pair.Claim.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (claim is null)
        {
            _errors.Add($"no claim: {truth.Text}");
        }

        var rested = claim is null ? [] : places.Where(place => Rests(claim, place.Place, place.Side)).ToArray();
        Matches.Add(new ClaimMatch(truth, claim, [.. places.Select(place => (place.Side, place.Place, rested.Contains(place)))]));
        Statements += new SetCounts(rested.Length, places.Length, rested.Length);
        var about = _errors.Count;
        foreach (var place in places.Except(rested))
        {
            _errors.Add($"    not {place.Side}: {place.Place.Identity}: {world.WordsAt(place.Place.Identity, null, place.Place.Span)}{(claim is not null && Rests(claim, place.Place, null) ? " (on the other side)" : Told(world, place.Place))}");
        }

        foreach (var side in BothSides)
        {
            var sets = SetsOf(truth, side, world, story, claim);
            _errors.AddRange(sets.Where(set => !set.Counts.IsRight).Select(set => $"    {set.What} {side}: [{string.Join("; ", set.Found)}] instead of [{string.Join("; ", set.True)}]"));
            (Origins, Speakers, Parties) = (Origins + sets[0].Counts, Speakers + sets[1].Counts, Parties + sets[2].Counts);
            if (sets.Any(set => set.Counts is { True: > 0 } or { Found: > 0 }))
            {
                Sides++;
                RightSides += sets.All(set => set.Counts.IsRight) ? 1 : 0;
            }
        }

        if (_errors.Count > about)
        {
            _errors.Insert(about, $"claim: {truth.Text}{(claim is null ? "" : "\n    found as: " + claim.Text.ReplaceLineEndings(" "))}");
        }
    }

    // Origins, speakers and parties of a side, as they should be and as they were found.
    private NamedSets[] SetsOf(TruthClaim truth, ClaimSide side, FoldedWorld world, StoryLedger? story, Claim? claim)
    {
        return
        [
            Compared("origins", Of(truth.Origins, side).Select(world.OriginOf), claim?.Origins.Of(side) ?? [], NameSets.Common),
            Compared("speakers", Of(truth.Speakers, side), claim?.Speakers.Of(side) ?? [], (should, have) => NameSets.Common(should, have, (one, other) => NameSets.Alike(one, Written(one, other)))),
            Compared("parties", Of(truth.Parties, side), claim?.Parties.Of(side).Select(party => story!.Parties.GetValueOrDefault(party, party)) ?? [], (should, have) => NameSets.Common(should, have, (one, other) => _parties.Alike(one, Written(one, other)))),
        ];

        string Written(string name, string found) => claim!.Anonymous.Of(side).Contains(found, StringComparer.Ordinal) ? NameSets.Nameless(name, found) : found;
    }

    private static NamedSets Compared(string what, IEnumerable<string> truth, IEnumerable<string> found, Func<IEnumerable<string>, IEnumerable<string>, int> common)
    {
        var (should, have) = (truth.ToArray(), found.ToArray());
        return new NamedSets(what, should, have, new SetCounts(common(should, have), should.Length, have.Length));
    }

    private static string Told(FoldedWorld world, WordPlace place) =>
        world.Stories.SelectMany(story => story.Claims).FirstOrDefault(claim => Rests(claim, place, null)) is { } other ? $" (rests under: {other.Text.ReplaceLineEndings(" ")})" : " (no statement)";

    private static ImmutableArray<string> Of(TruthSides sides, ClaimSide side) => side == ClaimSide.For ? sides.For : sides.Against;

    private sealed record NamedSets(string What, string[] True, string[] Found, SetCounts Counts);
}

/// <summary>A true claim and the found one that it is held against.</summary>
/// <param name="Truth">The true one.</param>
/// <param name="Found">The found one; null where none has any of its words.</param>
/// <param name="Statements">The words of the true one that stand in newest versions, and whether they rest on their side of the found one.</param>
internal sealed record ClaimMatch(TruthClaim Truth, Claim? Found, IReadOnlyList<(ClaimSide Side, WordPlace Place, bool IsRight)> Statements);

/// <summary>Two sets compared.</summary>
/// <param name="Common">How many are in both.</param>
/// <param name="True">How many there should be.</param>
/// <param name="Found">How many there are.</param>
internal readonly record struct SetCounts(int Common, int True, int Found)
{
    /// <summary>Whether both are the same.</summary>
    public bool IsRight => Wrong == 0;

    /// <summary>How many are in one of the two only.</summary>
    public int Wrong => True + Found - (2 * Common);

    /// <summary>Share of those found that are true; 1 when none was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Common / Found;

    /// <summary>Share of the true ones that were found; 1 when there are none.</summary>
    public double Recall => True == 0 ? 1 : (double)Common / True;

    /// <summary>Both together.</summary>
    public static SetCounts operator +(SetCounts a, SetCounts b) => new(a.Common + b.Common, a.True + b.True, a.Found + b.Found);
}
