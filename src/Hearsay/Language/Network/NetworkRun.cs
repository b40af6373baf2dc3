namespace Hearsay.Language.Network;

/// <summary>
/// Reads sentences with a network: tags, a tree and name labels of one at a time. Holds the buffers, which grow to the longest sentence and are used again;
/// not thread-safe, and its results stand until the next call.
/// </summary>
internal sealed class NetworkRun
{
    private readonly NetworkModel _model;
    private readonly int[] _sums;
    private readonly int[] _cells;
    private int _room;
    private byte[] _embedded = [];
    private byte[] _first = [];
    private byte[] _second = [];
    private byte[] _q = [];
    private sbyte[] _keys = []; // head vectors, packed for ByteProduct
    private int[] _offsets = []; // what the bytes' offset of 64 adds to a score, by head
    private int[] _scores = [];
    private int[] _relationDependent = [];
    private int[] _relationHead = [];
    private int[] _names = [];
    private int[] _tags = [];
    private int[] _heads = [];
    private int[] _relations = [];
    private int[] _mark = [];
    private byte[] _labels = [];
    private byte[] _from = [];
    private int _count;

    public NetworkRun(NetworkModel model)
    {
        _model = model;
        ReadOnlySpan<int> sizes =
        [
            model.Embedding, 3 * model.Layers[0][0].Units, 3 * model.Layers[1][0].Units, model.Tag.Rows, model.Dependent.Rows, model.Relation.Rows,
            model.Relation.Columns, model.Name.Rows, model.NameLabel.Rows,
        ];
        var most = 0;
        foreach (var size in sizes)
        {
            most = Math.Max(most, size);
        }

        _sums = new int[most];
        _cells = new int[most];
    }

    /// <summary>Index of each word's tag.</summary>
    public ReadOnlySpan<int> Tags => _tags.AsSpan(0, _count);

    /// <summary>Index of each word's head in the sentence; -1 for the root.</summary>
    public ReadOnlySpan<int> Heads => _heads.AsSpan(0, _count);

    /// <summary>Index of each word's relation.</summary>
    public ReadOnlySpan<int> Relations => _relations.AsSpan(0, _count);

    /// <summary>Name label of each word.</summary>
    public ReadOnlySpan<byte> NameLabels => _labels.AsSpan(0, _count);

    /// <summary>Reads a sentence.</summary>
    /// <param name="words">Its words; at least one.</param>
    /// <param name="mode">How it is written.</param>
    /// <param name="hints">What lists and the article say of each word.</param>
    public void Read(ReadOnlySpan<WordKeys> words, CaseMode mode, ReadOnlySpan<uint> hints)
    {
        _count = words.Length;
        Grow();
        var embedding = _model.Embedding;
        var sums = _sums.AsSpan(0, embedding);
        for (var i = 0; i < words.Length; i++)
        {
            _model.Embed(words[i], words[i].ShapeRow(mode, i == 0), sums);
            for (var j = 0; j < sums.Length; j++)
            {
                sums[j] *= NetworkModel.EmbeddingScale;
            }

            FixedPoint.Bend(sums, _embedded.AsSpan(i * embedding, embedding));
        }

        ReadLayer(_model.Layers[0], _embedded, _first);
        ReadLayer(_model.Layers[1], _first, _second);
        FindTags();
        FindHeads();
        FindRelations();
        FindNames(hints);
    }

    private int Wide => 2 * _model.Layers[1][0].Units;

    private ReadOnlySpan<byte> Top(int word) => _second.AsSpan(word * Wide, Wide);

    private void ReadLayer(GatedCells[] layer, byte[] inputs, byte[] outputs)
    {
        var units = layer[0].Units;
        layer[0].Read(inputs, _count, backwards: false, outputs, 2 * units, _cells, _sums);
        layer[1].Read(inputs, _count, backwards: true, outputs.AsSpan(units), 2 * units, _cells, _sums);
    }

    private void FindTags()
    {
        for (var i = 0; i < _count; i++)
        {
            _model.Tag.Apply(Top(i), _sums);
            _tags[i] = Best(_sums.AsSpan(0, _model.Tags.Length));
        }
    }

