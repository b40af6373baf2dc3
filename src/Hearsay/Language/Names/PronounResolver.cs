using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Links pronouns to entities by recency, number, gender and subjecthood (in the manner of Lappin and Leass 1994, with far fewer rules); "I" to
/// whoever speaks the quotation. Left alone when in doubt. Looks back over a fixed number of mentions, so linear.
/// </summary>
internal sealed class PronounResolver
{
    private const int Window = 16; // mentions before a pronoun that it may mean
    private const int OpeningWords = 3; // tokens with which a sentence opens
    private const int Sure = 9; // of a score in which a sentence's distance costs 12

    private readonly Discourse _discourse;
    private readonly ArticleWords _words;
    private readonly (EntityDraft Draft, int First, bool Subject)[] _recent = new (EntityDraft, int, bool)[Window];
    private int _count;
    private EntityDraft? _lastSpeaker;
    private EntityDraft? _main;

    private PronounResolver(Discourse discourse)
    {
        _discourse = discourse;
        _words = discourse.Words;
    }

    private enum Pronoun
    {
        None,
        He,
        She,
        They,
        It,
        I,
    }

    /// <summary>Adds the pronouns to the entities of an article.</summary>
    public static void Resolve(Discourse discourse)
    {
        var resolver = new PronounResolver(discourse);
        foreach (var draft in discourse.Drafts)
        {
            draft.Woman = resolver.GenderOf(draft);
        }

        resolver._main = MainPerson(discourse.Drafts);

        // First who speaks the quotations: "he" inside one is not the "he" who says it.
        resolver.Others(speakingOnly: true);
        resolver.Others(speakingOnly: false);
        resolver.Speakers();
    }

