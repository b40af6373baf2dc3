using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Mentions by description: "the spokeswoman" for somebody whose role says so, and people without a name ("two officials", "rebels") where they
/// act or speak. Conservative: a description that fits nobody and does nothing is left alone.
/// </summary>
internal sealed class NominalFinder
{
    private const int LongestPhrase = 8;
    private const int FarthestSentence = 12;

    private readonly NameLists _lists = NameLists.Default;
    private readonly Discourse _discourse;
    private readonly ArticleWords _words;
    private readonly Dictionary<ulong, EntityDraft> _nameless = [];
    private readonly Dictionary<string, EntityDraft> _namelessByHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EntityDraft>> _byRole = new(StringComparer.Ordinal);

    private readonly Dictionary<ulong, EntityDraft> _bodies = [];
    private readonly Dictionary<int, List<EntityDraft>> _byLastWord = []; // organisations

    private NominalFinder(Discourse discourse)
    {
        _discourse = discourse;
        _words = discourse.Words;
        foreach (var draft in discourse.Drafts)
        {
            if (draft.Type == EntityType.Organization)
            {
                IndexBody(draft);
            }
            else if (draft.Type == EntityType.Person)
            {
                IndexRole(draft, draft.Role.IsEmpty ? draft.Title : draft.Role);
            }
        }
    }

    /// <summary>Adds the descriptions to the entities of an article.</summary>
    public static void Find(Discourse discourse)
    {
        var finder = new NominalFinder(discourse);
        foreach (var sentence in discourse.Layer.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (finder.TryAge(sentence, i))
                {
                    continue;
                }

                if (finder.IsHead(sentence, i))
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

    private void IndexBody(EntityDraft draft)
    {
        var name = draft.Fullest;
        if (name.Count < 2)
        {
            return;
        }

        if (BodyNames.Key(_words, name.First, name.End) is var key and not 0)
        {
            _bodies.TryAdd(key, draft);
        }

        var last = _words.IdOf(_words.Is(name.End - 1, NameWord.OrgHead) ? name.End - 1 : name.First);
        if (!_byLastWord.TryGetValue(last, out var bodies))
        {
            _byLastWord[last] = bodies = [];
        }

        if (bodies.Count < 8)
        {
            bodies.Add(draft);
        }
    }

    private void IndexRole(EntityDraft draft, TextSpan role)
    {
        if (role.IsEmpty)
        {
            return;
        }

        foreach (var range in role.In(_discourse.Text).SplitAny(' ', '-', '\n', ','))
        {
            var word = Norms.Write(role.In(_discourse.Text)[range].ToString());
            if (_lists.Is(word, NameWord.Role))
            {
                if (!_byRole.TryGetValue(word, out var people))
                {
                    _byRole[word] = people = [];
                }

                if (people.Count < 8 && !people.Contains(draft))
                {
                    people.Add(draft);
                }
            }
        }
    }

    private bool IsHead(Sentence sentence, int at)
    {
        var tokens = _discourse.Layer.Tokens.AsSpan();
        ref readonly var token = ref tokens[at];
        if (_discourse.MentionAt[at] is not null || token.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj)
            || !(_words.Is(at, NameWord.Role | NameWord.Plural | NameWord.Body) || IsCommonBody(at)))
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

    /// <summary>"ministry", "council", "press office" in lower case.</summary>
    private bool IsCommonBody(int at) =>
        _words.Is(at, NameWord.OrgHead) && _discourse.Layer.Tokens[at].Upos == Upos.Noun
        && char.IsLower(_discourse.Text[_discourse.Layer.Tokens[at].Span.Start]);

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
        var isCommonBody = !_words.Is(head, NameWord.Role | NameWord.Plural | NameWord.Body);
        var isBody = isCommonBody || _words.Is(head, NameWord.Body);
        if (singular && !isBody && (Beside(sentence, first, head) ?? Person(tokens, first, head)) is { } person)
        {
            _discourse.Add(person, first, head + 1, MentionForm.Nominal);
            return;
        }

        var speaks = Speaks(sentence, first, head);
        if (_discourse.InRole[head] || IsTitleOfName(sentence, head) || (tokens[first].Xpos == "PRP$" && !(isCommonBody && speaks))
            || (isCommonBody && first == head))
        {
            return;
        }

        if (isBody && Body(first, head) is { } body)
        {
            _discourse.Add(body, first, head + 1, MentionForm.Nominal);
            return;
        }

        // "the leaders", "people" without more are nobody in particular: kept only where they speak.
        var needsSpeech = isCommonBody || (!isBody && (first == head || (first + 1 == head && tokens[first].Upos == Upos.Det)));
        if (needsSpeech ? !speaks : !speaks && !_discourse.IsSubject(head + 1))
        {
            return;
        }

        var definite = tokens[first].Norm is "the" or "this" or "that" or "these" or "those";
        var bare = tokens[first].Upos == Upos.Det || tokens[first].Xpos == "PRP$" ? first + 1 : first;
        if (bare > head)
        {
            return;
        }

        var key = _words.KeyOf(new NameRange(bare, head + 1, EntityType.Person));
        if (!_nameless.TryGetValue(key, out var draft) && !(definite && bare == head && _namelessByHead.TryGetValue(tokens[head].Lemma, out draft)))
        {
            draft = new EntityDraft
            {
                Type = isBody ? EntityType.Organization : EntityType.Person,
                Fullest = new NameRange(bare, head + 1, EntityType.Person),
                Plural = !singular || isBody,
                Nameless = true,
            };
            _discourse.Drafts.Add(draft);
        }

        _nameless[key] = draft;
        _namelessByHead[tokens[head].Lemma] = draft;
        _discourse.Add(draft, first, head + 1, MentionForm.Nominal);
    }

    /// <summary>The organisation that is meant by "Arvania's defence ministry" after "Arvanian Defence Ministry", or by "the ministry" after either.</summary>
    private EntityDraft? Body(int first, int head)
    {
        var tokens = _discourse.Layer.Tokens.AsSpan();
        if (BodyNames.Key(_words, first, head + 1) is var key and not 0 && _bodies.TryGetValue(key, out var named))
        {
            return named;
        }

        var bare = tokens[first].Norm == "the" ? first + 1 : first;
        if ((bare == first && bare == head) || !_byLastWord.TryGetValue(_words.IdOf(head), out var bodies))
        {
            return null;
        }

        EntityDraft? best = null;
        var latest = -1;
        foreach (var body in bodies)
        {
            var last = body.LastBefore(first);
            if (last > latest && _discourse.SentenceOf[first] - _discourse.SentenceOf[last] <= FarthestSentence && Has(body.Fullest, bare, head))
            {
                best = body;
                latest = last;
            }
        }

        return best;
    }

    /// <summary>Whether a name has all the words of [first, end).</summary>
    private bool Has(NameRange name, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var at = name.First;
            while (at < name.End && _words.IdOf(at) != _words.IdOf(i))
            {
                at++;
            }

            if (at == name.End)
            {
                return false;
            }
        }

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

        return first - 2 >= sentence.FirstToken && tokens[first - 1].Norm == "," && _discourse.MentionAt[first - 2] is { Type: EntityType.Person } before
            ? before
            : null;
    }

