using System.Numerics.Tensors;

namespace Hearsay.Training.Network;

/// <summary>One sentence through the network and back, with the buffers for it; one instance a worker.</summary>
internal sealed class NetworkPass
{
    private const float Steps = 63;

    private readonly LanguageNetwork _net;
    private readonly int _worker;
    private readonly float _dropout;
    private int _words;
    private float[] _vectors = [], _embedding = [], _embeddingSlope = [], _first = [], _second = [];
    private float[] _embeddingMask = [], _firstMask = [], _secondMask = [];
    private readonly GatedLayer.Tape[] _tapes = new GatedLayer.Tape[4];
    private float[] _tags = [], _q = [], _qSlope = [], _k = [], _kSlope = [], _kColumns = [], _arcs = [];
    private float[] _relDependent = [], _relHead = [], _name = [], _nameSlope = [], _nameLabels = [];
    private int _arcWidth;

    public NetworkPass(LanguageNetwork net, int worker, float dropout)
    {
        _net = net;
        _worker = worker;
        _dropout = dropout;
    }

    /// <summary>Sums of the losses so far, by task: tags, heads, relations, names.</summary>
    public double[] Loss { get; } = new double[4];

    /// <summary>Learns from one sentence: adds the gradients of the worker.</summary>
    public void Learn(NetworkExample example, Random random, float nameWeight)
    {
        Encode(example.Words, random);
        var wide = 2 * _net.Shape.Units;
        var top = new float[_words * wide];
        if (example.Tags is { } tags)
        {
            LearnTags(tags, top);
        }

        if (example.Heads is { } heads)
        {
            LearnArcs(heads, top);
            LearnRelations(heads, example.Relations!, top);
        }

        if (example.Names is { } names)
        {
            LearnNames(example, names, top, nameWeight);
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
        var labels = _net.Labels;
        Score(_net.Tag, ref _tags);
        var tags = new int[_words];
        for (var i = 0; i < _words; i++)
        {
            tags[i] = TensorPrimitives.IndexOfMax(_tags.AsSpan(i * _net.Tag.Outputs, labels.Tags.Length));
        }

        ScoreArcs();
        var heads = new int[_words];
        var relations = new int[_words];
        ScoreRelations();
        for (var i = 0; i < _words; i++)
        {
            heads[i] = BestHead(i);
        }

        var hidden = new float[_net.Shape.Relation];
        var scores = new float[_net.Relation.Outputs];
        for (var i = 0; i < _words; i++)
        {
            RelationHidden(i, heads[i], hidden, null);
            _net.Relation.Forward(hidden, 1, scores);
            relations[i] = TensorPrimitives.IndexOfMax(scores.AsSpan(0, labels.Relations.Length));
        }

        ScoreNames(hints, style);
        var names = new int[_words];
        for (var i = 0; i < _words; i++)
        {
            names[i] = TensorPrimitives.IndexOfMax(_nameLabels.AsSpan(i * _net.NameLabel.Outputs, labels.Names.Length));
        }

        return new NetworkExample(words) { Tags = tags, Heads = heads, Relations = relations, Names = names };
    }

    private int BestHead(int word)
    {
        var best = _words;
        var row = word * _arcWidth;
        for (var j = 0; j < _words; j++)
        {
            if (j != word && _arcs[row + j] > _arcs[row + best])
            {
                best = j;
            }
        }

        return best == _words ? -1 : best;
    }

    private void Encode(WordRow[] words, Random? random)
    {
        _words = words.Length;
        var (e, h) = (_net.Shape.Embedding, _net.Shape.Units);
        Grow(ref _vectors, _words * LanguageNetwork.VectorSize);
        Grow(ref _embedding, _words * e);
        Grow(ref _embeddingSlope, _words * e);
        Grow(ref _first, _words * 2 * h);
        Grow(ref _second, _words * 2 * h);
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
        Round(_embedding.AsSpan(0, _words * e));
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
        Mask(top, 2 * h, _secondMask);
        var middle = new float[_words * 2 * h];
        ReadBack(_net.Layers[1], 2, _first, top, middle);
        Mask(middle, 2 * h, _firstMask);
        var bottom = new float[_words * e];
        ReadBack(_net.Layers[0], 0, _embedding, middle, bottom);
        Mask(bottom, e, _embeddingMask);
        TensorPrimitives.Multiply(bottom, _embeddingSlope.AsSpan(0, bottom.Length), bottom);
        Gemm.Add(e, LanguageNetwork.VectorSize, _words, bottom, 1, e, _vectors, _net.Project.Gradient[_worker]);
        for (var i = 0; i < _words; i++)
        {
            var g = bottom.AsSpan(i * e, e);
            AddTo(_net.WordTable, words[i].Word, g);
            AddTo(_net.Suffix3, words[i].Suffix3, g);
            AddTo(_net.Suffix2, words[i].Suffix2, g);
            AddTo(_net.Prefix3, words[i].Prefix3, g);
            AddTo(_net.ShapeTable, words[i].Shape, g);
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

    private void AddTo(Parameter table, int row, ReadOnlySpan<float> gradient)
    {
        var to = table.GradientRow(_worker, row);
        TensorPrimitives.Add(to, gradient, to);
    }

    private void LearnTags(int[] tags, float[] top)
    {
        Score(_net.Tag, ref _tags);
        for (var i = 0; i < _words; i++)
        {
            Loss[0] += Softmax(_tags.AsSpan(i * _net.Tag.Outputs, _net.Tag.Outputs), _net.Labels.Tags.Length, tags[i], 1);
        }

        _net.Tag.Backward(_worker, _second, _words, _tags, top);
    }

    private void ScoreArcs()
    {
        var a = _net.Shape.Arc;
        _arcWidth = (_words + 16) / 16 * 16; // the words, the root, and what fills up
        Score(_net.Dependent, ref _qSlope);
        Score(_net.Head, ref _kSlope, extraWords: _arcWidth - _words);
        _net.Root.Value.CopyTo(_kSlope.AsSpan(_words * a));
        Grow(ref _q, _words * a);
        Grow(ref _k, _arcWidth * a);
        _kSlope.AsSpan((_words + 1) * a, (_arcWidth - _words - 1) * a).Clear();
        Curves.Bend(_qSlope.AsSpan(0, _words * a), _q);
        Curves.Bend(_kSlope.AsSpan(0, _arcWidth * a), _k);
        Round(_q.AsSpan(0, _words * a));
        Round(_k.AsSpan(0, _arcWidth * a));
        Grow(ref _kColumns, _arcWidth * a);
        for (var j = 0; j < _arcWidth; j++)
        {
            for (var i = 0; i < a; i++)
            {
                _kColumns[(i * _arcWidth) + j] = _k[(j * a) + i];
            }
        }

        Grow(ref _arcs, _words * _arcWidth);
        _arcs.AsSpan(0, _words * _arcWidth).Clear();
        Gemm.Add(_words, _arcWidth, a, _q, a, 1, _kColumns, _arcs);
    }

    private void LearnArcs(int[] heads, float[] top)
    {
        var a = _net.Shape.Arc;
        ScoreArcs();
        for (var i = 0; i < _words; i++)
        {
            var row = _arcs.AsSpan(i * _arcWidth, _arcWidth);
            row[i] = -1e4f;
            Loss[1] += Softmax(row, _words + 1, heads[i] < 0 ? _words : heads[i], 1);
        }

        var q = new float[_words * a];
        Gemm.Add(_words, a, _arcWidth, _arcs, _arcWidth, 1, _k, q);
        var k = new float[_arcWidth * a];
        Gemm.Add(_arcWidth, a, _words, _arcs, 1, _arcWidth, _q, k);
        TensorPrimitives.Multiply(q, _qSlope.AsSpan(0, q.Length), q);
        TensorPrimitives.Multiply(k, _kSlope.AsSpan(0, k.Length), k);
        var root = _net.Root.Gradient[_worker].AsSpan();
        TensorPrimitives.Add(root, k.AsSpan(_words * a, a), root);
        _net.Dependent.Backward(_worker, _second, _words, q, top);
        _net.Head.Backward(_worker, _second, _words, k, top);
    }

    private void ScoreRelations()
    {
        Score(_net.RelationDependent, ref _relDependent);
        Score(_net.RelationHead, ref _relHead);
    }

    private void RelationHidden(int word, int head, Span<float> hidden, Span<float> slope)
    {
        var r = _net.Shape.Relation;
        Span<float> before = stackalloc float[r];
        var from = head < 0 ? _net.RelationRoot.Value.AsSpan() : _relHead.AsSpan(head * r, r);
        TensorPrimitives.Add(_relDependent.AsSpan(word * r, r), from, before);
        Curves.Bend(before, hidden);
        Round(hidden);
        before.CopyTo(slope.IsEmpty ? before : slope);
    }

    private void LearnRelations(int[] heads, int[] relations, float[] top)
    {
        var r = _net.Shape.Relation;
        ScoreRelations();
        var hidden = new float[_words * r];
        var slope = new float[_words * r];
        for (var i = 0; i < _words; i++)
        {
            RelationHidden(i, heads[i], hidden.AsSpan(i * r, r), slope.AsSpan(i * r, r));
        }

        var scores = new float[_words * _net.Relation.Outputs];
        _net.Relation.Forward(hidden, _words, scores);
        for (var i = 0; i < _words; i++)
        {
            Loss[2] += Softmax(scores.AsSpan(i * _net.Relation.Outputs, _net.Relation.Outputs), _net.Labels.Relations.Length, relations[i], 1);
        }

        var gradient = new float[_words * r];
        _net.Relation.Backward(_worker, hidden, _words, scores, gradient);
        TensorPrimitives.Multiply(gradient, slope, gradient);
        var heading = new float[_words * r];
        for (var i = 0; i < _words; i++)
        {
            var to = heads[i] < 0 ? _net.RelationRoot.Gradient[_worker].AsSpan() : heading.AsSpan(heads[i] * r, r);
            TensorPrimitives.Add(to, gradient.AsSpan(i * r, r), to);
        }

        _net.RelationDependent.Backward(_worker, _second, _words, gradient, top);
        _net.RelationHead.Backward(_worker, _second, _words, heading, top);
    }

    private void ScoreNames(uint[] hints, int style)
    {
        var n = _net.Shape.Name;
        Score(_net.Name, ref _nameSlope);
        for (var i = 0; i < _words; i++)
        {
            var to = _nameSlope.AsSpan(i * n, n);
            TensorPrimitives.Add(to, _net.Style.Row(style), to);
            foreach (var row in HintRows(hints, i))
            {
                TensorPrimitives.Add(to, _net.Hint.Row(row), to);
            }
        }

        Grow(ref _name, _words * n);
        Curves.Bend(_nameSlope.AsSpan(0, _words * n), _name);
        Round(_name.AsSpan(0, _words * n));
        Grow(ref _nameLabels, _words * _net.NameLabel.Outputs);
        _net.NameLabel.Forward(_name, _words, _nameLabels);
    }

    private void LearnNames(NetworkExample example, int[] names, float[] top, float weight)
    {
        var n = _net.Shape.Name;
        ScoreNames(example.Hints, example.Style);
        for (var i = 0; i < _words; i++)
        {
            Loss[3] += Softmax(_nameLabels.AsSpan(i * _net.NameLabel.Outputs, _net.NameLabel.Outputs), _net.Labels.Names.Length, names[i], weight);
        }

        var gradient = new float[_words * n];
        _net.NameLabel.Backward(_worker, _name, _words, _nameLabels, gradient);
        TensorPrimitives.Multiply(gradient, _nameSlope.AsSpan(0, gradient.Length), gradient);
        var style = _net.Style.GradientRow(_worker, example.Style);
        for (var i = 0; i < _words; i++)
        {
            var g = gradient.AsSpan(i * n, n);
            TensorPrimitives.Add(style, g, style);
            foreach (var row in HintRows(example.Hints, i))
            {
                AddTo(_net.Hint, row, g);
            }
        }

        _net.Name.Backward(_worker, _second, _words, gradient, top);
    }

    private static IEnumerable<int> HintRows(uint[] hints, int word)
    {
        for (var offset = 0; offset < LanguageNetwork.HintWindow; offset++)
        {
            var at = word + offset - 1;
            if (at < 0 || at >= hints.Length)
            {
                continue;
            }

            for (var bits = hints[at]; bits != 0; bits &= bits - 1)
            {
                yield return (offset * LanguageNetwork.HintBits) + System.Numerics.BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    private void Score(DenseLayer layer, ref float[] scores, int extraWords = 0)
    {
        Grow(ref scores, (_words + extraWords) * layer.Outputs);
        layer.Forward(_second, _words, scores);
    }

    /// <summary>Turns scores into the gradient of the cross entropy; the loss.</summary>
    private static double Softmax(Span<float> scores, int labels, int truth, float weight)
    {
        if (truth < 0)
        {
            scores.Clear();
            return 0;
        }

        var real = scores[..labels];
        TensorPrimitives.SoftMax(real, real);
        scores[labels..].Clear();
        var loss = -Math.Log(Math.Max(1e-9, real[truth]));
        real[truth] -= 1;
        if (weight != 1)
        {
            TensorPrimitives.Multiply(real, weight, real);
        }

        return loss;
    }

    /// <summary>Rounds to the steps of the whole-number network; the gradient passes as if nothing had been rounded.</summary>
    public static void Round(Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = MathF.Round(values[i] * Steps) * (1 / Steps);
        }
    }

    private void Drop(float[] values, int width, ref float[] mask, Random? random)
    {
        if (random is null)
        {
            return;
        }

        Grow(ref mask, width);
        for (var i = 0; i < width; i++)
        {
            mask[i] = random.NextSingle() < _dropout ? 0 : 1 / (1 - _dropout);
        }

        Mask(values, width, mask);
    }

    private void Mask(float[] values, int width, float[] mask)
    {
        for (var t = 0; t < _words; t++)
        {
            var row = values.AsSpan(t * width, width);
            TensorPrimitives.Multiply(row, mask.AsSpan(0, width), row);
        }
    }

    private static void Grow(ref float[] buffer, int size)
    {
        if (buffer.Length < size)
        {
            buffer = new float[size * 2];
        }
    }
}
