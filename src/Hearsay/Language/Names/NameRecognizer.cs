using Hearsay.Language.Tagging;
using Hearsay.Resources;

namespace Hearsay.Language.Names;

/// <summary>
/// Finds names and whether they are of a person, organisation, place or event: a greedy averaged perceptron over words. Thread-safe.
/// </summary>
internal sealed class NameRecognizer
{
    private readonly LinearModel _model;

    public NameRecognizer(LinearModel model) => _model = model;

    /// <summary>Loads the recogniser of a pack.</summary>
    public static NameRecognizer Load(ResourcePack pack)
    {
        using var stream = pack.Open("weights.bin");
        return new NameRecognizer(LinearModel.Read(stream));
    }

    /// <summary>The names of an article in text order.</summary>
    public List<NameRange> Find(WordLayer layer, NameViews views)
    {
        var labels = NameDecoder.Run(layer, views, new Scorer(_model));
        var names = new List<NameRange>();
        foreach (var sentence in layer.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (labels[i] == NameLabels.Outside)
                {
                    continue;
                }

                var type = NameLabels.TypeOf(labels[i]);
                var end = i + 1;
                while (end < sentence.EndToken && NameLabels.TypeOf(labels[end]) == type && !NameLabels.Begins(labels[end]))
                {
                    end++;
                }

                names.Add(new NameRange(i, end, NameLabels.EntityTypeOf(type)));
                i = end - 1;
            }
        }

        return names;
    }

    private readonly struct Scorer(LinearModel model) : INameScorer
    {
        public int Label(int token, ReadOnlySpan<uint> features)
        {
            Span<int> scores = stackalloc int[NameLabels.All.Length];
            model.Score(features, scores);
            return LinearModel.Best(scores);
        }
    }
}
