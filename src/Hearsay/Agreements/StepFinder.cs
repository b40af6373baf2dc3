using Hearsay.Events;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Agreements;

/// <summary>Reads what a sentence tells of an agreement that it names: reached, kept, broken, ended, and by whom.</summary>
internal sealed class StepFinder(AgreementScene scene)
{
    private static readonly AgreementLexicon Lexicon = AgreementLexicon.Instance;

    private readonly AgreementScene _scene = scene;

    /// <summary>Adds the steps, and the sides that they name, to a mention.</summary>
    public void Read(AgreementMention mention)
    {
        var tree = mention.Tree;
        var noun = Standing(tree, mention.Head);
        var governor = tree.Head(noun);
        if (governor >= 0)
        {
            Governed(mention, noun, governor);
        }

        foreach (var child in tree.Children(mention.Head))
        {
            // "a truce signed in May", "a deal brokered by Corland"
            if (tree.Tokens[child].Relation == "acl" && tree.Tokens[child].Xpos is "VBN" or "VBD")
            {
                mention.WasMade = true;
                AsVerb(mention, child, "obj");
            }
            else if (tree.Tokens[child].Relation == "acl:relcl" && RelativeOf(tree, child) is { } place)
            {
                AsVerb(mention, child, place);
            }
        }
    }

    /// <summary>"the terms of the truce", "its side of the deal" stand where the agreement does; so do the talks of "the failure of the truce talks".</summary>
    private static int Standing(ClauseTree tree, int noun)
    {
        var head = tree.Head(noun);
        if (head > noun && tree.IsModifier(noun) && tree.Is(head, "nmod") && tree.CaseOf(head) == "of" && tree.Head(head) is >= 0 and var fate
            && Lexicon.StepsOf(tree.Tokens[fate].Lemma).Any(entry => entry is { Place: "noun", Kind: AgreementStepKind.Ended }))
        {
            return head;
        }

        // "its end of the truce" is a side of it, "the end of the truce" is none.
        return head >= 0 && tree.Is(noun, "nmod") && tree.CaseOf(noun) == "of" && Lexicon.Is("transparent", tree.Tokens[head].Lemma) && (tree.Tokens[head].Lemma != "end" || IsOwn(tree, head)) ? head : noun;
    }

