using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Charges;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Quotations;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Learned;

/// <summary>
/// Finds the attributions of an article with the trained model: asks of each word whether it is a cue, and of each cue where its source and
/// its content are.
/// </summary>
internal sealed class AttributionFinder
{
    /// <summary>Cues below this are not looked at further, in sixteenths of a logit.</summary>
    private const int LeastCue = -24;

    private readonly AnalyzedArticle _article;
    private readonly ImmutableArray<Quotation> _outer;
    private readonly AttributionModel _model;
    private readonly TokenHashes _words;
    private readonly SpanPicker _picker;
    private readonly FeatureList _features = new();

    public AttributionFinder(AnalyzedArticle article, ImmutableArray<Quotation> outer, CueLexicon lexicon, AttributionModel model)
    {
        _article = article;
        _outer = outer;
        _model = model;
        _words = new TokenHashes(article, QuotationMap.Of(article, outer), lexicon);
        _picker = new SpanPicker(model);
    }

    /// <summary>The candidates whose score is at least the model's threshold, in order of their cues.</summary>
    /// <param name="cancel">Gives the work up at the next sentence.</param>
    public List<Candidate> Find(CancellationToken cancel = default)
    {
        var found = new List<Candidate>();
        for (var s = 0; s < _article.Sentences.Length; s++)
        {
            cancel.ThrowIfCancellationRequested();
            var sentence = _article.Sentences[s];
            var tree = new SentenceTree(_article, sentence);
            CueScene? scene = null;
            var before = found.Count;
            for (var i = tree.First; i < tree.End; i++)
            {
                if (!CueFeatures.CanBeCue(_article.Tokens[i]) || Silence.IsAt(_article, i))
                {
                    continue;
                }

                _features.Clear();
                CueFeatures.Add(_features, _article, tree, _words, i);
                var score = _model.Cues.Score(_features.Items);
                if (score < LeastCue)
                {
                    continue;
                }

                scene ??= new CueScene(_article, tree, _words);
                scene.Look(i);
                if (Read(scene, tree, s, score) is { } candidate && candidate.Score >= _model.Threshold)
                {
                    found.Add(candidate);
                }
            }

            DenialInPassing.Complete(_article, tree, s, found, before);
        }

        return found;
    }

    private Candidate? Read(CueScene scene, SentenceTree tree, int sentence, int score)
    {
        if (IsKeptFromReader(tree, scene.Cue))
        {
            return null;
        }

        var passive = PassiveClause.At(_article, tree, scene.Cue);
        var source = passive is { IsReduced: true } reduced ? Agent(tree, reduced) : SourceOf(scene, tree);
        scene.SetSource(source.First, source.End);
        var (before, after) = ContentSides(scene, tree);
        var content = ContentOf(scene, tree, before, after, passive);
        if (content.IsEmpty)
        {
            return null;
        }

        var quotation = _words.QuotationOf[_article.TokenAtOrAfter(content[^1].End) - 1];
        if (quotation < 0)
        {
            quotation = _words.QuotationOf[_article.TokenAtOrAfter(content[0].End) - 1];
        }

        var cue = scene.Cue;
        var (frame, told) = FrameReader.Read(_article, tree, cue, before, after, quotation >= 0);
        var token = _article.Tokens[cue];
        var candidate = new Candidate
        {
            Kind = KindOf(token),
            Lemma = token.Norm == "according" ? "according to" : token.Lemma,
            Frame = token.Norm == ":" ? Frame.Colon : frame,
            Passive = passive is not null,
            Negated = Unachieved.IsNegated(_article, tree, cue),
            Cue = CueSpan(tree, cue, source, before, after),
            Head = cue,
            Sentence = sentence,
            Source = source.Exists ? Span(source.First, source.End) : null,
            Subject = source.Exists ? SubjectOf(tree, cue, source) : null,
            Content = content,
            Quotation = quotation,
            Object = told is { } phrase && source.Exists && phrase.First < source.End && phrase.End > source.First ? null : told, // who speaks is not who is told
            Score = score,
            ContentMargin = before.Exists && after.Exists ? Math.Min(before.Margin, after.Margin) : before.Exists ? before.Margin : after.Exists ? after.Margin : 0,
            SourceMargin = source.Margin,
        };
        return passive is { } clause ? PassiveCharge.Complete(_article, tree, candidate, clause) : ChargedWith.Complete(_article, tree, candidate);
    }

