using Hearsay.Ledger.Propositions;

namespace Hearsay.Training.Propositions;

/// <summary>Fits what pairs of propositions are judged by.</summary>
internal static class RelationTrainer
{
    /// <summary>Fits both questions.</summary>
    public static RelationTrees Fit(IReadOnlyCollection<PropositionExample> examples) => new(Fit(examples, example => example.IsSame), Fit(examples, example => example.IsContrary));

    private static BoostedTrees Fit(IReadOnlyCollection<PropositionExample> examples, Func<PropositionExample, bool?> isTrue)
    {
        var known = examples.Where(example => isTrue(example) is not null).ToArray();
        return new TreeTrainer(trees: 400, share: 30).Fit([.. known.Select(example => example.Figures)], [.. known.Select(example => isTrue(example) == true)]);
    }
}
