using Hearsay.Language.Names;

namespace Hearsay.Training.Network;

/// <summary>Sentences with names as examples.</summary>
internal static class NameExamples
{
    private const int Longest = 150;

    /// <summary>The style of a set: what its annotators took for a name.</summary>
    public static int StyleOf(string source) => source switch
    {
        "ewt" => 1,
        "news" => 2,
        "politics" => 3,
        _ => 0,
    };

    /// <summary>The sentences of a document.</summary>
    public static IEnumerable<NetworkExample> Of(NameDocument document, WordTable table)
    {
        var hints = new WordClasses[document.Words.Tokens.Length];
        document.Words.Classify(hints);
        foreach (var sentence in document.Words.Layer.Sentences)
        {
            if (sentence.TokenCount > Longest)
            {
                continue;
            }

            var forms = new string[sentence.TokenCount];
            for (var i = 0; i < forms.Length; i++)
            {
                forms[i] = document.Words.Layer.Tokens[sentence.FirstToken + i].Span.TextIn(document.Words.Text);
            }

            yield return TreebankExamples.Words(forms, table) with
            {
                Names = document.Truth.AsSpan(sentence.FirstToken, sentence.TokenCount).ToArray(),
                Hints = Array.ConvertAll(hints.AsSpan(sentence.FirstToken, sentence.TokenCount).ToArray(), classes => (uint)classes),
                Style = StyleOf(document.Source),
            };
        }
    }

    /// <summary>Precision, recall and F1 of names, by exact span and type, of the types that the set has.</summary>
    public static string Score(IReadOnlyList<(int[] Truth, int[] Guess)> sentences, int[] types)
    {
        int right = 0, found = 0, wanted = 0;
        foreach (var (truth, guess) in sentences)
        {
            var gold = Spans(truth).Where(span => types.Contains(span.Type)).ToHashSet();
            var misc = Spans(truth).Where(span => !types.Contains(span.Type)).ToList();
            var names = Spans(guess).Where(span => types.Contains(span.Type) && (gold.Contains(span)
                || !misc.Exists(other => span.Start < other.End && other.Start < span.End))).ToHashSet();
            wanted += gold.Count;
            found += names.Count;
            right += names.Count(gold.Contains);
        }

        var precision = (double)right / Math.Max(1, found);
        var recall = (double)right / Math.Max(1, wanted);
        return FormattableString.Invariant($"P {precision:0.000} R {recall:0.000} F {2 * precision * recall / Math.Max(1e-9, precision + recall):0.000}");
    }

    private static IEnumerable<(int Start, int End, int Type)> Spans(int[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] > 0 && (labels[i] % 2 == 1 || i == 0 || (labels[i - 1] + 1) / 2 != (labels[i] + 1) / 2))
            {
                var end = i + 1;
                while (end < labels.Length && labels[end] > 0 && labels[end] % 2 == 0 && labels[end] / 2 == (labels[i] + 1) / 2)
                {
                    end++;
                }

                yield return (i, end, (labels[i] + 1) / 2);
            }
        }
    }
}