    // What is said before and behind the cue, as the model picks it and as the words of saying around it narrow it down.
    private (TokenPick Before, TokenPick After) ContentSides(CueScene scene, SentenceTree tree)
    {
        var before = _picker.Pick(scene, SpanRole.Before);
        var after = _picker.Pick(scene, SpanRole.After);
        if (SayingOf(tree, scene.Cue) is >= 0 and var saying)
        {
            (before, after) = (WithoutMedium(tree, saying, before), BehindSaying(tree, saying, before, after));
            after = IsHearsay(tree, saying) && before.Exists && _words.QuotationOf[before.End - 1] >= 0 && _words.QuotationOf[after.End - 1] < 0 ? new TokenPick(-1, -1, after.Margin) : after;
        }

        if (before.Exists && after.Exists && IsExpletive(before, after))
        {
            before = new TokenPick(-1, -1, before.Margin);
        }

        if (before.Exists is false && after.Exists && KindOf(_article.Tokens[scene.Cue]) == CueKind.Noun)
        {
            after = BeforeOwnVerb(tree, scene.Cue, after);
        }

        return (before, after);
    }

    // The spans of what is said; of a quotation of its own behind "She said:", and of whom it befell in a headline without a verb ("Minister accused of …").
    private ImmutableArray<TextSpan> ContentOf(CueScene scene, SentenceTree tree, TokenPick before, TokenPick after, PassiveClause? passive)
    {
        var content = ImmutableArray.CreateBuilder<TextSpan>(2);
        if (before.Exists)
        {
            AddToTheLeft(content, tree, before);
        }

        if (after.Exists)
        {
            AddToTheRight(content, tree, after);
        }

        if (content.Count == 0 && tree.End < _article.Tokens.Length && _words.QuotationOf[tree.End] is >= 0 and var next
            && _outer[next].Span.Start == _article.Tokens[tree.End].Span.Start && tree.End - scene.Cue < 12)
        {
            content.AddRange(_outer[next].Parts); // "She said:" and a quotation of its own
        }

        if (passive is { IsReduced: true, Patient: >= 0 } headline)
        {
            content.Clear();
            content.Add(PassiveCharge.PatientSpan(_article, tree, headline.Patient, scene.Cue));
        }

        return content.ToImmutable();
    }

    // "[It] was claimed by the union [that …]": the word stands for what follows.
    private bool IsExpletive(TokenPick before, TokenPick after) =>
        before.End - before.First == 1 && _article.Tokens[before.First].Norm == "it" && _article.Tokens[after.First] is { Norm: "that", Upos: Upos.Sconj };

    // "The ministry's denial [that its planes had come] reached us on Monday": what its saying does, or what befalls it, was not said.
    private TokenPick BeforeOwnVerb(SentenceTree tree, int noun, TokenPick after)
    {
        var verb = tree.Is(noun, "nsubj") ? tree.Head(noun) : -1;
        if (verb <= after.First || verb >= after.End)
        {
            return after;
        }

        // "Its accusation was [that they had come]"
        for (var i = noun + 1; i < after.First; i++)
        {
            if (_article.Tokens[i].Upos is Upos.Aux or Upos.Verb)
            {
                return after;
            }
        }

        var end = verb;
        while (end > after.First + 1 && tree.Head(end - 1) == verb && _article.Tokens[end - 1].Upos is Upos.Aux or Upos.Adv or Upos.Punct)
        {
            end--;
        }

        return end > after.First + 1 ? after with { End = end } : after;
    }

    // "does not want you to know it": what a page thinks of others, not what they said. "as she put it": rules know what is meant by "it".
    private bool IsKeptFromReader(SentenceTree tree, int cue) => cue + 1 < tree.End && (_article.Tokens[cue].Lemma, _article.Tokens[cue + 1].Norm) switch
    {
        ("want", "you") => Unachieved.IsNegated(_article, tree, cue),
        ("put", "it") => _article.Tokens[tree.Left(cue)].Norm == "as",
        _ => false,
    };

