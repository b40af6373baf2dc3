using System.Globalization;
using Hearsay.Bench.Spinner;
using Hearsay.Lineage;
using Hearsay.Resources;

namespace Hearsay.Bench.Lineage;

/// <summary>What the judge said of labelled pairs when it had not learned from their story: kept by training in its pack.</summary>
internal sealed record CheckedPairs(IReadOnlyList<IReadOnlyList<LineageCase>> Rounds)
{
    private static readonly string[] Negatives = ["shared-statement", "boilerplate", "same-event"];

    /// <summary>All pairs of all rounds.</summary>
    public IEnumerable<LineageCase> All => Rounds.SelectMany(round => round);

    /// <summary>Those that share a run of words, so that the judge looked at them.</summary>
    private IEnumerable<LineageCase> Looked => All.Where(pair => pair.Group != "missed");

    /// <summary>Mean square of what the probability is off by.</summary>
    public double Brier => Looked.Average(pair => Math.Pow(pair.Probability - (pair.IsTrue ? 1 : 0), 2));

    /// <summary>Expected calibration error: how far mean probability and share of true pairs are apart in ten bins of equal width, weighed by their pairs.</summary>
    public double Error => Bins(10).Sum(bin => bin.Pairs * Math.Abs(bin.Mean - bin.True)) / Looked.Count();

    /// <summary>Reads the pack.</summary>
    public static CheckedPairs Read() => new(
    [
        .. ResourcePack.Get(PairScore.Pack, PairScore.BuildCommand).Lines("checked.tsv").Select(line => line.Split('\t')).GroupBy(fields => fields[0], StringComparer.Ordinal)
            .Select(round => round.Select(fields => new LineageCase(
                fields[1], fields[2], int.Parse(fields[3], CultureInfo.InvariantCulture) / (double)PairScore.Certain, fields[4] == "1", IsDirected: false, IsTurnedRight: false)).ToList()),
    ]);

    /// <summary>Pairs by probability: their mean probability, how many are true, how many there are.</summary>
    public IEnumerable<(double Mean, double True, int Pairs)> Bins(int count) => Looked
        .GroupBy(pair => Math.Min(count - 1, (int)(pair.Probability * count))).OrderBy(bin => bin.Key)
        .Select(bin => (bin.Average(pair => pair.Probability), bin.Count(pair => pair.IsTrue) / (double)bin.Count(), bin.Count()));

    /// <summary>Hard negatives linked, of those for some reasons.</summary>
    public Proportion Linked(params string[] reasons)
    {
        var hard = All.Where(pair => !pair.IsTrue && reasons.Contains(pair.Group, StringComparer.Ordinal) && Negatives.Contains(pair.Group, StringComparer.Ordinal)).ToList();
        return new Proportion((int)Math.Round(hard.Count(pair => pair.Probability >= 0.5) / (double)Rounds.Count), hard.Count / Rounds.Count);
    }
}
