using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Mentions by description: "the spokeswoman" for somebody whose role says so, and people without a name ("two officials", "rebels") where they
/// act or speak. Conservative: a description that fits nobody and does nothing is left alone.
/// </summary>
internal sealed class NominalFinder
{
    private const int LongestPhrase = 8; // tokens of a description before its head, and behind it to a name
    private const int FarthestSentence = 12; // sentences back to whom "the official" means
    private const int FarthestName = 14; // words from a description to the name beside it
    private const int LongestTitle = 5; // tokens from a title to the name that it is of

    private readonly Discourse _discourse;
    private readonly ArticleWords _words;
    private readonly Dictionary<ulong, EntityDraft> _nameless = [];
    private readonly Dictionary<string, EntityDraft> _namelessByHead = new(StringComparer.Ordinal);
    private readonly RoleBearers _bearers;
    private readonly MeantBodies _bodies;

    private NominalFinder(Discourse discourse)
    {
        _discourse = discourse;
        _words = discourse.Words;
        _bearers = new RoleBearers(discourse);
        _bodies = new MeantBodies(discourse);
    }

    /// <summary>Adds the descriptions to the entities of an article.</summary>
    public static void Find(Discourse discourse)
    {
        var finder = new NominalFinder(discourse);
        foreach (var sentence in discourse.Layer.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!finder.TryAge(sentence, i) && !finder.TryOneOf(sentence, i) && finder.IsHead(sentence, i))
                {
                    finder.Take(sentence, finder.Start(sentence, i), i);
                }
            }
        }
    }

    /// <summary>"the 54-year-old" for the person who was named last, in the same sentence or the one before.</summary>
    private bool TryAge(Sentence sentence, int at)
    {
        var tokens = _words.Tokens;
        if (tokens[at].Norm != "old" || at - sentence.FirstToken < 5 || tokens[at - 1].Norm != "-" || tokens[at - 2].Norm != "year"
            || tokens[at - 4].Upos != Upos.Num || tokens[at - 5].Norm != "the"
            || (at + 1 < sentence.EndToken && tokens[at + 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj))
        {
            return false;
        }

        for (var i = at - 6; i >= 0 && _words.SentenceOf[at] - _words.SentenceOf[i] <= 1; i--)
        {
            if (_discourse.MentionAt[i] is { Type: EntityType.Person, Plural: false } person)
            {
                _discourse.Add(person, at - 5, at + 1, MentionForm.Nominal);
                return true;
            }
        }

        return false;
    }

    private bool IsHead(Sentence sentence, int at)
    {
        var tokens = _discourse.Layer.Tokens.AsSpan();
        ref readonly var token = ref tokens[at];
        if (_discourse.MentionAt[at] is not null || token.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj)
            || !(_words.Is(at, NameWord.Role | NameWord.Plural | NameWord.Body) || IsCommonBody(at) || IsPerson(at)))
        {
            return false;
        }

        if (at + 1 >= sentence.EndToken)
        {
            return true;
        }

        // The last noun of its phrase, and not the title of the name that follows.
        ref readonly var next = ref tokens[at + 1];
        return next.Upos is not (Upos.Noun or Upos.Propn or Upos.Part) && next.Xpos is not ("HYPH" or "POS") && _discourse.MentionAt[at + 1] is null;
    }

    /// <summary>"seamstress" in lower case: with a capital it may be somebody's name.</summary>
    private bool IsPerson(int at) => _words.Is(at, NameWord.Person) && _discourse.Layer.Tokens[at].Xpos == "NN" && !_words.IsCapital(at);

    /// <summary>"ministry", "council", "press office" in lower case.</summary>
    private bool IsCommonBody(int at) =>
        (_words.Is(at, NameWord.OrgHead) || _words.Is(at, NameWord.OrgKind)) && _words.Tokens[at].Upos == Upos.Noun && !_words.IsCapital(at);

    private int Start(Sentence sentence, int head)
    {
        var tokens = _discourse.Layer.Tokens.AsSpan();
        var first = head;
        while (first > sentence.FirstToken && head - first < LongestPhrase)
        {
            ref readonly var token = ref tokens[first - 1];
            var inside = token.Upos is Upos.Noun or Upos.Propn or Upos.Adj || token.Xpos is "HYPH" or "POS"
                || (token.Upos == Upos.Num && tokens[first].Upos != Upos.Num && !token.Norm.Contains(':', StringComparison.Ordinal))
                || (token.Xpos == "VBN" && first - 2 >= sentence.FirstToken && tokens[first - 2].Xpos == "HYPH");
            if (!inside || (_discourse.MentionAt[first - 1] is { Type: EntityType.Person } && tokens[first].Xpos != "POS"))
            {
                break;
            }

            first--;
        }

        while (first < head && (tokens[first].Xpos is "HYPH" or "POS"))
        {
            first++;
        }

        var before = first - 1;
        return before >= sentence.FirstToken && (tokens[before].Upos == Upos.Det || tokens[before].Xpos == "PRP$") ? before : first;
    }

    private void Take(Sentence sentence, int first, int head)
    {
        var tokens = _discourse.Layer.Tokens.AsSpan();
        var singular = tokens[head].Xpos is "NN" or "NNP" or "JJ";
        var isCommonBody = !IsPerson(head) && !_words.Is(head, NameWord.Role | NameWord.Plural | NameWord.Body);
        var isBody = isCommonBody || _words.Is(head, NameWord.Body);
        var speaks = Speaks(sentence, first, head);
        var isOwned = tokens[first].Xpos == "PRP$";
        if (singular && !isBody && (Beside(sentence, first, head) ?? NamedBehind(sentence, head) ?? Meant(first, head, speaks)) is { } person)
        {
            _discourse.Add(person, first, head + 1, MentionForm.Nominal);
            return;
        }

        if (tokens[first].Norm is "one" or "no" or "any" or "every" or "each" && !speaks)
        {
            return; // nobody in particular
        }

        var introduces = singular && !isBody && (isOwned || tokens[first].Norm is "a" or "an" or "another") && (speaks || IsSubjectInTree(head));
        if (_discourse.InRole[head] || IsTitleOfName(sentence, head) || (isOwned && !introduces && !(isCommonBody && speaks))
            || (isCommonBody && first == head))
        {
            return;
        }

        if (isBody && _bodies.Of(first, head) is { } body)
        {
            _discourse.Add(body, first, head + 1, MentionForm.Nominal);
            return;
        }

        // "the leaders", "people" without more are nobody in particular: kept only where they speak.
        var needsSpeech = !introduces && (isCommonBody || (!isBody && (first == head || (first + 1 == head && tokens[first].Upos == Upos.Det))));
        if (needsSpeech ? !speaks : !introduces && !speaks && !_discourse.IsSubject(head + 1))
        {
            return;
        }

        var definite = tokens[first].Norm is "the" or "this" or "that" or "these" or "those";
        var bare = tokens[first].Upos == Upos.Det || (isOwned && !introduces) ? first + 1 : first; // "her lawyer" is not his
        if (bare > head)
        {
            return;
        }

        var draft = Nameless(bare, head, definite, isBody, plural: !singular || isBody);
        _discourse.Add(draft, first, head + 1, MentionForm.Nominal);
    }

    // The one without a name whom these words describe: who was described so before, else somebody new.
    private EntityDraft Nameless(int bare, int head, bool definite, bool isBody, bool plural)
    {
        var lemma = _discourse.Layer.Tokens[head].Lemma;
        var range = new NameRange(bare, head + 1, EntityType.Person);
        var key = _words.KeyOf(range);
        if (!_nameless.TryGetValue(key, out var draft) && !(definite && bare == head && _namelessByHead.TryGetValue(lemma, out draft)))
        {
            draft = new EntityDraft
            {
                Type = isBody ? EntityType.Organization : EntityType.Person,
                Fullest = range,
                Plural = plural,
                Nameless = true,
            };
            _discourse.Drafts.Add(draft);
        }

        _nameless[key] = draft;
        _namelessByHead[lemma] = draft;
        return draft;
    }

    /// <summary>The named person of a definite description, unless somebody without a name was described so since ("an official … the official").</summary>
    private EntityDraft? Meant(int first, int head, bool speaks)
    {
        var nameless = first + 1 == head ? _namelessByHead.GetValueOrDefault(_words.Tokens[head].Lemma)?.LastBefore(first) ?? -1 : -1;
        var isKnown = nameless >= 0 && _discourse.SentenceOf[first] - _discourse.SentenceOf[nameless] <= FarthestSentence;
        return _bearers.Of(first, head, speaks && !isKnown) is { } person && !(isKnown && nameless > person.LastBefore(first)) ? person : null;
    }

    /// <summary>The subject of a clause, wherever its verb stands: "A water engineer in the next town shook his head".</summary>
    private bool IsSubjectInTree(int head)
    {
        var token = _words.Tokens[head];
        var governor = token.Relation == "appos" && token.Head >= 0 ? _words.Tokens[token.Head] : token; // "Another, a cook who …, wanted to talk"
        return governor.Relation is "nsubj" or "nsubj:pass";
    }

    /// <summary>"the group's commander, who goes by the name of NAME", "a teacher named NAME".</summary>
    private EntityDraft? NamedBehind(Sentence sentence, int head)
    {
        var isNaming = false;
        for (var i = head + 1; i < sentence.EndToken && i <= head + LongestPhrase; i++)
        {
            if (_discourse.MentionAt[i] is { } named)
            {
                return isNaming && named.Type == EntityType.Person ? named : null;
            }

            isNaming |= IsNaming(i);
            if (_words.Tokens[i].Norm is not ("," or "who" or "whose" or "is" or "was" or "goes" or "went" or "by" or "the" or "name" or "of" or "named" or "called" or "known" or "identified" or "only" or "as"))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsNaming(int at) => _words.Tokens[at].Norm switch
    {
        "name" => true,
        "named" or "called" => _words.Tokens[at].Xpos == "VBN",
        "as" => _words.Tokens[at - 1].Norm is "known" or "identified" or "only",
        "by" => _words.Tokens[at - 1].Norm is "goes" or "went",
        _ => false,
    };

    /// <summary>"one of them said", "one of the residents said": somebody without a name.</summary>
    private bool TryOneOf(Sentence sentence, int at)
    {
        var tokens = _words.Tokens;
        if (tokens[at].Norm != "one" || at + 2 >= sentence.EndToken || tokens[at + 1].Norm != "of" || _discourse.MentionAt[at] is not null)
        {
            return false;
        }

        var last = at + 2;
        while (last + 1 < sentence.EndToken && last < at + LongestPhrase && tokens[last].Upos is Upos.Det or Upos.Adj or Upos.Num)
        {
            last++;
        }

        if (!(tokens[last].Norm is "them" or "us" || tokens[last].Xpos == "NNS") || !_discourse.Speaks(last + 1))
        {
            return false;
        }

        var draft = new EntityDraft { Type = EntityType.Person, Fullest = new NameRange(at, last + 1, EntityType.Person), Nameless = true };
        _discourse.Drafts.Add(draft);
        _discourse.Add(draft, at, last + 1, MentionForm.Nominal);
        return true;
    }

    /// <summary>The person whose name the description stands beside: "the president, NAME" or "NAME, the president".</summary>
    private EntityDraft? Beside(Sentence sentence, int first, int head)
    {
        var tokens = _discourse.Layer.Tokens.AsSpan();
        if (head + 2 < sentence.EndToken && tokens[head + 1].Norm == "," && _discourse.MentionAt[head + 2] is { Type: EntityType.Person } after)
        {
            return after;
        }

        for (var i = head + 1; i < sentence.EndToken && i < head + FarthestName; i++)
        {
            if (tokens[i].Head == head && tokens[i].Relation == "conj" && i - 1 > head && Start(sentence, i) is var other && (tokens[other].Norm == "the" || tokens[other].Xpos is "PRP$" or "DT") && other > head)
            {
                break; // "the minister and her Arlenian counterpart, NAME": the name is the counterpart's
            }

            if (tokens[i].Head == head && tokens[i].Relation == "appos")
            {
                return NameAt(i); // "an army spokesman, Colonel NAME", "a cobbler from the next town, NAME"
            }
        }

        return first - 2 >= sentence.FirstToken && tokens[first - 1].Norm == "," && _discourse.MentionAt[first - 2] is { Type: EntityType.Person } before
            ? before
            : null;
    }

    /// <summary>The person named at a token, or behind the title there.</summary>
    private EntityDraft? NameAt(int token)
    {
        var tokens = _words.Tokens;
        for (var i = token; i < tokens.Length && i < token + LongestTitle && (i == token || tokens[i].Head == token); i++)
        {
            if (_discourse.MentionAt[i] is { } named)
            {
                return named.Type == EntityType.Person ? named : null;
            }
        }

        return null;
    }

    /// <summary>"Secretary of State NAME": the role of a name that follows, in a mention that gave no role of its own.</summary>
    private bool IsTitleOfName(Sentence sentence, int head)
    {
        var tokens = _discourse.Layer.Tokens.AsSpan();
        if (head + 3 >= sentence.EndToken || tokens[head + 1].Norm is not ("of" or "for"))
        {
            return false;
        }

        for (var i = head + 2; i < sentence.EndToken && i < head + 8; i++)
        {
            if (_discourse.MentionAt[i] is { Type: EntityType.Person })
            {
                return true;
            }

            if (tokens[i].Upos is not (Upos.Propn or Upos.Noun or Upos.Adj or Upos.Adp or Upos.Det))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a description is the source of "… said", "said …" and "according to …".</summary>
    private bool Speaks(Sentence sentence, int first, int head)
    {
        if (_discourse.Speaks(head + 1) || _discourse.FollowsSpeech(first))
        {
            return true;
        }

        // "officials in the region said", "an official familiar with the matter said", "a soldier, who gave no name, said"
        var tokens = _discourse.Layer.Tokens.AsSpan();
        var i = head + 1;
        if (i + 1 < sentence.EndToken && tokens[i].Norm == "," && tokens[i + 1].Norm is "who" or "which" or "speaking")
        {
            i++;
        }

        if (i < sentence.EndToken
            && tokens[i].Norm is "in" or "of" or "at" or "from" or "with" or "for" or "familiar" or "close" or "who" or "which" or "briefed" or "on" or "speaking")
        {
            for (; i < sentence.EndToken && i < head + 18 && _discourse.QuoteOf[i] == _discourse.QuoteOf[head]; i++)
            {
                if (_words.Is(i, NameWord.Speech) && tokens[i].Upos == Upos.Verb)
                {
                    return true;
                }

                if (_discourse.MentionAt[i] is { Type: EntityType.Person } && i + 1 < sentence.EndToken && _discourse.MentionAt[i + 1] is null)
                {
                    return false; // another subject
                }
            }
        }

        return false;
    }
}
