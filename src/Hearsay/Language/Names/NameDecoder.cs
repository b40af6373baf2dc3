
namespace Hearsay.Language.Names;

/// <summary>Scores and, in training, learns from one word; what the decoder is run with.</summary>
internal interface INameScorer
{
    /// <summary>The label of a word.</summary>
    /// <param name="token">Index of the token in the article.</param>
    /// <param name="features">Its features.</param>
    int Label(int token, ReadOnlySpan<uint> features);
}

/// <summary>
/// Goes through an article from left to right, one label a word, and remembers how each word was labelled. The same code serves
/// recognition and training.
/// </summary>
internal static class NameDecoder
{
    /// <summary>Labels every token.</summary>
    public static int[] Run<TScorer>(WordLayer layer, NameViews views, TScorer scorer)
        where TScorer : INameScorer
    {
        var labels = new int[layer.Tokens.Length];
        var memory = new Dictionary<string, int>(StringComparer.Ordinal);
        Span<uint> features = stackalloc uint[NameFeatures.Count];
        for (var s = 0; s < layer.Sentences.Length; s++)
        {
            var sentence = layer.Sentences[s];
            var words = views.Words.AsSpan(sentence.FirstToken, sentence.TokenCount);
            int last = NameLabels.Outside, beforeLast = NameLabels.Outside;
            for (var i = 0; i < words.Length; i++)
            {
                var token = sentence.FirstToken + i;
                var label = NameLabels.Outside;
                var able = NameViews.MayStart(words[i].Form.Shape);
                var year = words[i].Form.Shape == WordShape.Number && layer.Tokens[token].Span.Length == 4; // "the 1999 Arvanian election"
                if (able || year || last != NameLabels.Outside)
                {
                    var seen = (uint)memory.GetValueOrDefault(layer.Tokens[token].Norm);
                    var next = i + 1 < words.Length && NameViews.MayStart(words[i + 1].Form.Shape)
                        ? (uint)memory.GetValueOrDefault(layer.Tokens[token + 1].Norm)
                        : 0;
                    NameFeatures.Fill(words, i, views.Modes[s], last, beforeLast, seen, next, features);
                    label = scorer.Label(token, features);
                    if (label != NameLabels.Outside && able)
                    {
                        memory[layer.Tokens[token].Norm] = NameLabels.TypeOf(label);
                    }
                }

                labels[token] = label;
                beforeLast = last;
                last = label;
            }
        }

        return labels;
    }
}
