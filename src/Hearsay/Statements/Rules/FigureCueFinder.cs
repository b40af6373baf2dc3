using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Rules;

/// <summary>Who gives a figure without saying so in a clause: "the ministry put the toll at 43", "the toll was put at 43 by the ministry", "rescuers had it at 31".</summary>
internal sealed class FigureCueFinder
{
    /// <summary>Behind the verb, in the entries of these cues.</summary>
    private const string Particle = " … at";

    private const int Farthest = 14; // words from the verb to its figure

    private readonly SentenceView _view;
    private readonly SubjectFinder _subjects;

    public FigureCueFinder(SentenceView view)
    {
        _view = view;
        _subjects = new SubjectFinder(view, _ => false);
    }

    /// <summary>The candidates of the sentence, in text order.</summary>
    public IEnumerable<Candidate> Find()
    {
        foreach (var group in _view.Phrases.VerbGroups)
        {
            if (CueLexicon.Default.Entry(CueKind.Verb, _view[group.Head].Lemma + Particle) is not null && _view.QuotationOf(group.Head) < 0
                && FigureOf(group) is { } figure && (group.Passive ? Passive(group, figure) : Active(group, figure)) is { } candidate)
            {
                yield return candidate;
            }
        }
    }

    // "at 43", "at some 4,000 people"
    private NounPhrase? FigureOf(VerbGroup group)
    {
        for (var i = group.End; i < _view.End && i < group.End + Farthest; i++)
        {
            if (_view.IsComma(i) || _view.Phrases.VerbGroupAt(i) is { Form: VerbForm.Finite })
            {
                return null;
            }

            if (_view.Norm(i) == "at" && Number(i + 1) is { } figure)
            {
                return figure;
            }
        }

        return null;
    }

    private NounPhrase? Number(int first)
    {
        var skipped = first;
        while (_view[skipped].Upos is Upos.Adv or Upos.Adp && skipped < first + 2)
        {
            skipped++; // "at around 43"
        }

        return _view.Norm(first) is not ("least" or "most" or "once") && _view.Phrases.NounPhraseAt(skipped) is { } phrase
            && Enumerable.Range(phrase.First, phrase.End - phrase.First).Any(i => _view[i].Upos == Upos.Num)
            ? phrase
            : null;
    }

    private Candidate? Active(VerbGroup group, NounPhrase figure) =>
        _view.Phrases.NounPhraseAt(group.End) is { } counted && counted.First == group.End && counted.End < figure.First && _subjects.Of(group) is { } subject
            ? Of(group, subject, _view.Span(counted.First, figure.End))
            : null;

    private Candidate? Passive(VerbGroup group, NounPhrase figure) =>
        _view.Norm(figure.End) == "by" && _view.Phrases.NounPhraseAt(figure.End + 1) is { } agent && agent.First == figure.End + 1 && _subjects.Of(group) is { } counted
            ? Of(group, PhraseExpander.Right(_view, agent, appositions: true), _view.Span(counted.First, figure.End))
            : null;

    private Candidate Of(VerbGroup group, Subject subject, TextSpan content) => new()
    {
        Kind = CueKind.Verb,
        Lemma = _view[group.Head].Lemma + Particle,
        Frame = Frame.Noun,
        Cue = _view.Span(group.First, group.End),
        Head = group.Head,
        Sentence = _view.Index,
        Source = _view.Span(subject.First, subject.End),
        Subject = subject,
        Content = [content],
    };
}
