using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Charges;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Speakers;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Rules;

/// <summary>
/// Reads every verb of a sentence as if it were a cue: its frame, its source, its content. Which of them are cues is for the
/// <see cref="CueLexicon"/> to say.
/// </summary>
internal sealed class CandidateFinder
{
    private readonly SentenceView _view;
    private readonly CueLexicon _lexicon;
    private readonly SubjectFinder _subjects;
    private readonly ContentFinder _contents;

    public CandidateFinder(SentenceView view, CueLexicon lexicon)
    {
        _view = view;
        _lexicon = lexicon;
        _subjects = new SubjectFinder(view, IsSpeech);
        _contents = new ContentFinder(view, IsSpeech);
    }

    /// <summary>All candidates with a verb or a predicate adjective, in text order.</summary>
    public IEnumerable<Candidate> Find()
    {
        var groups = _view.Phrases.VerbGroups;
        for (var i = 0; i < groups.Length; i++)
        {
            var group = groups[i];
            if (i + 1 < groups.Length && IsHearsay(group, groups[i + 1]))
            {
                group = groups[i + 1] with { First = group.First, Form = VerbForm.Finite };
                i++;
            }

            // What somebody quoted says of others is part of the quotation.
            if ((_view.QuotationOf(group.Head) is >= 0 and var q && _view.Outer[q].Closed) || Silence.IsAt(_view.Article, group.Head))
            {
                continue;
            }

            if ((AfterContent(group) ?? BeforeContent(group)) is { } candidate)
            {
                yield return candidate;
            }
        }
    }

    // "is reported to have said": one group, of which the second verb is the cue.
    private bool IsHearsay(VerbGroup told, VerbGroup said) => told.Passive && said is { Form: VerbForm.Infinitive, Passive: false } && said.First == told.End && _view.Norm(said.First + 1) == "have"
        && CueWords.Default.IsHearsay(_view[told.Head].Lemma) && IsSpeech(said);

    /// <summary>The cue of a verb with what belongs to it ("go on", "make clear", "let it be known"), and the token after it.</summary>
    private (string Lemma, int End) CueOf(VerbGroup group)
    {
        var lemma = _view[group.Head].Lemma;
        var last = group.End > group.Head + 1 && _view[group.End - 1].Xpos == "RP" ? group.End - 1 : group.End;
        var phrase = $"{lemma} {_view.Norm(last)}";
        return _lexicon.Entry(CueKind.Verb, phrase) is not null ? (phrase, last + 1)
            : lemma == "let" && _view.Norm(group.End) == "it" && _view.Norm(group.End + 1) == "be" && _view.Norm(group.End + 2) == "known" ? ("let it be known", group.End + 3)
            : (lemma, group.End);
    }

    private bool IsSpeech(VerbGroup group) => _lexicon.Entry(CueKind.Verb, _view[group.Head].Lemma) is { Speech: true };

    // "…," she said. / …, said Ann Lee, an adviser to the president.
    private Candidate? AfterContent(VerbGroup group)
    {
        if (group.Form != VerbForm.Finite || group.Passive || group.Negated)
        {
            return null;
        }

        var before = _subjects.Before(group.First) is { Relative: false } subject && !IsWithin(group, subject) ? subject : (Subject?)null;
        var candidate = before is { } own ? After(group, own, own.First, CueOf(group).End) : null;
        if (candidate is null && _subjects.Inverted(group) is { } inverted && _lexicon.Entry(CueKind.Verb, _view[group.Head].Lemma) is not { TakesClause: false }
            && (_view.QuotationOf(group.First - 1) >= 0 || !ComplementReader.StartsClause(_view, inverted.Core)))
        {
            candidate = After(group, inverted, group.First, inverted.End);
            candidate = candidate is null ? null : candidate with { IsInserted = before is null && candidate is { Quotation: < 0, Content.Length: 2 } };
        }

        return candidate;
    }

    // "…, a charge the ministry denies": it is the charge that is denied, not what stands before it.
    private bool IsWithin(VerbGroup group, Subject subject) =>
        _view[group.Head] is { Relation: "acl:relcl", Head: var noun } && noun >= subject.First && noun < subject.End && (CueWords.Default.IsCharge(_view[noun].Lemma) || _view.Norm(noun) == "something");

