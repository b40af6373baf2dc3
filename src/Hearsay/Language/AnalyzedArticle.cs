using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>
/// An article with its language layer: what every later stage of annotation stands on. Only headline and body
/// blocks are analysed.
/// </summary>
internal sealed class AnalyzedArticle
{
    private readonly int[] _tokenStarts;
    private readonly int[] _sentenceStarts;
    private readonly (TextSpan Span, int Entity)[] _mentions;

    public AnalyzedArticle(
        Article article,
        ImmutableArray<Token> tokens,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<Entity> entities,
        ImmutableArray<Diagnostic> diagnostics)
    {
        Article = article;
        Tokens = tokens;
        Sentences = sentences;
        Entities = entities;
        Diagnostics = diagnostics;
        _tokenStarts = [.. tokens.Select(token => token.Span.Start)];
        _sentenceStarts = [.. sentences.Select(sentence => sentence.Span.Start)];
        _mentions = [.. entities
            .SelectMany((entity, index) => entity.Mentions.Select(mention => (mention.Span, index)))
            .OrderBy(mention => mention.Span)];
    }

    /// <summary>The article; its text is what every span points into.</summary>
    public Article Article { get; }

    /// <summary>The article's text.</summary>
    public string Text => Article.Text;

    /// <summary>Tokens in text order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Sentences in text order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Entities in the order of first mention, ids "e1", "e2" …</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>What was noticed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The same analysis with entities that know more (country, role, code); ids and mentions stay.</summary>
    public AnalyzedArticle With(ImmutableArray<Entity> entities) =>
        new(Article, Tokens, Sentences, entities, Diagnostics);

    /// <summary>The tokens of a sentence.</summary>
    public ReadOnlySpan<Token> TokensOf(Sentence sentence) =>
        Tokens.AsSpan().Slice(sentence.FirstToken, sentence.TokenCount);

    /// <summary>Index of the first token that starts at or after an offset; the number of tokens when none does.</summary>
    public int TokenAtOrAfter(int offset)
    {
        var found = Array.BinarySearch(_tokenStarts, offset);
        return found >= 0 ? found : ~found;
    }

    /// <summary>Index of the sentence that contains an offset; -1 when none does.</summary>
    public int SentenceAt(int offset)
    {
        var found = Array.BinarySearch(_sentenceStarts, offset);
        var index = found >= 0 ? found : ~found - 1;
        return index >= 0 && Sentences[index].Span.Contains(offset) ? index : -1;
    }

    /// <summary>The entity with the longest mention inside a span, the first of equals; null when there is none.</summary>
    public Entity? EntityIn(TextSpan span)
    {
        Entity? best = null;
        var length = 0;
        foreach (var (mention, entity) in MentionsIn(span))
        {
            if (mention.Length > length)
            {
                best = entity;
                length = mention.Length;
            }
        }

        return best;
    }

    /// <summary>Every mention that lies wholly inside a span, in text order.</summary>
    public IEnumerable<(TextSpan Span, Entity Entity)> MentionsIn(TextSpan span)
    {
        var low = 0;
        var high = _mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (var i = low; i < _mentions.Length && _mentions[i].Span.Start < span.End; i++)
        {
            if (_mentions[i].Span.End <= span.End)
            {
                yield return (_mentions[i].Span, Entities[_mentions[i].Entity]);
            }
        }
    }
}