    private TokenPick SourceOf(CueScene scene, SentenceTree tree)
    {
        var quoted = Quoted(tree, scene.Cue);
        if (quoted.Exists)
        {
            return quoted;
        }

        var source = OutOfRelative(tree, scene.Cue, WithoutMarks(WithoutOthers(_picker.Pick(scene, SpanRole.Source))));
        return source.Exists ? source : Controller(tree, scene.Cue, source);
    }

    /// <summary>"The board, which the mayor accused of neglect, said": the board says it, whoever is named in the clause that hangs on it.</summary>
    private TokenPick OutOfRelative(SentenceTree tree, int cue, TokenPick source)
    {
        var subject = tree.Child(cue, "nsubj");
        if (!source.Exists || subject < 0 || source.First <= subject || source.End > tree.Right(subject) + 1 || tree.Right(subject) >= cue)
        {
            return source;
        }

        var up = source.First;
        while (up >= 0 && up != subject && !tree.Is(up, "acl:relcl"))
        {
            up = tree.Head(up);
        }

        if (up < 0 || up == subject)
        {
            return source;
        }

        var phrase = BasePhrase.Of(_article, tree, subject);
        return source with { First = phrase.First, End = phrase.End };
    }

    // "Israel charged with war crimes by a panel of the UN": who does it stands behind "by" or nowhere.
    private static TokenPick Agent(SentenceTree tree, PassiveClause passive) => passive.Agent < 0
        ? new TokenPick(-1, -1, 0)
        : new TokenPick(Math.Min(passive.Agent, tree.Child(passive.Agent, "case") + 1), tree.Right(passive.Agent) + 1, 0);

    // "…," a spokeswoman was quoted as saying; the agency quoted her as saying that …: who is quoted is who speaks.
    private TokenPick Quoted(SentenceTree tree, int cue)
    {
        var saying = SayingOf(tree, cue);
        var quote = saying < 0 ? -1 : tree.Head(saying);
        var speaker = quote < 0 ? -1 : tree.Child(quote, "nsubj:pass") is >= 0 and var passive ? passive : tree.Child(quote, "obj");
        if (speaker < 0)
        {
            return new TokenPick(-1, -1, 0);
        }

        var first = tree.Left(speaker);
        while (first < speaker && (_words.QuotationOf[first] >= 0 || _article.Tokens[first].Upos == Upos.Punct))
        {
            first++;
        }

        return new TokenPick(first, Math.Min(speaker < quote ? quote : saying - 1, tree.Right(speaker) + 1), 0);
    }

    // The "saying" of "quoted her as saying", the "said" of "is reported to have said", where the cue is one of the two verbs; -1 for none.
    private int SayingOf(SentenceTree tree, int cue)
    {
        if (IsSaying(tree, cue))
        {
            return cue;
        }

        var child = tree.FirstChild(cue);
        while (child >= 0 && !IsSaying(tree, child))
        {
            child = tree.NextSibling(child);
        }

        return child;
    }

    // The agency that quotes is no part of what is said.
    private static TokenPick WithoutMedium(SentenceTree tree, int saying, TokenPick before) =>
        tree.Child(tree.Head(saying), "nsubj") is >= 0 and var medium && Holds(before, medium) ? new TokenPick(-1, -1, before.Margin) : before;

    // "quoted her as saying [that …]", "as telling the board [that …]"
    private TokenPick BehindSaying(SentenceTree tree, int saying, TokenPick before, TokenPick after)
    {
        var last = tree.Right(saying);
        while (last > saying && _words.QuotationOf[last] < 0 && _article.Tokens[last].Upos == Upos.Punct)
        {
            last--;
        }

        if (last <= saying || (!after.Exists && WithoutMedium(tree, saying, before).Exists))
        {
            return after;
        }

        var told = Math.Max(tree.Child(saying, "iobj"), tree.Child(saying, "obj"));
        var first = told > saying && BasePhrase.Of(_article, tree, told).End is var behind && behind <= last ? behind : saying + 1;
        while (first < last && _article.Tokens[first].Norm is ":" or ",")
        {
            first++;
        }

        return after.First >= first ? after : after with { First = first, End = Math.Max(after.End, last + 1) };
    }

