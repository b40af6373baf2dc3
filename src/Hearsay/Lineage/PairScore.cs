using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Resources;

namespace Hearsay.Lineage;

/// <summary>
/// The evidence that one of two articles derives from the other, in whole numbers: a sum of weighed features (a logistic regression with the sign of every
/// weight set beforehand, see the card of the pack), and the curve that turns it into a probability.
/// </summary>
internal static class PairScore
{
    /// <summary>The pack with weights and curve.</summary>
    public const string Pack = "lineage-judge";

    /// <summary>The command that builds it.</summary>
    public const string BuildCommand = "hearsay-train lineage --data DIR";

    /// <summary>What a probability of 1 is in whole numbers.</summary>
    public const int Certain = 10_000;

    /// <summary>Set by hand: the pages learned from do not say whose they are, so that no credit could name the other's outlet.</summary>
    private const int NamedWeight = 2 * FixedPoint.One;

    /// <summary>Set by hand: what two words in common, copied or quoted beyond doubt, may raise the evidence to.</summary>
    private const int CapPerOwnWord = FixedPoint.One / 16;

    /// <summary>Set by hand: what a statement that both quote may raise the evidence to, where nothing else is shared and no credit ties the two: to less than one half.</summary>
    private const int QuotationCap = -FixedPoint.One / 4;

    /// <summary>Set by hand, since the pages learned from have no dates: news is taken within two days, background and templates live longer.</summary>
    private const int DayWeight = FixedPoint.One / 4;

    private const int FreshDays = 2; // days apart that say nothing
    private const int StaleDays = 8; // days beyond those; more say no more

    private static readonly Lazy<PairWeights> Weights = new(() => PairWeights.Read(ResourcePack.Get(Pack, BuildCommand).Lines("weights.tsv")));
    private static readonly Lazy<ImmutableArray<int>> Curve = new(() =>
        [.. ResourcePack.Get(Pack, BuildCommand).Lines("curve.tsv").Select(line => int.Parse(line, NumberStyles.None, CultureInfo.InvariantCulture))]);

    /// <summary>The evidence, as a logit in 1024ths.</summary>
    public static int Logit(PairFeatures pair) => Adjust(pair, Weights.Value.Sum(PairVector.Of(pair)));

    /// <summary>The weighed sum with what was set by hand: the same quotation alone is never certain, other days speak against, a credit by name for it.</summary>
    public static int Adjust(PairFeatures pair, int sum)
    {
        var beyond = Math.Max(0, pair.Quoted - (pair.Words * 3 / 4));
        var cap = IsQuotationAlone(pair) ? QuotationCap : FixedPoint.One + (CapPerOwnWord * (pair.Own + (2 * beyond)));
        var stale = Math.Clamp(pair.DaysApart - FreshDays, 0, StaleDays) * FixedPoint.Times(DayWeight, FixedPoint.One - FixedPoint.Share(pair.Own, pair.OwnWords));
        return Math.Min(sum, cap) - stale + (pair.Credits == CreditTie.Named ? NamedWeight : 0);
    }

    /// <summary>True when two articles share quotations that make up less than half of either, at most one run of other words, and neither has what was said from the other, as far as they say.</summary>
    private static bool IsQuotationAlone(PairFeatures pair) =>
        pair.Quoted > 0 && pair.Own <= PairCounts.MinOwnRun && 2 * pair.Quoted < pair.Words && pair.Given == 0 && pair.Credited == 0 && pair.Credits == CreditTie.None;

    /// <summary>The probability for a logit in 1024ths, in ten-thousandths.</summary>
    public static int Probability(int logit)
    {
        // The curve has a point at every half from its first, below zero, to its last.
        var curve = Curve.Value;
        const int Step = FixedPoint.One / 2;
        var from = Math.Clamp((long)logit + ((curve.Length - 1L) / 2 * Step), 0, (curve.Length - 1L) * Step);
        var (at, rest) = ((int)(from / Step), (int)(from % Step));
        return rest == 0 ? curve[at] : curve[at] + ((curve[at + 1] - curve[at]) * rest / Step);
    }
}

/// <summary>Weights of the features, in 1024ths of a logit.</summary>
/// <param name="Bias">The sum for a pair without any feature.</param>
/// <param name="Features">In the order of <see cref="PairVector.Names"/>.</param>
internal sealed record PairWeights(int Bias, ImmutableArray<int> Features)
{
    /// <summary>Reads lines of name, tab, weight; every name must be there.</summary>
    public static PairWeights Read(IEnumerable<string> lines)
    {
        var weights = lines.Select(line => line.Split('\t'))
            .ToFrozenDictionary(fields => fields[0], fields => int.Parse(fields[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new PairWeights(weights["bias"], [.. PairVector.Names.Select(name => weights[name])]);
    }

    /// <summary>The weighed sum of a vector, in fixed order.</summary>
    public int Sum(ReadOnlySpan<int> vector)
    {
        var sum = Bias;
        for (var index = 0; index < vector.Length; index++)
        {
            sum += FixedPoint.Times(Features[index], vector[index]);
        }

        return sum;
    }
}
