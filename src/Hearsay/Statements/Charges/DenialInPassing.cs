using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Charges;

/// <summary>
/// Denials that hang on what is denied: "reports that the bridge had fallen were denied by the army", "…, an accusation rejected by the ministry", "…, a charge the ministry
/// denies", "it was denied by the army that …", "the denial by the ministry that …". What is denied is the charge and its words, not the clause that the charge sums up; and whoever made it did not
/// go on to say that it was denied.
/// </summary>
internal static class DenialInPassing
{
    /// <summary>Gives a sentence's denials what they deny, and adds those that are missing.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tree">The sentence's tree.</param>
    /// <param name="sentence">The sentence's index.</param>
    /// <param name="found">The candidates; those of the sentence come last.</param>
    /// <param name="first">Where the sentence's own begin.</param>
    public static void Complete(AnalyzedArticle article, SentenceTree tree, int sentence, List<Candidate> found, int first)
    {
        for (var verb = tree.First; verb < tree.End; verb++)
        {
            if (article.Tokens[verb] is { Upos: Upos.Noun, Lemma: "denial" } && !found.Exists(candidate => candidate.Head == verb) && Noun(article, tree, sentence, verb) is { } noun)
            {
                found.Add(noun);
            }

            if (article.Tokens[verb].Upos == Upos.Verb && CueLexicon.Default.Entry(CueKind.Verb, article.Tokens[verb].Lemma) is { DefaultAct: SpeechAct.Deny or SpeechAct.Refuse } entry
                && Read(article, tree, sentence, verb, entry) is { } denial)
            {
                var own = found.FindIndex(first, candidate => candidate.Head == verb);
                if (own < 0)
                {
                    found.Add(denial);
                }
                else if (found[own].Quotation < 0)
                {
                    found[own] = found[own] with { Source = denial.Source, Subject = denial.Subject, Content = denial.Content, Frame = denial.Frame, Object = denial.Object, Patient = denial.Patient };
                }

                CutOthers(article, found, first, denial);
            }
        }
    }

    private static Candidate? Read(AnalyzedArticle article, SentenceTree tree, int sentence, int verb, CueEntry entry)
    {
        if (IsNegated(article, tree, verb))
        {
            return null;
        }

        var (denied, content, speaker) = PassiveClause.At(article, tree, verb) is { Agent: >= 0 } passive
            ? Passive(article, tree, verb, passive, entry)
            : Relative(article, tree, verb, entry);
        if (denied < 0 || speaker < 0)
        {
            return null;
        }

        var phrase = BasePhrase.Of(article, tree, denied);
        var subject = SubjectOf(article, tree, speaker, article.TokenAtOrAfter(content.Start));
        var token = article.Tokens[verb];
        return new Candidate
        {
            Kind = CueKind.Verb,
            Lemma = token.Lemma,
            Frame = Frame.Noun,
            Passive = speaker > verb,
            Cue = new TextSpan(article.Tokens[FirstOfCue(article, tree, verb)].Span.Start, token.Span.End),
            Head = verb,
            Sentence = sentence,
            Source = new TextSpan(article.Tokens[subject.First].Span.Start, article.Tokens[subject.End - 1].Span.End),
            Subject = subject,
            Content = [content],
            Patient = phrase,
        };
    }

