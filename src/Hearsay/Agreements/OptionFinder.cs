using Hearsay.Events;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Agreements;

/// <summary>
/// Finds courses of action that are on the table and how near they are said to be: weighed, offered, likely, unlikely, ruled out, undecided. Only what
/// a known actor would do, or what has an event or an agreement in it, counts.
/// </summary>
internal sealed class OptionFinder(AgreementScene scene)
{
    private static readonly AgreementLexicon Lexicon = AgreementLexicon.Instance;

    private readonly AgreementScene _scene = scene;
    private readonly List<PolicyOption> _found = [];

    /// <summary>Whether a token may be a cue.</summary>
    public static bool MayCue(Token token) =>
        !Lexicon.OptionsOf(token.Lemma).IsEmpty || (token.Upos is Upos.Noun && (Lexicon.Is("menu", token.Lemma) || token.Lemma is "decision" or "table" or "verge" or "brink"))
        || token.Lemma is "decide" or "undecided";

    /// <summary>Adds the options that a word puts on the table.</summary>
    /// <returns>Those of this word; their ids are empty.</returns>
    public List<PolicyOption> Find(ClauseTree tree, int word)
    {
        _found.Clear();
        foreach (var entry in Lexicon.OptionsOf(tree.Tokens[word].Lemma))
        {
            if (entry.Particle is null || tree.Children(word).Any(child => child > word && tree.Tokens[child].Norm == entry.Particle))
            {
                ByFrame(tree, word, entry);
                break;
            }
        }

        if (_found.Count == 0)
        {
            Undecided(tree, word);
            Menu(tree, word);
            OnTable(tree, word);
            Predicate(tree, word);
        }

        return [.. _found];
    }

    private void ByFrame(ClauseTree tree, int word, OptionEntry entry)
    {
        switch (entry.Frame)
        {
            case "act" when tree.IsVerb(word):
                Act(tree, word, entry);
                break;
            case "aux" when tree.IsVerb(word) || tree.Tokens[word].Upos is Upos.Adj:
                Aux(tree, word, entry);
                break;
            case "toward":
                Toward(tree, word, entry);
                break;
            case "trait" when tree.Tokens[word].Upos is Upos.Adj or Upos.Adv:
                Trait(tree, word, entry);
                break;
        }
    }

    /// <summary>"is weighing strikes", "ruled out sending troops", "offered to leave".</summary>
    private void Act(ClauseTree tree, int verb, OptionEntry entry)
    {
        if (tree.Is(verb, "amod"))
        {
            return;
        }

        var standing = entry.Standing;
        var modality = ModalityOfClause.Of(tree, verb);
        if (standing == OptionStanding.RuledOut && (tree.IsNegated(verb) || modality is Modality.Denied or Modality.Hypothetical))
        {
            standing = OptionStanding.Open;
        }
        else if (standing != OptionStanding.RuledOut && (tree.IsNegated(verb) || modality is Modality.Denied or Modality.Hypothetical))
        {
            return;
        }

        if (tree.Child(verb, "xcomp") is >= 0 and var named && !tree.IsVerb(named) || tree.Behind(verb, "as") >= 0)
        {
            // "considers it a threat", "is considered as one"
            return;
        }

        var by = _scene.Party(tree, tree.ActorOf(verb));
        var passive = tree.Child(verb, "nsubj:pass");
        var contents = passive >= 0 ? tree.Joined(passive) : Contents(tree, verb);
        foreach (var content in contents)
        {
            var isAct = tree.IsVerb(content) ? tree.Tokens[content].Relation is not "ccomp" || tree.Children(content).Any(child => tree.Tokens[child].Norm is "whether" or "that")
                && entry.Standing != OptionStanding.Proposed
                : IsAction(tree, content);
            if (isAct)
            {
                Add(tree, content, verb, CueOf(tree, verb, entry), standing, by);
            }
        }
    }

    /// <summary>"strikes", "talks", "amnesty": a noun that names an event or an agreement; "a reward" is something else.</summary>
    private static bool IsAction(ClauseTree tree, int noun) =>
        !EventLexicon.Instance.NounsOf(tree.Tokens[noun].Lemma).IsEmpty || Lexicon.NounOf(tree.Tokens[noun].Lemma) is not null || Lexicon.Is("action", tree.Tokens[noun].Lemma);

