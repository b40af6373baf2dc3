using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Hearsay.Language;
using Hearsay.Resources;

namespace Hearsay.Spinning;

/// <summary>
/// Which word stands in a place, guessed from the words around it: a log-bilinear model (Mnih and Hinton 2007) over the vectors of <see cref="SpinWords"/>. Every
/// source (the word before, the one after, the head, …) has a matrix; what they make together is the vector of the word looked for. Where a spinner may
/// have been, the word that stands there is one source more. Whole numbers, so that it gives the same everywhere. Immutable.
/// </summary>
internal sealed class WordGuess
{
    /// <summary>The pack.</summary>
    public const string Pack = "spin-guess";

    /// <summary>The command that builds it.</summary>
    public const string BuildCommand = "hearsay-train spin-guess --data DIR --thesauri DIR";

    /// <summary>Sources: three words before and after, the head, its dependents, the words near, the whole text.</summary>
    public const int Sources = 10;

    /// <summary>Figures that <see cref="SpinContext.Sources"/> fills in.</summary>
    public const int Inputs = Sources * SpinWords.Dimensions;

    /// <summary>Words before and after, nearest first, that have a vector of their own there when they are among the most frequent.</summary>
    public const int NearPlaces = 4;

    /// <summary>The most frequent words and the classes.</summary>
    public const int FrequentWords = 512;

    /// <summary>Words, the most frequent first, that have a vector of their own by which they are expected; for the others that of <see cref="SpinWords"/> does.</summary>
    public const int Learned = 16_000;

    /// <summary>Steps of a learned vector's figure in 1.</summary>
    public const int VectorScale = 64;

    /// <summary>Steps of a weight in 1.</summary>
    public const int Scale = 1024;

    /// <summary>Steps of a word's bias in 1.</summary>
    public const int BiasScale = 8;

    private const int Size = SpinWords.Dimensions;
    private const int Shift = 7;
    private const double ScoreScale = Scale * 127.0 / (1 << Shift) * 127;
    private const double LearnedScale = ScoreScale / 127 * VectorScale;
    private static readonly string[] Tags = ["NN", "NNS", "VB", "VBZ", "VBP", "VBD", "VBN", "VBG", "JJ", "RB"];
    private static readonly string[] Relations = ["nsubj", "obj", "obl", "nmod", "amod", "advmod", "compound", "conj", "root", "ccomp", "xcomp", "advcl", "acl"];

    private static readonly Lazy<WordGuess> BuiltIn = new(() => Read(ResourcePack.Get(Pack, BuildCommand).Open("guess.bin")));

    private readonly short[] _context;
    private readonly short[] _swapped;
    private readonly short[] _frequent;
    private readonly short[] _kinds;
    private readonly sbyte[] _learned;
    private readonly sbyte[] _bias;

    /// <param name="context">A row of <see cref="Inputs"/> weights for each dimension.</param>
    /// <param name="swapped">A row of weights of the word that stands there for each dimension.</param>
    /// <param name="frequent">For each near place a vector of each frequent word.</param>
    /// <param name="kinds">A vector of each kind of place.</param>
    /// <param name="learned">The learned vectors.</param>
    /// <param name="bias">Of each word.</param>
    public WordGuess(short[] context, short[] swapped, short[] frequent, short[] kinds, sbyte[] learned, sbyte[] bias) =>
        (_context, _swapped, _frequent, _kinds, _learned, _bias) = (context, swapped, frequent, kinds, learned, bias);

    /// <summary>The model of this build.</summary>
    public static WordGuess Default => BuiltIn.Value;

    /// <summary>Number of kinds of places: tags, then relations.</summary>
    public static int Kinds => Tags.Length + Relations.Length + 2;

    /// <summary>The kind of a place by its Penn tag.</summary>
    public static int TagKind(Token token)
    {
        var found = Array.IndexOf(Tags, token.Xpos);
        return found >= 0 ? found : token.Upos switch { Upos.Adj => 8, Upos.Adv => 9, _ => Tags.Length };
    }

    /// <summary>The kind of a place by its relation to its head.</summary>
    public static int RelationKind(Token token)
    {
        var colon = token.Relation.IndexOf(':', StringComparison.Ordinal);
        var found = Array.IndexOf(Relations, colon < 0 ? token.Relation : token.Relation[..colon]);
        return Tags.Length + 1 + (found < 0 ? Relations.Length : found);
    }

