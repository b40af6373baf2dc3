using System.Numerics.Tensors;

namespace Hearsay.Training.Network;

/// <summary>The relations of a sentence's words to their heads, forward and back.</summary>
internal sealed class RelationPass(LanguageNetwork net, int worker)
{
    private float[] _dependent = [], _head = [], _hidden = [], _slope = [], _scores = [];

    /// <summary>The best relations to given heads.</summary>
    public int[] Predict(float[] states, int[] heads)
    {
        Score(states, heads);
        var relations = new int[heads.Length];
        for (var i = 0; i < relations.Length; i++)
        {
            relations[i] = TensorPrimitives.IndexOfMax(_scores.AsSpan(i * net.Relation.Outputs, net.Labels.Relations.Length));
        }

        return relations;
    }

    /// <summary>Adds the gradients; the loss.</summary>
    public double Learn(float[] states, int[] heads, int[] truth, float[] gradient)
    {
        var (r, words) = (net.Shape.Relation, heads.Length);
        Score(states, heads);
        var loss = 0.0;
        for (var i = 0; i < words; i++)
        {
            loss += Rows.Softmax(_scores.AsSpan(i * net.Relation.Outputs, net.Relation.Outputs), net.Labels.Relations.Length, truth[i]);
        }

        var hidden = new float[words * r];
        net.Relation.Backward(worker, _hidden, words, _scores, hidden);
        TensorPrimitives.Multiply(hidden, _slope.AsSpan(0, hidden.Length), hidden);
        var heading = new float[words * r];
        for (var i = 0; i < words; i++)
        {
            var to = heads[i] < 0 ? net.RelationRoot.GradientRow(worker, 0) : heading.AsSpan(heads[i] * r, r);
            TensorPrimitives.Add(to, hidden.AsSpan(i * r, r), to);
        }

        net.RelationDependent.Backward(worker, states, words, hidden, gradient);
        net.RelationHead.Backward(worker, states, words, heading, gradient);
        return loss;
    }

    private void Score(float[] states, int[] heads)
    {
        var (r, words) = (net.Shape.Relation, heads.Length);
        Rows.Grow(ref _dependent, words * r);
        Rows.Grow(ref _head, words * r);
        Rows.Grow(ref _hidden, words * r);
        Rows.Grow(ref _slope, words * r);
        Rows.Grow(ref _scores, words * net.Relation.Outputs);
        net.RelationDependent.Forward(states, words, _dependent);
        net.RelationHead.Forward(states, words, _head);
        for (var i = 0; i < words; i++)
        {
            var head = heads[i] < 0 ? net.RelationRoot.Row(0) : _head.AsSpan(heads[i] * r, r);
            TensorPrimitives.Add(_dependent.AsSpan(i * r, r), head, _slope.AsSpan(i * r, r));
        }

        Curves.Bend(_slope.AsSpan(0, words * r), _hidden);
        Rows.Round(_hidden.AsSpan(0, words * r));
        net.Relation.Forward(_hidden, words, _scores);
    }
}
