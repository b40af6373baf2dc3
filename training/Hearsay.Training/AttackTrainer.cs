using System.Text;
using Hearsay.Events.Attacks;

namespace Hearsay.Training;

/// <summary>
/// Trains an <see cref="AttackModel"/>: the probability of each way to fill a role with a thing, and of none, is log-linear in its features; several
/// ways may be right, and their sum is made likely (conditional likelihood with a hidden choice), with AdaGrad (Duchi et al. 2011). One thread; the same
/// examples in the same order give the same bytes.
/// </summary>
internal sealed class AttackTrainer
{
    private const int Roles = AttackModel.Roles;
    private const double Unit = 20; // steps of a signed byte in a weight of 1

    private readonly int _bits;
    private readonly double _rate;
    private readonly double _decay;
    private readonly double[] _weights;
    private readonly double[] _squares;

    public AttackTrainer(int bits, double rate, double decay)
    {
        _bits = bits;
        _rate = rate;
        _decay = decay;
        _weights = new double[Roles << bits];
        _squares = new double[Roles << bits];
    }

    /// <summary>Corrects the weights by one thing.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="right">For each option and role (option × roles + role) whether it is right; none right means that it has no role.</param>
    public void Learn(AttackThing thing, bool[] right)
    {
        var scores = Scores(thing);
        var top = Math.Max(0, scores.Max());
        double all = Math.Exp(-top), good = Array.Exists(right, one => one) ? 0 : all;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - top);
            all += scores[i];
            good += right[i] ? scores[i] : 0;
        }

        var slopes = new double[scores.Length];
        var shared = new double[Roles];
        for (var i = 0; i < scores.Length; i++)
        {
            slopes[i] = (scores[i] / all) - (right[i] ? scores[i] / Math.Max(good, 1e-12) : 0);
            shared[i % Roles] += slopes[i];
        }

        Step(thing.Features, shared);
        for (var option = 0; option < thing.Options.Count; option++)
        {
            Step(thing.Options[option].Features, slopes.AsSpan(option * Roles, Roles));
        }
    }

    /// <summary>The score of each option in each role; that of no role is 0.</summary>
    public double[] Scores(AttackThing thing)
    {
        Span<double> shared = stackalloc double[Roles];
        shared.Clear();
        Sum(thing.Features, shared);
        var scores = new double[thing.Options.Count * Roles];
        for (var option = 0; option < thing.Options.Count; option++)
        {
            var row = scores.AsSpan(option * Roles, Roles);
            shared.CopyTo(row);
            Sum(thing.Options[option].Features, row);
        }

        return scores;
    }

    /// <summary>Writes the model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="thresholds">The score of each role from which it is filled, in weights.</param>
    public void Write(string path, double[] thresholds)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(AttackModel.Magic);
        writer.Write(AttackModel.FormatVersion);
        foreach (var threshold in thresholds)
        {
            writer.Write((int)Math.Round(threshold * Unit));
        }

        writer.Write(1 << _bits);
        foreach (var weight in _weights)
        {
            writer.Write((sbyte)Math.Clamp(Math.Round(weight * Unit, MidpointRounding.AwayFromZero), -127, 127));
        }
    }

    private void Sum(uint[] features, Span<double> sums)
    {
        foreach (var feature in features)
        {
            var row = _weights.AsSpan((int)(feature & ((1 << _bits) - 1)) * Roles, Roles);
            for (var i = 0; i < Roles; i++)
            {
                sums[i] += row[i];
            }
        }
    }

    private void Step(uint[] features, ReadOnlySpan<double> slopes)
    {
        foreach (var feature in features)
        {
            var at = (int)(feature & ((1 << _bits) - 1)) * Roles;
            for (var i = 0; i < Roles; i++)
            {
                var gradient = slopes[i] + (_decay * _weights[at + i]);
                _squares[at + i] += gradient * gradient;
                _weights[at + i] -= _rate * gradient / (0.1 + Math.Sqrt(_squares[at + i]));
            }
        }
    }
}
