using System.Numerics.Tensors;

namespace Hearsay.Training.Network;

/// <summary>The heads of a sentence, forward and back: the score of a head is the product of two projections (after Dozat and Manning 2017).</summary>
internal sealed class ArcPass(LanguageNetwork net, int worker)
{
    private float[] _q = [], _qSlope = [], _k = [], _kSlope = [], _kColumns = [], _scores = [];
    private int _width; // the words, the root, and what fills up

    /// <summary>The best head of each word; -1 for the root. Not always a tree.</summary>
    public int[] Predict(float[] states, int words)
    {
        Score(states, words);
        var heads = new int[words];
        for (var i = 0; i < words; i++)
        {
            heads[i] = Best(_scores.AsSpan(i * _width, words + 1), i);
        }

        return heads;
    }

    /// <summary>Adds the gradients; the loss.</summary>
    public double Learn(float[] states, int[] heads, float[] gradient)
    {
        var (a, words) = (net.Shape.Arc, heads.Length);
        Score(states, words);
        var loss = 0.0;
        for (var i = 0; i < words; i++)
        {
            var row = _scores.AsSpan(i * _width, _width);
            row[i] = -1e4f;
            loss += Rows.Softmax(row, words + 1, heads[i] < 0 ? words : heads[i]);
        }

        var q = new float[words * a];
        Gemm.Add(words, a, _width, _scores, _width, 1, _k, q);
        var k = new float[_width * a];
        Gemm.Add(_width, a, words, _scores, 1, _width, _q, k);
        TensorPrimitives.Multiply(q, _qSlope.AsSpan(0, q.Length), q);
        TensorPrimitives.Multiply(k, _kSlope.AsSpan(0, k.Length), k);
        Rows.AddTo(net.Root, worker, 0, k.AsSpan(words * a, a));
        net.Dependent.Backward(worker, states, words, q, gradient);
        net.Head.Backward(worker, states, words, k, gradient);
        return loss;
    }

    private static int Best(ReadOnlySpan<float> row, int word)
    {
        var root = row.Length - 1;
        var best = root;
        for (var j = 0; j < root; j++)
        {
            best = j != word && row[j] > row[best] ? j : best;
        }

        return best == root ? -1 : best;
    }

    private void Score(float[] states, int words)
    {
        var a = net.Shape.Arc;
        _width = (words + 16) / 16 * 16;
        Rows.Grow(ref _qSlope, words * a);
        Rows.Grow(ref _kSlope, _width * a);
        Rows.Grow(ref _q, words * a);
        Rows.Grow(ref _k, _width * a);
        Rows.Grow(ref _kColumns, _width * a);
        Rows.Grow(ref _scores, words * _width);
        net.Dependent.Forward(states, words, _qSlope);
        net.Head.Forward(states, words, _kSlope);
        net.Root.Value.CopyTo(_kSlope.AsSpan(words * a));
        _kSlope.AsSpan((words + 1) * a, (_width - words - 1) * a).Clear();
        Curves.Bend(_qSlope.AsSpan(0, words * a), _q);
        Curves.Bend(_kSlope.AsSpan(0, _width * a), _k);
        Rows.Round(_q.AsSpan(0, words * a));
        Rows.Round(_k.AsSpan(0, _width * a));
        for (var j = 0; j < _width; j++)
        {
            for (var i = 0; i < a; i++)
            {
                _kColumns[(i * _width) + j] = _k[(j * a) + i];
            }
        }

        _scores.AsSpan(0, words * _width).Clear();
        Gemm.Add(words, _width, a, _q, a, 1, _kColumns, _scores);
    }
}
