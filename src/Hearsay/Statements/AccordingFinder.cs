using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Statements;

/// <summary>"According to X, …", "…, according to X": also as spinners write it ("inning accordance with X").</summary>
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
            if (length > 0 && At(i, i + length) is { } candidate)
            {
                yield return candidate;
            }
        }
    }

    private int CueLength(int i) => _view.Norm(i) switch
    {
        "according" when _view.Norm(i + 1) is "to" => 2,
        "in" or "inning" when _view.Norm(i + 1) is "accordance" && _view.Norm(i + 2) is "with" => 3,
        _ => 0,
    };

    private Candidate? At(int cue, int after)
    {
        if (_view.Phrases.NounPhraseAt(after) is not { } phrase || phrase.First > after || _view.QuotationOf(cue) >= 0)
        {
            return null;
        }

        var subject = PhraseExpander.Right(_view, phrase, appositions: cue > _view.First + 1);
        var content = ImmutableArray.CreateBuilder<TextSpan>(2);
        var left = cue;
        while (left > _view.First && (_view.IsComma(left - 1) || _view.IsDash(left - 1) || _view[left - 1].Upos == Upos.Adv))
        {
            left--;
        }

        if (left > _view.First + 1)
        {
            content.Add(_view.Span(_view.First, left));
        }

        var right = subject.End;
        if (_view.IsComma(right) || _view.Norm(right) == ":" || content.Count == 0)
        {
            right += _view.IsComma(right) || _view.Norm(right) == ":" ? 1 : 0;
            if (right < _view.End && !_view.IsFinal(right))
            {
                AddRight(content, right);
            }
        }

        if (content.Count == 0)
        {
            return null;
        }

        return new Candidate
        {
            Kind = CueKind.Preposition,
            Lemma = "according to",
            Frame = left > _view.First + 1 ? Frame.After : Frame.Clause,
            Cue = _view.Span(cue, after),
            Head = cue,
            Sentence = _view.Index,
            Source = _view.Span(subject.First, subject.End),
            Subject = subject,
            Content = content.ToImmutable(),
        };
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