    private Candidate? After(VerbGroup group, Subject subject, int clauseFirst, int clauseEnd)
    {
        var last = LastBefore(clauseFirst);
        var quotation = LastQuotation(last);
        if (quotation < 0 ? !EndsContent(last) : _view.QuotationOf(group.Head) == quotation && _view.Outer[quotation].Closed)
        {
            return null;
        }

        var (lemma, end) = CueOf(group);
        if ((lemma == "go on" && !IsSomebody(subject)) || (lemma == "put it" && _view.Norm(clauseFirst - 1) != "as"))
        {
            return null; // the march goes on; he put it on the table
        }

        var takesAddressee = _lexicon.Entry(CueKind.Verb, lemma) is { Addressee: true };
        var rest = ComplementReader.Read(_view, clauseEnd, takesAddressee: false);
        var addressee = takesAddressee && rest.Frame is Frame.Noun or Frame.NounFor or Frame.NounAs ? rest.Object : null;
        if (HasContentBehind(rest, addressee, quotation) || ContentBefore(quotation, last, addressee?.End ?? clauseEnd) is not { } content)
        {
            return null;
        }

        return new Candidate
        {
            Kind = CueKind.Verb,
            Lemma = lemma,
            Frame = quotation >= 0 ? Frame.AfterQuote : Frame.After,
            Cue = _view.Span(group.First, Math.Max(group.End, end)),
            Head = group.Head,
            Sentence = _view.Index,
            Source = SourceSpan(subject),
            Subject = subject,
            Content = content,
            IsContinued = quotation < 0 && IsContinuedBehind(group, content, last),
            Quotation = quotation,
            Object = addressee,
        };
    }

    // The last token before a clause that is no adverb and no "as".
    private int LastBefore(int clauseFirst)
    {
        var last = clauseFirst - 1;
        while (last > _view.First && (_view[last].Upos == Upos.Adv || _view.Norm(last) == "as") && _view.QuotationOf(last) < 0)
        {
            last--;
        }

        return last;
    }

    private bool EndsContent(int last) => _view.IsComma(last) || _view.Norm(last) is "?" or "!" || _view.IsDash(last);

    // Whether what is said stands behind the cue, so that what stands before it is something else.
    private bool HasContentBehind(in Complement rest, NounPhrase? addressee, int quotation) => rest.Frame switch
    {
        Frame.Wh => quotation < 0 || !(_view.Norm(rest.First) is "when" or "where" or "if"), // "“…,” she said when she was asked"
        Frame.That or Frame.Clause or Frame.NounThat => true,
        Frame.Quote or Frame.NounQuote or Frame.NounTo or Frame.NounWh or Frame.To or Frame.NounOf => quotation < 0,
        Frame.Noun or Frame.Of or Frame.For => quotation < 0 && addressee is null,
        Frame.None or Frame.Adjective => quotation < 0 && !EndsClause(rest.First),
        _ => false,
    };

    private ImmutableArray<TextSpan>? ContentBefore(int quotation, int last, int clauseEnd)
    {
        var first = _view.First;
        if (quotation >= 0)
        {
            return QuotedContent(quotation, first, last);
        }

        while (first < last && (_view[first].Upos == Upos.Cconj || _view.IsComma(first)))
        {
            first++;
        }

        return last <= first ? null : LeftContent(first, last, clauseEnd);
    }

    // "It is, she said, a theft"
    private bool IsContinuedBehind(VerbGroup group, ImmutableArray<TextSpan> content, int last) => content is [_, var behind] && behind.Start > _view[group.Head].Span.End
        && (GoesOnAt(_view.Article.TokenAtOrAfter(behind.Start)) || (_view[last - 1].Lemma == "be" && _view.Phrases.VerbGroupAt(last - 1)?.End == last));

    private bool IsSomebody(Subject subject)
    {
        var head = _view[subject.Core.Head];
        return head.Norm is "he" or "she" or "it" or "they" || CueWords.Default.IsAnonymousHead(head.Lemma) || MessageIssuers.IsMessage(head)
            || _view.Article.MentionsIn(_view.Span(subject.First, subject.End)).Any(mention => mention.Entity.Type is EntityType.Person or EntityType.Organization && mention.Span.End >= head.Span.End);
    }

