namespace Hearsay.Spinning;

/// <summary>What <see cref="WordGuess"/> expects at a place of a text: with and without what the word that stands there says. One at a time; not shared by threads.</summary>
internal sealed class Expectation(SpinWords words, WordGuess guess)
{
    private readonly short[] _sources = new short[WordGuess.Inputs];
    private readonly int[] _near = new int[WordGuess.NearPlaces];
    private readonly int[] _sums = new int[SpinWords.Dimensions];
    private readonly short[] _plain = new short[SpinWords.Dimensions];
    private readonly short[] _swapped = new short[SpinWords.Dimensions];

    /// <summary>Moves to the place that a text was moved to.</summary>
    public void MoveTo(SpinContext context, int at)
    {
        context.Sources(_sources, _near);
        guess.Expect(_sources, _near, context.Article.Tokens[at], _sums);
        WordGuess.Shorten(_sums, _plain);
    }

    /// <summary>Takes the word that stands there for one that was put in.</summary>
    public void Distrust(int id)
    {
        guess.AddSwapped(words.VectorOf(id), _sums);
        WordGuess.Shorten(_sums, _swapped);
    }

    /// <summary>How well a word meets what the words around let expect.</summary>
    public double Plain(int id) => guess.Score(_plain, id, words.VectorOf(id));

    /// <summary>How well a word meets what the words around and the distrusted one let expect.</summary>
    public double Swapped(int id) => guess.Score(_swapped, id, words.VectorOf(id));

    /// <summary>
    /// The words that meet it best, the best first, among the frequent ones that a spinner might have replaced: rarer ones are no originals unless a
    /// thesaurus names them.
    /// </summary>
    /// <param name="found">Receives the words' numbers.</param>
    public void Best(Span<ushort> found)
    {
        Span<double> scores = stackalloc double[found.Length];
        scores.Fill(double.MinValue);
        for (var id = SpinWords.Classes; id < Math.Min(WordGuess.Learned, words.Count); id++)
        {
            if (words.FormsOf(id) == 0 || Swapped(id) is var score && score <= scores[^1])
            {
                continue;
            }

            var at = found.Length - 1;
            for (; at > 0 && scores[at - 1] < score; at--)
            {
                (scores[at], found[at]) = (scores[at - 1], found[at - 1]);
            }

            (scores[at], found[at]) = (score, (ushort)id);
        }
    }
}
