using System.Text;

namespace Hearsay.Training.Spinning;

/// <summary>
/// Reads the language model of Debian's pocketsphinx-en-us (en-us.lm.bin: "Trie Language Model", order 3; 72,547 words, 2.1 million pairs, 1.7 million triples): a trie
/// that goes from a word to the ones before it, in packed bits, with probabilities of 16 bits out of a table. Logarithms have the base 1.0001.
/// </summary>
internal sealed class TrieLanguageModel
{
    private const int TableSize = 1 << 16;
    private static readonly byte[] Header = Encoding.ASCII.GetBytes("Trie Language Model");
    private static readonly double Base = Math.Log(1.0001);
    private readonly byte[] _file;
    private readonly int[] _counts = new int[3];
    private readonly int _tables;
    private readonly int _ones;
    private readonly int _twos;
    private readonly int _threes;
    private readonly int _wordBits;
    private readonly int _nextBits;

    private TrieLanguageModel(byte[] file)
    {
        _file = file;
        if (!file.AsSpan().StartsWith(Header) || file[Header.Length] != 3)
        {
            throw new InvalidDataException("This is no trie of order 3.");
        }

        var at = Header.Length + 1;
        for (var order = 0; order < 3; order++, at += 4)
        {
            _counts[order] = BitConverter.ToInt32(file, at);
        }

        _tables = at + 4; // after the kind of table
        _ones = _tables + (3 * TableSize * 4);
        _twos = _ones + ((_counts[0] + 1) * 12);
        (_wordBits, _nextBits) = (BitsOf(_counts[0]), BitsOf(_counts[2]));
        _threes = _twos + SizeOf(_counts[1], _wordBits + 32 + _nextBits);
        at = _threes + SizeOf(_counts[2], _wordBits + 16);
        Words = Encoding.UTF8.GetString(file, at + 4, BitConverter.ToInt32(file, at)).Split('\0')[.._counts[0]];
    }

    /// <summary>The words.</summary>
    public string[] Words { get; }

    /// <summary>Reads a file.</summary>
    public static TrieLanguageModel Read(string path) => new(File.ReadAllBytes(path));

    /// <summary>A word's probability.</summary>
    public double Of(int word) => Math.Exp(BitConverter.ToSingle(_file, _ones + (12 * word)) * Base);

    /// <summary>Every pair and every triple after its pair, with the probability of its last word given those before; -1 for the first word of a pair.</summary>
    public IEnumerable<(int First, int Second, int Last, double Probability)> All()
    {
        int two = _wordBits + 32 + _nextBits, three = _wordBits + 16;
        for (var last = 0; last < _counts[0]; last++)
        {
            var end = BitConverter.ToInt32(_file, _ones + (12 * (last + 1)) + 8);
            for (var i = BitConverter.ToInt32(_file, _ones + (12 * last) + 8); i < end; i++)
            {
                var second = Bits(_twos, (long)i * two, _wordBits);
                yield return (-1, second, last, InTable(0, Bits(_twos, ((long)i * two) + _wordBits + 16, 16)));
                var until = Bits(_twos, ((long)(i + 1) * two) + _wordBits + 32, _nextBits);
                for (var k = Bits(_twos, ((long)i * two) + _wordBits + 32, _nextBits); k < until; k++)
                {
                    yield return (Bits(_threes, (long)k * three, _wordBits), second, last, InTable(2, Bits(_threes, ((long)k * three) + _wordBits, 16)));
                }
            }
        }
    }

    private double InTable(int table, int place) => Math.Exp(BitConverter.ToSingle(_file, _tables + (((table * TableSize) + place) * 4)) * Base);

    private int Bits(int start, long offset, int count) =>
        (int)((BitConverter.ToUInt64(_file, start + (int)(offset >> 3)) >> (int)(offset & 7)) & ((1UL << count) - 1));

    private static int BitsOf(int most) => 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)most);

    private static int SizeOf(int entries, int bits) => (int)((((1L + entries) * bits) + 7) / 8) + 8;
}
