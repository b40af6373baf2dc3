using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Cues;

/// <summary>Finds where a content that is not a quotation ends.</summary>
internal sealed class ContentFinder
{
    private readonly SentenceView _view;
    private readonly Func<VerbGroup, bool> _isSpeech;

    public ContentFinder(SentenceView view, Func<VerbGroup, bool> isSpeech)
    {
        _view = view;
        _isSpeech = isSpeech;
    }

    /// <summary>The token after the content that begins at a token.</summary>
    /// <param name="first">First token of the content.</param>
    /// <param name="frame">Clauses reach further than phrases.</param>
    /// <param name="cue">The cue: what is joined to the content may be joined to it instead; after "Noting that …," the main clause follows.</param>
    public int EndOf(int first, Frame frame, VerbGroup? cue)
    {
        var gerund = cue is { Form: VerbForm.Gerund };
        var aside = gerund || (cue is { } inner && _view.IsRelative(inner.First - 1) && _view.IsComma(inner.First - 2)); // ", who says …, left"
        var fronted = gerund && cue!.Value.First == _view.First;
        var present = cue is { } verb && _view[verb.Head].Xpos == "VBP";
        var clausal = frame is Frame.That or Frame.Clause or Frame.Wh or Frame.NounThat or Frame.NounWh or Frame.Quote or Frame.NounQuote or Frame.Colon;
        var stop = LastWord();
        for (var i = first; i < stop; i++)
        {
            if (_view.QuotationOf(i) is >= 0 && !_view.OpensQuotation(i))
            {
                continue; // never cut inside a quotation
            }

            if (i > first && (StopsAt(i, clausal, first, present)
                || (aside && _view.IsComma(i) && _view.Phrases.VerbGroupAt(i + 1) is { Form: VerbForm.Finite }) || (fronted && BeginsMainClause(i))))
            {
                return Trim(first, i);
            }
        }

        return Trim(first, stop);
    }

    // The sentence's end without its full stop; a quotation that ends the sentence keeps its mark.
    private int LastWord()
    {
        var end = _view.End;
        while (end > _view.First + 1 && _view.QuotationOf(end - 1) < 0 && _view.Norm(end - 1) is "." or "!" or "?" or "…" or ";" or ":" or "\"" or "''" or "”")
        {
            end--;
        }

        return end;
    }

    private bool StopsAt(int i, bool clausal, int first, bool present)
    {
        if (_view.Norm(i) is ";")
        {
            return true;
        }

        if (_view.IsComma(i) || _view.IsDash(i))
        {
            return EndsAtComma(i, clausal, first);
        }

        if (_view.Norm(i) is "and" or "but" && _view.Phrases.VerbGroupAt(NextVerbal(i + 1)) is { Form: VerbForm.Finite } joined)
        {
            // "… and warned that": joined to the cue rather than to the content
            return !clausal || (_isSpeech(joined) && (IsPast(joined) || (present && _view[joined.Head].Xpos == "VBP")));
        }

        if (!clausal)
        {
            return _view.Norm(i) is "because" or "while" or "although" or "though" or "unless" or "when" or "if" or "after" or "before" or "until" or "since"
                or "during" or "despite" or "even" || (_view[i].Upos == Upos.Adp && _view.Phrases.NounPhraseAt(i + 1) is { } phrase && Adjuncts.IsOccasion(_view, i, phrase))
                || (_view.Phrases.VerbGroupAt(i) is { Form: VerbForm.Finite } group && group.First == i && !_view.IsRelative(i - 1) && !ObjectRelative(i));
        }

        return false;
    }

    private bool EndsAtComma(int i, bool clausal, int first)
    {
        var next = i + 1;
        while (_view[next].Upos == Upos.Adv || _view.Norm(next) is "and" or "but" or "while")
        {
            next++;
        }

        if (_view.Norm(next) == "according" || (_view.Norm(next) == "as" && _view.Phrases.NounPhraseAt(next + 1) is not null && !clausal))
        {
            return true;
        }

        if (_view.Phrases.VerbGroupAt(next) is { } group && group.First == next)
        {
            if (group.Form == VerbForm.Gerund && (_isSpeech(group) || !clausal))
            {
                return true;
            }

            if (group.Form == VerbForm.Finite && next > i + 1)
            {
                return !clausal || (_isSpeech(group) && IsPast(group));
            }
        }

        if (clausal)
        {
            // ", she added": the rest belongs to another cue
            return _view.Phrases.NounPhraseAt(next) is { } speaker && speaker.First == next
                && _view.Phrases.VerbGroupAt(speaker.End) is { Form: VerbForm.Finite } said && said.First == speaker.End
                && _isSpeech(said) && (next > i + 1 || _view.IsFinal(said.End) || said.End >= _view.End);
        }

        return _view.IsRelative(next) || (next > i + 1 && _view.Norm(i + 1) is not ("and" or "or"))
            || (_view.Phrases.NounPhraseAt(next) is { } subject && ComplementReader.StartsClause(_view, subject));
    }

    private bool BeginsMainClause(int i) => _view.IsComma(i) && _view.Phrases.NounPhraseAt(i + 1) is { } subject && subject.First == i + 1
        && ComplementReader.StartsClause(_view, subject);

    private int NextVerbal(int i)
    {
        while (_view[i].Upos == Upos.Adv)
        {
            i++;
        }

        return i;
    }

    private bool ObjectRelative(int i) => _view.Phrases.NounPhraseBefore(i) is not null;

    private bool IsPast(VerbGroup group) => _view[group.First].Xpos is "VBD" or "VBZ" or "VBN" || group.First < group.Head;

    private int Trim(int first, int end)
    {
        while (end > first + 1 && (_view.IsComma(end - 1) || _view.IsDash(end - 1) || _view.Norm(end - 1) is "and" or "but" or "while" || _view[end - 1].Span.Length == 0))
        {
            end--;
        }

        return end;
    }
}