    // "[Reports that the bridge had fallen] were denied by the army", "[an accusation] denied by the army"
    private static (int Denied, TextSpan Content, int Speaker) Passive(AnalyzedArticle article, SentenceTree tree, int verb, PassiveClause passive, CueEntry entry)
    {
        var isWhole = tree.Child(verb, "aux:pass") >= 0;
        var begin = !isWhole ? -1
            : passive.Patient >= 0 && CueWords.Default.IsCharge(article.Tokens[passive.Patient].Lemma) ? passive.Patient
            : tree.Is(verb, "ccomp") && tree.Head(verb) == tree.First && CueWords.Default.IsCharge(article.Tokens[tree.First].Lemma) ? tree.First // "Reports" at the head of a sentence is taken for a verb
            : entry.DefaultAct == SpeechAct.Deny && passive.Patient >= 0 && article.Tokens[passive.Patient].Norm == "it" ? passive.Patient
            : entry.DefaultAct == SpeechAct.Deny && article.Tokens[tree.Left(verb)].Norm == "that" && article.Tokens[tree.Left(verb)].Upos == Upos.Sconj ? tree.Left(verb)
            : -1;
        if (begin >= 0 && article.Tokens[begin].Norm == "it")
        {
            return ThatBehind(article, tree, passive.Agent, tree.Right(verb)) is { } said ? (begin, said, passive.Agent) : (-1, default, -1);
        }

        if (begin >= 0)
        {
            var first = Math.Min(begin, tree.Left(begin));
            var end = FirstOfCue(article, tree, verb);
            return end > first ? (begin, new TextSpan(article.Tokens[first].Span.Start, article.Tokens[end - 1].Span.End), passive.Agent) : (-1, default, -1);
        }

        return !isWhole && tree.Is(verb, "acl") && IsCharge(article, passive.Patient) ? (passive.Patient, SpanOf(article, BasePhrase.Of(article, tree, passive.Patient)), passive.Agent) : (-1, default, -1);
    }

    // "It was denied by the mayor, a former judge, [that the bridge had been shut]": the first such clause that does not hang on who speaks.
    private static TextSpan? ThatBehind(AnalyzedArticle article, SentenceTree tree, int agent, int last)
    {
        var that = agent + 1;
        while (that < last && !(article.Tokens[that] is { Norm: "that", Upos: Upos.Sconj } && article.Tokens[that - 1].Norm is var before && (that == agent + 1 || before == ",")))
        {
            that++;
        }

        var clause = that < last ? tree.Head(that) : -1;
        var end = clause < 0 ? -1 : Math.Min(last, tree.Right(clause));
        for (var i = that; i < end; i++)
        {
            end = article.Tokens[i].Norm == ";" ? i - 1 : end;
        }

        while (end > that && article.Tokens[end].Upos == Upos.Punct)
        {
            end--;
        }

        return end > that ? new TextSpan(article.Tokens[that].Span.Start, article.Tokens[end].Span.End) : null;
    }

    // "The denial by the ministry that its planes had come reached us on Monday"
    private static Candidate? Noun(AnalyzedArticle article, SentenceTree tree, int sentence, int noun)
    {
        var by = noun + 1;
        var speaker = by < tree.End && article.Tokens[by].Norm == "by" ? tree.Head(by) : -1;
        if (speaker <= by || IsNegated(article, tree, noun))
        {
            return null;
        }

        var verb = tree.Is(noun, "nsubj") ? tree.Head(noun) : -1;
        var last = verb > speaker ? verb - 1 : tree.End - 1;
        while (verb > speaker && last > speaker && tree.Head(last) == verb && article.Tokens[last].Upos is Upos.Aux or Upos.Adv or Upos.Punct)
        {
            last--;
        }

        var core = BasePhrase.Of(article, tree, speaker);
        return ThatBehind(article, tree, core.End - 1, last + 1) is { } content ? new Candidate
        {
            Kind = CueKind.Noun,
            Lemma = article.Tokens[noun].Lemma,
            Frame = Frame.That,
            Cue = article.Tokens[noun].Span,
            Head = noun,
            Sentence = sentence,
            Source = new TextSpan(article.Tokens[core.First].Span.Start, article.Tokens[core.End - 1].Span.End),
            Subject = new Subject(core.First, core.End, core),
            Content = [new TextSpan(content.Start, Math.Min(content.End, article.Tokens[last].Span.End))],
        } : null;
    }

