using System.Numerics.Tensors;

namespace Hearsay.Training.Network;

/// <summary>One sentence through the network and back, with the buffers for it; one instance a worker.</summary>
internal sealed class NetworkPass
{
    private readonly LanguageNetwork _net;
    private readonly int _worker;
    private readonly float _dropout;
    private readonly TagPass _tag;
    private readonly ArcPass _arc;
    private readonly RelationPass _relation;
    private readonly NamePass _name;
    private readonly GatedLayer.Tape[] _tapes = new GatedLayer.Tape[4];
    private int _words;
    private float[] _vectors = [], _embedding = [], _embeddingSlope = [], _first = [], _second = [];
    private float[] _embeddingMask = [], _firstMask = [], _secondMask = [];

    /// <param name="net">The network.</param>
    /// <param name="worker">Whose gradients are added to.</param>
    /// <param name="dropout">The share of units that are left out in learning.</param>
    public NetworkPass(LanguageNetwork net, int worker, float dropout)
    {
        (_net, _worker, _dropout) = (net, worker, dropout);
        (_tag, _arc, _relation, _name) = (new TagPass(net, worker), new ArcPass(net, worker), new RelationPass(net, worker), new NamePass(net, worker));
    }

    /// <summary>Sums of the losses so far, by task: tags, heads, relations, names.</summary>
    public double[] Loss { get; } = new double[4];

    /// <summary>Learns from one sentence: adds the gradients of the worker.</summary>
    public void Learn(NetworkExample example, Random random)
    {
        Encode(example.Words, random);
        var top = new float[_words * 2 * _net.Shape.Units];
        if (example.Tags is { } tags)
        {
            Loss[0] += _tag.Learn(_second, tags, top);
        }

        if (example.Heads is { } heads)
        {
            Loss[1] += _arc.Learn(_second, heads, top);
            Loss[2] += _relation.Learn(_second, heads, example.Relations!, top);
        }

        if (example.Names is not null)
        {
            Loss[3] += _name.Learn(_second, example, top);
        }

        Decode(example.Words, top);
    }

    /// <summary>Labels one sentence.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="hints">What lists say of them.</param>
    /// <param name="style">The style of names.</param>
    public NetworkExample Predict(WordRow[] words, uint[] hints, int style)
    {
        Encode(words, null);
        var heads = _arc.Predict(_second, _words);
        return new NetworkExample(words)
        {
            Tags = _tag.Predict(_second, _words),
            Heads = heads,
            Relations = _relation.Predict(_second, heads),
            Names = _name.Predict(_second, _words, hints, style),
        };
    }

    private void Encode(WordRow[] words, Random? random)
    {
        _words = words.Length;
        var (e, h) = (_net.Shape.Embedding, _net.Shape.Units);
        Rows.Grow(ref _vectors, _words * LanguageNetwork.VectorSize);
        Rows.Grow(ref _embedding, _words * e);
        Rows.Grow(ref _embeddingSlope, _words * e);
        Rows.Grow(ref _first, _words * 2 * h);
        Rows.Grow(ref _second, _words * 2 * h);
        _embedding.AsSpan(0, _words * e).Clear();
        for (var i = 0; i < _words; i++)
        {
            var to = _embedding.AsSpan(i * e, e);
            var word = words[i];
            _net.Words.CopyVector(word.Vector, _vectors.AsSpan(i * LanguageNetwork.VectorSize, LanguageNetwork.VectorSize));
            TensorPrimitives.Add(to, _net.WordTable.Row(word.Word), to);
            TensorPrimitives.Add(to, _net.Suffix3.Row(word.Suffix3), to);
            TensorPrimitives.Add(to, _net.Suffix2.Row(word.Suffix2), to);
            TensorPrimitives.Add(to, _net.Prefix3.Row(word.Prefix3), to);
            TensorPrimitives.Add(to, _net.ShapeTable.Row(word.Shape), to);
        }

        Gemm.Add(_words, e, LanguageNetwork.VectorSize, _vectors, LanguageNetwork.VectorSize, 1, _net.Project.Transposed, _embedding);
        _embedding.AsSpan(0, _words * e).CopyTo(_embeddingSlope);
        Curves.Bend(_embeddingSlope.AsSpan(0, _words * e), _embedding);
        Rows.Round(_embedding.AsSpan(0, _words * e));
        Drop(_embedding, e, ref _embeddingMask, random);
        Read(_net.Layers[0], 0, _embedding, _first);
        Drop(_first, 2 * h, ref _firstMask, random);
        Read(_net.Layers[1], 2, _first, _second);
        Drop(_second, 2 * h, ref _secondMask, random);
    }

