using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Who speaks each quotation of an article: the subject of a verb of speech outside it, in a sentence that holds a part of it; failing that,
/// whoever spoke last in the same paragraph or the one before.
/// </summary>
internal sealed class QuoteSpeakers
{
    private const int LongestTitle = 10; // words between a verb of speech and the name after it
    private const int LongestAside = 16; // words of an apposition between a name and its verb

    private readonly Discourse _discourse;
    private readonly ArticleWords _words;
    private readonly EntityDraft?[] _speakers; // of each quotation, by its number
    private readonly EntityDraft?[] _last; // who spoke last before each

    private QuoteSpeakers(Discourse discourse)
    {
        _discourse = discourse;
        _words = discourse.Words;
        _speakers = new EntityDraft?[discourse.QuoteCount + 1];
        _last = new EntityDraft?[_speakers.Length];
    }

    /// <summary>Reads an article.</summary>
    public static QuoteSpeakers Of(Discourse discourse)
    {
        var speakers = new QuoteSpeakers(discourse);
        if (discourse.QuoteCount > 0)
        {
            speakers.Read();
        }

        return speakers;
    }

    /// <summary>The speaker of a quotation; null when it is not known, and outside quotations (0).</summary>
    public EntityDraft? this[int quote] => _speakers[quote] ?? _last[quote];

    private void Read()
    {
        EntityDraft? last = null;
        var (block, lastBlock, seen) = (-1, -1, 0);
        foreach (var sentence in _words.Layer.Sentences)
        {
            if (sentence.Block != block)
            {
                // A speaker is remembered over one paragraph break.
                last = lastBlock == block ? last : null;
                block = sentence.Block;
            }

            var speaker = SpeakerIn(sentence);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var quote = _discourse.QuoteOf[i];
                if (quote > seen)
                {
                    seen = quote;
                    _last[quote] = last;
                }

                if (quote > 0)
                {
                    _speakers[quote] ??= speaker;
                }
            }

            if (speaker is not null)
            {
                last = speaker;
                lastBlock = block;
            }
        }
    }

    private EntityDraft? SpeakerIn(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_discourse.QuoteOf[i] == 0 && _words.Is(i, NameWord.Speech) && _words.Tokens[i].Upos == Upos.Verb
                && (Before(sentence, i) ?? After(sentence, i)) is { } speaker)
            {
                return speaker;
            }
        }

        return null;
    }

    /// <summary>"NAME said", "NAME has also said", "NAME, the mayor of Oslo, said".</summary>
    private EntityDraft? Before(Sentence sentence, int verb)
    {
        var tokens = _words.Tokens;
        var i = verb - 1;
        while (i > sentence.FirstToken && tokens[i].Upos is Upos.Adv or Upos.Aux)
        {
            i--;
        }

        if (i > sentence.FirstToken && tokens[i].Norm == "," && _discourse.QuoteOf[i] == 0)
        {
            var comma = i;
            for (i--; i > sentence.FirstToken && comma - i < LongestAside && tokens[i].Norm != ","; i--)
            {
            }

            if (tokens[i].Norm != "," || i == sentence.FirstToken)
            {
                return null;
            }

            i--;
        }

        return i >= sentence.FirstToken && _discourse.QuoteOf[i] == 0 ? _discourse.MentionAt[i] : null;
    }

    /// <summary>"said NAME", "said the Danish foreign minister, NAME".</summary>
    private EntityDraft? After(Sentence sentence, int verb)
    {
        var tokens = _words.Tokens;
        for (var i = verb + 1; i < sentence.EndToken && i <= verb + LongestTitle && _discourse.QuoteOf[i] == 0; i++)
        {
            if (_discourse.MentionAt[i] is { } mention && (i == verb + 1 || mention.Type == EntityType.Person))
            {
                return mention;
            }

            if (!_discourse.InRole[i] && tokens[i].Upos is not (Upos.Det or Upos.Noun or Upos.Propn or Upos.Adj) && tokens[i].Norm is not ("," or "of" or "-" or "'s" or "for"))
            {
                return null;
            }
        }

        return null;
    }
}
