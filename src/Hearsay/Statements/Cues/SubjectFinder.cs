using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Cues;

/// <summary>
/// Finds who does what a verb says, without a tree: the phrase before a finite verb, the antecedent of a relative pronoun, the subject that
/// a joined or non-finite verb shares with another one.
/// </summary>
internal sealed class SubjectFinder
{
    private const int MaxDepth = 5; // verbs that share one subject
    private const int MaxApposition = 60; // tokens of an aside between a subject and its verb

    private readonly SentenceView _view;
    private readonly Func<VerbGroup, bool> _isSpeech;

    /// <param name="view">The sentence.</param>
    /// <param name="isSpeech">Whether a verb is one of saying; a participle ("adding") goes with the nearest of them.</param>
    public SubjectFinder(SentenceView view, Func<VerbGroup, bool> isSpeech)
    {
        _view = view;
        _isSpeech = isSpeech;
    }

    /// <summary>The subject of a verb group; null when it has none in its sentence.</summary>
    public Subject? Of(VerbGroup group) => Of(group, 0);

    private Subject? Of(VerbGroup group, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        return group.Form switch
        {
            VerbForm.Finite => Before(group.First, depth),
            VerbForm.Infinitive => OfInfinitive(group, depth),
            _ => OfParticiple(group, depth),
        };
    }

    /// <summary>The subject that ends right before a token.</summary>
    public Subject? Before(int at) => Before(at, 0);

    private Subject? Before(int at, int depth)
    {
        var p = SkipBack(at - 1);
        if (p < _view.First)
        {
            return null;
        }

        if (_view.IsRelative(p) || (_view.Norm(p) == "that" && _view.Phrases.NounPhraseBefore(p) is not null && _view[p].Xpos is "WDT"))
        {
            var antecedent = _view.Phrases.NounPhraseBefore(_view.IsComma(p - 1) ? p - 1 : p) ?? new NounPhrase(p, p, p + 1);
            return new Subject(p, p + 1, antecedent, Relative: true);
        }

        if (_view.Phrases.NounPhraseAt(p) is { } phrase && phrase.End == p + 1)
        {
            return PhraseExpander.Left(_view, phrase);
        }

        if (_view.IsComma(p) || _view.IsDash(p) || _view.Norm(p) == ")")
        {
            return AcrossParenthesis(p) ?? Joined(p, depth);
        }

        if (_view.Phrases.VerbGroupAt(p) is { Form: VerbForm.Participle or VerbForm.Gerund } reduced
            && _view.Phrases.NounPhraseBefore(reduced.First) is { } described)
        {
            var whole = PhraseExpander.Left(_view, described);
            return new Subject(whole.First, p + 1, whole.Core); // "a report issued this year"
        }

        return _view.Norm(p) is "and" or "but" or "or" or "nor" or "then" or "yet" ? Joined(p, depth) : Reduced(p);
    }

    // Adverbs, ", however,", "on Friday" between subject and verb.
    private int SkipBack(int p)
    {
        for (var step = 0; step < 6 && p > _view.First; step++)
        {
            var token = _view[p];
            if (token.Upos == Upos.Adv && _view.Phrases.NounPhraseAt(p) is null)
            {
                p--;
            }
            else if (_view.IsComma(p) && _view[p - 1].Upos is Upos.Adv && _view.IsComma(p - 2))
            {
                p -= 3;
            }
            else if (_view.Phrases.NounPhraseAt(p) is { } phrase && Adjuncts.IsTime(_view, phrase) && phrase.First > _view.First)
            {
                var before = _view[phrase.First - 1].Upos == Upos.Adp ? phrase.First - 2 : phrase.First - 1;
                if (before < _view.First || (_view.Phrases.NounPhraseAt(before) is null && !_view.IsComma(before) && _view[before].Upos != Upos.Adv
                    && _view.Phrases.VerbGroupAt(before) is not { Form: VerbForm.Participle } && _view.Norm(before) is not ("and" or "but")))
                {
                    break;
                }

                p = before;
            }
            else
            {
                break;
            }
        }

        return p;
    }

    // "[Ann Lee], an adviser to the president, said", "[Ann Lee] — who resigned — said", "[Ann Lee] (R-Ardel) said"
    private Subject? AcrossParenthesis(int close)
    {
        var limit = Math.Max(_view.First, close - MaxApposition);
        var opener = _view.Norm(close) == ")" ? "(" : null;
        Subject? nearest = null;
        for (var q = close - 1; q > limit; q--)
        {
            var opens = opener is null ? (_view.IsComma(close) ? _view.IsComma(q) : _view.IsDash(q)) : _view.Norm(q) == opener;
            if (!opens)
            {
                if (_view.Phrases.VerbGroupAt(q) is { Form: VerbForm.Finite } group && !BelongsToRelative(group))
                {
                    return nearest;
                }

                continue;
            }

            if (_view.Phrases.NounPhraseBefore(q) is not { } phrase || !CanBeParenthesis(q + 1))
            {
                continue;
            }

            var subject = PhraseExpander.Left(_view, phrase);
            var before = subject.First - 1;
            var found = new Subject(subject.First, close + (opener is null ? 0 : 1), subject.Core);
            if (opener is null && _view.IsComma(before) && _view.Phrases.NounPhraseBefore(before) is not null && !IsListed(before))
            {
                nearest ??= IsNamed(q + 1, close) || (_view.IsRelative(q + 1) && IsNamed(subject.First, subject.End)) ? found : null; // one more apposition to the left, or the end of what is said: "… in the school, its spokeswoman, Ann Lee, said"
                continue;
            }

            return nearest is not null && _view[before].Upos is Upos.Adp or Upos.Verb or Upos.Aux or Upos.Part ? nearest : found;
        }

        return nearest;
    }

