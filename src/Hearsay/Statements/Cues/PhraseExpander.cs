using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Cues;

/// <summary>
/// Grows a base noun phrase to the whole of it: prepositional phrases, appositions, relative clauses, joined names. To the left for
/// a subject before its verb, to the right for one after it.
/// </summary>
internal static class PhraseExpander
{
    private const int MaxApposition = 60; // tokens of an aside behind a name

    /// <summary>The phrase that ends with <paramref name="phrase"/>, grown to the left.</summary>
    public static Subject Left(SentenceView view, NounPhrase phrase)
    {
        var first = phrase.First;
        var core = phrase;
        for (var step = 0; step < 12; step++)
        {
            if (BeforePreposition(view, first) is { } outer)
            {
                first = outer.First;
                core = outer;
            }
            else if (BeforeRelativeClause(view, first) is { } antecedent)
            {
                first = antecedent.First;
                core = antecedent;
            }
            else if (JoinedBefore(view, first) is { } joined)
            {
                first = Left(view, joined, step).First;
                core = joined;
                break;
            }
            else
            {
                break;
            }
        }

        return new Subject(first, phrase.End, core);
    }

    /// <summary>The phrase that begins with <paramref name="phrase"/>, grown to the right.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="phrase">The base phrase.</param>
    /// <param name="appositions">Whether to take in what follows after a comma.</param>
    public static Subject Right(SentenceView view, NounPhrase phrase, bool appositions)
    {
        var end = phrase.End;
        for (var step = 0; step < 12 && end < view.End; step++)
        {
            var grown = AfterPreposition(view, end) ?? AfterParticiple(view, end) ?? AfterJoin(view, end)
                ?? AfterRelativeClause(view, end) ?? (appositions ? AfterApposition(view, end) : null);
            if (grown is not { } next || next <= end)
            {
                break;
            }

            end = next;
        }

        return new Subject(phrase.First, end, phrase);
    }

    private static Subject Left(SentenceView view, NounPhrase phrase, int step) =>
        step < 8 && BeforePreposition(view, phrase.First) is { } outer ? Left(view, outer, step + 1) : new Subject(phrase.First, phrase.End, phrase);

    // "[a spokesman] for the ministry", "[an official] familiar with the document", "[data] released by the bank"
    private static NounPhrase? BeforePreposition(SentenceView view, int first)
    {
        var before = first - 1;
        if (view[before].Upos != Upos.Adp || before == view.First || IsTemporal(view.Norm(before)))
        {
            return view[before].Upos == Upos.Adp ? null : ReducedRelative(view, first);
        }

        if (view.Phrases.NounPhraseBefore(before) is { } phrase)
        {
            return DayWords.IsDay(view.Norm(phrase.Head)) ? null : phrase;
        }

        return view[before - 1].Upos == Upos.Adj || view.Norm(before - 1) == "familiar" ? view.Phrases.NounPhraseBefore(before - 1)
            : ReducedRelative(view, before) ?? BeforeRelativeClause(view, before);
    }

    // "a day after [the minister] said"
    private static bool IsTemporal(string preposition) => preposition is "after" or "before" or "since" or "until" or "during" or "amid" or "as" or "than" or "because"
        or "while" or "despite" or "if" or "that" or "whether" or "although" or "though";

    private static NounPhrase? ReducedRelative(SentenceView view, int first)
    {
        var at = first - 1;
        if (view.Phrases.NounPhraseAt(at) is { } time && DayWords.IsDay(view.Norm(time.Head)))
        {
            at = time.First - 1; // "released Friday by"
        }

        return view.Phrases.VerbGroupAt(at) is { Form: VerbForm.Gerund or VerbForm.Participle } group
            ? view.Phrases.NounPhraseBefore(group.First)
            : null;
    }