    /// <summary>What a verb governs: the acts or the things, each of those joined.</summary>
    private static List<int> Contents(ClauseTree tree, int verb)
    {
        foreach (var relation in (ReadOnlySpan<string>)["xcomp", "ccomp", "obj", "advcl"])
        {
            foreach (var child in tree.Children(verb))
            {
                if (child > verb && tree.Tokens[child].Relation == relation && (relation != "advcl" || tree.Tokens[child].Xpos == "VBG"))
                {
                    return [.. tree.Joined(child).Concat(Parallel(tree, child))];
                }
            }
        }

        return [];
    }

    /// <summary>"allowing allies to arm the rebels, or carrying out a strike": a gerund joined to something else than the gerund it runs parallel to.</summary>
    private static IEnumerable<int> Parallel(ClauseTree tree, int gerund)
    {
        for (var i = gerund + 1; tree.Tokens[gerund].Xpos == "VBG" && i <= tree.Right(gerund); i++)
        {
            if (tree.Tokens[i].Xpos == "VBG" && tree.Tokens[i].Relation == "conj" && tree.Head(i) != gerund && tree.Tokens[tree.Head(i)].Xpos != "VBG")
            {
                yield return i;
            }
        }
    }

    /// <summary>"is ready to talk", "is expected to announce": what its subject would do.</summary>
    private void Aux(ClauseTree tree, int word, OptionEntry entry)
    {
        var act = tree.Child(word, "xcomp") is >= 0 and var own ? own : tree.Child(word, "csubj");
        if (tree.Tokens[word] is { Lemma: "prepare", Xpos: not "VBN" } || act < 0 || !tree.IsVerb(act) || !tree.IsInfinitive(act) || tree.Is(word, "amod"))
        {
            return;
        }

        var isVerb = tree.IsVerb(word);
        if (isVerb && entry.Standing == OptionStanding.Likely && !tree.IsPassive(word))
        {
            // "expects to win" is no likelihood.
            return;
        }

        if (tree.IsNegated(word) || ModalityOfClause.Of(tree, word) == Modality.Denied)
        {
            if (entry.Standing != OptionStanding.Likely)
            {
                return;
            }

            entry = entry with { Standing = OptionStanding.Unlikely };
        }

        var subject = SubjectOf(tree, word);
        foreach (var one in tree.Joined(act))
        {
            Add(tree, one, word, tree.Tokens[word].Span, entry.Standing, _scene.Party(tree, subject));
        }
    }

    /// <summary>"is close to suspending talks", "on the verge of suspending talks".</summary>
    private void Toward(ClauseTree tree, int word, OptionEntry entry)
    {
        foreach (var child in tree.Children(word))
        {
            if (child > word && tree.Tokens[child].Xpos == "VBG" && (tree.Is(child, "advcl") || tree.Is(child, "acl") || tree.Is(child, "xcomp") || tree.Is(child, "ccomp")))
            {
                Add(tree, child, word, tree.Tokens[word].Span, entry.Standing, _scene.Party(tree, SubjectOf(tree, word)));
                return;
            }
        }
    }

    /// <summary>"France is unlikely to send troops", "strikes are unlikely", "it is unlikely that …".</summary>
    private void Trait(ClauseTree tree, int word, OptionEntry entry)
    {
        var standing = tree.IsNegated(word) ? entry.Standing == OptionStanding.Likely ? OptionStanding.Unlikely : OptionStanding.Open : entry.Standing;
        var cue = tree.Tokens[word].Span;
        if (word > tree.Sentence.FirstToken && tree.Head(word - 1) == word && tree.Tokens[word - 1].Norm is "less" or "more" or "very" or "most" or "highly" or "increasingly" or "least")
        {
            standing = tree.Tokens[word - 1].Norm is "less" or "least" ? OptionStanding.Unlikely : standing;
            cue = cue.Union(tree.Tokens[word - 1].Span);
        }

        var subject = SubjectOf(tree, word);
        if (tree.Child(word, "xcomp") is >= 0 and var act && tree.IsVerb(act))
        {
            foreach (var one in tree.Joined(act))
            {
                Add(tree, one, word, cue, standing, _scene.Party(tree, subject));
            }
        }
        else if (tree.Child(word, "ccomp") is >= 0 and var clause || (clause = tree.Child(word, "csubj")) >= 0)
        {
            Add(tree, clause, word, cue, standing, _scene.Party(tree, tree.ActorOf(clause)));
        }
        else if (subject >= 0 && tree.Tokens[subject].Upos is Upos.Noun)
        {
            foreach (var one in tree.Joined(subject))
            {
                Add(tree, one, word, cue, standing, null);
            }
        }
    }

