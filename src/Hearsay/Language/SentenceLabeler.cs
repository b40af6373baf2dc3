using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Hearsay.Language.Names;
using Hearsay.Language.Network;
using Hearsay.Language.Tagging;
using Hearsay.Resources;

namespace Hearsay.Language;

/// <summary>
/// Gives every token its tags, dictionary form, head and relation, and the label of the name it is in, by the pack "network". Thread-safe; the model is loaded
/// once and shared, and each thread that is at work has buffers of its own.
/// </summary>
internal sealed class SentenceLabeler
{
    private static readonly Lazy<SentenceLabeler> BuiltIn = new(() =>
        new SentenceLabeler(NetworkModel.Load(ResourcePack.Get("network", "hearsay-train network --data DIR --vectors FILE"))));

    private readonly NetworkModel _model;
    private readonly (string Xpos, Upos Upos)[] _tags;
    private readonly ConcurrentBag<NetworkRun> _idle = [];

    public SentenceLabeler(NetworkModel model)
    {
        _model = model;
        _tags = Array.ConvertAll(model.Tags, label =>
        {
            var bar = label.LastIndexOf('|');
            return (string.Intern(label[..bar]), Enum.Parse<Upos>(label[(bar + 1)..], ignoreCase: true));
        });
    }

    /// <summary>The labeler of this build.</summary>
    public static SentenceLabeler Default => BuiltIn.Value;

    /// <summary>Labels the words of an article sentence by sentence.</summary>
    /// <param name="words">Its words, cut.</param>
    /// <param name="names">Receives the name label of each token (<see cref="NameLabels"/>).</param>
    /// <param name="only">Whether a sentence is to be labelled; null for all. The words of the others stay as they were cut.</param>
    /// <param name="cancel">Gives the work up at the next sentence.</param>
    /// <returns>The same words, labelled.</returns>
    public WordLayer Label(ArticleWords words, out byte[] names, Func<Sentence, bool>? only = null, CancellationToken cancel = default)
    {
        var run = _idle.TryTake(out var idle) ? idle : new NetworkRun(_model);
        var cut = words.Tokens;
        var tokens = cut.ToArray();
        var keys = KeysOf(words);
        var classes = new WordClasses[cut.Length];
        words.Classify(classes);
        names = new byte[cut.Length];
        for (var s = 0; s < words.Layer.Sentences.Length; s++)
        {
            cancel.ThrowIfCancellationRequested();
            var sentence = words.Layer.Sentences[s];
            if (only?.Invoke(sentence) == false)
            {
                continue;
            }

            run.Read(keys.AsSpan(sentence.FirstToken, sentence.TokenCount), words.Modes[s], MemoryMarshal.Cast<WordClasses, uint>(classes.AsSpan(sentence.FirstToken, sentence.TokenCount)));
            run.NameLabels.CopyTo(names.AsSpan(sentence.FirstToken));
            for (var i = 0; i < sentence.TokenCount; i++)
            {
                var at = sentence.FirstToken + i;
                var (xpos, upos) = _tags[run.Tags[i]];
                var head = run.Heads[i];
                tokens[at] = new Token(
                    cut[at].Span, cut[at].Norm, Lemmatizer.Default.Lemma(cut[at].Norm, xpos), upos, xpos,
                    head < 0 ? -1 : sentence.FirstToken + head, _model.Relations[run.Relations[i]]);
            }
        }

        _idle.Add(run);
        return words.Layer with { Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens) };
    }

    private static WordKeys[] KeysOf(ArticleWords words)
    {
        var tokens = words.Tokens;
        var keys = new WordKeys[tokens.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = WordKeys.Of(tokens[i].Norm, words.ShapeOf(i));
        }

        return keys;
    }
}