    private bool IsSaying(SentenceTree tree, int verb) => IsHearsay(tree, verb)
        || (_article.Tokens[verb].Norm is "saying" or "stating" or "telling" && verb > tree.First && _article.Tokens[verb - 1].Norm == "as"
            && tree.Head(verb) is >= 0 and var quote && _article.Tokens[quote].Lemma is "quote" or "cite");

    // "is reported to have said", "is supposed to have told the board"
    private bool IsHearsay(SentenceTree tree, int verb) => _article.Tokens[verb].Xpos == "VBN" && tree.Is(verb, "xcomp") && tree.Child(verb, "aux") >= 0
        && CueLexicon.Default.Entry(CueKind.Verb, _article.Tokens[verb].Lemma) is { Speech: true }
        && tree.Head(verb) is >= 0 and var told && tree.Child(told, "aux:pass") >= 0 && CueWords.Default.IsHearsay(_article.Tokens[told].Lemma);

    private static CueKind KindOf(Token token) => token.Norm is "according" ? CueKind.Preposition
        : token.Norm == ":" ? CueKind.Colon
        : token.Upos switch
        {
            Upos.Noun => CueKind.Noun,
            Upos.Adj => CueKind.Adjective,
            Upos.Adv => CueKind.Adverb,
            Upos.Adp or Upos.Sconj => CueKind.Preposition,
            _ => CueKind.Verb,
        };

    // A quotation that began in an earlier sentence belongs to the content as a whole.
    private void AddToTheLeft(ImmutableArray<TextSpan>.Builder content, SentenceTree tree, TokenPick span)
    {
        var own = Span(span.First, EndOfMarks(tree, span.End));
        var q = _words.QuotationOf[span.First];
        if (q >= 0 && span.First == tree.First && _outer[q].Span.Start < own.Start)
        {
            foreach (var part in _outer[q].Parts)
            {
                if (part.End <= own.Start)
                {
                    content.Add(part);
                }
                else if (part.Start < own.Start)
                {
                    own = new TextSpan(part.Start, own.End);
                }
            }
        }

        content.Add(own);
    }

    private void AddToTheRight(ImmutableArray<TextSpan>.Builder content, SentenceTree tree, TokenPick span)
    {
        var own = Span(span.First, EndOfMarks(tree, span.End));
        var q = _words.QuotationOf[span.End - 1];
        if (q < 0 || span.End < tree.End - 1 || _outer[q].Span.End <= own.End)
        {
            content.Add(own);
            return;
        }

        foreach (var part in _outer[q].Parts)
        {
            if (part.Overlaps(own))
            {
                content.Add(new TextSpan(own.Start, Math.Max(own.End, part.End)));
            }
            else if (part.Start >= own.End)
            {
                content.Add(part);
            }
        }
    }

    // The marks that follow within the same quotation are a part of it.
    private int EndOfMarks(SentenceTree tree, int end)
    {
        var q = _words.QuotationOf[end - 1];
        while (q >= 0 && end < tree.End && _words.QuotationOf[end] == q && _article.Tokens[end].Upos == Upos.Punct)
        {
            end++;
        }

        return end;
    }

    /// <summary>", half of whom …" after one person's name is said of somebody else: it takes several to have a half.</summary>
    private TokenPick WithoutOthers(TokenPick span)
    {
        for (var i = span.First + 2; span.Exists && i < span.End; i++)
        {
            if (_article.Tokens[i].Norm == "whom" && _article.Tokens[i - 1].Norm == "of")
            {
                var comma = i - 1;
                while (comma > span.First && _article.Tokens[comma].Norm != ",")
                {
                    comma--;
                }

                if (comma > span.First && _article.Tokens[comma - 1].Xpos == "NNP" && !HasConjunction(span.First, comma))
                {
                    return span with { End = comma };
                }
            }
        }

        return span;
    }

