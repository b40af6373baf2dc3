using System.Globalization;
using Hearsay.Lineage;
using Hearsay.Sketching;

namespace Hearsay.Training.Lineage;

/// <summary>What the judge, not having learned from a pair's story, says of it.</summary>
internal readonly record struct CheckedPair(LineageExample Example, int Probability);

/// <summary>Eight-fold cross-validation over stories; mined pairs are always learned from.</summary>
internal static class CrossValidation
{
    private const int Folds = 8;
    private const double Strict = 0.99;

    /// <summary>Every labelled pair with its verdict.</summary>
    /// <param name="examples">What there is.</param>
    /// <param name="round">Another round, other folds.</param>
    public static List<CheckedPair> Run(LineageExampleSet examples, int round)
    {
        var verdicts = new List<CheckedPair>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = examples.Real.Where(example => FoldOf(example.Story, round) == fold).ToList();
            var weights = JudgeTrainer.Fit([.. examples.Real.Where(example => example.IsLearned && FoldOf(example.Story, round) != fold), .. examples.Mined]);
            verdicts.AddRange(held.Select(example => new CheckedPair(example, PairScore.Probability(PairScore.Adjust(example.Pair, weights.Sum(example.Vector))))));
        }

        return verdicts;
    }

    /// <summary>Prints the means over rounds.</summary>
    public static void Print(List<List<CheckedPair>> rounds, int missed)
    {
        double Mean(Func<List<CheckedPair>, double> figure) => rounds.Average(figure);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"stories held out, {rounds.Count} rounds: F1 {Mean(round => F1(round, missed)):0.000}, recall at precision {Strict} {Mean(round => Recall(round, missed)):0.000}, hard negatives linked {Mean(Linked):0.0} of {rounds[0].Count(pair => IsHard(pair.Example)):0}, Brier {Mean(Brier):0.0000}"));
    }

    private static bool IsHard(LineageExample example) => !example.IsTrue && example.Why.Length > 0;

    private static double Linked(List<CheckedPair> round) => round.Count(pair => IsHard(pair.Example) && pair.Probability >= DerivationJudge.Least);

    private static double Brier(List<CheckedPair> round) =>
        round.Average(pair => Math.Pow((pair.Probability / (double)PairScore.Certain) - (pair.Example.IsTrue ? 1 : 0), 2));

    private static double F1(List<CheckedPair> round, int missed)
    {
        var linked = round.Count(pair => pair.Probability >= DerivationJudge.Least);
        var right = round.Count(pair => pair.Probability >= DerivationJudge.Least && pair.Example.IsTrue);
        return 2.0 * right / (linked + round.Count(pair => pair.Example.IsTrue) + missed);
    }

    private static double Recall(List<CheckedPair> round, int missed)
    {
        var (best, right, seen) = (0, 0, 0);
        foreach (var group in round.GroupBy(pair => pair.Probability).OrderByDescending(group => group.Key))
        {
            right += group.Count(pair => pair.Example.IsTrue);
            seen += group.Count();
            best = right >= Strict * seen ? right : best;
        }

        return best / (double)(round.Count(pair => pair.Example.IsTrue) + missed);
    }

    private static int FoldOf(string story, int round)
    {
        var state = StableHash.Add(StableHash.Start, (ulong)round);
        foreach (var unit in story)
        {
            state = StableHash.Add(state, unit);
        }

        return (int)(StableHash.Finish(state) % Folds);
    }
}