    private static int SubjectOf(ClauseTree tree, int word) =>
        tree.Child(word, "nsubj") is >= 0 and var own ? own
        : tree.Child(word, "expl") is >= 0 and var it ? it
        : tree.Is(word, "xcomp") || tree.Is(word, "conj") ? tree.Head(word) is >= 0 and var head ? tree.Child(head, "nsubj") : -1
        : tree.Tokens[word].Relation is "acl:relcl" or "acl" ? tree.Head(word)
        : tree.ActorOf(word);

    /// <summary>"no decision has been made on sending troops", "has not decided whether to attend".</summary>
    private void Undecided(ClauseTree tree, int word)
    {
        var token = tree.Tokens[word];
        var isOpen = token.Lemma == "undecided"
            || (token.Lemma == "decision" && tree.Child(word, "det") is >= 0 and var det && tree.Tokens[det].Norm == "no")
            || (token.Lemma == "decide" && tree.IsVerb(word) && (tree.IsNegated(word) || tree.Is(word, "xcomp") && tree.Head(word) is >= 0 and var yet && tree.Tokens[yet].Lemma == "have"
                && tree.Children(yet).Any(child => tree.Tokens[child].Norm == "yet")));
        if (!isOpen)
        {
            return;
        }

        var verb = tree.Head(word) is >= 0 and var head && tree.IsVerb(head) && token.Lemma == "decision" ? head : word;
        var content = -1;
        foreach (var child in tree.Children(word).Concat(verb == word ? [] : tree.Children(verb)))
        {
            if (child > word && content < 0 && child != verb && (((tree.Is(child, "acl") || tree.Is(child, "ccomp") || tree.Is(child, "xcomp") || tree.Is(child, "advcl")) && tree.IsVerb(child))
                || ((tree.Is(child, "nmod") || tree.Is(child, "obl")) && tree.CaseOf(child) is "on" or "about" or "over" or "regarding")))
            {
                content = child;
            }
        }

        Add(tree, content, word, token.Lemma == "decision" ? tree.SpanOf(tree.BaseFirst(word), word + 1) : token.Span, OptionStanding.Undecided,
            _scene.Party(tree, tree.ActorOf(verb)));
    }

    /// <summary>"the options include arming the rebels or a strike on the base"; each of them stands for itself.</summary>
    private void Menu(ClauseTree tree, int noun)
    {
        if (tree.Tokens[noun].Upos is not Upos.Noun || !Lexicon.Is("menu", tree.Tokens[noun].Lemma))
        {
            return;
        }

        var top = tree.Is(noun, "nmod") && tree.Head(noun) is >= 0 and var list && tree.Tokens[list].Lemma is "list" or "range" or "number" or "set" or "menu" ? list : noun;
        var verb = tree.Head(top);
        if (verb < 0 || !tree.IsVerb(verb) || tree.Tokens[verb].Lemma is not "include" || !tree.Is(top, "nsubj") || IsDone(tree, noun))
        {
            return;
        }

        var contents = Contents(tree, verb);
        var isOurs = contents.Exists(content =>
            HasAction(tree, tree.Left(content), tree.Right(content) + 1) || !_scene.EventsIn(tree.SpanOf(tree.Left(content), tree.Right(content) + 1)).IsEmpty);
        foreach (var content in contents)
        {
            Add(tree, content, verb, tree.SpanOf(tree.BaseFirst(noun), noun + 1), IsCalledUnlikely(tree, content) ? OptionStanding.Unlikely : OptionStanding.Open, null, isOurs);
        }
    }

    /// <summary>"responses" that were given are no options; "options" always are.</summary>
    private static bool IsDone(ClauseTree tree, int noun) =>
        tree.Tokens[noun].Lemma is not ("option" or "alternative" or "possibility" or "scenario" or "choice")
        && !tree.Children(noun).Any(child => tree.Tokens[child].Norm is "possible" or "potential" or "other" or "likely" or "future" or "proposed");

