using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Cues;

/// <summary>What follows a cue.</summary>
/// <param name="Frame">Its shape.</param>
/// <param name="First">First token of the content.</param>
/// <param name="Object">The noun phrase between cue and content, or at the head of the content: who is told, asked, accused.</param>
/// <param name="CueEnd">After the last token that belongs to the cue (a preposition, a particle); the verb's own end otherwise.</param>
internal readonly record struct Complement(Frame Frame, int First, NounPhrase? Object, int CueEnd);

/// <summary>Reads the shape of what follows a verb, adjective or noun.</summary>
internal static class ComplementReader
{
    /// <summary>Reads from a token on.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="at">The token after the cue.</param>
    /// <param name="takesAddressee">True for "tell", "warn", "remind": a noun phrase may come before the clause.</param>
    public static Complement Read(SentenceView view, int at, bool takesAddressee)
    {
        var i = SkipAdjuncts(view, at);
        if (i >= view.End || view.IsFinal(i))
        {
            return new Complement(Frame.None, i, null, at);
        }

        if (view.Norm(i) == ":")
        {
            return view.OpensQuotation(i + 1)
                ? new Complement(Frame.Quote, i + 1, null, at)
                : new Complement(i + 1 < view.End ? Frame.Colon : Frame.None, i + 1, null, at);
        }

        var afterComma = view.IsComma(i) ? i + 1 : i;
        if (view.OpensQuotation(afterComma))
        {
            return new Complement(Frame.Quote, afterComma, null, at);
        }

        if (view.IsComma(i))
        {
            // "added, that …"
            return IsThat(view, i + 1) ? new Complement(Frame.That, i + 1, null, at) : new Complement(Frame.None, i, null, at);
        }

        if (Clausal(view, i) is { } clausal)
        {
            return new Complement(clausal, i, null, at);
        }

        if (view.Phrases.VerbGroupAt(i) is { } group && group.First == i)
        {
            return group.Form switch
            {
                VerbForm.Infinitive => new Complement(Frame.To, i, null, at),
                VerbForm.Gerund => new Complement(Frame.Ing, i, null, at),
                _ => new Complement(Frame.None, i, null, at),
            };
        }

        if (view.Phrases.NounPhraseAt(i) is { } phrase && phrase.First == i)
        {
            return OfNounPhrase(view, phrase, at, takesAddressee);
        }

        return view[i].Upos switch
        {
            Upos.Adp when AcrossPlace(view, i, at) is { } further => further,
            Upos.Adp => new Complement(Preposition(view.Norm(i)), i + 1, view.Phrases.NounPhraseAt(i + 1), i + 1),
            Upos.Adj => new Complement(Frame.Adjective, i, null, at),
            _ => new Complement(Frame.None, i, null, at),
        };
    }

    /// <summary>Reads what follows a passive: "of failing to warn" is its reason like "of a failure".</summary>
    public static Complement ReadReason(SentenceView view, int at) => view[at].Upos == Upos.Sconj && view.Phrases.VerbGroupAt(at + 1) is { Form: VerbForm.Gerund }
        ? new Complement(Preposition(view.Norm(at)), at + 1, null, at + 1)
        : Read(view, at, takesAddressee: false);

    // "said in Ardel that …", "complained to the council that …", "said at the palace: “…”"
    private static Complement? AcrossPlace(SentenceView view, int preposition, int cueEnd)
    {
        if (view.Phrases.NounPhraseAt(preposition + 1) is not { } phrase || phrase.First != preposition + 1)
        {
            return null;
        }

        var i = SkipAdjuncts(view, PhraseExpander.Right(view, phrase, appositions: false).End);
        var quoted = view.IsComma(i) || view.Norm(i) == ":" ? i + 1 : i;
        return IsThat(view, i) && view[i].Upos != Upos.Det && view[i].Xpos != "WDT" ? new Complement(Frame.That, i, null, cueEnd)
            : view.OpensQuotation(quoted) && quoted > i ? new Complement(Frame.Quote, quoted, null, cueEnd)
            : null;
    }

