using System.Numerics.Tensors;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>One place to learn a guess from.</summary>
/// <param name="Sources">The vectors of its sources, at length 1, then that of the word that was put in (0 for none).</param>
/// <param name="Near">The words at the near places.</param>
/// <param name="Tag">Its kind by tag.</param>
/// <param name="Relation">Its kind by relation.</param>
/// <param name="Target">The word that stood there.</param>
/// <param name="Wrong">Words that did not.</param>
internal sealed record GuessExample(float[] Sources, int[] Near, int Tag, int Relation, int Target, int[] Wrong);

/// <summary>Fits a <see cref="WordGuess"/>: the right word among some wrong ones, by Adagrad (Duchi, Hazan and Singer 2011), in the order of the examples.</summary>
internal sealed class GuessTrainer
{
    private const int Size = SpinWords.Dimensions;
    private const int Inputs = WordGuess.Inputs + Size;
    private const int Batch = 64;
    private const float Rate = 0.05f;
    private const float VectorRate = 0.02f;
    private readonly SpinWords _words;
    private readonly float[][] _vectors; // of the frequent words they are learned, from those of the pack on
    private readonly float[][] _vectorSquares;
    private readonly float[] _weights = new float[Size * Inputs];
    private readonly float[] _frequent = new float[WordGuess.NearPlaces * WordGuess.FrequentWords * Size];
    private readonly float[] _kinds = new float[WordGuess.Kinds * Size];
    private readonly float[] _bias;
    private readonly float[] _weightSquares;
    private readonly float[] _frequentSquares;
    private readonly float[] _kindSquares;
    private readonly float[] _biasSquares;
    private readonly float[] _slopes = new float[Size * Inputs];
    private readonly float[] _query = new float[Size];
    private readonly float[] _back = new float[Size];
    private readonly float[] _scratch = new float[Size];

    /// <param name="words">What is known about words.</param>
    public GuessTrainer(SpinWords words)
    {
        _words = words;
        _vectors = [.. Enumerable.Range(0, words.Count).Select(id => words.VectorOf(id).ToArray().Select(value => value / 127f).ToArray())];
        _vectorSquares = [.. _vectors.Take(WordGuess.Learned).Select(_ => Filled(Size))];
        _bias = new float[words.Count];
        for (var row = 0; row < Size; row++)
        {
            for (var source = 0; source <= WordGuess.Sources; source++)
            {
                _weights[(row * Inputs) + (source * Size) + row] = source >= 8 ? 1 : 0.2f;
            }
        }

        (_weightSquares, _frequentSquares, _kindSquares, _biasSquares) =
            (Filled(_weights.Length), Filled(_frequent.Length), Filled(_kinds.Length), Filled(_bias.Length));
    }

    /// <summary>Learns from examples and gives the mean loss.</summary>
    public double Learn(IReadOnlyList<GuessExample> examples)
    {
        var loss = 0.0;
        for (var i = 0; i < examples.Count; i++)
        {
            loss += Add(examples[i]);
            if ((i + 1) % Batch == 0 || i == examples.Count - 1)
            {
                Step(_weights, _weightSquares, _slopes);
            }
        }

        return loss / examples.Count;
    }

    /// <summary>The model so far.</summary>
    public WordGuess Model()
    {
        var (context, swapped) = (new short[Size * WordGuess.Inputs], new short[Size * Size]);
        for (var row = 0; row < Size; row++)
        {
            for (var i = 0; i < WordGuess.Inputs; i++)
            {
                context[(row * WordGuess.Inputs) + i] = Whole(_weights[(row * Inputs) + i]);
            }

            for (var i = 0; i < Size; i++)
            {
                swapped[(row * Size) + i] = Whole(_weights[(row * Inputs) + WordGuess.Inputs + i]);
            }
        }

        return new WordGuess(
            context, swapped, [.. _frequent.Select(Whole)], [.. _kinds.Select(Whole)], [.. _vectors.Take(WordGuess.Learned).SelectMany(vector => vector.Select(value => Byte(value * WordGuess.VectorScale)))], [.. _bias.Select(value => Byte(value * WordGuess.BiasScale))], _words);
    }

