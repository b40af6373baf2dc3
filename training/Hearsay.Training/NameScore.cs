using Hearsay.Language.Names;
using Hearsay.Model;

namespace Hearsay.Training;

/// <summary>Exact span and type, per set.</summary>
internal static class NameScore
{
    /// <summary>Prints precision, recall and F1 of a recogniser.</summary>
    public static void Print(List<NameDocument> documents, NameRecognizer recognizer)
    {
        foreach (var set in documents.GroupBy(document => document.Source, StringComparer.Ordinal))
        {
            int right = 0, found = 0, wanted = 0;
            foreach (var document in set)
            {
                var gold = Spans(document.Truth);
                var guess = recognizer.Find(document.Layer, document.Views).Where(name => name.Type != EntityType.Event || set.Key == "politics").ToHashSet();
                wanted += gold.Count;
                found += guess.Count;
                right += guess.Count(gold.Contains);
            }

            var precision = (double)right / Math.Max(1, found);
            var recall = (double)right / Math.Max(1, wanted);
            Console.Error.WriteLine(FormattableString.Invariant(
                $"{set.Key}: P {precision:0.000} R {recall:0.000} F1 {2 * precision * recall / (precision + recall):0.000} ({wanted} names)"));
        }
    }

    private static HashSet<NameRange> Spans(int[] labels)
    {
        var spans = new HashSet<NameRange>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (NameLabels.Begins(labels[i]))
            {
                var end = i + 1;
                while (end < labels.Length && labels[end] == labels[i] + 1)
                {
                    end++;
                }

                spans.Add(new NameRange(i, end, NameLabels.EntityTypeOf(NameLabels.TypeOf(labels[i]))));
            }
        }

        return spans;
    }
}