    // "The air campaign, she warned on Saturday, might …", "If they come, he said, we leave": the content may go on after the cue.
    private ImmutableArray<TextSpan>? LeftContent(int first, int last, int clauseEnd)
    {
        var left = _view.Span(first, _view.IsComma(last) || _view.IsDash(last) ? last : last + 1);
        var finite = FiniteCount(first, last);
        var subordinate = IsSubordinate(first);
        var i = ComplementReader.SkipAdjuncts(_view, clauseEnd);
        var goesOn = _view.IsComma(i) && i + 1 < _view.End && _view.Norm(i + 1) != "according"
            && (_view.Phrases.VerbGroupAt(i + 1) is { Form: VerbForm.Finite }
                || (_view.Phrases.VerbGroupAt(last - 1)?.End == last && !(_view.Norm(i + 1) is "as" or "while" or "although" or "though" or "because")) // "It was, as she put it, a theft"
                || (finite < (subordinate ? 2 : 1) && !_view.IsRelative(i + 1) && _view.Phrases.VerbGroupAt(i + 1) is null));
        if (goesOn)
        {
            var right = _view.Span(i + 1, _contents.EndOf(i + 1, Frame.Clause, null));
            return subordinate && finite == 0 ? [right] : [left, right];
        }

        if (_view.IsComma(i) && IsOutcome(i + 1))
        {
            return [left, _view.Span(i + 1, _contents.EndOf(i + 1, Frame.Clause, null))]; // "Shells hit a school, she told reporters, killing two"
        }

        if (_view.Norm(i) == ";" && i + 2 < _view.End && !_view.Phrases.VerbGroups.Any(group => group.First > i && IsSpeech(group)))
        {
            return [left, _view.Span(i + 1, _contents.EndOf(i + 1, Frame.Clause, null))]; // "There was no leak, he said; the tank had been emptied in June."
        }

        // "After the talks ended, he said …", "Asked about it, she shrugged"
        var isPhrase = _view[first].Relation == "case"; // "Until that day the guns had been silent, he said"
        var aside = (subordinate && (isPhrase ? !HasMainClause(first, last) : finite < 2)) || _view.Phrases.VerbGroupAt(first) is { Form: VerbForm.Gerund or VerbForm.Participle };
        return aside || (finite == 0 && last - first < 12) ? null : [left]; // spun text hides its verbs
    }

    private bool GoesOnAt(int token) => _view.Norm(token - 1) == ";" || IsOutcome(token);

    // What an act did to somebody, and not what the speaker did besides: "killing two".
    private bool IsOutcome(int token) => token < _view.End && _view[token].Xpos == "VBG" && CueWords.Default.IsOutcome(_view[token].Lemma);

    private bool EndsClause(int at) => at >= _view.End || _view.IsFinal(at) || _view.IsComma(at) || _view.IsDash(at)
        || _view[at].Upos is Upos.Sconj or Upos.Adp or Upos.Cconj || _view.Norm(at) is ")" or ":" or "”" or "\"";

    // A clause of its own, not "after the talks ended" and not "the man who left".
    private bool HasMainClause(int first, int end) => _view.Phrases.VerbGroups.Any(group => group.Form == VerbForm.Finite && group.First >= first && group.End <= end
        && !_view[group.Head].Relation.StartsWith("acl", StringComparison.Ordinal)
        && !Enumerable.Range(first, end - first).Any(i => _view[i].Head == group.Head && (_view[i].Relation == "mark" || _view[i].Xpos is "WRB" or "WP" or "WDT")));

    // "As many as 60 houses burned" is a clause of its own.
    private bool IsSubordinate(int first) => !(_view.Norm(first) == "as" && _view.Norm(first + 2) == "as") && _view.Norm(first) is "if" or "when" or "while" or "after" or "before" or "as" or "since" or "although"
        or "though" or "because" or "until" or "once" or "unless" or "whether" or "despite" or "during" or "in" or "on" or "at" or "with" or "for" or "by";

    private int FiniteCount(int first, int end) =>
        _view.Phrases.VerbGroups.Count(group => group.Form == VerbForm.Finite && group.First >= first && group.End <= end);

    // The quotation that ends at a token, or right before the comma there.
    private int LastQuotation(int last)
    {
        if (last < _view.First && _view.Sentence.FirstToken > 0)
        {
            return -1;
        }

        foreach (var at in (ReadOnlySpan<int>)[last, last - 1])
        {
            if (_view.QuotationOf(at) is >= 0 and var q && (_view.Outer[q].Closed ? _view.ClosesQuotation(at) : at == last && (_view.IsComma(at) || _view.Norm(at) is "?" or "!")))
            {
                return q;
            }
        }

        return -1;
    }