    /// <summary>
    /// "The ministry broke off the talks …, accusing …": a participle at the end of a clause has the clause's subject, however far it is; "would neither
    /// confirm nor deny": so has the second of two verbs.
    /// </summary>
    private TokenPick Controller(SentenceTree tree, int cue, TokenPick none)
    {
        var isFurther = tree.Is(cue, "ccomp") && _article.Tokens[cue].Xpos == "VBG" && SpeaksAt(tree.Head(cue)); // "it said, adding that"
        var shares = isFurther || (tree.Is(cue, "advcl") && _article.Tokens[cue].Xpos == "VBG") || (tree.Is(cue, "conj") && _article.Tokens[cue].Upos == Upos.Verb && tree.Child(cue, "aux:pass") < 0);
        var verb = shares && tree.Child(cue, "nsubj") < 0 && tree.Child(cue, "mark") < 0 ? tree.Head(cue) : -1;
        var subject = verb >= 0 && verb < cue ? tree.Child(verb, "nsubj") : -1;
        if (subject < 0 || _article.Tokens[subject].Relation == "nsubj:pass"
            || (_article.Tokens[subject].Upos is not (Upos.Propn or Upos.Noun) && !(isFurther && _article.Tokens[subject].Norm is "it" or "he" or "she" or "they" or "we" or "i")))
        {
            return none;
        }

        var phrase = BasePhrase.Of(_article, tree, subject);
        return none with { First = phrase.First, End = phrase.End };
    }

    private bool SpeaksAt(int verb) => verb >= 0 && CueLexicon.Default.Entry(CueKind.Verb, _article.Tokens[verb].Lemma) is { Speech: true };

    private bool HasConjunction(int first, int end)
    {
        while (first < end && _article.Tokens[first].Upos != Upos.Cconj)
        {
            first++;
        }

        return first < end;
    }

    private TokenPick WithoutMarks(TokenPick span)
    {
        var (first, end) = (span.First, span.End);
        while (span.Exists && end > first + 1 && _article.Tokens[end - 1].Norm is "," or ":" or ";" or "–" or "—" or "-")
        {
            end--;
        }

        return span with { End = end };
    }

    private TextSpan CueSpan(SentenceTree tree, int cue, TokenPick source, TokenPick before, TokenPick after)
    {
        var first = cue;
        while (first > tree.First && IsFree(first - 1, source, before, after) && tree.Head(first - 1) == cue
            && _article.Tokens[first - 1].Relation is "aux" or "aux:pass" or "cop" or "advmod")
        {
            first--;
        }

        var end = cue + 1;
        while (end < tree.End && IsFree(end, source, before, after) && tree.Head(end) == cue && _article.Tokens[end].Relation is "compound:prt" or "fixed")
        {
            end++;
        }

        return Span(first, end);
    }

    private static bool IsFree(int i, TokenPick source, TokenPick before, TokenPick after) => !Holds(source, i) && !Holds(before, i) && !Holds(after, i);

    private static bool Holds(TokenPick span, int i) => i >= span.First && i < span.End;

    private Subject SubjectOf(SentenceTree tree, int cue, TokenPick source)
    {
        var head = source.First;
        for (var up = tree.Head(head); up >= 0; up = tree.Head(up))
        {
            if (Holds(source, up))
            {
                head = up;
            }
        }

        if (_article.Tokens[head].Xpos is "WP" or "WDT" or "WP$")
        {
            for (var up = cue; up >= 0; up = tree.Head(up))
            {
                if (tree.Is(up, "acl:relcl") && tree.Head(up) is >= 0 and var antecedent)
                {
                    return new Subject(source.First, source.End, BasePhrase.Of(_article, tree, antecedent), Relative: true);
                }
            }

            // where the tree does not tell, whatever stands before the comma
            var before = source.First - 1 > tree.First && _article.Tokens[source.First - 1].Norm == "," ? source.First - 2 : -1;
            if (before >= 0 && _article.Tokens[before].Upos is Upos.Noun or Upos.Propn)
            {
                return new Subject(source.First, source.End, BasePhrase.Of(_article, tree, before), Relative: true);
            }
        }

        var core = BasePhrase.Of(_article, tree, head);
        return new Subject(source.First, source.End, new NounPhrase(
            Math.Clamp(core.First, source.First, head), Math.Clamp(core.Head, head, source.End - 1), Math.Clamp(core.End, head + 1, source.End)));
    }

    private TextSpan Span(int first, int end) => new(_article.Tokens[first].Span.Start, _article.Tokens[end - 1].Span.End);
}
