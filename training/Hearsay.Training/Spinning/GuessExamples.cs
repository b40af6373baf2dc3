using Hearsay.Bench.Spinner;
using Hearsay.Language;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>Makes examples for <see cref="GuessTrainer"/>: texts in which some open words were swapped, whose words are to be guessed.</summary>
internal sealed class GuessExamples
{
    private const double WithoutSwapped = 0.35;
    private readonly SpinWords _words;
    private readonly Substitutes _substitutes;
    private readonly double[] _until;

    /// <param name="words">What is known about words.</param>
    /// <param name="substitutes">What may be put in.</param>
    /// <param name="articles">All texts: what stands in them is drawn as wrong words, rare ones oftener than they are.</param>
    public GuessExamples(SpinWords words, Substitutes substitutes, IReadOnlyList<AnalyzedArticle> articles)
    {
        (_words, _substitutes) = (words, substitutes);
        var counts = new double[words.Count];
        foreach (var article in articles)
        {
            var context = new SpinContext(words, article);
            for (var i = 0; i < article.Tokens.Length; i++)
            {
                counts[context.IdAt(i)] += context.IsOpen(i) && context.IdAt(i) >= SpinWords.Classes ? 1 : 0;
            }
        }

        var sum = 0.0;
        _until = [.. counts.Select(count => sum += Math.Pow(count, 0.7))];
    }

    /// <summary>The examples of a text.</summary>
    /// <param name="article">The text.</param>
    /// <param name="rate">Share of the open words around that are swapped.</param>
    /// <param name="most">The most examples.</param>
    /// <param name="others">Wrong words of any kind for each.</param>
    /// <param name="confusable">Wrong words near the one put in.</param>
    /// <param name="choice">Decides.</param>
    public List<GuessExample> Of(AnalyzedArticle article, double rate, int most, int others, int confusable, SeededChoice choice)
    {
        var plain = new SpinContext(_words, article);
        var swapped = new int[article.Tokens.Length];
        var open = new List<int>();
        for (var i = 0; i < swapped.Length; i++)
        {
            var isOpen = plain.IsOpen(i) && plain.IdAt(i) >= SpinWords.Classes;
            swapped[i] = isOpen && choice.Share() < rate ? _substitutes.Draw(plain.IdAt(i), choice) : -1;
            if (isOpen)
            {
                open.Add(i);
            }
        }

        var context = new SpinContext(_words, article, swapped);
        var share = most / (double)Math.Max(most, open.Count);
        var found = new List<GuessExample>();
        Span<short> sources = stackalloc short[WordGuess.Inputs];
        foreach (var at in open)
        {
            if (choice.Share() >= share)
            {
                continue;
            }

            var target = plain.IdAt(at);
            var put = choice.Share() < WithoutSwapped ? -1 : _substitutes.Draw(target, choice);
            var near = new int[WordGuess.NearPlaces];
            context.MoveTo(at);
            context.Sources(sources, near);
            var inputs = new float[WordGuess.Inputs + SpinWords.Dimensions];
            for (var i = 0; i < sources.Length; i++)
            {
                inputs[i] = sources[i] / 127f;
            }

            for (var i = 0; put >= 0 && i < SpinWords.Dimensions; i++)
            {
                inputs[WordGuess.Inputs + i] = _words.VectorOf(put)[i] / 127f;
            }

            found.Add(new GuessExample(
                inputs, near, WordGuess.TagKind(article.Tokens[at]), WordGuess.RelationKind(article.Tokens[at]), target, Wrong(target, put, others, confusable, choice)));
        }

        return found;
    }

    private int[] Wrong(int target, int put, int others, int confusable, SeededChoice choice)
    {
        var wrong = new List<int>(others + confusable);
        var neighbours = _words.NeighboursOf(put >= 0 ? put : target);
        for (var i = 0; i < others + confusable; i++)
        {
            var word = i < others || neighbours.IsEmpty ? Any(choice) : neighbours[choice.Below(neighbours.Length)];
            if (word != target && word != put)
            {
                wrong.Add(word);
            }
        }

        if (put >= 0)
        {
            wrong.Add(put);
        }

        return [.. wrong];
    }

    private int Any(SeededChoice choice)
    {
        var found = Array.BinarySearch(_until, choice.Share() * _until[^1]);
        return Math.Min(found >= 0 ? found : ~found, _until.Length - 1);
    }
}