    private void Read(GatedLayer[] layer, int tape, float[] from, float[] to)
    {
        var h = _net.Shape.Units;
        for (var d = 0; d < 2; d++)
        {
            if (_tapes[tape + d] is null || _tapes[tape + d].State.Length < _words * h)
            {
                _tapes[tape + d] = new GatedLayer.Tape(_words * 2, h);
            }

            layer[d].Forward(from, _words, _tapes[tape + d]);
            for (var t = 0; t < _words; t++)
            {
                _tapes[tape + d].State.AsSpan(t * h, h).CopyTo(to.AsSpan((t * 2 * h) + (d * h)));
            }
        }
    }

    /// <summary>Back from the gradient of the top layer to all weights below.</summary>
    private void Decode(WordRow[] words, float[] top)
    {
        var (e, h) = (_net.Shape.Embedding, _net.Shape.Units);
        Rows.Mask(top, _secondMask.AsSpan(0, 2 * h));
        var middle = new float[_words * 2 * h];
        ReadBack(_net.Layers[1], 2, _first, top, middle);
        Rows.Mask(middle, _firstMask.AsSpan(0, 2 * h));
        var bottom = new float[_words * e];
        ReadBack(_net.Layers[0], 0, _embedding, middle, bottom);
        Rows.Mask(bottom, _embeddingMask.AsSpan(0, e));
        TensorPrimitives.Multiply(bottom, _embeddingSlope.AsSpan(0, bottom.Length), bottom);
        Gemm.Add(e, LanguageNetwork.VectorSize, _words, bottom, 1, e, _vectors, _net.Project.Gradient[_worker]);
        for (var i = 0; i < _words; i++)
        {
            var g = bottom.AsSpan(i * e, e);
            Rows.AddTo(_net.WordTable, _worker, words[i].Word, g);
            Rows.AddTo(_net.Suffix3, _worker, words[i].Suffix3, g);
            Rows.AddTo(_net.Suffix2, _worker, words[i].Suffix2, g);
            Rows.AddTo(_net.Prefix3, _worker, words[i].Prefix3, g);
            Rows.AddTo(_net.ShapeTable, _worker, words[i].Shape, g);
        }
    }

    private void ReadBack(GatedLayer[] layer, int tape, float[] from, float[] gradient, float[] below)
    {
        var h = _net.Shape.Units;
        var state = new float[_words * h];
        for (var d = 0; d < 2; d++)
        {
            for (var t = 0; t < _words; t++)
            {
                gradient.AsSpan((t * 2 * h) + (d * h), h).CopyTo(state.AsSpan(t * h));
            }

            layer[d].Backward(_worker, from, _words, _tapes[tape + d], state, below);
        }
    }

    private void Drop(float[] values, int width, ref float[] mask, Random? random)
    {
        if (random is null)
        {
            return;
        }

        Rows.Grow(ref mask, width);
        for (var i = 0; i < width; i++)
        {
            mask[i] = random.NextSingle() < _dropout ? 0 : 1 / (1 - _dropout);
        }

        Rows.Mask(values.AsSpan(0, _words * width), mask.AsSpan(0, width));
    }
}
