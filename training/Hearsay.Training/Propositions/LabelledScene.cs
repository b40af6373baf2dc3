using Hearsay.Bench.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Propositions;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Training.Propositions;

/// <summary>What is said in one story of a world whose truth is known, and what of it belongs together.</summary>
/// <param name="Propositions">What is said, then what pages tell in their own voice: more of what does not contradict.</param>
/// <param name="Weights">How much each feature says in the story.</param>
/// <param name="Labels">For each proposition, by its node, the true claims that its words belong to, each with the side.</param>
internal sealed record LabelledScene(IReadOnlyList<Proposition> Propositions, PropositionWeights Weights, IReadOnlyDictionary<string, IReadOnlyList<(int Claim, ClaimSide Side)>> Labels)
{
    /// <summary>The stories of a world.</summary>
    public static IEnumerable<LabelledScene> Of(FoldedWorld world)
    {
        var records = new RecordCache(world.Store);
        var truth = TruthOf(world).ToArray();
        foreach (var component in StoryBuilder.Components(world.Store))
        {
            var scene = StoryBuilder.SceneOf(component, world.Store, records);
            Proposition[] propositions = [.. scene.Propositions, .. scene.Told];
            yield return new LabelledScene(propositions, PropositionWeights.Of(scene.Propositions), propositions.ToDictionary(proposition => proposition.Node, proposition => LabelsOf(proposition, truth), StringComparer.Ordinal));
        }
    }

    /// <summary>The words of every true claim, and of every planted contradiction that has two sides of words.</summary>
    public static IEnumerable<(int Claim, ClaimSide Side, WordPlace Place)> TruthOf(FoldedWorld world)
    {
        var claims = world.Truth.Claims.Select(claim => claim.Statements.Select(statement => (IsFor: statement.Side == "for", statement.Page, statement.Words)).ToArray());
        var denials = world.Truth.Contradictions.Where(conflict => conflict.Kind is "denial" or "self" or "attribution").Select(conflict => conflict.Sides.Select(side => (IsFor: side.Side == "A", side.Page, side.Words)).ToArray());
        return claims.Concat(denials).SelectMany((claim, index) => claim
            .Select(words => (index, Side: words.IsFor ? ClaimSide.For : ClaimSide.Against, Place: world.Find(new TruthWords(words.Page, words.Words))))
            .Where(words => words.Place is { Version: null })
            .Select(words => (words.index, words.Side, words.Place!.Value)));
    }

    private static IReadOnlyList<(int Claim, ClaimSide Side)> LabelsOf(Proposition proposition, (int Claim, ClaimSide Side, WordPlace Place)[] truth) =>
        [.. truth.Where(words => words.Place.Identity == proposition.Article.Record.Identity.Id && IsMost(proposition.Spans, words.Place.Span)).Select(words => (words.Claim, words.Side)).Distinct()];

    private static bool IsMost(IReadOnlyList<TextSpan> spans, TextSpan words)
    {
        var common = spans.Sum(span => Math.Max(0, Math.Min(span.End, words.End) - Math.Max(span.Start, words.Start)));
        return common * 2 >= Math.Min(words.Length, spans.Sum(span => span.Length));
    }
}
