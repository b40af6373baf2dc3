namespace Hearsay.Bench.Lineage;

/// <summary>A pair that is a derivation, or that was taken for one.</summary>
/// <param name="Base">What it is resampled with: the text that was copied, or the story. Pairs of one base are not independent of each other.</param>
/// <param name="Group">The kind, or family and rate, that it is counted under.</param>
/// <param name="Probability">What the judge says, 0 to 1; 0 for a pair that it did not look at.</param>
/// <param name="IsTrue">Whether it is a derivation.</param>
/// <param name="IsDirected">Whether it is known which came first.</param>
/// <param name="IsTurnedRight">Whether the judge has the direction right.</param>
internal sealed record LineageCase(string Base, string Group, double Probability, bool IsTrue, bool IsDirected, bool IsTurnedRight);

/// <summary>The measures of score/lineage.py over some cases.</summary>
/// <param name="F1">From a probability of one half on.</param>
/// <param name="Direction">Share of the derivations found, of which the direction is known, that have it right.</param>
/// <param name="Strict">Highest recall at a precision of 0.99.</param>
/// <param name="Recall">From one half on.</param>
internal readonly record struct LineageFigures(double F1, double Direction, double Strict, double Recall)
{
    private const double Half = 0.5;
    private const double StrictPrecision = 0.99;

    /// <summary>The figures of some cases.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="from">From which probability on a pair is linked.</param>
    public static LineageFigures Of(IReadOnlyCollection<LineageCase> cases, double from = Half)
    {
        var all = cases.Count(pair => pair.IsTrue);
        var linked = cases.Where(pair => pair.Probability >= from).ToList();
        var right = linked.Count(pair => pair.IsTrue);
        var directed = linked.Count(pair => pair is { IsTrue: true, IsDirected: true });
        var (strict, seen, hits) = (0, 0, 0);
        foreach (var group in cases.Where(pair => pair.Probability > 0).GroupBy(pair => pair.Probability).OrderByDescending(group => group.Key))
        {
            seen += group.Count();
            hits += group.Count(pair => pair.IsTrue);
            strict = hits >= StrictPrecision * seen ? hits : strict;
        }

        return new LineageFigures(
            Ratio(2 * right, linked.Count + all),
            Ratio(linked.Count(pair => pair is { IsTrue: true, IsDirected: true, IsTurnedRight: true }), directed),
            Ratio(strict, all),
            Ratio(right, all));
    }

    /// <summary>The threshold that is best for these cases, by F1.</summary>
    public static double BestThreshold(IReadOnlyCollection<LineageCase> cases) => cases.Select(pair => pair.Probability).Where(value => value > 0).Distinct().Order()
        .DefaultIfEmpty(1).MaxBy(threshold => Of(cases, threshold).F1);

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : part / (double)whole;
}
