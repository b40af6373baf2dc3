using System.Buffers;
using System.Runtime.InteropServices;
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
    /// <summary>Name of the pack under models/ that it is read from.</summary>
    public const string Pack = "spin-guess";

    /// <summary>The command that builds it.</summary>
    public const string BuildCommand = "hearsay-train spin-guess --data DIR --thesauri DIR";

    /// <summary>Sources: three words before and after, the head, its dependents, the words near, the whole text.</summary>
    public const int Sources = 10;

    /// <summary>Figures that <see cref="SpinContext.Sources"/> fills in.</summary>
    public const int Inputs = Sources * SpinWords.Dimensions;

    /// <summary>Words before and after, nearest first, that have a vector of their own there when they are among the most frequent.</summary>
    public const int NearPlaces = 4;

    /// <summary>The sources that are one word each, before and after.</summary>
    public const int SingleWords = 6;

    /// <summary>The most frequent words and the classes.</summary>
    public const int FrequentWords = 512;

    /// <summary>Words, the most frequent first, that have a vector of their own by which they are expected; for the others that of <see cref="SpinWords"/> does.</summary>
    public const int Learned = 16_000;

    /// <summary>Rarer words are no originals unless a thesaurus names them.</summary>
    public const int Expected = 6_000;

    /// <summary>Steps of a learned vector's figure in 1.</summary>
    public const int VectorScale = 64;

    /// <summary>Steps of a weight in 1.</summary>
    public const int Scale = 1024;

    /// <summary>Steps of a word's bias in 1.</summary>
    public const int BiasScale = 8;

    private const int Size = SpinWords.Dimensions; // of a word's vector
    private const int Classes = SpinWords.Classes; // ids below are classes of words, not words
    private const int Shift = 7; // bits that a query loses, to fit sixteen
    private const double ScoreScale = Scale * 127.0 / (1 << Shift) * 127; // what 1 is in a product of a query and a vector
    private const double LearnedScale = ScoreScale / 127 * VectorScale; // the same with the vectors that were learned for it
    private const int Tags = 10; // kinds that a tag gives a place
    private const int Relations = 13; // kinds that a relation gives a place

    private static readonly Lazy<WordGuess> BuiltIn = new(() => Read(ResourcePack.Get(Pack, BuildCommand).Open("guess.bin"), SpinWords.Default));

    private readonly short[] _context;
    private readonly short[] _swapped;
    private readonly short[] _frequent;
    private readonly short[] _kinds;
    private readonly sbyte[] _learned;
    private readonly sbyte[] _bias;
    private readonly short[] _packed;
    private readonly short[] _packedSwapped;
    private readonly int[] _folded;
    private readonly ushort[] _open;
    private readonly sbyte[] _openVectors;

    /// <param name="context">A row of <see cref="Inputs"/> weights for each dimension.</param>
    /// <param name="swapped">A row of weights of the word that stands there for each dimension.</param>
    /// <param name="frequent">For each near place a vector of each frequent word.</param>
    /// <param name="kinds">A vector of each kind of place.</param>
    /// <param name="learned">The learned vectors.</param>
    /// <param name="bias">Of each word.</param>
    /// <param name="words">What is known about words.</param>
    public WordGuess(short[] context, short[] swapped, short[] frequent, short[] kinds, sbyte[] learned, sbyte[] bias, SpinWords words)
    {
        (_context, _swapped, _frequent, _kinds, _learned, _bias) = (context, swapped, frequent, kinds, learned, bias);
        _packed = GuessMatrix.Pack(context, Inputs);
        _packedSwapped = GuessMatrix.Pack(swapped, Size);
        _folded = Fold(words);
        _open = [.. Enumerable.Range(Classes, Math.Max(0, Math.Min(Expected, words.Count) - Classes)).Where(id => words.FormsOf(id) != 0).Select(id => (ushort)id)];
        _openVectors = new sbyte[_open.Length * Size];
        for (var i = 0; i < _open.Length; i++)
        {
            _learned.AsSpan(_open[i] * Size, Size).CopyTo(_openVectors.AsSpan(i * Size));
        }
    }

    /// <summary>The model of this build.</summary>
    public static WordGuess Default => BuiltIn.Value;

    /// <summary>Number of kinds of places: tags, then relations.</summary>
    public static int Kinds => Tags + Relations + 2;

    /// <summary>The kind of a place by its Penn tag.</summary>
    public static int TagKind(Token token) => token.Xpos switch
    {
        "NN" => 0,
        "NNS" => 1,
        "VB" => 2,
        "VBZ" => 3,
        "VBP" => 4,
        "VBD" => 5,
        "VBN" => 6,
        "VBG" => 7,
        "JJ" => 8,
        "RB" => 9,
        _ => token.Upos switch { Upos.Adj => 8, Upos.Adv => 9, _ => Tags },
    };

    /// <summary>The kind of a place by its relation to its head, whatever its subtype.</summary>
    public static int RelationKind(Token token)
    {
        var colon = token.Relation.IndexOf(':', StringComparison.Ordinal);
        return Tags + 1 + (colon < 0 ? token.Relation : token.Relation.AsSpan(0, colon)) switch
        {
            "nsubj" => 0,
            "obj" => 1,
            "obl" => 2,
            "nmod" => 3,
            "amod" => 4,
            "advmod" => 5,
            "compound" => 6,
            "conj" => 7,
            "root" => 8,
            "ccomp" => 9,
            "xcomp" => 10,
            "advcl" => 11,
            "acl" => 12,
            _ => Relations,
        };
    }

    /// <summary>Reads the file of the pack: the parameters one after the other, 16-bit little-endian, then the learned vectors and the biases, a byte each.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="words">What is known about words.</param>
    public static WordGuess Read(Stream stream, SpinWords words)
    {
        using (stream)
        {
            var (context, swapped, frequent, kinds) = (Shorts(stream, Size * Inputs), Shorts(stream, Size * Size), Shorts(stream, NearPlaces * FrequentWords * Size), Shorts(stream, Kinds * Size));
            using var rest = new MemoryStream();
            stream.CopyTo(rest);
            var bytes = MemoryMarshal.Cast<byte, sbyte>(rest.ToArray());
            return new WordGuess(context, swapped, frequent, kinds, bytes[..(Learned * Size)].ToArray(), bytes[(Learned * Size)..].ToArray(), words);
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
    /// <param name="sources">The vectors of the sources; those of frequent words at places before and after need not be filled in.</param>
    /// <param name="single">The words of the sources that are one word each.</param>
    /// <param name="token">The token, for its kinds.</param>
    /// <param name="query">Receives <see cref="SpinWords.Dimensions"/> sums.</param>
    public void Expect(ReadOnlySpan<short> sources, ReadOnlySpan<int> single, Token token, Span<int> query)
    {
        query.Clear();
        AddVector(_kinds, TagKind(token), query);
        AddVector(_kinds, RelationKind(token), query);
        for (var source = 0; source < Sources; source++)
        {
            if (source < SingleWords && single[source] < FrequentWords)
            {
                var folded = _folded.AsSpan(((source * FrequentWords) + single[source]) * Size, Size);
                for (var i = 0; i < Size; i++)
                {
                    query[i] += folded[i];
                }

                continue;
            }

            GuessMatrix.Add(_packed, source, sources.Slice(source * Size, Size), query);
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

        GuessMatrix.Add(_packedSwapped, 0, wide, query);
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
    public double Score(ReadOnlySpan<short> query, int word, ReadOnlySpan<sbyte> vector) => word < Learned
        ? Score(GuessMatrix.Product(query, _learned.AsSpan(word * Size, Size)), word)
        : (GuessMatrix.Product(query, vector) / ScoreScale) + (_bias[word] / (double)BiasScale);

    /// <summary>The words that meet an expectation best, the best first, among the frequent ones that a spinner might have replaced.</summary>
    /// <param name="query">The expectation.</param>
    /// <param name="found">Receives the words' numbers; 0 where there are too few.</param>
    public void Best(ReadOnlySpan<short> query, Span<ushort> found)
    {
        Span<double> scores = stackalloc double[found.Length];
        scores.Fill(double.MinValue);
        found.Clear();
        var products = ArrayPool<int>.Shared.Rent(_open.Length);
        GuessMatrix.Products(query, _openVectors, products.AsSpan(0, _open.Length));
        for (var i = 0; i < _open.Length; i++)
        {
            var score = Score(products[i], _open[i]);
            if (score <= scores[^1])
            {
                continue;
            }

            var at = found.Length - 1;
            for (; at > 0 && scores[at - 1] < score; at--)
            {
                (scores[at], found[at]) = (scores[at - 1], found[at - 1]);
            }

            (scores[at], found[at]) = (score, _open[i]);
        }

        ArrayPool<int>.Shared.Return(products);
    }

    private double Score(int product, int word) => (product * (1 / LearnedScale)) + (_bias[word] * (1.0 / BiasScale));

    /// <summary>What frequent words say before and after a place, worked out once: half of all words there are among them.</summary>
    private int[] Fold(SpinWords words)
    {
        var folded = new int[SingleWords * FrequentWords * Size];
        Span<short> wide = stackalloc short[Size];
        for (var source = 0; source < SingleWords; source++)
        {
            for (var id = 0; id < Math.Min(FrequentWords, words.Count); id++)
            {
                var sum = folded.AsSpan(((source * FrequentWords) + id) * Size, Size);
                var vector = words.VectorOf(id);
                for (var i = 0; i < Size; i++)
                {
                    wide[i] = vector[i];
                }

                GuessMatrix.Add(_packed, source, wide, sum);
                if (source < NearPlaces)
                {
                    AddVector(_frequent, (source * FrequentWords) + id, sum);
                }
            }
        }

        return folded;
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