    /// <summary>The person who was mentioned last of those with a fitting role, for a definite description.</summary>
    private EntityDraft? Person(ReadOnlySpan<Token> tokens, int first, int head)
    {
        if (tokens[first].Norm != "the")
        {
            return null;
        }

        EntityDraft? best = null;
        var latest = -1;
        Consider(tokens[head].Norm, tokens, ref best, ref latest, first, head);
        foreach (var role in _lists.RolesOf(tokens[head].Norm))
        {
            Consider(role, tokens, ref best, ref latest, first, head);
        }

        return best;
    }

    private void Consider(string role, ReadOnlySpan<Token> tokens, ref EntityDraft? best, ref int latest, int first, int head)
    {
        if (!_byRole.TryGetValue(role, out var people))
        {
            return;
        }

        foreach (var person in people)
        {
            var last = person.LastBefore(first);
            if (last > latest && _discourse.SentenceOf[first] - _discourse.SentenceOf[last] <= FarthestSentence && Fits(person, tokens, first, head))
            {
                best = person;
                latest = last;
            }
        }
    }

    /// <summary>
    /// Capitalised modifiers of the description must occur in the role ("the Arvanian minister"), but a country of which the role says nothing
    /// goes without saying ("the US diplomat" for a "Secretary of State").
    /// </summary>
    private bool Fits(EntityDraft person, ReadOnlySpan<Token> tokens, int first, int head)
    {
        var span = person.Role.IsEmpty ? person.Title : person.Role;
        var role = span.In(_discourse.Text);
        for (var i = first + 1; i < head; i++)
        {
            var form = tokens[i].Span.In(_discourse.Text);
            if (char.IsUpper(form[0]) && !role.Contains(form[..Math.Min(4, form.Length)], StringComparison.OrdinalIgnoreCase)
                && !(_words.KnownAt(i, i + 1, out var known) > 0 && known.Country is { } country && CountryOf(span) is var own && (own is null || own == country)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The country that a role names; null for none.</summary>
    private string? CountryOf(TextSpan role)
    {
        for (var i = _discourse.FirstTokenOf(role); i < _words.Tokens.Length && _words.Tokens[i].Span.End <= role.End; i++)
        {
            if (_words.KnownAt(i, _words.Tokens.Length, out var known) > 0 && known.Country is { } country)
            {
                return country;
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