    /// <summary>Skips adverbs and phrases of time and occasion.</summary>
    public static int SkipAdjuncts(SentenceView view, int at)
    {
        var i = at;
        for (var step = 0; step < 8 && i < view.End; step++)
        {
            if (view[i].Upos == Upos.Adv && view.Phrases.NounPhraseAt(i) is null && !QuestionWords.Contains(view.Norm(i)))
            {
                i++;
            }
            else if (view.IsComma(i) && view[i + 1].Upos == Upos.Adv && view.IsComma(i + 2))
            {
                i += 3;
            }
            else if (view[i].Upos == Upos.Adp && view.Phrases.NounPhraseAt(i + 1) is { } phrase && phrase.First == i + 1
                && Adjuncts.IsOccasion(view, i, phrase))
            {
                i = AfterOccasion(view, phrase.End);
            }
            else if (view.Phrases.NounPhraseAt(i) is { } time && time.First == i && Adjuncts.IsTime(view, time))
            {
                i = time.End;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    // "in an interview with the Herald", "at a rally in Ardel"
    private static int AfterOccasion(SentenceView view, int end)
    {
        while (view[end].Upos == Upos.Adp && view.Norm(end) is "with" or "in" or "on" or "at" or "to" or "of" or "for" or "from" or "about"
            && view.Phrases.NounPhraseAt(end + 1) is { } phrase && phrase.First == end + 1
            && view.Phrases.VerbGroupAt(phrase.End) is not { Form: VerbForm.Finite })
        {
            end = phrase.End;
        }

        return end;
    }

    private static Complement OfNounPhrase(SentenceView view, NounPhrase phrase, int cueEnd, bool takesAddressee)
    {
        if (takesAddressee && AfterAddressee(view, phrase, cueEnd) is { } told)
        {
            return told;
        }

        if (StartsClause(view, phrase))
        {
            return new Complement(Frame.Clause, phrase.First, null, cueEnd);
        }

        return ObjectOf(view, phrase, cueEnd, takesAddressee);
    }

    /// <summary>Reads a noun phrase as an object, for verbs that take no clause.</summary>
    public static Complement ReadObject(SentenceView view, int first, int cueEnd) => view.Phrases.NounPhraseAt(first) is { } phrase
        ? ObjectOf(view, phrase, cueEnd, takesAddressee: false)
        : new Complement(Frame.None, first, null, cueEnd);

    private static Complement ObjectOf(SentenceView view, NounPhrase phrase, int cueEnd, bool takesAddressee)
    {
        var end = PhraseExpander.Right(view, phrase, appositions: false).End;
        foreach (var after in (ReadOnlySpan<int>)[phrase.End, end])
        {
            if (view.Phrases.VerbGroupAt(after) is { Form: VerbForm.Infinitive } group && group.First == after)
            {
                return new Complement(Frame.NounTo, phrase.First, phrase, cueEnd);
            }

            switch (view.Norm(after))
            {
                case "as":
                    return new Complement(Frame.NounAs, phrase.First, phrase, cueEnd);
                case "of" when view[phrase.Head].Upos is Upos.Propn or Upos.Pron || view.Phrases.VerbGroupAt(after + 1) is { Form: VerbForm.Gerund }:
                    return new Complement(Frame.NounOf, phrase.First, phrase, cueEnd);
                case "for":
                    return new Complement(Frame.NounFor, phrase.First, phrase, cueEnd);
                case "that" when takesAddressee:
                    return new Complement(Frame.NounThat, after, phrase, cueEnd);
                default:
                    break;
            }
        }

        return new Complement(Frame.Noun, phrase.First, phrase, cueEnd);
    }

    private static Complement? AfterAddressee(SentenceView view, NounPhrase phrase, int cueEnd)
    {
        var grown = PhraseExpander.Right(view, phrase, appositions: false).End;
        foreach (var end in (ReadOnlySpan<int>)[phrase.End, grown])
        {
            var i = SkipAdjuncts(view, end);
            var afterComma = view.IsComma(i) || view.Norm(i) == ":" ? i + 1 : i;
            if (view.OpensQuotation(afterComma))
            {
                return new Complement(Frame.NounQuote, afterComma, phrase, cueEnd);
            }

            if (Clausal(view, i) is { } clausal)
            {
                return new Complement(clausal == Frame.Wh ? Frame.NounWh : Frame.NounThat, i, phrase, cueEnd);
            }

            if (view.Phrases.NounPhraseAt(i) is { } subject && subject.First == i && StartsClause(view, subject))
            {
                return new Complement(Frame.NounThat, i, phrase, cueEnd);
            }
        }

        return null;
    }

    private static Frame? Clausal(SentenceView view, int i) =>
        IsThat(view, i) ? Frame.That : QuestionWords.Contains(view.Norm(i)) ? Frame.Wh : null;

    private static bool IsThat(SentenceView view, int i) =>
        view.Norm(i) == "that" && !view.IsFinal(i + 1) && !view.IsComma(i + 1) && i + 1 < view.End
        && (view[i].Upos != Upos.Det || view.Phrases.NounPhraseAt(i + 1) is { } next && next.First == i + 1 || view.Phrases.NounPhraseAt(i) is { } own && own.End > i + 1);

    /// <summary>True when a finite verb follows the phrase with what hangs on it.</summary>
    public static bool StartsClause(SentenceView view, NounPhrase phrase)
    {
        var i = phrase.End;
        for (var step = 0; step < 40 && i < view.End; step++)
        {
            if (view.Phrases.VerbGroupAt(i) is { } group)
            {
                if (group.Form == VerbForm.Finite)
                {
                    return true;
                }

                if (group.Form == VerbForm.Infinitive)
                {
                    return false;
                }

                i = group.End;
            }
            else if (view.Phrases.NounPhraseAt(i) is { } next)
            {
                i = next.End;
            }
            else if (view.IsRelative(i))
            {
                // the verb of a relative clause does not count
                i++;
                while (i < view.End && view.Phrases.VerbGroupAt(i) is null && !view.IsComma(i))
                {
                    i++;
                }

                i = view.Phrases.VerbGroupAt(i) is { } inner ? inner.End : i;
            }
            else if (view.IsComma(i))
            {
                var close = ClosingComma(view, i);
                if (close < 0)
                {
                    return false;
                }

                i = close + 1;
            }
            else if (view[i].Upos is Upos.Adp or Upos.Adj or Upos.Adv or Upos.Part || view.Norm(i) is "and" or "or" or "(" or ")" || view.QuotationOf(i) >= 0)
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    // The comma that closes an apposition or a relative clause: a list of names has no verb, a relative clause may have one.
    private static int ClosingComma(SentenceView view, int open)
    {
        var relative = view.IsRelative(open + 1);
        for (var i = open + 1; i < view.End && i < open + 40; i++)
        {
            if (view.IsComma(i))
            {
                return i;
            }

            if (!relative && view.Phrases.VerbGroupAt(i) is { Form: VerbForm.Finite })
            {
                return -1;
            }
        }

        return -1;
    }

    private static Frame Preposition(string norm) => norm switch
    {
        "about" or "regarding" or "concerning" => Frame.About,
        "against" => Frame.Against,
        "for" => Frame.For,
        "of" => Frame.Of,
        "on" or "upon" => Frame.On,
        "with" => Frame.With,
        "to" => Frame.ToNoun,
        "at" => Frame.At,
        "in" => Frame.In,
        "as" => Frame.As,
        _ => Frame.OtherPreposition,
    };
}