    private static short Whole(float value) => (short)Math.Clamp(Math.Round(value * WordGuess.Scale), -6 * WordGuess.Scale, 6 * WordGuess.Scale);

    private static sbyte Byte(float value) => (sbyte)Math.Clamp(Math.Round(value), -127, 127);

    private static float[] Filled(int length)
    {
        var squares = new float[length];
        Array.Fill(squares, 1e-3f);
        return squares;
    }

    private double Add(GuessExample example)
    {
        for (var row = 0; row < Size; row++)
        {
            _query[row] = TensorPrimitives.Dot(_weights.AsSpan(row * Inputs, Inputs), example.Sources);
        }

        AddTo(_query, _kinds, example.Tag);
        AddTo(_query, _kinds, example.Relation);
        for (var place = 0; place < WordGuess.NearPlaces; place++)
        {
            if (example.Near[place] < WordGuess.FrequentWords)
            {
                AddTo(_query, _frequent, (place * WordGuess.FrequentWords) + example.Near[place]);
            }
        }

        Span<double> shares = stackalloc double[example.Wrong.Length + 1];
        var top = double.MinValue;
        for (var i = 0; i < shares.Length; i++)
        {
            var word = i == 0 ? example.Target : example.Wrong[i - 1];
            shares[i] = TensorPrimitives.Dot(_query, _vectors[word]) + _bias[word];
            top = Math.Max(top, shares[i]);
        }

        var all = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Exp(shares[i] - top);
            all += shares[i];
        }

        Array.Clear(_back);
        for (var i = 0; i < shares.Length; i++)
        {
            var word = i == 0 ? example.Target : example.Wrong[i - 1];
            var slope = (float)((shares[i] / all) - (i == 0 ? 1 : 0));
            TensorPrimitives.MultiplyAdd(_vectors[word], slope, _back, _back);
            if (word < WordGuess.Learned)
            {
                StepVector(_vectors[word], _vectorSquares[word], slope);
            }

            _biasSquares[word] += slope * slope;
            _bias[word] -= Rate * slope / MathF.Sqrt(_biasSquares[word]);
        }

        for (var row = 0; row < Size; row++)
        {
            var slopes = _slopes.AsSpan(row * Inputs, Inputs);
            TensorPrimitives.MultiplyAdd(example.Sources, _back[row], slopes, slopes);
        }

        Step(_kinds, _kindSquares, example.Tag);
        Step(_kinds, _kindSquares, example.Relation);
        for (var place = 0; place < WordGuess.NearPlaces; place++)
        {
            if (example.Near[place] < WordGuess.FrequentWords)
            {
                Step(_frequent, _frequentSquares, (place * WordGuess.FrequentWords) + example.Near[place]);
            }
        }

        return -Math.Log(shares[0] / all);
    }

    private static void AddTo(float[] sum, float[] table, int index) => TensorPrimitives.Add(sum, table.AsSpan(index * Size, Size), sum);

    private void Step(float[] table, float[] squares, int index)
    {
        for (var i = 0; i < Size; i++)
        {
            var at = (index * Size) + i;
            squares[at] += _back[i] * _back[i];
            table[at] -= Rate * _back[i] / MathF.Sqrt(squares[at]);
        }
    }

    private void StepVector(float[] vector, float[] squares, float slope)
    {
        TensorPrimitives.Multiply(_query, slope, _scratch);
        Step(vector, squares, _scratch, VectorRate);
    }

    private static void Step(float[] weights, float[] squares, float[] slopes, float rate = Rate)
    {
        var square = new float[weights.Length];
        TensorPrimitives.Multiply(slopes, slopes, square);
        TensorPrimitives.Add(squares, square, squares);
        TensorPrimitives.Sqrt(squares, square);
        TensorPrimitives.Divide(slopes, square, square);
        TensorPrimitives.Multiply(square, -rate, square);
        TensorPrimitives.Add(weights, square, weights);
        Array.Clear(slopes);
    }
}
