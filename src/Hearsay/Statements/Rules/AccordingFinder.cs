using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Rules;

/// <summary>
/// "According to X, …", "…, according to X": also as spinners write it ("inning accordance with X", "per X"); and in whose view or by whose count a thing is so ("…, in her opinion",
/// "by the army's account, …", "in the words of X").
/// </summary>
internal sealed class AccordingFinder
{
    private readonly SentenceView _view;

    public AccordingFinder(SentenceView view) => _view = view;

    /// <summary>The candidates of one sentence.</summary>
    public IEnumerable<Candidate> Find()
    {
        for (var i = _view.First; i < _view.End; i++)
        {
            var length = CueLength(i);
            if ((length > 0 ? At(i, i + length) : InView(i)) is { } candidate)
            {
                yield return candidate;
            }
        }
    }

    private int CueLength(int i) => _view.Norm(i) switch
    {
        "according" when _view.Norm(i + 1) is "to" => 2,
        "in" or "inning" when _view.Norm(i + 1) is "accordance" && _view.Norm(i + 2) is "with" => 3,
        "per" when _view.IsComma(i - 1) && _view.Phrases.NounPhraseAt(i + 1) is { } phrase && Speaks(phrase) => 1, // "40 litres per person" is none
        _ => 0,
    };

    private bool Speaks(NounPhrase phrase) => _view[phrase.Head].Norm is "him" or "her" or "them"
        || _view.Article.MentionsIn(_view.Span(phrase.First, phrase.End)).Any(mention => mention.Span.End == _view[phrase.Head].Span.End && mention.Entity.Type is EntityType.Person or EntityType.Organization);

    /// <summary>"in her view", "by the army's account", "in the words of X", set off by commas.</summary>
    private Candidate? InView(int preposition)
    {
        if (_view.Norm(preposition) is not ("in" or "by") || _view.Phrases.NounPhraseAt(preposition + 1) is not { } phrase || phrase.First != preposition + 1
            || !CueWords.Default.IsOpinion(_view[phrase.Head].Lemma) || _view.QuotationOf(preposition) >= 0)
        {
            return null;
        }

        var (source, end) = (OwnerIn(phrase), phrase.End);
        if (source is null && _view.Norm(end) == "of" && _view.Phrases.NounPhraseAt(end + 1) is { } named && named.First == end + 1)
        {
            var holder = PhraseExpander.Right(_view, named, appositions: false);
            (source, end) = (holder, holder.End);
        }

        // "In its telling the League fired first": what a sentence begins with needs no comma where its subject follows.
        var isBeforeSubject = preposition == _view.First && source is { } before && before.End <= phrase.Head && _view.Phrases.NounPhraseAt(end)?.First == end;
        var isSetOff = isBeforeSubject
            || ((preposition == _view.First || _view.IsComma(preposition - 1)) && (end >= _view.End || _view.IsComma(end) || _view.IsFinal(end) || _view.Norm(end) == ":"));
        if (source is not { } owner || !isSetOff || ContentAround(preposition, end) is not { } content)
        {
            return null;
        }

        return new Candidate
        {
            Kind = CueKind.Preposition,
            Lemma = "according to",
            Frame = preposition > _view.First + 1 ? Frame.After : Frame.Clause,
            Cue = owner.First > phrase.Head ? _view.Span(preposition, phrase.End) : _view.Span(phrase.Head, phrase.End),
            Head = phrase.Head,
            Sentence = _view.Index,
            Source = _view.Span(owner.First, owner.End),
            Subject = owner,
            Content = content,
        };
    }

    // "her", "the army's"
    private Subject? OwnerIn(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            if (_view[i].Xpos == "PRP$")
            {
                return _view.Norm(i) is "its" or "his" or "her" or "their" ? new Subject(i, i + 1, new NounPhrase(i, i, i + 1)) : null;
            }

            if (_view[i].Xpos == "POS" && i > phrase.First)
            {
                return new Subject(phrase.First, i, new NounPhrase(phrase.First, i - 1, i));
            }
        }

        return null;
    }

    private Candidate? At(int cue, int after)
    {
        if (_view.Phrases.NounPhraseAt(after) is not { } phrase || phrase.First > after || _view.QuotationOf(cue) >= 0)
        {
            return null;
        }

        var subject = PhraseExpander.Right(_view, phrase, appositions: cue > _view.First + 1);
        if (ContentAround(cue, subject.End) is not { } content)
        {
            return null;
        }

        return new Candidate
        {
            Kind = CueKind.Preposition,
            Lemma = "according to",
            Frame = LeftOf(cue) > _view.First + 1 ? Frame.After : Frame.Clause,
            Cue = _view.Span(cue, after),
            Head = cue,
            Sentence = _view.Index,
            Source = _view.Span(subject.First, subject.End),
            Subject = subject,
            Content = content,
        };
    }

    private int LeftOf(int cue)
    {
        var left = cue;
        while (left > _view.First && (_view.IsComma(left - 1) || _view.IsDash(left - 1) || _view[left - 1].Upos == Upos.Adv))
        {
            left--;
        }

        return left;
    }

    /// <summary>What is told before a cue and behind its source; null when there is neither.</summary>
    private ImmutableArray<TextSpan>? ContentAround(int cue, int right)
    {
        var content = ImmutableArray.CreateBuilder<TextSpan>(2);
        var left = LeftOf(cue);
        if (left > _view.First + 1)
        {
            content.Add(_view.Span(_view.First, left));
        }

        if (_view.IsComma(right) || _view.Norm(right) == ":" || content.Count == 0)
        {
            right += _view.IsComma(right) || _view.Norm(right) == ":" ? 1 : 0;
            if (right < _view.End && !_view.IsFinal(right))
            {
                AddRight(content, right);
            }
        }

        return content.Count == 0 ? null : content.ToImmutable();
    }

    private void AddRight(ImmutableArray<TextSpan>.Builder content, int right)
    {
        var next = _view[right];
        // "…, according to the ministry, and …" goes on; "…, according to the ministry, which …" does not
        if (content.Count > 0 && (_view.IsRelative(right) || next.Upos is Upos.Cconj || _view.Phrases.VerbGroupAt(right) is { Form: VerbForm.Gerund }))
        {
            return;
        }

        var end = new ContentFinder(_view, _ => false).EndOf(right, Frame.Clause, null);
        var span = _view.Span(right, end);
        var q = _view.QuotationOf(end - 1);
        content.Add(q >= 0 ? span.Union(_view.Outer[q].Span) : span);
    }
}
