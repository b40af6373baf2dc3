using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Bench.Spinner;

/// <summary>What was found in one group of texts (a family at a rate, or a set of human texts).</summary>
internal sealed class SpunScore
{
    private const double Called = 0.5;
    private int _texts;
    private int _called;
    private int _swaps;
    private int _named;
    private int _right;
    private int _onSwap;
    private readonly List<(double Probability, bool IsRight)> _each = [];

    /// <summary>Every probability, in the order of the texts.</summary>
    public List<double> Probabilities { get; } = [];

    /// <summary>Texts called spun, as score/spun.py counts them: from 0.5; a text without judgement is not.</summary>
    public Proportion CalledSpun => new(_called, _texts);

    /// <summary>Swaps for which an original was named, of all swaps.</summary>
    public Proportion Named => new(_named, _swaps);

    /// <summary>Originals named that are right, of all named.</summary>
    public Proportion Right => new(_right, _named);

    /// <summary>Originals named where a swap is, of all named.</summary>
    public Proportion OnSwap => new(_onSwap, _named);

    /// <summary>Of the originals named with most confidence, as many as a quarter of all swaps, those that are right; of all named when they are fewer.</summary>
    public Proportion RightOfQuarter => RightOf(4);

    /// <summary>Of the originals named with most confidence, as many as one in so many of all swaps, those that are right; of all named when they are fewer.</summary>
    /// <param name="oneIn">In how many swaps one is named: 4 for a quarter.</param>
    public Proportion RightOf(int oneIn)
    {
        var surest = _each.OrderByDescending(swap => swap.Probability).Take(Math.Max(1, (_swaps + oneIn - 1) / oneIn)).ToArray();
        return new Proportion(surest.Count(swap => swap.IsRight), surest.Length);
    }

    /// <summary>Adds a text.</summary>
    /// <param name="assessment">What was found.</param>
    /// <param name="truth">Its swaps.</param>
    public void Add(SpunAssessment? assessment, ImmutableArray<TrueSwap> truth)
    {
        _texts++;
        Probabilities.Add(assessment?.Probability ?? 0);
        _called += assessment?.Probability >= Called ? 1 : 0;
        _swaps += truth.Length;
        foreach (var swap in assessment?.Swaps ?? [])
        {
            _named++;
            var real = truth.FirstOrDefault(real => real.Start < swap.Span.End && swap.Span.Start < real.End);
            _onSwap += real is null ? 0 : 1;
            var isRight = real is not null && real.Start == swap.Span.Start && real.End == swap.Span.End && string.Equals(real.Original, swap.Original, StringComparison.OrdinalIgnoreCase);
            _right += isRight ? 1 : 0;
            _each.Add((swap.Probability, isRight));
        }
    }

    /// <summary>Adds the texts of another group.</summary>
    public void Add(SpunScore other)
    {
        _texts += other._texts;
        _called += other._called;
        _swaps += other._swaps;
        _named += other._named;
        _right += other._right;
        _onSwap += other._onSwap;
        Probabilities.AddRange(other.Probabilities);
        _each.AddRange(other._each);
    }

    /// <summary>F1 of "spun" when there are as many spun texts as human ones.</summary>
    public static double F1(SpunScore spun, SpunScore human) => 2 * spun.CalledSpun.Share / (spun.CalledSpun.Share + human.CalledSpun.Share + 1);

    /// <summary>The interval of <see cref="F1"/>: from the worse bounds of both shares to the better ones, so rather too wide.</summary>
    public static (double Low, double High) F1Interval(SpunScore spun, SpunScore human)
    {
        var (recall, alarms) = (spun.CalledSpun.Interval(), human.CalledSpun.Interval());
        return (Of(recall.Low, alarms.High), Of(recall.High, alarms.Low));

        static double Of(double recall, double alarms) => 2 * recall / (recall + alarms + 1);
    }

    /// <summary>The interval of <see cref="Area"/> (Hanley and McNeil 1982).</summary>
    public static (double Low, double High) AreaInterval(SpunScore spun, SpunScore human)
    {
        var area = Area(spun, human);
        double positives = spun.Probabilities.Count, negatives = human.Probabilities.Count;
        double both = area / (2 - area), twice = 2 * area * area / (1 + area);
        var variance = ((area * (1 - area)) + ((positives - 1) * (both - (area * area))) + ((negatives - 1) * (twice - (area * area)))) / (positives * negatives);
        var half = 1.96 * Math.Sqrt(Math.Max(0, variance));
        return (Math.Max(0, area - half), Math.Min(1, area + half));
    }

    /// <summary>The chance that a spun text gets a higher probability than a human one; ties half.</summary>
    public static double Area(SpunScore spun, SpunScore human)
    {
        var sorted = human.Probabilities.Order().ToArray();
        var sum = 0.0;
        foreach (var probability in spun.Probabilities)
        {
            var (below, upTo) = (sorted.Count(other => other < probability), sorted.Count(other => other <= probability));
            sum += (below + upTo) / 2.0 / sorted.Length;
        }

        return sum / spun.Probabilities.Count;
    }
}
