using System.Numerics.Tensors;

namespace Hearsay.Training.Network;

/// <summary>The tags of a sentence, forward and back.</summary>
internal sealed class TagPass(LanguageNetwork net, int worker)
{
    private float[] _scores = [];

    /// <summary>The best tags.</summary>
    public int[] Predict(float[] states, int words)
    {
        Score(states, words);
        var tags = new int[words];
        for (var i = 0; i < words; i++)
        {
            tags[i] = TensorPrimitives.IndexOfMax(_scores.AsSpan(i * net.Tag.Outputs, net.Labels.Tags.Length));
        }

        return tags;
    }

    /// <summary>Adds the gradients; the loss.</summary>
    public double Learn(float[] states, int[] truth, float[] gradient)
    {
        Score(states, truth.Length);
        var loss = 0.0;
        for (var i = 0; i < truth.Length; i++)
        {
            loss += Rows.Softmax(_scores.AsSpan(i * net.Tag.Outputs, net.Tag.Outputs), net.Labels.Tags.Length, truth[i]);
        }

        net.Tag.Backward(worker, states, truth.Length, _scores, gradient);
        return loss;
    }

    private void Score(float[] states, int words)
    {
        Rows.Grow(ref _scores, words * net.Tag.Outputs);
        net.Tag.Forward(states, words, _scores);
    }
}
