using Hearsay.Resources;

namespace Hearsay.Language.Tagging;

/// <summary>
/// Part-of-speech tagger: greedy, from left to right, over joint labels of a Penn tag and a universal tag ("IN|SCONJ").
/// Averaged perceptron (Collins 2002). Thread-safe.
/// </summary>
internal sealed class PosTagger
{
    private readonly LinearModel _model;
    private readonly (string Xpos, Upos Upos)[] _tags;

    public PosTagger(LinearModel model)
    {
        _model = model;
        _tags = Array.ConvertAll(model.Labels, label =>
        {
            var bar = label.LastIndexOf('|');
            return (string.Intern(label[..bar]), Enum.Parse<Upos>(label[(bar + 1)..], ignoreCase: true));
        });
    }

    /// <summary>Loads the tagger of a pack.</summary>
    public static PosTagger Load(ResourcePack pack)
    {
        using var stream = pack.Open("weights.bin");
        return new PosTagger(LinearModel.Read(stream));
    }

    /// <summary>Tags the words of one sentence.</summary>
    /// <param name="words">The words.</param>
    /// <param name="tags">Receives a tag for each.</param>
    public void Tag(ReadOnlySpan<WordForm> words, Span<(string Xpos, Upos Upos)> tags)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[_tags.Length];
        var mode = WordForm.ModeOf(words);
        int last = -1, beforeLast = -1;
        for (var i = 0; i < words.Length; i++)
        {
            TaggerFeatures.Fill(words, i, mode, last, beforeLast, features);
            _model.Score(features, scores);
            beforeLast = last;
            last = LinearModel.Best(scores);
            tags[i] = _tags[last];
        }
    }
}