    /// <summary>Reads the file of the pack: the parameters one after the other, 16-bit little-endian, then the learned vectors and the biases, a byte each.</summary>
    public static WordGuess Read(Stream stream)
    {
        using (stream)
        {
            var (context, swapped, frequent, kinds) = (Shorts(stream, Size * Inputs), Shorts(stream, Size * Size), Shorts(stream, NearPlaces * FrequentWords * Size), Shorts(stream, Kinds * Size));
            using var rest = new MemoryStream();
            stream.CopyTo(rest);
            var bytes = MemoryMarshal.Cast<byte, sbyte>(rest.ToArray());
            return new WordGuess(context, swapped, frequent, kinds, bytes[..(Learned * Size)].ToArray(), bytes[(Learned * Size)..].ToArray());
        }
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        foreach (var value in _context.Concat(_swapped).Concat(_frequent).Concat(_kinds))
        {
            writer.Write(value);
        }

        writer.Write(MemoryMarshal.AsBytes(_learned.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_bias.AsSpan()));
    }

    /// <summary>The vector of what is expected at a place.</summary>
    /// <param name="sources">The vectors of the sources.</param>
    /// <param name="near">The words at the near places.</param>
    /// <param name="token">The token, for its kinds.</param>
    /// <param name="query">Receives <see cref="SpinWords.Dimensions"/> sums.</param>
    public void Expect(ReadOnlySpan<short> sources, ReadOnlySpan<int> near, Token token, Span<int> query)
    {
        for (var row = 0; row < Size; row++)
        {
            query[row] = Product(_context.AsSpan(row * Inputs, Inputs), sources);
        }

        AddVector(_kinds, TagKind(token), query);
        AddVector(_kinds, RelationKind(token), query);
        for (var place = 0; place < NearPlaces; place++)
        {
            if (near[place] < FrequentWords)
            {
                AddVector(_frequent, (place * FrequentWords) + near[place], query);
            }
        }
    }

    /// <summary>Adds what the word that stands there says of the one that stood there before.</summary>
    public void AddSwapped(ReadOnlySpan<sbyte> vector, Span<int> query)
    {
        Span<short> wide = stackalloc short[Size];
        for (var i = 0; i < Size; i++)
        {
            wide[i] = vector[i];
        }

        for (var row = 0; row < Size; row++)
        {
            query[row] += Product(_swapped.AsSpan(row * Size, Size), wide);
        }
    }

    /// <summary>The expectation in 16 bits, to which words are held.</summary>
    public static void Shorten(ReadOnlySpan<int> query, Span<short> shortened)
    {
        for (var i = 0; i < Size; i++)
        {
            shortened[i] = (short)Math.Clamp(query[i] >> Shift, short.MinValue, short.MaxValue);
        }
    }

    /// <summary>How well a word meets the expectation: the logarithm of its chance, up to what is the same for all words.</summary>
    /// <param name="query">The expectation.</param>
    /// <param name="word">The word's number.</param>
    /// <param name="vector">Its vector in <see cref="SpinWords"/>.</param>
    public double Score(ReadOnlySpan<short> query, int word, ReadOnlySpan<sbyte> vector)
    {
        vector = word < Learned ? _learned.AsSpan(word * Size, Size) : vector;
        var sum = 0;
        if (Avx2.IsSupported)
        {
            var sums = Vector256<int>.Zero;
            for (var i = 0; i < Size; i += Vector256<short>.Count)
            {
                var wide = Avx2.ConvertToVector256Int16(Vector128.Create(vector.Slice(i, Vector128<sbyte>.Count)));
                sums += Avx2.MultiplyAddAdjacent(Vector256.Create(query.Slice(i, Vector256<short>.Count)), wide);
            }

            sum = Vector256.Sum(sums);
        }
        else
        {
            for (var i = 0; i < Size; i++)
            {
                sum += query[i] * vector[i];
            }
        }

        return (sum / (word < Learned ? LearnedScale : ScoreScale)) + (_bias[word] / (double)BiasScale);
    }

    private static int Product(ReadOnlySpan<short> one, ReadOnlySpan<short> other)
    {
        if (Avx2.IsSupported)
        {
            var sums = Vector256<int>.Zero;
            for (var i = 0; i < one.Length; i += Vector256<short>.Count)
            {
                sums += Avx2.MultiplyAddAdjacent(Vector256.Create(one.Slice(i, Vector256<short>.Count)), Vector256.Create(other.Slice(i, Vector256<short>.Count)));
            }

            return Vector256.Sum(sums);
        }

        var sum = 0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    private static void AddVector(short[] table, int index, Span<int> query)
    {
        for (var i = 0; i < Size; i++)
        {
            query[i] += table[(index * Size) + i] * 127;
        }
    }

    private static short[] Shorts(Stream stream, int count)
    {
        var bytes = new byte[2 * count];
        stream.ReadExactly(bytes);
        var shorts = new short[count];
        for (var i = 0; i < count; i++)
        {
            shorts[i] = (short)(bytes[2 * i] | (bytes[(2 * i) + 1] << 8));
        }

        return shorts;
    }
}
