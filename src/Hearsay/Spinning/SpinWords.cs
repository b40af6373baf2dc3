using System.Globalization;
using System.Runtime.InteropServices;
using Hearsay.Language;
using Hearsay.Resources;

namespace Hearsay.Spinning;

/// <summary>
/// What is known about words: how often they are seen, alone and beside each other, in which company (a vector each), and which words could
/// have stood in their place. Immutable, shared by all threads.
/// </summary>
internal sealed class SpinWords
{
    /// <summary>Name of the pack under models/ that it is read from.</summary>
    public const string Pack = "spin-words";

    /// <summary>The command that builds it.</summary>
    public const string BuildCommand = "hearsay-train spin-words --data DIR --vectors FILE --thesauri DIR --language-model FILE --pairs FILE";

    /// <summary>Figures of a vector.</summary>
    public const int Dimensions = 64;

    /// <summary>A word that is not in the table.</summary>
    public const int Unknown = 0;

    /// <summary>Id of the class that every figure belongs to.</summary>
    public const int Number = 1;

    /// <summary>A name that is not in the table.</summary>
    public const int Name = 2;

    /// <summary>Id of the class that every mark of punctuation belongs to.</summary>
    public const int Mark = 3;

    /// <summary>Before the first word of a sentence and after its last.</summary>
    public const int Edge = 4;

    /// <summary>Number of the above, which stand before the words.</summary>
    public const int Classes = 5;

    /// <summary>Steps of a logarithm in one doubling.</summary>
    public const int LogSteps = 8;

    /// <summary>Logarithm of a count; pairs seldomer than this are seen by chance or not at all.</summary>
    private const int LeastSeen = 5 * LogSteps;

    private static readonly Lazy<SpinWords> BuiltIn = new(() => Load(ResourcePack.Get(Pack, BuildCommand).Open));

    private readonly Dictionary<string, ushort> _ids;
    private readonly string[] _words;
    private readonly byte[] _logs;
    private readonly ushort[] _forms;
    private readonly sbyte[] _vectors;
    private readonly int[] _firstNeighbour;
    private readonly ushort[] _neighbours;
    private readonly byte[] _inThesaurus;
    private readonly CountTable _pairs;
    private readonly CountTable _triples;

    private SpinWords(string[] words, byte[] logs, ushort[] forms, sbyte[] vectors, int[] firstNeighbour, ushort[] neighbours, byte[] inThesaurus, CountTable pairs, CountTable triples)
    {
        (_words, _logs, _forms, _vectors, _firstNeighbour, _neighbours, _inThesaurus, _pairs, _triples) = (words, logs, forms, vectors, firstNeighbour, neighbours, inThesaurus, pairs, triples);
        _ids = new Dictionary<string, ushort>(words.Length, StringComparer.Ordinal);
        for (var id = Classes; id < words.Length; id++)
        {
            _ids[words[id]] = (ushort)id;
        }
    }

    /// <summary>The words of this build.</summary>
    public static SpinWords Default => BuiltIn.Value;

    /// <summary>Number of words and classes.</summary>
    public int Count => _words.Length;

    /// <summary>Words of the body of text that the counts are of: counts are shares of it.</summary>
    public const double Body = 1 << 30;

    /// <summary>Logarithm of <see cref="Body"/>.</summary>
    public const int LogTotal = 1 + (30 * LogSteps);

