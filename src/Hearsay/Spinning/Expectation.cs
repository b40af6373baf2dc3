namespace Hearsay.Spinning;

/// <summary>What <see cref="WordGuess"/> expects at a place of a text: with and without what the word that stands there says. One at a time; not shared by threads.</summary>
internal sealed class Expectation(SpinWords words, WordGuess guess)
{
    private readonly short[] _sources = new short[WordGuess.Inputs];
    private readonly int[] _single = new int[WordGuess.SingleWords];
    private readonly int[] _sums = new int[SpinWords.Dimensions];
    private readonly short[] _plain = new short[SpinWords.Dimensions];
    private readonly short[] _swapped = new short[SpinWords.Dimensions];

    /// <summary>Moves to the place that a text was moved to.</summary>
    public void MoveTo(SpinContext context)
    {
        context.Sources(_sources, _single);
        guess.Expect(_sources, _single, context.Token, _sums);
        WordGuess.Shorten(_sums, _plain);
    }

    /// <summary>Takes the word that stands there for one that was put in.</summary>
    public void Distrust(int id)
    {
        guess.AddSwapped(words.VectorOf(id), _sums);
        WordGuess.Shorten(_sums, _swapped);
    }

    /// <summary>Takes a phrase for one that was put in: of what a phrase says of the word before it nothing is known.</summary>
    public void DistrustPhrase() => _plain.CopyTo(_swapped.AsSpan());

    /// <summary>How well a word meets what the words around let expect.</summary>
    public double Plain(int id) => guess.Score(_plain, id, words.VectorOf(id));

    /// <summary>How well a word meets what the words around and the distrusted one let expect.</summary>
    public double Swapped(int id) => guess.Score(_swapped, id, words.VectorOf(id));

    /// <summary>The words that meet it best, the best first (<see cref="WordGuess.Best"/>), the distrusted one taken into account.</summary>
    /// <param name="found">Receives the words' numbers.</param>
    public void Best(Span<ushort> found) => guess.Best(_swapped, found);
}