    private static string? RelativeOf(ClauseTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Tokens[child].Norm is "which" or "that" && tree.Tokens[child].Upos is Upos.Pron or Upos.Det)
            {
                return tree.Tokens[child].Relation is "nsubj:pass" or "obj" ? "obj" : tree.Tokens[child].Relation == "nsubj" ? "subj" : null;
            }
        }

        return null;
    }

    private void Governed(AgreementMention mention, int noun, int governor)
    {
        var tree = mention.Tree;
        if (tree.Is(noun, "conj"))
        {
            return;
        }

        var relation = tree.Tokens[noun].Relation;
        if (tree.IsVerb(governor))
        {
            var place = relation is "obj" or "nsubj:pass" ? "obj" : relation == "nsubj" ? "subj" : tree.Is(noun, "obl") ? tree.CaseOf(noun) ?? "obj" : null;
            if (place is not null)
            {
                AsVerb(mention, governor, place);
            }

            // "The truce died and the League killed it."
            foreach (var joined in place == "subj" ? tree.Joined(governor).Skip(1) : [])
            {
                if (tree.IsVerb(joined) && tree.Child(joined, "obj") is >= 0 and var taken && tree.Tokens[taken].Norm == "it" && tree.Child(joined, "nsubj") >= 0)
                {
                    AsVerb(mention, joined, "obj");
                }
            }

            return;
        }

        if (tree.Is(noun, "nsubj"))
        {
            AsVerb(mention, governor, "pred");
        }
        else if (tree.IsModifier(noun) || tree.Is(noun, "nmod:poss") || (tree.Is(noun, "nmod") && tree.CaseOf(noun) is "of" or "to" or "for" or "on" or "with" or "from" or "over" or "about"))
        {
            AsNoun(mention, governor);
        }
    }

    private void AsVerb(AgreementMention mention, int verb, string place)
    {
        var tree = mention.Tree;
        if (place == "subj" && tree.IsPassive(verb))
        {
            place = "obj";
        }

        var isOwn = IsOwn(tree, Standing(tree, mention.Head));
        if ((EntryOf(tree, verb, place, mention.Head) ?? (isOwn && place == "obj" ? EntryOf(tree, verb, "own", mention.Head) : null)) is not { } found)
        {
            return;
        }

        if (ModalityOfClause.IsUntold(tree, verb))
        {
            return;
        }

        var (kind, particle) = found;
        // "collapsed because of Arlen"
        var by = Doers(tree, place is not ("subj" or "pred") ? tree.ActorOf(verb) : kind == AgreementStepKind.Ended ? tree.Behind(verb, "because") : -1, kind);
        by = place is "subj" or "pred" ? by : AccusedFor(tree, verb, kind, by);

        if (by.Count == 0 && (isOwn || OpensStatement(tree, tree.ActorOf(verb))) && _scene.Party(tree, tree.ActorOf(verb)) is { } owner)
        {
            by.Add(owner);
        }

        var trigger = particle == verb + 1 ? tree.SpanOf(verb, particle + 1) : tree.Tokens[verb].Span;
        if (kind is AgreementStepKind.Reached or AgreementStepKind.Signed && tree.Is(verb, "acl") && tree.Head(verb) == mention.Head
            && _scene.StatementOf(trigger) is { Act: SpeechAct.Accuse or SpeechAct.Condemn, Form: StatementForm.Indirect })
        {
            // "blamed Arlen for the worst attack since the truce signed in May": what is only recalled is the page's to tell.
            Add(mention, kind, trigger, by, Modality.Actual, null);
        }
        else
        {
            Add(mention, kind, trigger, by, ModalityOfClause.Of(tree, verb));
        }

        ReadSides(mention, verb, kind, by);
    }

    /// <summary>"Arlen said that it would accept the truce": the pronoun with which a statement begins is who makes it.</summary>
    private bool OpensStatement(ClauseTree tree, int actor)
    {
        if (actor < 0 || tree.Tokens[actor].Upos != Upos.Pron || _scene.StatementOf(tree.Tokens[actor].Span) is not { Form: StatementForm.Indirect } statement)
        {
            return false;
        }

        var first = _scene.Article.TokenAtOrAfter(statement.Content[0].Start);
        return actor == (tree.Tokens[first].Norm == "that" ? first + 1 : first);
    }

    /// <summary>"its side of the deal": one of the sides acts, so that "it" is the state that speaks and not what it speaks of.</summary>
    private static bool IsOwn(ClauseTree tree, int noun) => tree.Child(noun, "nmod:poss") is >= 0 and var owner && tree.Tokens[owner].Xpos == "PRP$";

    /// <summary>"violations of the truce", "truce talks", and who is blamed for them. What is blamed on somebody ("the fiasco of the truce") is its end, whatever it is called.</summary>
    private void AsNoun(AgreementMention mention, int noun)
    {
        var tree = mention.Tree;
        var entry = Lexicon.StepsOf(tree.Tokens[noun].Lemma).FirstOrDefault(entry => entry.Place == "noun");
        var (culprit, charge) = Culprit(mention, noun);
        if ((entry?.Kind ?? (charge >= 0 && culprit > noun ? AgreementStepKind.Ended : null)) is not { } kind || ModalityOfClause.IsUntold(tree, noun))
        {
            return;
        }

        var by = Doers(tree, culprit, kind);
        by = kind == AgreementStepKind.Broken ? AccusedFor(tree, noun, kind, by) : by;
        var modality = ModalityOfClause.Of(tree, noun);
        if (charge >= 0)
        {
            modality = ModalityReader.Weaker(ModalityReader.Weaker(modality, ModalityOfClause.Of(tree, charge)), Modality.Alleged);
        }

        Add(mention, kind, tree.Tokens[noun].Span, by, modality);
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && tree.CaseOf(child) is "between" or "with" or "among")
            {
                AddAll(mention.Parties, _scene.Parties.ReadAll(tree, child));
            }
        }

        if (kind is AgreementStepKind.Broken or AgreementStepKind.Signed)
        {
            AddAll(mention.Parties, by);
        }
    }

    /// <summary>Who did it. A truce is broken by fighters whom no name tells; who reaches or signs an agreement has one.</summary>
    private List<Participant> Doers(ClauseTree tree, int token, AgreementStepKind kind)
    {
        var named = _scene.Parties.ReadAll(tree, token);
        if (named.Count == 0 && FighterAt(tree, token, kind) is { } nameless)
        {
            named.Add(nameless);
        }

        return named;
    }

    private Participant? FighterAt(ClauseTree tree, int token, AgreementStepKind kind)
    {
        if (token < 0 || kind is not (AgreementStepKind.Broken or AgreementStepKind.Ended or AgreementStepKind.Kept) || !Lexicon.Is("fighters", tree.Tokens[token].Lemma))
        {
            return null;
        }

        var span = tree.SpanOf(tree.BaseFirst(token), tree.BaseEnd(token));
        return new Participant(span, span.TextIn(_scene.Article.Text));
    }

    /// <summary>Who has done what an accusation tells: nobody charges himself, and where the tree tells of nobody it is who is accused.</summary>
    private List<Participant> AccusedFor(ClauseTree tree, int word, AgreementStepKind kind, List<Participant> told) =>
        _scene.StatementOf(tree.Tokens[word].Span) is { Act: SpeechAct.Accuse } accusation && _scene.CounterpartOf(accusation) is null
        && told.TrueForAll(actor => actor.Entity is not null && actor.Entity == accusation.Speaker) && AccusedIn(tree, accusation, kind) is { } accused
            ? [accused]
            : told;

    /// <summary>Who is accused: whom the first noun phrase of an accusation names.</summary>
    private Participant? AccusedIn(ClauseTree tree, Statement accusation, AgreementStepKind kind)
    {
        var words = accusation.Content[0];
        var i = _scene.Article.TokenAtOrAfter(words.Start);
        while (i >= tree.Sentence.FirstToken && i < tree.Sentence.EndToken && tree.Tokens[i].Span.End <= words.End)
        {
            if (tree.Tokens[i].Upos is Upos.Noun or Upos.Propn or Upos.Pron && !tree.IsModifier(i) && !tree.Is(i, "nmod:poss"))
            {
                return _scene.Parties.Read(tree, i) ?? FighterAt(tree, i, kind);
            }

            i++;
        }

        return null;
    }

    /// <summary>Who did it, and the word that blames him for it; -1 where it is told of nobody, and without blame.</summary>
    private static (int Token, int Charge) Culprit(AgreementMention mention, int noun)
    {
        var tree = mention.Tree;
        if (tree.Child(noun, "nmod:poss") is >= 0 and var owner && owner != mention.Head)
        {
            return (owner, -1);
        }

        if (tree.Behind(noun, "by") is >= 0 and var agent)
        {
            return (agent, -1);
        }

        // "shelled the town in breach of the truce"
        return tree.CaseOf(noun) == "in" && tree.IsVerb(tree.Head(noun)) ? (tree.ActorOf(tree.Head(noun)), -1) : BlameReader.Of(tree, noun);
    }

    private static (AgreementStepKind Kind, int Particle)? EntryOf(ClauseTree tree, int verb, string place, int noun)
    {
        (AgreementStepKind, int)? plain = null;
        foreach (var entry in Lexicon.StepsOf(tree.Tokens[verb].Lemma))
        {
            if (entry.Place == "obj" && entry.Particle == place)
            {
                // "called off the truce", read as a preposition.
                return (entry.Kind, -1);
            }

            if (entry.Place != place)
            {
                continue;
            }

            if (entry.Particle is null)
            {
                plain ??= (entry.Kind, -1);
            }
            else
            {
                // "out" of "pulled out of the deal" hangs on either.
                foreach (var child in tree.Children(verb).Concat(tree.Children(noun)))
                {
                    if (child > verb && tree.Tokens[child].Norm == entry.Particle)
                    {
                        return (entry.Kind, child);
                    }
                }
            }
        }

        // "the deal ended the war" tells nothing of the deal.
        return place == "subj" && (tree.Child(verb, "obj") >= 0 || tree.Child(verb, "xcomp") >= 0) ? null : plain;
    }

    private void Add(AgreementMention mention, AgreementStepKind kind, TextSpan trigger, List<Participant> by, Modality modality)
    {
        var statement = _scene.StatementOf(trigger);
        if (by.Count == 0 && statement is { Act: SpeechAct.Accuse or SpeechAct.Condemn } && _scene.CounterpartOf(statement) is { } counterpart)
        {
            foreach (var accusation in (ReadOnlySpan<Statement>)[statement, counterpart])
            {
                var accused = AccusedIn(mention.Tree, accusation, kind);
                Add(mention, kind, trigger, accused is null ? [] : [accused], modality, accusation);
                if (accused is not null && kind == AgreementStepKind.Broken && mention.Kind != AgreementKind.Resolution)
                {
                    PartyReader.Add(mention.Parties, accused);
                }
            }

            return;
        }

        Add(mention, kind, trigger, by, modality, statement);
    }

    private void Add(AgreementMention mention, AgreementStepKind kind, TextSpan trigger, List<Participant> by, Modality modality, Statement? statement)
    {
        if (kind == AgreementStepKind.Kept && modality == Modality.Denied)
        {
            // Not kept is broken.
            (kind, modality) = (AgreementStepKind.Broken, Modality.Actual);
        }

        if (statement?.Act == SpeechAct.Deny && modality is Modality.Actual or Modality.Alleged)
        {
            modality = Modality.Denied;
        }
        else if (statement?.Act == SpeechAct.Accuse && modality == Modality.Actual && kind is AgreementStepKind.Broken or AgreementStepKind.Ended or AgreementStepKind.Rejected)
        {
            modality = Modality.Alleged;
        }

        mention.Steps.Add(new AgreementStep
        {
            Kind = kind,
            Trigger = trigger,
            By = [.. by],
            Modality = modality,
            Statement = statement?.Id,
            Events = _scene.EventsIn(trigger),
        });
    }

    /// <summary>Who takes the step is a side of the agreement, or its broker; so is who stands behind "with" and "between".</summary>
    private void ReadSides(AgreementMention mention, int verb, AgreementStepKind kind, List<Participant> by)
    {
        var tree = mention.Tree;
        if (mention.Kind == AgreementKind.Resolution)
        {
            return;
        }

        if (Lexicon.Is("mediate", tree.Tokens[verb].Lemma))
        {
            AddAll(mention.Mediators, by);
            return;
        }

        if (kind is AgreementStepKind.Reached or AgreementStepKind.Signed or AgreementStepKind.Kept or AgreementStepKind.Broken or AgreementStepKind.Extended or AgreementStepKind.Ended
            && tree.Tokens[verb].Lemma != "announce")
        {
            AddAll(mention.Parties, by);
        }

        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "obl") && tree.CaseOf(child) is "with" or "between" or "among")
            {
                AddAll(mention.Parties, _scene.Parties.ReadAll(tree, child));
            }
        }
    }

    private static void AddAll(List<Participant> parties, List<Participant> more)
    {
        foreach (var party in more)
        {
            PartyReader.Add(parties, party);
        }
    }
}