    /// <summary>"…, viewed as less likely because …" on an option of a list.</summary>
    private static bool IsCalledUnlikely(ClauseTree tree, int content)
    {
        for (var i = content + 1; i <= tree.Right(content); i++)
        {
            if (tree.Tokens[i].Norm == "unlikely" || (tree.Tokens[i].Norm == "likely" && tree.Tokens[i - 1].Norm is "less" or "least"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAction(ClauseTree tree, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tree.Tokens[i].Upos is Upos.Noun && IsAction(tree, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"military action remains an option", "is no option".</summary>
    private void Predicate(ClauseTree tree, int word)
    {
        if (tree.Tokens[word] is not { Lemma: "option" or "possibility", Upos: Upos.Noun })
        {
            return;
        }

        var subject = tree.Child(word, "cop") >= 0 ? tree.Child(word, "nsubj")
            : tree.Head(word) is >= 0 and var verb && tree.Tokens[verb].Lemma == "remain" && (tree.Is(word, "xcomp") || tree.Is(word, "obj")) ? tree.Child(verb, "nsubj")
            : -1;
        if (subject >= 0 && tree.Tokens[subject].Upos is Upos.Noun)
        {
            Add(tree, subject, word, tree.SpanOf(tree.BaseFirst(word), word + 1), tree.IsNegated(word) ? OptionStanding.RuledOut : OptionStanding.Open, null);
        }
    }

    /// <summary>"military action is still on the table".</summary>
    private void OnTable(ClauseTree tree, int word)
    {
        if (tree.Tokens[word].Lemma != "table" || tree.CaseOf(word) is not ("on" or "off"))
        {
            return;
        }

        var subject = tree.Child(word, "nsubj") is >= 0 and var own ? own : tree.Head(word) is >= 0 and var verb && tree.IsVerb(verb) ? tree.Child(verb, "nsubj") : -1;
        if (subject >= 0)
        {
            var isOff = (tree.CaseOf(word) == "off") ^ tree.IsNegated(word);
            Add(tree, subject, word, tree.SpanOf(word - 1 > tree.Sentence.FirstToken ? Math.Max(tree.Left(word), word - 2) : word, word + 1),
                isOff ? OptionStanding.RuledOut : OptionStanding.Open, null, isTable: true);
        }
    }

    private static TextSpan CueOf(ClauseTree tree, int verb, OptionEntry entry) =>
        entry.Particle is not null && verb + 1 < tree.Sentence.EndToken && tree.Tokens[verb + 1].Norm == entry.Particle ? tree.SpanOf(verb, verb + 2) : tree.Tokens[verb].Span;

    private void Add(ClauseTree tree, int content, int cueWord, TextSpan cue, OptionStanding standing, Participant? by, bool isTable = false)
    {
        TextSpan? span = null;
        if (content >= 0)
        {
            var token = tree.Tokens[content];
            if (Lexicon.Is("vague", token.Lemma) || token.Upos is Upos.Pron)
            {
                if (!isTable || token.Upos is Upos.Pron)
                {
                    return;
                }
            }
            else
            {
                var first = tree.IsVerb(content) ? content : tree.BaseFirst(content);
                span = tree.Extent(first, content);
                span = cueWord > content && span.Value.End > cue.Start ? tree.SpanOf(first, content + 1) : span;
            }
        }
        else if (standing != OptionStanding.Undecided || tree.Tokens[cueWord].Lemma != "decision")
        {
            return;
        }

        var events = span is { } told ? _scene.EventsIn(told) : [];
        var hasAction = !events.IsEmpty || (content >= 0 && !tree.IsVerb(content) && HasAction(tree, tree.Left(content), tree.Right(content) + 1));
        var isOurs = PartyReader.IsPower(by) || (by?.Code is null && hasAction) || (standing == OptionStanding.Undecided && by is null) || isTable;
        if (isOurs)
        {
            _found.Add(new PolicyOption
            {
                Id = "",
                Content = span,
                Cue = cue,
                Standing = standing,
                By = by,
                Statement = _scene.StatementOf(cue)?.Id,
                Events = events,
            });
        }
    }
}