    /// <summary>Reads the words of a pack, its counts, vectors and thesaurus.</summary>
    /// <param name="open">Opens a file of it by its name.</param>
    public static SpinWords Load(Func<string, Stream> open)
    {
        var words = new List<string>();
        var logs = new List<byte>();
        var forms = new List<ushort>();
        using (var lines = new StreamReader(open("words.tsv")))
        {
            while (lines.ReadLine() is { } line)
            {
                int tab = line.IndexOf('\t', StringComparison.Ordinal), last = line.LastIndexOf('\t');
                words.Add(line[..tab]);
                logs.Add(byte.Parse(line.AsSpan(tab + 1, last - tab - 1), CultureInfo.InvariantCulture));
                forms.Add(ushort.Parse(line.AsSpan(last + 1), CultureInfo.InvariantCulture));
            }
        }

        var vectors = new sbyte[words.Count * Dimensions];
        using (var stream = open("vectors.bin"))
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(vectors.AsSpan()));
        }

        var first = new int[words.Count + 1];
        var neighbours = new List<ushort>();
        var inThesaurus = new byte[words.Count];
        using (var reader = new BinaryReader(open("neighbours.bin")))
        {
            for (var id = 0; id < words.Count; id++)
            {
                var count = reader.ReadByte();
                inThesaurus[id] = reader.ReadByte();
                for (var left = count; left > 0; left--)
                {
                    neighbours.Add(reader.ReadUInt16());
                }

                first[id + 1] = neighbours.Count;
            }
        }

        return new SpinWords([.. words], [.. logs], [.. forms], vectors, first, [.. neighbours], inThesaurus, CountTable.Read(open("pairs.bin")), CountTable.Read(open("triples.bin")));
    }

    /// <summary>The number of a token: a word's own, or that of its class.</summary>
    public int IdOf(string text, Token token) => IdOf(token.Norm, text[token.Span.Start]);

    /// <summary>The number of a word: its own, or that of its class.</summary>
    /// <param name="norm">The word in lower case.</param>
    /// <param name="first">The first letter as it stands in the text.</param>
    public int IdOf(string norm, char first)
    {
        if (_ids.TryGetValue(norm, out var id))
        {
            return id;
        }

        return char.IsDigit(first) ? Number : char.IsUpper(first) ? Name : char.IsLetter(first) ? Unknown : Mark;
    }

    /// <summary>The word of a number.</summary>
    public string WordOf(int id) => _words[id];

    /// <summary>Logarithm of how often a word was seen; 0 for never.</summary>
    public int Log(int id) => _logs[id];

    /// <summary>The forms that a dictionary knows of a word (<see cref="WordForms"/>); 0 for words that no spinner touches.</summary>
    public int FormsOf(int id) => _forms[id];

    /// <summary>Logarithm of how often two words were seen side by side; 0 for too seldom.</summary>
    public int Log(int left, int right) => _pairs.Log(KeyOf(left, right));

    /// <summary>Logarithm of how often three words were seen side by side; 0 for too seldom.</summary>
    public int Log(int left, int middle, int right) => _triples.Log(KeyOf(left, middle, right));

    /// <summary>
    /// How much oftener than by chance two words stand side by side (pointwise mutual information), in <see cref="LogSteps"/> of a doubling; below 0 when they were not seen together though
    /// both are common, 0 when that says nothing.
    /// </summary>
    /// <param name="seen">Logarithm of how often they were seen so.</param>
    /// <param name="left">A word.</param>
    /// <param name="right">Another word.</param>
    public int Company(int seen, int left, int right)
    {
        var expected = Log(left) + Log(right) - LogTotal;
        return seen > 0 ? seen - Math.Max(expected, LeastSeen) : -Math.Max(expected - LeastSeen, 0);
    }

    /// <summary>
    /// How much oftener three words stand side by side than their pairs let expect, in <see cref="LogSteps"/> of a doubling; below 0 when they were not seen together though the pairs are
    /// common, 0 when that says nothing.
    /// </summary>
    /// <param name="seen">Logarithm of how often the three were seen so.</param>
    /// <param name="leftPair">The same of the first two; 0 for too seldom.</param>
    /// <param name="rightPair">The same of the last two.</param>
    /// <param name="left">The first word.</param>
    /// <param name="middle">The second.</param>
    /// <param name="right">The last.</param>
    public int Company(int seen, int leftPair, int rightPair, int left, int middle, int right)
    {
        var before = leftPair > 0 ? leftPair : Math.Min(LeastSeen, Log(left));
        var after = rightPair > 0 ? rightPair : Math.Min(LeastSeen, Log(right));
        var expected = before + after - Math.Max(1, Log(middle));
        return seen > 0 ? seen - Math.Max(expected, LeastSeen) : -Math.Max(expected - LeastSeen, 0);
    }

    /// <summary>A word's vector, of length 127 or 0.</summary>
    public ReadOnlySpan<sbyte> VectorOf(int id) => _vectors.AsSpan(id * Dimensions, Dimensions);

    /// <summary>How many of <see cref="NeighboursOf"/> are from the thesaurus; the others keep like company.</summary>
    public int InThesaurus(int id) => _inThesaurus[id];

    /// <summary>Words that could have stood in a word's place, in its form: those of the thesaurus, the likelier first, then those of like company.</summary>
    public ReadOnlySpan<ushort> NeighboursOf(int id) => _neighbours.AsSpan(_firstNeighbour[id].._firstNeighbour[id + 1]);

    /// <summary>The key of a pair.</summary>
    public static uint KeyOf(int left, int right) => ((uint)left << 16) | (uint)right;

    /// <summary>The key of a triple.</summary>
    public static uint KeyOf(int left, int middle, int right) => ((((uint)left * 0x9E3779B1) ^ (uint)middle) * 0x85EBCA6B) ^ ((uint)right * 0xC2B2AE35);
}
