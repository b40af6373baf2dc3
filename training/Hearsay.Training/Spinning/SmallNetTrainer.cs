using Hearsay.Bench.Spinner;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>One thing to learn from.</summary>
/// <param name="Features">Its features.</param>
/// <param name="IsTrue">What the network should say.</param>
/// <param name="Weight">How much it counts.</param>
internal readonly record struct NetExample(double[] Features, bool IsTrue, double Weight = 1);

/// <summary>Fits a <see cref="SmallNet"/> by Adam, one example at a time in an order that the seed decides.</summary>
internal static class SmallNetTrainer
{
    private const int Batch = 16;

    /// <summary>Fits a network.</summary>
    public static SmallNet Fit(IReadOnlyList<NetExample> examples, int units, int epochs, double rate, int seed)
    {
        var inputs = examples[0].Features.Length;
        var choice = new SeededChoice(seed, "net");
        var adam = new AdamSteps(inputs, units, Batch, choice);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var bent = new double[units];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                var other = choice.Below(i + 1);
                (order[i], order[other]) = (order[other], order[i]);
            }

            for (var at = 0; at + Batch <= order.Length; at += Batch)
            {
                for (var b = 0; b < Batch; b++)
                {
                    Gradient(adam.Weights, adam.Gradient, examples[order[at + b]], bent, inputs, units);
                }

                adam.Go(rate * (1 - (0.9 * ((epoch * (double)order.Length) + at) / (epochs * (double)order.Length))));
            }
        }

        return adam.Net();
    }

    /// <summary>Fits several networks, each by another seed, and gives their mean: one network that has all their units.</summary>
    public static SmallNet FitMean(IReadOnlyList<NetExample> examples, int units, int epochs, double rate, int seed, int count)
    {
        var nets = Enumerable.Range(seed, count).Select(each => Fit(examples, units, epochs, rate, each)).ToArray();
        var below = units * (nets[0].Inputs + 1);
        return new SmallNet(
            nets[0].Inputs,
            units * count,
            [
                .. nets.SelectMany(net => net.Weights.Take(below)),
                .. nets.SelectMany(net => net.Weights.Skip(below).Take(units).Select(weight => Math.Round(weight / count, 4))),
                Math.Round(nets.Average(net => net.Weights[^1]), 4),
            ]);
    }

    private static void Gradient(double[] weights, double[] gradient, NetExample example, double[] bent, int inputs, int units)
    {
        var top = units * (inputs + 1);
        var score = weights[^1];
        for (var unit = 0; unit < units; unit++)
        {
            var own = unit * (inputs + 1);
            var sum = weights[own + inputs];
            for (var i = 0; i < inputs; i++)
            {
                sum += weights[own + i] * example.Features[i];
            }

            bent[unit] = SmallNet.Bend(sum);
            score += weights[top + unit] * bent[unit];
        }

        var slope = (SmallNet.Probability(score) - (example.IsTrue ? 1 : 0)) * example.Weight;
        gradient[^1] += slope;
        for (var unit = 0; unit < units; unit++)
        {
            gradient[top + unit] += slope * bent[unit];
            var flat = 1 - Math.Abs(bent[unit]);
            var below = slope * weights[top + unit] * flat * flat;
            var own = unit * (inputs + 1);
            for (var i = 0; i < inputs; i++)
            {
                gradient[own + i] += below * example.Features[i];
            }

            gradient[own + inputs] += below;
        }
    }
}