    private ImmutableArray<TextSpan> QuotedContent(int quotation, int first, int last)
    {
        var parts = _view.Outer[quotation].Parts;
        if (!_view.Outer[quotation].Closed)
        {
            // the closing mark was lost: the cue ends it
            parts = parts.SetItem(parts.Length - 1, new TextSpan(parts[^1].Start, Math.Max(parts[^1].Start + 1, _view[last].Span.End)));
        }

        var start = _view[first].Span.Start;
        if (parts[0].Start <= start + 1)
        {
            return parts;
        }

        while (_view[first].Upos == Upos.Cconj || _view.IsComma(first))
        {
            first++;
        }

        // "They “may want to keep it,” he said": the sentence leads into the quotation
        return parts.SetItem(0, new TextSpan(_view[first].Span.Start, parts[0].End));
    }

    private Candidate? BeforeContent(VerbGroup group)
    {
        var (lemma, end) = CueOf(group) is var cue && _lexicon.Entry(CueKind.Verb, cue.Lemma) is { IsUnseen: true } known && known.Frames.Contains(Frame.That) ? cue : (_view[group.Head].Lemma, group.End);
        var kind = CueKind.Verb;
        var head = group.Head;
        if (_view[group.Head].Upos == Upos.Aux || lemma is "be" or "seem" or "appear" or "feel" or "become" or "remain" or "sound" or "look")
        {
            var adjective = end;
            while (_view[adjective].Upos == Upos.Adv)
            {
                adjective++;
            }

            if (_view[adjective].Upos == Upos.Adj && _view.Phrases.NounPhraseAt(adjective) is null && lemma == "be")
            {
                kind = CueKind.Adjective;
                lemma = _view[adjective].Lemma;
                end = adjective + 1;
                head = adjective;
            }
        }

        var takesAddressee = kind == CueKind.Verb && _lexicon.Entry(kind, lemma) is { Addressee: true };
        var passive = kind == CueKind.Verb && (group.Passive || PassiveClause.IsReducedAt(_view.Article, _view.First, _view.End, group.Head));
        return passive ? Passive(group) : Active(group, kind, lemma, head, end, takesAddressee);
    }

    private Candidate? Active(VerbGroup group, CueKind kind, string lemma, int head, int end, bool takesAddressee)
    {
        var complement = ComplementReader.Read(_view, end, takesAddressee);
        if (complement.Frame == Frame.Clause && _lexicon.Entry(kind, lemma) is { TakesClause: false })
        {
            // "slammed Vesta for …, a day after the minister said that": an object, whatever verb comes later
            complement = ComplementReader.ReadObject(_view, complement.First, end);
        }

        var next = _view.Norm(_view.End - 1) == ":" && head > _view.End - 30 ? _view.QuotationAfter : -1;
        if (next < 0 && (complement.Frame == Frame.None || complement.First >= _view.End))
        {
            return null;
        }

        // "The president went on:" and a paragraph in quotation marks
        var (content, quotation) = next >= 0 ? (_view.Outer[next].Parts, next) : Content(complement, group);
        complement = next >= 0 ? complement with { Frame = Frame.Quote } : complement;
        var subject = _subjects.Of(group);
        return new Candidate
        {
            Kind = kind,
            Lemma = lemma,
            Frame = complement.Frame,
            Negated = IsNegated(group),
            Cue = _view.Span(group.First, complement.CueEnd),
            Head = head,
            Sentence = _view.Index,
            Source = subject is { } found ? SourceSpan(found) : null,
            Subject = subject,
            Content = content,
            Quotation = quotation,
            Object = complement.Object,
            IsToldByName = complement.Frame == Frame.NounThat && kind == CueKind.Verb && takesAddressee && subject is { Relative: false } teller && IsName(teller),
        };
    }

    private bool IsName(Subject subject)
    {
        if (_view[subject.Core.Head].Upos != Upos.Propn)
        {
            return false;
        }

        foreach (var (span, entity) in _view.Article.MentionsIn(_view.Span(subject.First, subject.End)))
        {
            if (entity.Type is EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity && span.End >= _view[subject.Core.Head].Span.End)
            {
                return true;
            }
        }

        return false;
    }