    private void Others(bool speakingOnly)
    {
        _count = 0;
        _lastSpeaker = null;
        var tokens = _discourse.Layer.Tokens.AsSpan();
        var speakers = QuoteSpeakers.Of(_discourse);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (_discourse.MentionAt[i] is { } draft)
            {
                var end = i + 1;
                while (end < tokens.Length && _discourse.MentionAt[end] == draft && _discourse.SentenceOf[end] == _discourse.SentenceOf[i])
                {
                    end++;
                }

                // Who is without a name is only kept where he acts; in a quotation nobody speaks it.
                var speaks = _discourse.QuoteOf[i] == 0 && (draft.Nameless || _discourse.Speaks(end) || _discourse.FollowsSpeech(i));
                Remember(draft, i, speaks || _discourse.IsSubject(end));
                _lastSpeaker = speaks && draft is { Type: EntityType.Person, Plural: false } ? draft : _lastSpeaker;
                i = end - 1;
            }
            else if (PronounOf(tokens[i]) is var pronoun and not (Pronoun.None or Pronoun.I)
                && (!speakingOnly || IsSpeaking(i)) && Antecedent(pronoun, i, speakers[_discourse.QuoteOf[i]]) is { } found)
            {
                if (pronoun is Pronoun.He or Pronoun.She)
                {
                    found.Woman ??= pronoun == Pronoun.She;
                }

                _discourse.Add(found, i, i + 1, MentionForm.Pronoun);
                Remember(found, i, _discourse.IsSubject(i + 1));
                _lastSpeaker = pronoun is Pronoun.He or Pronoun.She && IsSpeaking(i) ? found : _lastSpeaker;
            }
        }
    }

    /// <summary>The person whom the article names most, at least three times; null when there is none.</summary>
    private static EntityDraft? MainPerson(List<EntityDraft> drafts)
    {
        EntityDraft? main = null;
        foreach (var draft in drafts)
        {
            if (draft is { Type: EntityType.Person, Plural: false } && draft.Names.Count > Math.Max(2, main?.Names.Count ?? 0))
            {
                main = draft;
            }
        }

        return main;
    }

    private bool IsSpeaking(int pronoun) => _discourse.QuoteOf[pronoun] == 0 && (_discourse.Speaks(pronoun + 1) || _discourse.FollowsSpeech(pronoun));

    /// <summary>"NAME, whom he met": who is met is not who meets.</summary>
    private EntityDraft? BeforeWhom(int pronoun)
    {
        if (pronoun < 2 || _words.Tokens[pronoun - 1].Norm is not ("whom" or "who"))
        {
            return null;
        }

        for (var i = pronoun - 2; i >= Math.Max(0, pronoun - 4); i--)
        {
            if (_discourse.MentionAt[i] is { } draft)
            {
                return draft;
            }
        }

        return null;
    }

    /// <summary>The subject of the verb that has "him" for its object: somebody else. Null when it is not at hand.</summary>
    private EntityDraft? SubjectOver(int pronoun)
    {
        var tokens = _words.Tokens;
        var first = _words.Layer.Sentences[_words.SentenceOf[pronoun]].FirstToken;
        var at = pronoun - 1;
        if (tokens[pronoun].Norm is not ("him" or "her" or "them") || tokens[pronoun].Xpos == "PRP$" || at <= first || tokens[at].Upos != Upos.Verb)
        {
            return null;
        }

        var finite = tokens[at].Xpos is "VBD" or "VBZ" or "VBP" or "VBN";
        for (at--; at >= first && tokens[at].Upos is Upos.Adv or Upos.Aux or Upos.Part; at--)
        {
            finite |= tokens[at].Xpos is "VBD" or "VBZ" or "VBP" or "MD";
        }

        return at >= first && finite && _discourse.QuoteOf[at] == _discourse.QuoteOf[pronoun] ? _discourse.MentionAt[at] : null;
    }

    private void Speakers()
    {
        var tokens = _discourse.Layer.Tokens.AsSpan();
        var speakers = QuoteSpeakers.Of(_discourse);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (_discourse.QuoteOf[i] > 0 && PronounOf(tokens[i]) == Pronoun.I && speakers[_discourse.QuoteOf[i]] is { Type: EntityType.Person, Plural: false } speaker)
            {
                _discourse.Add(speaker, i, i + 1, MentionForm.Pronoun);
            }
        }
    }

    private void Remember(EntityDraft draft, int first, bool subject) => _recent[_count++ % Window] = (draft, first, subject);

    private EntityDraft? Antecedent(Pronoun pronoun, int at, EntityDraft? speaker)
    {
        var tokens = _discourse.Layer.Tokens.AsSpan();
        var sentence = _discourse.SentenceOf[at];
        var isPerson = pronoun is Pronoun.He or Pronoun.She;
        var speaking = isPerson && (IsSpeaking(at) || (at > 1 && _discourse.QuoteOf[at] == 0 && tokens[at - 1].Upos == Upos.Punct && _discourse.QuoteOf[at - 2] > 0)); // "…," she affirmed
        if (pronoun == Pronoun.It && tokens[at].Norm == "it" && !(at + 1 < tokens.Length && _words.Is(at + 1, NameWord.Speech)))
        {
            return null; // mostly empty or pointing at a whole clause
        }

        if (isPerson && IsResuming(pronoun, at))
        {
            return _main;
        }

        var other = SubjectOver(at) ?? BeforeWhom(at);
        EntityDraft? best = null;
        var bestScore = int.MinValue;
        for (var k = 1; k <= Math.Min(Window, _count); k++)
        {
            var (draft, first, subject) = _recent[(_count - k) % Window];
            var distance = sentence - _discourse.SentenceOf[first];
            var reach = !isPerson ? 1 : draft == _main ? 6 : 4;
            if (distance > reach || draft == speaker || draft == other || !Agrees(pronoun, draft))
            {
                continue;
            }

            // "…", he said: whoever is named inside the quotation is not the one who speaks it, nor is a nameless one of whom it is said ("A professor has agreed to come, she said").
            if (speaking && (_discourse.QuoteOf[first] > 0 || (draft.Nameless && distance == 0)))
            {
                continue;
            }

            // Whom a sentence begins with is what it is about, more than whoever else is a subject in it.
            var opens = first - _words.Layer.Sentences[_discourse.SentenceOf[first]].FirstToken < OpeningWords;
            var score = (opens ? 15 : 0) + (subject ? 6 : 0) - (12 * (draft == _main ? Math.Min(distance, 2) : distance)) - k
                + (isPerson ? Leaning(pronoun, draft) - (IsIntroduced(draft) ? 0 : 9) : 0)
                + (speaking && draft == _lastSpeaker ? 9 : 0);
            if (score > bestScore)
            {
                best = draft;
                bestScore = score;
            }
        }

        return best;
    }

    // "He also accused …" at the head of a paragraph, behind one that names no such person, goes on about the person whom the article is about.
    private bool IsResuming(Pronoun pronoun, int at)
    {
        var sentences = _words.Layer.Sentences;
        var own = _words.SentenceOf[at];
        if (_main is null || own == 0 || sentences[own].FirstToken != at || at + 1 >= _words.Tokens.Length || _words.Tokens[at + 1].Norm != "also"
            || !Agrees(pronoun, _main) || _main.Names[0].First > at || sentences[own - 1].Block == sentences[own].Block)
        {
            return false;
        }

        for (var before = own - 1; before >= 0 && sentences[before].Block == sentences[own - 1].Block; before--)
        {
            for (var i = sentences[before].FirstToken; i < sentences[before].EndToken; i++)
            {
                if (_discourse.MentionAt[i] is { } draft && Agrees(pronoun, draft))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Agrees(Pronoun pronoun, EntityDraft draft) => pronoun switch
    {
        Pronoun.He => draft is { Type: EntityType.Person, Plural: false, Woman: not true },
        Pronoun.She => draft is { Type: EntityType.Person, Plural: false, Woman: not false },
        Pronoun.They => draft.Plural,
        Pronoun.It => draft.Type is EntityType.Organization or EntityType.GeopoliticalEntity,
        _ => false,
    };

    private static Pronoun PronounOf(in Token token) => token.Upos is not (Upos.Pron or Upos.Det) ? Pronoun.None : token.Norm switch
    {
        "he" or "him" or "his" or "himself" => Pronoun.He,
        "she" or "her" or "hers" or "herself" => Pronoun.She,
        "they" or "them" or "their" or "theirs" or "themselves" => Pronoun.They,
        "it" or "its" or "itself" => Pronoun.It,
        "i" or "me" or "my" or "mine" or "myself" => Pronoun.I,
        _ => Pronoun.None,
    };

    /// <summary>News gives a person's full name, title or role; one bare unknown word may be no person at all.</summary>
    private bool IsIntroduced(EntityDraft draft) =>
        draft.Nameless || draft.Fullest.Count > 1 || draft.Names.Count > 2 || !draft.Role.IsEmpty || !draft.Title.IsEmpty || draft.Woman is not null
        || _words.IsWoman(draft.Fullest.First) is not null;

    /// <summary>What the ending of an unknown given name says: most in -a are women's, most in a consonant or -o men's. Never decides alone.</summary>
    private int Leaning(Pronoun pronoun, EntityDraft draft)
    {
        if (draft.Woman is not null)
        {
            return Sure; // of the pronoun's gender, or it would not agree
        }

        if (draft.Nameless || draft.Fullest.Count < 2)
        {
            return 0;
        }

        var given = _discourse.Layer.Tokens[draft.Fullest.First].Norm;
        var woman = given[^1] switch
        {
            'a' or 'á' => 1,
            'o' or 'n' or 'r' or 's' or 'd' or 'k' or 'l' or 'm' or 't' or 'v' or 'b' => -1,
            _ => 0,
        };
        return Sure * woman * (pronoun == Pronoun.She ? 1 : -1);
    }

    /// <summary>By title, role or given name.</summary>
    private bool? GenderOf(EntityDraft draft)
    {
        if (draft.Type != EntityType.Person)
        {
            return null;
        }

        var tokens = _discourse.Layer.Tokens.AsSpan();
        foreach (var name in draft.Names)
        {
            for (var i = Math.Max(0, name.First - 1); i < name.First; i++)
            {
                if (Genders.OfTitle(_words, i) is { } title)
                {
                    return title;
                }
            }
        }

        foreach (var name in draft.Names)
        {
            if (Genders.OfGivenName(_words, name) is { } given)
            {
                return given;
            }
        }

        return draft.Nameless ? Genders.OfTitle(_words, draft.Fullest.End - 1) : null;
    }
}
