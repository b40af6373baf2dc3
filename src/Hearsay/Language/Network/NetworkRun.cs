using System.Runtime.InteropServices;

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
    private int[] _gates = []; // sums of a layer's gates, by word
    private int[] _values = []; // values of one of the matrices on top, by word
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
        var most = Math.Max(model.Embedding, model.Relation.Rows);
        _sums = new int[most];
        _cells = new int[Math.Max(model.Layers[0][0].Units, model.Layers[1][0].Units)];
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
            Activations.Bend(sums, _embedded.AsSpan(i * embedding, embedding));
        }

        ReadLayer(_model.Layers[0], _embedded, _first);
        ReadLayer(_model.Layers[1], _first, _second);
        FindTags();
        FindHeads();
        FindRelations();
        FindNames(hints);
    }

    private int Wide => 2 * _model.Layers[1][0].Units;

    private void ReadLayer(GatedCells[] layer, byte[] inputs, byte[] outputs)
    {
        var units = layer[0].Units;
        layer[0].Read(inputs, _count, backwards: false, outputs, 2 * units, _cells, _gates);
        layer[1].Read(inputs, _count, backwards: true, outputs.AsSpan(units), 2 * units, _cells, _gates);
    }

    private void FindTags()
    {
        _model.Tag.Apply(_second, _count, _values);
        for (var i = 0; i < _count; i++)
        {
            _tags[i] = Sums.IndexOfLargest(_values.AsSpan(i * _model.Tag.Rows, _model.Tags.Length));
        }
    }

    private void FindHeads()
    {
        var size = _model.Head.Rows;
        var rows = (_count + ByteProduct.Rows) / ByteProduct.Rows * ByteProduct.Rows; // the words, the root, and what fills up
        _keys.AsSpan(0, rows * size).Clear();
        _offsets.AsSpan(0, rows).Clear();
        _model.Dependent.Apply(_second, _count, _values);
        Activations.Bend(_values.AsSpan(0, _count * size), _q);
        _model.Head.Apply(_second, _count, _values);
        Span<byte> key = stackalloc byte[size];
        for (var j = 0; j < _count; j++)
        {
            Activations.Bend(_values.AsSpan(j * size, size), key);
            SetKey(j, key);
        }

        SetKey(_count, _model.Root);

        for (var i = 0; i < _count; i++)
        {
            var scores = _scores.AsSpan(i * rows, rows);
            _offsets.AsSpan(0, rows).CopyTo(scores);
            ByteProduct.Add(_keys.AsSpan(0, rows * size), rows, _q.AsSpan(i * size, size), scores);
        }

        TreeDecoder.Decode(_scores, rows, _heads.AsSpan(0, _count), _mark);
    }

    /// <summary>Packs the head vector of a word, less the bytes' offset.</summary>
    private void SetKey(int word, ReadOnlySpan<byte> key)
    {
        var total = 0;
        var to = MemoryMarshal.Cast<sbyte, uint>(_keys.AsSpan());
        var at = ByteProduct.IndexOf(word, 0, key.Length) / sizeof(uint);
        Span<byte> centred = stackalloc byte[key.Length];
        for (var i = 0; i < key.Length; i++)
        {
            centred[i] = (byte)(key[i] - Activations.ZeroByte);
            total += (sbyte)centred[i];
        }

        foreach (var four in MemoryMarshal.Cast<byte, uint>(centred))
        {
            to[at] = four;
            at += ByteProduct.Rows;
        }

        _offsets[word] = -Activations.ZeroByte * total;
    }

    private void FindRelations()
    {
        var size = _model.Relation.Columns;
        _model.RelationDependent.Apply(_second, _count, _relationDependent);
        _model.RelationHead.Apply(_second, _count, _relationHead);

        Span<int> values = stackalloc int[size];
        Span<byte> hidden = stackalloc byte[size];
        for (var i = 0; i < _count; i++)
        {
            if (_heads[i] < 0)
            {
                _relations[i] = _model.RootRelation;
                continue;
            }

            _relationDependent.AsSpan(i * size, size).CopyTo(values);
            Sums.Add(_relationHead.AsSpan(_heads[i] * size, size), values);
            Activations.Bend(values, hidden);
            _model.Relation.Apply(hidden, _sums);
            _sums[_model.RootRelation] = int.MinValue; // only the root has it
            _relations[i] = Sums.IndexOfLargest(_sums.AsSpan(0, _model.Relations.Length));
        }
    }

    private void FindNames(ReadOnlySpan<uint> hints)
    {
        var size = _model.Name.Rows;
        var stride = _model.NameLabel.Rows;
        Span<byte> hidden = stackalloc byte[size];
        _model.Name.Apply(_second, _count, _values);
        for (var i = 0; i < _count; i++)
        {
            var values = _values.AsSpan(i * size, size);
            for (var offset = 0; offset < NetworkModel.HintWindow; offset++)
            {
                var at = i + offset - 1;
                for (var bits = at < 0 || at >= hints.Length ? 0 : hints[at]; bits != 0; bits &= bits - 1)
                {
                    var bit = System.Numerics.BitOperations.TrailingZeroCount(bits);
                    Sums.Add(_model.Hints.AsSpan(((offset * NetworkModel.HintBits) + bit) * size, size), values);
                }
            }

            Activations.Bend(values, hidden);
            _model.NameLabel.Apply(hidden, _names.AsSpan(i * stride, stride));
        }

        NameDecoder.Decode(_names, stride, _model.Names.Length, _labels.AsSpan(0, _count), _from);
    }

    private void Grow()
    {
        if (_count <= _room)
        {
            return;
        }

        _room = Math.Max(64, _count * 3 / 2);
        var rows = _room + ByteProduct.Rows;
        _gates = new int[_room * Math.Max(3 * _model.Layers[0][0].Units, 3 * _model.Layers[1][0].Units)];
        _values = new int[_room * Math.Max(Math.Max(_model.Tag.Rows, _model.Name.Rows), _model.Dependent.Rows)];
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
