using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Events;

/// <summary>One article with the look-ups that all parts of event extraction share. Lives as long as one call.</summary>
internal sealed class EventContext
{
    private readonly Entity?[] _entities;
    private readonly TextSpan[] _mentions;
    private readonly bool[] _named;
    private readonly Dictionary<int, string> _speakers = [];
    private readonly bool[] _time;
    private readonly bool[] _shouted;

    public EventContext(GroundedArticle grounded, EventLexicon lexicon, IEnumerable<Statement>? statements = null)
    {
        Grounded = grounded;
        Analyzed = grounded.Analyzed;
        Lexicon = lexicon;
        var count = Analyzed.Tokens.Length;
        _entities = new Entity?[count];
        _mentions = new TextSpan[count];
        _named = new bool[count];
        _time = new bool[count];
        _shouted = [.. Analyzed.Sentences.Select(sentence => IsAllCapitals(sentence.Span.In(Analyzed.Text)))];
        foreach (var entity in Analyzed.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (entity.Country is not null || !IsShouted(mention.Span) || HasProperNoun(mention.Span))
                {
                    Mark(entity, mention);
                }
            }
        }

        foreach (var statement in statements ?? [])
        {
            FreePronouns(statement);
        }

        foreach (var time in grounded.Times)
        {
            for (var i = Analyzed.TokenAtOrAfter(time.Span.Start); i < count && Analyzed.Tokens[i].Span.End <= time.Span.End; i++)
            {
                _time[i] = true;
            }
        }
    }

    /// <summary>The article with times and places.</summary>
    public GroundedArticle Grounded { get; }

    /// <summary>The article with tokens and entities.</summary>
    public AnalyzedArticle Analyzed { get; }

    /// <summary>The verbs and nouns that name events.</summary>
    public EventLexicon Lexicon { get; }

    /// <summary>The token at an index of the article.</summary>
    public Token Token(int index) => Analyzed.Tokens[index];

    /// <summary>The entity whose longest mention covers a token; null when none does.</summary>
    public Entity? EntityAt(int token) => _entities[token];

    /// <summary>The mention that <see cref="EntityAt"/> goes by.</summary>
    public TextSpan MentionAt(int token) => _mentions[token];

    /// <summary>Whether that mention is a name.</summary>
    public bool IsNamed(int token) => _named[token];

    /// <summary>
    /// Whether a token is part of a name, known or not, or an adjective made of one ("Alvanian"); not a word that any country's bodies
    /// have in theirs ("Interior Ministry").
    /// </summary>
    public bool IsName(int token)
    {
        var word = Token(token);
        if (Lexicon.Is("institution", word.Norm) || Lexicon.Is("organization", word.Lemma) || Lexicon.Is("human", word.Lemma)
            || Lexicon.Is("local", word.Lemma) || Lexicon.Is("armed", word.Lemma) || Lexicon.Is("title", word.Norm) || Lexicon.Is("faith", word.Norm))
        {
            return false;
        }

        return _entities[token] is not null && _named[token] || word.Upos == Upos.Propn
            || word.Upos == Upos.Adj && token > 0 && Token(token - 1).Upos is Upos.Det or Upos.Adj or Upos.Adp
                && char.IsUpper(Analyzed.Text[word.Span.Start]) && !IsShouted(word.Span);
    }

    /// <summary>"the London-based group": where somebody has a seat is not what the sentence speaks of.</summary>
    public bool IsSeat(int token)
    {
        var at = token + 1;
        while (at < Analyzed.Tokens.Length && Token(at).Norm != "-" && EntityAt(at) is { } next && next == EntityAt(token))
        {
            at++;
        }

        return at + 1 < Analyzed.Tokens.Length && Token(at).Norm == "-" && Token(at + 1).Norm == "based";
    }

    /// <summary>For each token of a sentence, whether it belongs to an expression of time.</summary>
    public bool[] TimesOf(Sentence sentence)
    {
        var mask = new bool[sentence.TokenCount];
        for (var i = 0; i < mask.Length; i++)
        {
            var token = Token(sentence.FirstToken + i);
            mask[i] = _time[sentence.FirstToken + i]
                || token.Xpos == "NNP" && Lexicon.Is("weekday", token.Norm);
        }

        return mask;
    }

    /// <summary>The span from a token to the one before <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) => new(Token(first).Span.Start, Token(end - 1).Span.End);

    /// <summary>Id of the entity in whose own words a pronoun stands, so that it cannot mean that one; null elsewhere.</summary>
    public string? SpeakerAround(int token) => _speakers.GetValueOrDefault(token);

    /// <summary>In a speaker's own words "he" is somebody else: the speaker says "I".</summary>
    private void FreePronouns(Statement statement)
    {
        if (statement is not { Form: StatementForm.Direct, Speaker: { } speaker })
        {
            return;
        }

        foreach (var part in statement.Content)
        {
            for (var i = Analyzed.TokenAtOrAfter(part.Start); i < _entities.Length && Token(i).Span.End <= part.End; i++)
            {
                if (Token(i).Norm is "he" or "she" or "him" or "her" or "his")
                {
                    _speakers[i] = speaker;
                    if (string.Equals(_entities[i]?.Id, speaker, StringComparison.Ordinal))
                    {
                        _entities[i] = null;
                    }
                }
            }
        }
    }

    /// <summary>In text that is all capitals, capitals make no name: only a tag or the gazetteer does.</summary>
    private bool IsShouted(TextSpan span)
    {
        var sentence = Analyzed.SentenceAt(span.Start);
        return sentence >= 0 && _shouted[sentence];
    }

    private bool HasProperNoun(TextSpan span)
    {
        for (var i = Analyzed.TokenAtOrAfter(span.Start); i < _entities.Length && Token(i).Span.End <= span.End; i++)
        {
            if (Token(i).Upos == Upos.Propn)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c))
            {
                return false;
            }

            letters += char.IsAsciiLetterUpper(c) ? 1 : 0;
        }

        return letters >= 12;
    }

    private void Mark(Entity entity, Mention mention)
    {
        var span = mention.Span;
        for (var i = Analyzed.TokenAtOrAfter(span.Start); i < _entities.Length && Token(i).Span.End <= span.End; i++)
        {
            if (_entities[i] is null || span.Length > _mentions[i].Length)
            {
                _entities[i] = entity;
                _mentions[i] = span;
                _named[i] = mention.Form == MentionForm.Name;
            }
        }
    }
}