    private bool IsNamed(int first, int end) => first < end && _view.Article.MentionsIn(_view.Span(first, end)).Any(mention => mention.Entity.Type == EntityType.Person);

    private bool IsListed(int comma) => _view.Phrases.NounPhraseBefore(comma) is { } phrase && Adjuncts.IsTime(_view, phrase);

    private bool CanBeParenthesis(int at) =>
        _view.IsRelative(at) || _view[at].Upos is Upos.Adp or Upos.Adj or Upos.Num
        || (_view.Phrases.NounPhraseAt(at) is { } phrase && phrase.First == at)
        || _view.Phrases.VerbGroupAt(at) is { Form: not VerbForm.Finite };

    private bool BelongsToRelative(VerbGroup group)
    {
        for (var i = group.First - 1; i > _view.First && i > group.First - 8; i--)
        {
            if (_view.IsRelative(i) || _view.Norm(i) is "where" or "when" or "that" or "as")
            {
                return true;
            }

            if (_view.IsComma(i))
            {
                return false;
            }
        }

        return false;
    }

    // "He left and said …": the subject of the verb before; of the nearest verb of saying if this one is such too.
    private Subject? Joined(int at, int depth)
    {
        Subject? nearest = null;
        foreach (var group in _view.Phrases.VerbGroups.Reverse())
        {
            if (group.End > at || group.Form != VerbForm.Finite || Of(group, depth + 1) is not { Relative: false } subject)
            {
                continue;
            }

            if (_isSpeech(group))
            {
                return subject;
            }

            nearest ??= subject;
        }

        return nearest;
    }

    private Subject? Reduced(int p) => _view.QuotationOf(p) >= 0 && _view.ClosesQuotation(p)
        && _view.Phrases.NounPhraseAt(p - 1) is { } quoted ? PhraseExpander.Left(_view, quoted) : null;

    private Subject? OfInfinitive(VerbGroup group, int depth)
    {
        for (var i = group.First - 1; i >= _view.First; i--)
        {
            if (_view.IsComma(i) || _view.IsFinal(i))
            {
                return null;
            }

            if (_view.Phrases.VerbGroupAt(i) is not { } governor)
            {
                continue;
            }

            if (governor.End == group.First || governor.Passive || _view[governor.Head].Upos == Upos.Aux)
            {
                return Of(governor, depth + 1);
            }

            return _view.Phrases.NounPhraseBefore(group.First) is { } controller
                ? PhraseExpander.Left(_view, controller)
                : Of(governor, depth + 1);
        }

        return null;
    }

    private Subject? OfParticiple(VerbGroup group, int depth)
    {
        var p = SkipBack(group.First - 1);

        if (p < _view.First)
        {
            // "Responding to those remarks, the minister said …": the subject that follows a comma
            foreach (var main in _view.Phrases.VerbGroups)
            {
                if (main.First > group.End && main.Form == VerbForm.Finite && Before(main.First, depth + 1) is { } later
                    && _view.IsComma(later.First - 1))
                {
                    return later;
                }
            }

            return null;
        }

        if (_view.Phrases.NounPhraseAt(p) is { } message && message.End == p + 1 && CueWords.Default.IsMessage(_view[message.Head].Lemma)
            && _view.Phrases.VerbGroupAt(message.First - 1) is { } issues && issues.First < group.First)
        {
            return Of(issues, depth + 1); // "[the ministry] issued a statement saying"
        }

        if (_view.Phrases.NounPhraseAt(p) is { } phrase && phrase.End == p + 1)
        {
            var whole = PhraseExpander.Left(_view, phrase);
            return IsName(phrase.Head) && CueWords.Default.IsMessage(_view[whole.Core.Head].Lemma)
                ? new Subject(_view.Norm(whole.Core.End) == "of" ? whole.Core.End + 1 : phrase.First, phrase.End, phrase) // "a recording of [Ann Lee] saying"
                : whole;
        }

        return Main(group, depth);
    }

    // Taggers take rare names for common nouns.
    private bool IsName(int token) => _view[token].Upos == Upos.Propn || char.IsUpper(_view.Article.Text[_view[token].Span.Start]);

    private Subject? Main(VerbGroup group, int depth)
    {
        Subject? first = null;
        Subject? speech = null;
        foreach (var candidate in _view.Phrases.VerbGroups)
        {
            if (candidate.First >= group.First)
            {
                break;
            }

            if (candidate.Form != VerbForm.Finite)
            {
                continue;
            }

            var subject = Before(candidate.First, depth + 1);
            if (_isSpeech(candidate) && (subject ?? Inverted(candidate)) is { Relative: false } speaker)
            {
                speech = speaker;
            }

            first ??= subject is { Relative: false } ? subject : null;
        }

        return speech ?? first;
    }

    /// <summary>The subject right after its verb: "said Ann Lee, an adviser to the president".</summary>
    public Subject? Inverted(VerbGroup group) =>
        _view.Phrases.NounPhraseAt(group.End) is { } phrase && phrase.First == group.End
            ? PhraseExpander.Right(_view, phrase, appositions: true)
            : null;
}
