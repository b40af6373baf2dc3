using System.Numerics;
using System.Numerics.Tensors;
using Hearsay.Language.Network;

namespace Hearsay.Training.Network;

/// <summary>The name labels of a sentence, forward and back.</summary>
internal sealed class NamePass(LanguageNetwork net, int worker)
{
    private float[] _hidden = [], _slope = [], _scores = [];

    /// <summary>The best label of each word by itself.</summary>
    public int[] Predict(float[] states, int words, uint[] hints, int style)
    {
        Score(states, words, hints, style);
        var names = new int[words];
        for (var i = 0; i < words; i++)
        {
            names[i] = TensorPrimitives.IndexOfMax(_scores.AsSpan(i * net.NameLabel.Outputs, net.Labels.Names.Length));
        }

        return names;
    }

    /// <summary>Adds the gradients; the loss.</summary>
    public double Learn(float[] states, NetworkExample example, float[] gradient)
    {
        var (n, truth) = (net.Shape.Name, example.Names!);
        var words = truth.Length;
        Score(states, words, example.Hints, example.Style);
        var loss = 0.0;
        for (var i = 0; i < words; i++)
        {
            loss += Rows.Softmax(_scores.AsSpan(i * net.NameLabel.Outputs, net.NameLabel.Outputs), net.Labels.Names.Length, truth[i]);
        }

        var hidden = new float[words * n];
        net.NameLabel.Backward(worker, _hidden, words, _scores, hidden);
        TensorPrimitives.Multiply(hidden, _slope.AsSpan(0, hidden.Length), hidden);
        for (var i = 0; i < words; i++)
        {
            var g = hidden.AsSpan(i * n, n);
            Rows.AddTo(net.Style, worker, example.Style, g);
            foreach (var row in HintRows(example.Hints, i))
            {
                Rows.AddTo(net.Hint, worker, row, g);
            }
        }

        net.Name.Backward(worker, states, words, hidden, gradient);
        return loss;
    }

    private void Score(float[] states, int words, uint[] hints, int style)
    {
        var n = net.Shape.Name;
        Rows.Grow(ref _hidden, words * n);
        Rows.Grow(ref _slope, words * n);
        Rows.Grow(ref _scores, words * net.NameLabel.Outputs);
        net.Name.Forward(states, words, _slope);
        for (var i = 0; i < words; i++)
        {
            var to = _slope.AsSpan(i * n, n);
            TensorPrimitives.Add(to, net.Style.Row(style), to);
            foreach (var row in HintRows(hints, i))
            {
                TensorPrimitives.Add(to, net.Hint.Row(row), to);
            }
        }

        Curves.Bend(_slope.AsSpan(0, words * n), _hidden);
        Rows.Round(_hidden.AsSpan(0, words * n));
        net.NameLabel.Forward(_hidden, words, _scores);
    }

    private static IEnumerable<int> HintRows(uint[] hints, int word)
    {
        for (var offset = 0; offset < NetworkModel.HintWindow; offset++)
        {
            var at = word + offset - 1;
            for (var bits = at < 0 || at >= hints.Length ? 0 : hints[at]; bits != 0; bits &= bits - 1)
            {
                yield return (offset * NetworkModel.HintBits) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }
}
