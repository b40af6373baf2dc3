using Hearsay.Bench.Ledger;
using Hearsay.Ledger.Propositions;

namespace Hearsay.Training.Propositions;

/// <summary>A pair of propositions with what is true of it.</summary>
/// <param name="World">The world it is from.</param>
/// <param name="Figures">What it is judged by.</param>
/// <param name="IsSame">Whether both stand on one side of a true claim; null when it is not known.</param>
/// <param name="IsContrary">Whether they stand on its two sides; null when it is not known.</param>
internal sealed record PropositionExample(string World, int[] Figures, bool? IsSame, bool? IsContrary)
{
    /// <summary>The candidates of a world.</summary>
    public static IEnumerable<PropositionExample> Of(FoldedWorld world)
    {
        foreach (var scene in LabelledScene.Of(world))
        {
            foreach (var (a, b) in LearnedPairs.Candidates(scene.Propositions, scene.Weights))
            {
                var (first, second) = (scene.Labels[a.Node], scene.Labels[b.Node]);
                var isSame = first.Any(second.Contains);
                var isContrary = first.Any(one => second.Any(other => one.Claim == other.Claim && one.Side != other.Side));

                // What no true claim names may say the same as something else; but nothing else was made to contradict. The truth often leaves out headlines.
                var isNamed = first.Count + second.Count > 0;
                var isOdd = (isSame && isContrary) || (a.IsHeadline && first.Count == 0) || (b.IsHeadline && second.Count == 0);
                yield return new PropositionExample(world.Name, PropositionVector.Of(a, b, scene.Weights), isOdd || !isNamed ? null : isSame, isOdd ? null : isContrary);
            }
        }
    }
}
