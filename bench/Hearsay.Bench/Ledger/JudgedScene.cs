using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Propositions;
using Hearsay.Ledger.Stories;

namespace Hearsay.Bench.Ledger;

/// <summary>A story with the pairs of nodes, each in ordinal order, that were judged, and what was thought of them by the rules or as was learned.</summary>
/// <param name="Scene">What is said in it.</param>
/// <param name="Compared">The pairs that were judged.</param>
/// <param name="Same">Those that were thought to say the same.</param>
/// <param name="Contrary">Those that were thought contrary.</param>
internal sealed record JudgedScene(ClaimScene Scene, HashSet<(string, string)> Compared, HashSet<(string, string)> Same, HashSet<(string, string)> Contrary)
{
    /// <summary>The stories of a world.</summary>
    public static IEnumerable<JudgedScene> Of(FoldedWorld world)
    {
        var records = new RecordCache(world.Store);
        foreach (var component in StoryBuilder.Components(world.Store))
        {
            var scene = StoryBuilder.SceneOf(component, world.Store, records);
            var weights = PropositionWeights.Of(scene.Propositions);
            var learned = LearnedPairs.Of(scene.Propositions, weights, RelationTrees.Default);
            yield return new JudgedScene(
                scene,
                [.. LearnedPairs.Candidates(scene.Propositions, weights).Select(pair => (pair.First.Node, pair.Second.Node)), .. scene.Pairs.Select(Nodes)],
                [.. learned.Where(pair => pair.IsSame).Select(pair => (pair.First.Node, pair.Second.Node)), .. scene.Pairs.Where(pair => pair.Relation is PropositionRelation.Same).Select(Nodes)],
                [.. learned.Where(pair => pair.IsContrary).Select(pair => (pair.First.Node, pair.Second.Node)), .. scene.Pairs.Where(pair => pair.Relation is PropositionRelation.Denies).Select(Nodes)]);
        }

        static (string, string) Nodes(PropositionPair pair) => (pair.First.Node, pair.Second.Node);
    }

    /// <summary>Nodes of what is said that has words of some places.</summary>
    public string[] Said(IEnumerable<WordPlace> places) => In(places, Scene.Propositions);

    /// <summary>Nodes of what pages tell in their own voice that has words of some places.</summary>
    public string[] Told(IEnumerable<WordPlace> places) => In(places, Scene.Told);

    private static string[] In(IEnumerable<WordPlace> places, IReadOnlyList<Proposition> propositions) =>
        [.. propositions.Where(proposition => places.Any(place => place.Version is null && place.Identity == proposition.Article.Record.Identity.Id && proposition.Spans.Any(place.Span.Overlaps))).Select(proposition => proposition.Node)];
}
