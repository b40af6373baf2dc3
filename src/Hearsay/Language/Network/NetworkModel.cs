using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Hearsay.Resources;

namespace Hearsay.Language.Network;

/// <summary>
/// The trained network of the language layer: word embeddings, two recurrent layers read in both directions, and on top of them tags, heads, relations and
/// names. Whole numbers throughout (<see cref="Activations"/>), so the same words give the same answer on every processor. Immutable, shared by all threads.
/// </summary>
/// <remarks>
/// File, little-endian: "HSNN", version; three lists of labels (count, length-prefixed UTF-8); the embedding size; the keys of known words (count, 32-bit,
/// ascending) with a row of signed bytes each and one for unknown words; rows of endings of three letters, of two, of beginnings, of shapes, each in
/// steps of 1/51.2; then the matrices in the order of the properties below. Words are kept as 32-bit hashes.
/// </remarks>
internal sealed class NetworkModel
{
    /// <summary>First four bytes of the file.</summary>
    public const uint Magic = 0x4E4E5348;

    /// <summary>Version of the file format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Steps of an embedding's byte in a step of a value before its activation: 2048 / 51.2.</summary>
    public const int EmbeddingScale = 40;

    private readonly int[] _slots; // open addressing: row + 1, 0 for none
    private readonly uint[] _keys;
    private readonly sbyte[] _words; // row 0 is that of unknown words
    private readonly sbyte[] _suffix3;
    private readonly sbyte[] _suffix2;
    private readonly sbyte[] _prefix3;
    private readonly sbyte[] _shapes;

    private NetworkModel(BinaryReader reader)
    {
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != FormatVersion)
        {
            throw new InvalidDataException("Not a network of this version.");
        }

        Tags = ReadLabels(reader);
        Relations = ReadLabels(reader);
        Names = ReadLabels(reader);
        Embedding = reader.ReadInt32();
        _keys = new uint[reader.ReadInt32()];
        ReadInts(reader, MemoryMarshal.Cast<uint, int>(_keys.AsSpan()));
        _words = ReadRows(reader, _keys.Length + 1);
        _suffix3 = ReadRows(reader, WordKeys.Rows3);
        _suffix2 = ReadRows(reader, WordKeys.Rows2);
        _prefix3 = ReadRows(reader, WordKeys.Rows3);
        _shapes = ReadRows(reader, WordKeys.ShapeRows);
        Layers = [[ReadCells(reader), ReadCells(reader)], [ReadCells(reader), ReadCells(reader)]];
        Tag = ByteMatrix.Read(reader);
        Dependent = ByteMatrix.Read(reader);
        Head = ByteMatrix.Read(reader);
        Root = reader.ReadBytes(Head.Rows);
        RelationDependent = ByteMatrix.Read(reader);
        RelationHead = ByteMatrix.Read(reader);
        RelationRoot = new int[RelationHead.Rows];
        ReadInts(reader, RelationRoot);
        Relation = ByteMatrix.Read(reader);
        Name = ByteMatrix.Read(reader);
        Hints = new int[HintWindow * HintBits * Name.Rows];
        ReadInts(reader, Hints);
        NameLabel = ByteMatrix.Read(reader);
        RootRelation = Array.IndexOf(Relations, "root");
        _slots = Index(_keys);
    }

    /// <summary>Number of words around a word whose hints count: the one before, itself, the one after.</summary>
    public const int HintWindow = 3;

    /// <summary>Bits of a hint.</summary>
    public const int HintBits = 32;

    /// <summary>Joint tags, "IN|SCONJ".</summary>
    public string[] Tags { get; }

    /// <summary>Universal Dependencies relations with subtypes.</summary>
    public string[] Relations { get; }

    /// <summary>"O", then beginning and inside of each type of name.</summary>
    public string[] Names { get; }

    /// <summary>Size of a word's embedding.</summary>
    public int Embedding { get; }

    /// <summary>Two layers, each forwards and backwards.</summary>
    public GatedCells[][] Layers { get; }

    public ByteMatrix Tag { get; }

    public ByteMatrix Dependent { get; }

    public ByteMatrix Head { get; }

    /// <summary>The head vector of the root, as bytes.</summary>
    public byte[] Root { get; }

    public ByteMatrix RelationDependent { get; }

    public ByteMatrix RelationHead { get; }

    /// <summary>What the root adds to a relation's hidden units, in steps of 1/2048.</summary>
    public int[] RelationRoot { get; }

    public ByteMatrix Relation { get; }

    public ByteMatrix Name { get; }

    /// <summary>What each bit of a hint adds to a name's hidden units, in steps of 1/2048: [offset, bit, unit].</summary>
    public int[] Hints { get; }

    public ByteMatrix NameLabel { get; }

    /// <summary>Index of the relation "root".</summary>
    public int RootRelation { get; }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The stream is no model of this format.</exception>
    public static NetworkModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return new NetworkModel(reader);
    }

    /// <summary>Loads the network of a pack.</summary>
    public static NetworkModel Load(ResourcePack pack)
    {
        using var stream = pack.Open("network.bin");
        return Read(stream);
    }

    /// <summary>The embedding of a word, before its activation, in steps of 1/2048.</summary>
    /// <param name="word">The word.</param>
    /// <param name="shape">Its row in the table of shapes.</param>
    /// <param name="sums">One sum a unit.</param>
    public void Embed(in WordKeys word, int shape, Span<int> sums)
    {
        var row = Find(word.Word);
        var words = _words.AsSpan(row * Embedding, Embedding);
        var suffix3 = _suffix3.AsSpan(word.Suffix3 * Embedding, Embedding);
        var suffix2 = _suffix2.AsSpan(word.Suffix2 * Embedding, Embedding);
        var prefix3 = _prefix3.AsSpan(word.Prefix3 * Embedding, Embedding);
        var shapes = _shapes.AsSpan(shape * Embedding, Embedding);
        EmbeddingSum.Of(words, suffix3, suffix2, prefix3, shapes, sums[..Embedding]);
    }

    /// <summary>Whether a word has an embedding of its own.</summary>
    public bool Knows(in WordKeys word) => Find(word.Word) > 0;

    /// <summary>Reads 32-bit numbers.</summary>
    internal static void ReadInts(BinaryReader reader, Span<int> numbers)
    {
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(numbers, numbers);
        }
    }

    private static GatedCells ReadCells(BinaryReader reader) => new(ByteMatrix.Read(reader), ByteMatrix.Read(reader));

    private static string[] ReadLabels(BinaryReader reader)
    {
        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = string.Intern(reader.ReadString());
        }

        return labels;
    }

    private sbyte[] ReadRows(BinaryReader reader, int rows)
    {
        var table = new sbyte[rows * Embedding];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(table.AsSpan()));
        return table;
    }

    private static int[] Index(uint[] keys)
    {
        var size = 1;
        while (size < keys.Length * 2)
        {
            size *= 2;
        }

        var slots = new int[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = Slot(keys[i], size);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            slots[slot] = i + 1;
        }

        return slots;
    }

    private static int Slot(uint key, int size) => (int)((key * 0x9E3779B1u) >> 7) & (size - 1);

    private int Find(uint key)
    {
        var slot = Slot(key, _slots.Length);
        int row;
        while ((row = _slots[slot]) != 0)
        {
            if (_keys[row - 1] == key)
            {
                return row;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        return 0;
    }
}
