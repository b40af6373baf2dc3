using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Language.Tagging;

/// <summary>
/// Entry of the folder: spans of words → tokens with norm, tags and lemma, by the models of the pack "tagger". Thread-safe; the models are
/// loaded once and shared.
/// </summary>
internal sealed class WordTagger
{
    private const string BuildCommand = "hearsay-train tagger --data DIR";

    private static readonly Lazy<WordTagger> Shared = new(() => new WordTagger(ResourcePack.Get("tagger", BuildCommand)));

    private readonly PosTagger _tagger;
    private readonly Lemmatizer _lemmatizer;

    private WordTagger(ResourcePack pack)
    {
        Vocabulary = Vocabulary.Load(pack);
        _tagger = PosTagger.Load(pack);
        _lemmatizer = Lemmatizer.Load(pack, Vocabulary);
    }

    /// <summary>The tagger of this build.</summary>
    public static WordTagger Default => Shared.Value;

    /// <summary>The words that it knows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Tags the words of an article sentence by sentence.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="spans">Its words.</param>
    /// <param name="sentences">Its sentences, which cover all words in order.</param>
    public ImmutableArray<Token> Tag(string text, List<TextSpan> spans, ImmutableArray<Sentence>.Builder sentences)
    {
        var norms = new Norms(Vocabulary);
        var tokens = ImmutableArray.CreateBuilder<Token>(spans.Count);
        var longest = 0;
        foreach (var sentence in sentences)
        {
            longest = Math.Max(longest, sentence.TokenCount);
        }

        var words = new WordForm[longest];
        var strings = new string[longest];
        var tags = new (string Xpos, Upos Upos)[longest];
        foreach (var sentence in sentences)
        {
            var n = sentence.TokenCount;
            for (var i = 0; i < n; i++)
            {
                var form = spans[sentence.FirstToken + i].In(text);
                strings[i] = norms.Of(form);
                words[i] = new WordForm(form, strings[i]);
            }

            _tagger.Tag(words.AsSpan(0, n), tags);
            for (var i = 0; i < n; i++)
            {
                tokens.Add(new Token(spans[sentence.FirstToken + i], strings[i], _lemmatizer.Lemma(strings[i], tags[i].Xpos), tags[i].Upos, tags[i].Xpos));
            }
        }

        return tokens.MoveToImmutable();
    }
}
