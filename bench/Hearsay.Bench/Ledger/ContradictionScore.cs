using Hearsay.Ledger.Contradictions;

namespace Hearsay.Bench.Ledger;

/// <summary>
/// The contradictions found against the planted ones. A planted one is found when one of a fitting kind has words of either side on its two sides. One that was
/// found is invented when it fits no planted one, nor two sides of a true claim; trapped when it fits what only looks like a contradiction.
/// </summary>
internal sealed class ContradictionScore
{
    private static readonly string[] Sides = ["for", "against"];

    private readonly List<string> _errors = [];

    /// <param name="world">The world.</param>
    public ContradictionScore(FoldedWorld world)
    {
        var found = world.Stories.SelectMany(story => story.Contradictions).ToArray();
        var planted = world.Truth.Contradictions.Select(conflict => (Conflict: conflict, Sides: SidesOf(conflict, world))).ToArray();
        var claims = world.Truth.Claims.Select(claim => Sides
            .Select(side => Places(claim.Statements.Where(statement => statement.Side == side).Select(statement => new TruthWords(statement.Page, statement.Words)), world)).ToArray()).ToArray();
        var traps = world.Truth.Traps.Concat(world.Truth.Agreements).Select(conflict => SidesOf(conflict, world)).ToArray();
        foreach (var (conflict, sides) in planted)
        {
            var kinds = found.Where(contradiction => Fits(contradiction, sides)).Select(contradiction => contradiction.Kind).Distinct().Order().ToArray();
            var isFound = kinds.Any(kind => IsFitting(conflict.Kind, kind));
            Planted.Add((conflict.Kind, isFound));
            if (!isFound)
            {
                Missed.Add((conflict, sides, kinds.Length > 0));
                _errors.Add($"missed {conflict.Kind}: {conflict.About}{(kinds.Length > 0 ? " (found as " + string.Join(", ", kinds) + ")" : "")}");
                _errors.AddRange(sides.SelectMany((side, index) => side.DistinctBy(place => (place.Identity, place.Span)).Take(3).Select(place => $"    {"<>|"[Math.Min(index, 2)]} {place.Identity}: {world.WordsAt(place.Identity, place.Version, place.Span)}")));
            }
        }

        foreach (var contradiction in found)
        {
            var isTrue = planted.Any(pair => Fits(contradiction, pair.Sides)) || claims.Any(sides => Fits(contradiction, sides));
            Found.Add((NameOf(contradiction.Kind), isTrue));
            if (!isTrue)
            {
                var isTrapped = traps.Any(sides => Fits(contradiction, sides));
                _errors.Add($"{(isTrapped ? "trapped" : "invented")} {NameOf(contradiction.Kind)}: {contradiction.Text}");
                _errors.AddRange(Described(contradiction, world));
            }
        }
    }

    /// <summary>The planted ones: their kind and whether they were found.</summary>
    public List<(string Kind, bool IsFound)> Planted { get; } = [];

    /// <summary>The planted ones that were not found: their sides, and whether one of a kind that does not fit stands where they do.</summary>
    public List<(TruthConflict Conflict, WordPlace[][] Sides, bool IsOtherKind)> Missed { get; } = [];

    /// <summary>Those found: their kind and whether they are true.</summary>
    public List<(string Kind, bool IsTrue)> Found { get; } = [];

    /// <summary>What is wrong, in full.</summary>
    public IReadOnlyList<string> Errors => _errors;

    private static bool IsFitting(string planted, ContradictionKind found) => planted switch
    {
        "figures" => found is ContradictionKind.Figures or ContradictionKind.Version,
        "version" => found is ContradictionKind.Version or ContradictionKind.OwnWords,
        "self" => found is ContradictionKind.OwnWords or ContradictionKind.Denial or ContradictionKind.Version,
        "denial" => found is ContradictionKind.Denial or ContradictionKind.OwnWords or ContradictionKind.Attribution,
        "attribution" => found is ContradictionKind.Attribution or ContradictionKind.Denial or ContradictionKind.Speaker,
        _ => string.Equals(NameOf(found), planted, StringComparison.Ordinal),
    };

    private static string NameOf(ContradictionKind kind) => kind switch
    {
        ContradictionKind.OwnWords => "self",
        _ => kind.ToString().ToLowerInvariant(),
    };

    // Figures are each a side of their own, and so is each of what only looks like a contradiction; of other kinds there are two.
    private static WordPlace[][] SidesOf(TruthConflict conflict, FoldedWorld world) => !conflict.Figures.IsEmpty
        ? [.. conflict.Figures.Select(figure => world.FindFigure(figure).ToArray())]
        : !conflict.Spans.IsEmpty ? [.. conflict.Spans.Select(span => Places([span], world))]
        : [.. conflict.Sides.GroupBy(side => side.Side, StringComparer.Ordinal).Select(side => Places(side.Select(words => new TruthWords(words.Page, words.Words)), world))];

    private static WordPlace[] Places(IEnumerable<TruthWords> words, FoldedWorld world) => [.. words.Select(world.Find).OfType<WordPlace>()];

    private static bool Fits(Contradiction contradiction, WordPlace[][] sides)
    {
        var first = SidesIn(contradiction.First, sides);
        var second = SidesIn(contradiction.Second, sides);
        return first.Any(one => second.Any(other => one != other));
    }

    private static int[] SidesIn(IEnumerable<ContradictionPlace> places, WordPlace[][] sides)
    {
        var found = places.Select(place => new WordPlace(place.Article.Id, place.Version, place.Span)).ToArray();
        return [.. Enumerable.Range(0, sides.Length).Where(index => sides[index].Any(place => found.Any(place.Overlaps)))];
    }

    private static IEnumerable<string> Described(Contradiction contradiction, FoldedWorld world) =>
        contradiction.First.Select(place => (Mark: '<', Place: place)).Concat(contradiction.Second.Select(place => (Mark: '>', Place: place)))
            .Select(pair => $"    {pair.Mark} {pair.Place.Article.Id} [{pair.Place.Speaker ?? "page"}]: {world.WordsAt(pair.Place.Article.Id, pair.Place.Version, pair.Place.Span)}");
}
