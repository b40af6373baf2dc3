using Hearsay.Bench.Spinner;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>The weights of a small network on their way: each step goes against a batch's gradient as Adam has it (Kingma and Ba 2015), with decay of the weights.</summary>
/// <param name="inputs">Features of an example.</param>
/// <param name="units">Hidden units.</param>
/// <param name="batch">Examples of a step.</param>
/// <param name="choice">Where the weights start, all but the last, which starts at 0.</param>
internal sealed class AdamSteps(int inputs, int units, int batch, SeededChoice choice)
{
    private const double Decay = 1e-5;

    private readonly double[] _moment = new double[SmallNet.WeightsOf(inputs, units)];
    private readonly double[] _square = new double[SmallNet.WeightsOf(inputs, units)];
    private long _step;

    /// <summary>The weights as they are now.</summary>
    public double[] Weights { get; } = Start(SmallNet.WeightsOf(inputs, units), choice);

    /// <summary>Where a batch's gradient is summed; empty again after each step.</summary>
    public double[] Gradient { get; } = new double[SmallNet.WeightsOf(inputs, units)];

    /// <summary>Goes one step.</summary>
    /// <param name="rate">Its size.</param>
    public void Go(double rate)
    {
        _step++;
        var (first, second) = (1 - Math.Pow(0.9, Math.Min(_step, 1000)), 1 - Math.Pow(0.999, Math.Min(_step, 20000)));
        for (var i = 0; i < Weights.Length; i++)
        {
            var slope = (Gradient[i] / batch) + (Decay * Weights[i]);
            _moment[i] = (0.9 * _moment[i]) + (0.1 * slope);
            _square[i] = (0.999 * _square[i]) + (0.001 * slope * slope);
            Weights[i] -= rate * (_moment[i] / first) / (Math.Sqrt(_square[i] / second) + 1e-8);
        }

        Array.Clear(Gradient);
    }

    /// <summary>The network that they make, its weights rounded to what a pack keeps.</summary>
    public SmallNet Net() => new(inputs, units, [.. Weights.Select(weight => Math.Round(weight, 4))]);

    private static double[] Start(int count, SeededChoice choice)
    {
        var weights = new double[count];
        for (var i = 0; i < count - 1; i++)
        {
            weights[i] = (choice.Share() - 0.5) * 0.6;
        }

        return weights;
    }
}
