using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Rules;

/// <summary>Cues that are nouns or adverbs: "Vestania’s claim that …", "the call by the allies for …", "allegedly".</summary>
internal sealed class NounCueFinder
{
    private readonly SentenceView _view;
    private readonly CueLexicon _lexicon;
    private readonly ContentFinder _contents;

    public NounCueFinder(SentenceView view, CueLexicon lexicon)
    {
        _view = view;
        _lexicon = lexicon;
        _contents = new ContentFinder(view, group => lexicon.Entry(CueKind.Verb, view[group.Head].Lemma) is { Speech: true });
    }

    /// <summary>The candidates of the sentence, in text order.</summary>
    public IEnumerable<Candidate> Find()
    {
        foreach (var phrase in _view.Phrases.NounPhrases)
        {
            if (_view[phrase.Head].Upos == Upos.Noun && !InQuotation(phrase.Head) && OfNoun(phrase) is { } candidate)
            {
                yield return candidate;
            }
        }

        for (var i = _view.First; i < _view.End; i++)
        {
            if (_view[i].Upos == Upos.Adv && !InQuotation(i) && _lexicon.Entry(CueKind.Adverb, _view.Norm(i)) is not null && OfAdverb(i) is { } candidate)
            {
                yield return candidate;
            }
        }
    }

    private bool InQuotation(int token) => _view.QuotationOf(token) is >= 0 and var q && _view.Outer[q].Closed;

    private Candidate? OfNoun(NounPhrase phrase)
    {
        var source = Possessor(phrase);
        var after = phrase.End;
        if (source is null && _view.Norm(after) is "by" or "from" && _view.Phrases.NounPhraseAt(after + 1) is { } agent && agent.First == after + 1)
        {
            source = new Subject(agent.First, agent.End, agent);
            after = agent.End;
        }

        var complement = ComplementReader.Read(_view, after, takesAddressee: false);
        var known = complement.Frame is Frame.That or Frame.Of or Frame.For or Frame.On or Frame.ToNoun or Frame.To or Frame.Against or Frame.About or Frame.With;
        if (!known || complement.First >= _view.End || (_view[after].Xpos == "WDT" && complement.Frame == Frame.That))
        {
            return null;
        }

        return new Candidate
        {
            Kind = CueKind.Noun,
            Lemma = _view[phrase.Head].Lemma,
            Frame = complement.Frame,
            Passive = source is null, // counted apart: a noun whose source is not told
            Cue = _view.Span(phrase.Head, source is { } by && by.First > phrase.Head ? phrase.End : Math.Max(phrase.End, complement.CueEnd)),
            Head = phrase.Head,
            Sentence = _view.Index,
            Source = source is { } found ? _view.Span(found.First, found.End) : null,
            Subject = source,
            Content = [_view.Span(complement.First, _contents.EndOf(complement.First, complement.Frame, null))],
        };
    }

    // "his", "the ministry’s"
    private Subject? Possessor(NounPhrase phrase)
    {
        for (var i = phrase.Head - 1; i >= phrase.First; i--)
        {
            if (_view[i].Xpos == "POS" && i > phrase.First)
            {
                return new Subject(phrase.First, i, new NounPhrase(phrase.First, i - 1, i));
            }

            if (_view[i].Xpos == "PRP$")
            {
                return new Subject(i, i + 1, new NounPhrase(i, i, i + 1));
            }
        }

        return null;
    }

    // "The army reportedly left the city": the sentence without the adverb.
    private Candidate? OfAdverb(int adverb)
    {
        var end = _view.End;
        while (end > adverb + 1 && _view.IsFinal(end - 1))
        {
            end--;
        }

        var content = ImmutableArray.CreateBuilder<TextSpan>(2);
        var left = _view.IsComma(adverb - 1) ? adverb - 1 : adverb;
        var right = _view.IsComma(adverb + 1) ? adverb + 2 : adverb + 1;
        if (left > _view.First)
        {
            content.Add(_view.Span(_view.First, left));
        }

        if (right < end)
        {
            content.Add(_view.Span(right, end));
        }

        return content.Count == 0 ? null : new Candidate
        {
            Kind = CueKind.Adverb,
            Lemma = _view.Norm(adverb),
            Frame = Frame.None,
            Cue = _view.Span(adverb, adverb + 1),
            Head = adverb,
            Sentence = _view.Index,
            Content = content.ToImmutable(),
        };
    }
}