    private void FindHeads()
    {
        var size = _model.Head.Rows;
        var rows = (_count + ByteProduct.Rows) / ByteProduct.Rows * ByteProduct.Rows; // the words, the root, and what fills up
        _keys.AsSpan(0, rows * size).Clear();
        _offsets.AsSpan(0, rows).Clear();
        Span<byte> key = stackalloc byte[size];
        for (var j = 0; j <= _count; j++)
        {
            if (j == _count)
            {
                _model.Root.CopyTo(key);
            }
            else
            {
                _model.Head.Apply(Top(j), _sums);
                FixedPoint.Bend(_sums.AsSpan(0, size), key);
                _model.Dependent.Apply(Top(j), _sums);
                FixedPoint.Bend(_sums.AsSpan(0, size), _q.AsSpan(j * size, size));
            }

            var total = 0;
            for (var i = 0; i < size; i++)
            {
                var value = (sbyte)(key[i] - FixedPoint.ZeroByte);
                _keys[ByteProduct.IndexOf(j, i, size)] = value;
                total += value;
            }

            _offsets[j] = -FixedPoint.ZeroByte * total;
        }

        for (var i = 0; i < _count; i++)
        {
            var scores = _scores.AsSpan(i * rows, rows);
            _offsets.AsSpan(0, rows).CopyTo(scores);
            ByteProduct.Add(_keys.AsSpan(0, rows * size), rows, _q.AsSpan(i * size, size), scores);
        }

        TreeDecoder.Decode(_scores, rows, _heads.AsSpan(0, _count), _mark);
    }

    private void FindRelations()
    {
        var size = _model.Relation.Columns;
        for (var i = 0; i < _count; i++)
        {
            _model.RelationDependent.Apply(Top(i), _relationDependent.AsSpan(i * size, size));
            _model.RelationHead.Apply(Top(i), _relationHead.AsSpan(i * size, size));
        }

        Span<int> values = stackalloc int[size];
        Span<byte> hidden = stackalloc byte[size];
        for (var i = 0; i < _count; i++)
        {
            if (_heads[i] < 0)
            {
                _relations[i] = _model.RootRelation;
                continue;
            }

            var head = _relationHead.AsSpan(_heads[i] * size, size);
            var dependent = _relationDependent.AsSpan(i * size, size);
            for (var j = 0; j < size; j++)
            {
                values[j] = dependent[j] + head[j];
            }

            FixedPoint.Bend(values, hidden);
            _model.Relation.Apply(hidden, _sums);
            _sums[_model.RootRelation] = int.MinValue; // only the root has it
            _relations[i] = Best(_sums.AsSpan(0, _model.Relations.Length));
        }
    }

    private void FindNames(ReadOnlySpan<uint> hints)
    {
        var size = _model.Name.Rows;
        var stride = _model.NameLabel.Rows;
        Span<byte> hidden = stackalloc byte[size];
        for (var i = 0; i < _count; i++)
        {
            var values = _sums.AsSpan(0, size);
            _model.Name.Apply(Top(i), values);
            for (var offset = 0; offset < NetworkModel.HintWindow; offset++)
            {
                var at = i + offset - 1;
                for (var bits = at < 0 || at >= hints.Length ? 0 : hints[at]; bits != 0; bits &= bits - 1)
                {
                    var bit = System.Numerics.BitOperations.TrailingZeroCount(bits);
                    var row = _model.Hints.AsSpan(((offset * NetworkModel.HintBits) + bit) * size, size);
                    for (var j = 0; j < size; j++)
                    {
                        values[j] += row[j];
                    }
                }
            }

            FixedPoint.Bend(values, hidden);
            _model.NameLabel.Apply(hidden, _names.AsSpan(i * stride, stride));
        }

        NameDecoder.Decode(_names, stride, _model.Names.Length, _labels.AsSpan(0, _count), _from);
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }

    private void Grow()
    {
        if (_count <= _room)
        {
            return;
        }

        _room = Math.Max(64, _count * 3 / 2);
        var rows = _room + ByteProduct.Rows;
        _embedded = new byte[_room * _model.Embedding];
        _first = new byte[_room * 2 * _model.Layers[0][0].Units];
        _second = new byte[_room * Wide];
        _q = new byte[_room * _model.Dependent.Rows];
        _keys = new sbyte[rows * _model.Head.Rows];
        _offsets = new int[rows];
        _scores = new int[_room * rows];
        _relationDependent = new int[_room * _model.Relation.Columns];
        _relationHead = new int[_room * _model.Relation.Columns];
        _names = new int[_room * _model.NameLabel.Rows];
        _tags = new int[_room];
        _heads = new int[_room];
        _relations = new int[_room];
        _mark = new int[_room];
        _labels = new byte[_room];
        _from = new byte[_room * _model.Names.Length];
    }
}