    // "was criticised by the opposition for …": the by-phrase is the source, the subject is part of the content.
    private Candidate? Passive(VerbGroup group)
    {
        var agent = AgentBehind(group);
        var at = agent?.End ?? group.End;
        var complement = ComplementReader.ReadReason(_view, at);
        var content = ImmutableArray.CreateBuilder<TextSpan>(2);
        var patient = PatientOf(group);
        if (patient is { } subject)
        {
            content.Add(SourceSpan(subject));
        }

        var quotation = -1;
        if (complement.Frame != Frame.None && complement.First < _view.End && !(agent is not null && complement.Frame is Frame.Adjective))
        {
            var keepPreposition = complement.CueEnd > at;
            var from = keepPreposition ? complement with { First = complement.CueEnd - 1 } : complement;
            (var rest, quotation) = Content(from, group);
            content.AddRange(rest);
        }

        if (content.Count == 0)
        {
            return null;
        }

        content.Sort();
        var candidate = new Candidate
        {
            Kind = CueKind.Verb,
            Lemma = _view[group.Head].Lemma,
            Frame = agent is null ? complement.Frame : Frame.Noun,
            Passive = true,
            Negated = IsNegated(group),
            Cue = _view.Span(group.First, agent is null ? group.End : group.End + 1),
            Head = group.Head,
            Sentence = _view.Index,
            Source = agent is { } by ? SourceSpan(by) : null,
            Subject = agent,
            Content = content.ToImmutable(),
            Quotation = quotation,
            Object = complement.Object,
            Patient = patient?.Core,
        };

        if (agent is null || content.Count > 1)
        {
            return candidate;
        }

        // "accused by Arlen, which began the war, of not keeping the truce": the reason may be far behind.
        var tree = new SentenceTree(_view.Article, _view.Sentence);
        return PassiveClause.At(_view.Article, tree, group.Head) is { } clause ? PassiveCharge.Complete(_view.Article, tree, candidate, clause) : candidate;
    }

    // "by the opposition", right behind the verb.
    private Subject? AgentBehind(VerbGroup group) => _view.Norm(group.End) == "by" && _view.Phrases.NounPhraseAt(group.End + 1) is { } phrase && phrase.First == group.End + 1
        ? PhraseExpander.Right(_view, phrase, appositions: true)
        : null;

    // "The company was on Friday accused of": a day may part the verb from its "was".
    private Subject? PatientOf(VerbGroup group)
    {
        if (_subjects.Of(group) is not { } subject || !Adjuncts.IsTime(_view, subject.Core))
        {
            return _subjects.Of(group);
        }

        var before = subject.First - 1;
        before -= _view[before].Upos == Upos.Adp ? 1 : 0;
        return _view.Phrases.VerbGroupAt(before) is { } auxiliary && _view[auxiliary.Head].Lemma == "be" ? _subjects.Of(auxiliary) : subject;
    }

    private bool IsNegated(VerbGroup group) => group.Negated || Unachieved.At(_view.Article, group.Head) || Unachieved.IsNeither(_view.Article, group.Head);

    private (ImmutableArray<TextSpan> Content, int Quotation) Content(Complement complement, VerbGroup group)
    {
        if (complement.Frame is Frame.Quote or Frame.NounQuote)
        {
            var q = _view.QuotationOf(complement.First);
            var quotation = _view.Outer[q];
            if (quotation.Span.End < _view.Sentence.Span.End)
            {
                // a quotation that the sentence goes on after: "called it “a massacre” of civilians"
                var last = _view.Article.TokenAtOrAfter(quotation.Span.End);
                if (last < _view.End && !_view.IsComma(last) && !_view.IsFinal(last) && _view.Norm(last - 1) is not ",")
                {
                    var end = _contents.EndOf(complement.First, complement.Frame, group);
                    return ([_view.Span(complement.First, Math.Max(end, last))], q);
                }
            }

            return (quotation.Parts, q);
        }

        var stop = _contents.EndOf(complement.First, complement.Frame, group);
        var tail = _view.QuotationOf(stop - 1);
        var span = _view.Span(complement.First, stop);
        if (tail >= 0 && _view.Outer[tail].Parts[0].Start > span.Start && _view.Outer[tail].Closed && _view.Outer[tail].Parts.Length == 1)
        {
            // "… is “an important step. We will go on.”": the quotation runs beyond the sentence
            span = new TextSpan(span.Start, Math.Max(span.End, _view.Outer[tail].Span.End));
        }
        else
        {
            tail = -1;
        }

        return ([span], tail);
    }

    // A name that was cut by a bad tag is whole again in the entity's mention.
    private TextSpan SourceSpan(Subject subject)
    {
        var span = _view.Span(subject.First, Math.Min(subject.End, _view.End));
        var from = Math.Max(_view.Sentence.Span.Start, span.Start - 60);
        foreach (var (mention, _) in _view.Article.MentionsIn(new TextSpan(from, span.End)))
        {
            if (mention.Start < span.Start && mention.End > span.Start)
            {
                return mention.Union(span);
            }
        }

        return span;
    }
}