    // "[the man] who led the talks"
    private static NounPhrase? BeforeRelativeClause(SentenceView view, int first)
    {
        if (view.Phrases.VerbGroupAt(first - 1) is not { Form: VerbForm.Finite } group)
        {
            return null;
        }

        return view.IsRelative(group.First - 1) ? view.Phrases.NounPhraseBefore(group.First - 1) : null;
    }

    // "[two officials] and a diplomat", but not the object of another verb
    private static NounPhrase? JoinedBefore(SentenceView view, int first)
    {
        if (view.Norm(first - 1) is not ("and" or "or" or "&"))
        {
            return null;
        }

        var at = view.IsComma(first - 2) ? first - 2 : first - 1;
        if (view.Phrases.NounPhraseBefore(at) is not { } joined)
        {
            return null;
        }

        var outer = joined;
        while (view.IsComma(outer.First - 1) && view.Phrases.NounPhraseBefore(outer.First - 1) is { } listed)
        {
            outer = listed;
        }

        var before = view[outer.First - 1];
        return before.Upos is Upos.Verb or Upos.Aux or Upos.Adp or Upos.Part ? null : outer;
    }

    private static int? AfterPreposition(SentenceView view, int end)
    {
        var at = (view[end].Upos == Upos.Adj || view.Norm(end) == "familiar") && view[end + 1].Upos == Upos.Adp ? end + 1 : end;
        if (view[at].Upos != Upos.Adp || view.Phrases.NounPhraseAt(at + 1) is not { } phrase || phrase.First != at + 1)
        {
            return null;
        }

        // When and where it was said belongs to the cue, not to the speaker.
        var adjunct = Adjuncts.IsOccasion(view, at, phrase);
        return adjunct ? null : phrase.End;
    }

    private static int? AfterParticiple(SentenceView view, int end)
    {
        if (view.Phrases.VerbGroupAt(end) is not { Form: VerbForm.Gerund or VerbForm.Participle } group || group.First != end)
        {
            return null;
        }

        return group.End;
    }

    private static int? AfterJoin(SentenceView view, int end) =>
        view.Norm(end) is "and" or "or" && view.Phrases.NounPhraseAt(end + 1) is { } phrase && phrase.First == end + 1
            && view.Phrases.VerbGroupAt(phrase.End) is not { Form: VerbForm.Finite }
            ? phrase.End
            : view.Phrases.NounPhraseAt(end) is { } direct && direct.First == end && view.Phrases.VerbGroupAt(end - 1) is not null
                ? direct.End
                : null;

    private static int? AfterRelativeClause(SentenceView view, int end)
    {
        if (!view.IsRelative(end) || view.Norm(end) == "that")
        {
            return null;
        }

        return ClauseEnd(view, end + 1);
    }

    // ", an adviser to the president", ", 43, of Ardel", ", who leads the group"
    private static int? AfterApposition(SentenceView view, int end)
    {
        if (!view.IsComma(end))
        {
            return null;
        }

        var at = end + 1;
        if (view.IsRelative(at))
        {
            return ClauseEnd(view, at + 1);
        }

        if (view.Phrases.NounPhraseAt(at) is not { } phrase || phrase.First != at || view.QuotationOf(at) >= 0)
        {
            return null;
        }

        var inner = Right(view, phrase, appositions: false);
        var closes = inner.End >= view.End || view.IsComma(inner.End) || view.IsFinal(inner.End) || view.QuotationOf(inner.End) >= 0
            || view.IsRelative(inner.End) || view.IsDash(inner.End) || view[inner.End].Upos is Upos.Adp or Upos.Cconj;
        return closes && view[phrase.First].Upos != Upos.Pron && !DayWords.IsDay(view.Norm(phrase.Head)) ? inner.End : null;
    }

    private static int ClauseEnd(SentenceView view, int from)
    {
        var limit = Math.Min(view.End, from + MaxApposition);
        var i = from;
        while (i < limit && !view.IsComma(i) && !view.IsFinal(i) && !view.OpensQuotation(i) && !view.IsDash(i))
        {
            i++;
        }

        return i;
    }
}