    // "[a charge] (that) the ministry denies"
    private static (int Denied, TextSpan Content, int Speaker) Relative(AnalyzedArticle article, SentenceTree tree, int verb, CueEntry entry)
    {
        var head = tree.Head(verb);
        var speaker = tree.Child(verb, "nsubj");
        if (head < 0 || !tree.Is(verb, "acl:relcl") || speaker < 0 || speaker > verb || article.Tokens[speaker].Xpos is "WP" or "WDT" || TakesAnother(article, tree, verb))
        {
            return (-1, default, -1);
        }

        var pronoun = tree.Left(verb);
        return IsCharge(article, head) || (entry.DefaultAct == SpeechAct.Deny && article.Tokens[head].Norm == "something") ? (head, SpanOf(article, BasePhrase.Of(article, tree, head)), speaker)
            : entry.DefaultAct == SpeechAct.Deny && tree.Child(verb, "obj") is >= 0 and var which && article.Tokens[which].Norm == "which" && article.Tokens[pronoun].Upos == Upos.Punct
            ? (which, article.Tokens[which].Span, speaker)
            : (-1, default, -1);
    }

    // "the claim that the driver had refused to stop": what is refused is not the claim.
    private static bool TakesAnother(AnalyzedArticle article, SentenceTree tree, int verb)
    {
        for (var child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (article.Tokens[child].Relation is "mark" or "xcomp" or "ccomp" || (child > verb && article.Tokens[child].Relation == "obj"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCharge(AnalyzedArticle article, int noun) => noun >= 0 && article.Tokens[noun].Upos == Upos.Noun && CueWords.Default.IsCharge(article.Tokens[noun].Lemma);

    private static bool IsNegated(AnalyzedArticle article, SentenceTree tree, int verb)
    {
        for (var child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (Unachieved.IsNot(article.Tokens[child].Norm))
            {
                return true;
            }
        }

        return Unachieved.At(article, verb);
    }

    private static int FirstOfCue(AnalyzedArticle article, SentenceTree tree, int verb)
    {
        var first = verb;
        while (first > tree.First && tree.Head(first - 1) == verb && article.Tokens[first - 1].Relation is "aux" or "aux:pass" or "advmod")
        {
            first--;
        }

        return first;
    }

    // Without "by" before, without ", who …" and what is denied behind.
    private static Subject SubjectOf(AnalyzedArticle article, SentenceTree tree, int speaker, int denied)
    {
        var core = BasePhrase.Of(article, tree, speaker);
        var end = core.End;
        while (end <= tree.Right(speaker) && end != denied && article.Tokens[end].Xpos is not ("WP" or "WDT"))
        {
            end++;
        }

        while (end > core.End && article.Tokens[end - 1].Upos == Upos.Punct)
        {
            end--;
        }

        return new Subject(core.First, end, core);
    }

    private static TextSpan SpanOf(AnalyzedArticle article, NounPhrase phrase) => new(article.Tokens[phrase.First].Span.Start, article.Tokens[phrase.End - 1].Span.End);

    // "The rebels said [the army used gas], an allegation the ministry denied": their words end before the comma; and "reports that" has no other speaker.
    private static void CutOthers(AnalyzedArticle article, List<Candidate> found, int first, Candidate denial)
    {
        var start = denial.Content[0].Start;
        for (var i = found.Count - 1; i >= first; i--)
        {
            if (found[i].Head == denial.Head)
            {
                continue;
            }

            if (found[i].Source is null && denial.Content[0].Contains(found[i].Cue))
            {
                found.RemoveAt(i);
                continue;
            }

            var part = found[i].Content[^1];
            var comma = article.TokenAtOrAfter(start) - 1;
            if (part.Start < start && part.Contains(denial.Cue) && article.Tokens[comma].Upos == Upos.Punct && article.Tokens[comma - 1].Span.End > part.Start)
            {
                found[i] = found[i] with { Content = found[i].Content.SetItem(found[i].Content.Length - 1, new TextSpan(part.Start, article.Tokens[comma - 1].Span.End)) };
            }
        }
    }
}
