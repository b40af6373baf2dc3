using Hearsay.Model;

namespace Hearsay.Agreements;

/// <summary>
/// Reads what has to be done under an agreement: "an agreement to withdraw …", "under the deal, Arlen will withdraw …", "the resolution demands …",
/// "its obligation to separate …".
/// </summary>
internal sealed class TermFinder(AgreementScene scene)
{
    private static readonly AgreementLexicon Lexicon = AgreementLexicon.Instance;

    private readonly AgreementScene _scene = scene;

    /// <summary>Adds the terms to a mention.</summary>
    public void Read(AgreementMention mention)
    {
        var tree = mention.Tree;
        foreach (var child in tree.Children(mention.Head))
        {
            if (!tree.Is(child, "acl"))
            {
                continue;
            }

            if (tree.Tokens[child].Relation == "acl:relcl")
            {
                Relative(mention, child);
            }
            else if (tree.IsInfinitive(child))
            {
                Act(mention, child, mention.IsDuty ? Debtor(tree, mention.Head) : -1);
            }
            else if (tree.Tokens[child].Xpos == "VBG")
            {
                Provision(mention, child, mayBeAny: false);
            }
        }

        var governor = tree.Head(mention.Head);
        if (governor < 0)
        {
            return;
        }

        if (mention.IsDuty)
        {
            Duties(mention, governor);
            return;
        }

        if (tree.Tokens[mention.Head].Relation == "nsubj" && tree.IsVerb(governor))
        {
            Provision(mention, governor, mayBeAny: false);
        }

        // "as part of the deal"
        var isPart = tree.Tokens[governor].Lemma == "part" && tree.CaseOf(mention.Head) == "of" && tree.CaseOf(governor) is "as" or "in";
        var hook = isPart ? governor : mention.Head;
        if (tree.Head(hook) is >= 0 and var verb && tree.IsVerb(verb) && (isPart || (tree.Is(hook, "obl") && tree.CaseOf(hook) is { } link && Lexicon.Is("under", link))))
        {
            Under(mention, verb);
        }
    }

    /// <summary>"a deal under which Arlen will …", "a deal that would freeze …".</summary>
    private void Relative(AgreementMention mention, int verb)
    {
        var tree = mention.Tree;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Tokens[child].Norm is not ("which" or "that"))
            {
                continue;
            }

            if (tree.Is(child, "obl") && tree.CaseOf(child) is "under" or "by" or "in")
            {
                Under(mention, verb);
            }
            else if (tree.Tokens[child].Relation == "nsubj")
            {
                Provision(mention, verb, mayBeAny: ModalityOfClause.Of(tree, verb) == Modality.Planned);
            }
        }
    }

    /// <summary>A verb whose subject is the agreement.</summary>
    private void Provision(AgreementMention mention, int verb, bool mayBeAny)
    {
        var tree = mention.Tree;
        var lemma = tree.Tokens[verb].Lemma;
        if (Lexicon.Is("stipulate", lemma))
        {
            foreach (var child in tree.Children(verb))
            {
                if (tree.IsVerb(child) && (tree.Is(child, "xcomp") || tree.Is(child, "ccomp") || (tree.Is(child, "advcl") && tree.IsInfinitive(child))))
                {
                    Act(mention, child, tree.ActorOf(child));
                }
                else if ((tree.Tokens[child].Relation == "obj" && tree.Child(verb, "xcomp") < 0) || (tree.Is(child, "obl") && child > verb && tree.CaseOf(child) == "for"))
                {
                    Things(mention, child);
                }
            }
        }
        else if (mayBeAny || (Lexicon.Is("regulate", lemma) && tree.Tokens[verb].Xpos != "VBD"))
        {
            Act(mention, verb, -1);
        }
    }

    /// <summary>A clause told to be so under the agreement; what is told as having happened is no term.</summary>
    private void Under(AgreementMention mention, int verb)
    {
        var tree = mention.Tree;
        var act = tree.Child(verb, "xcomp") is >= 0 and var inner && Lexicon.Is("required", tree.Tokens[verb].Lemma) ? inner : verb;
        var isOpen = act != verb || tree.Tokens[verb].Xpos is "VBZ" or "VBP" || ModalityOfClause.Of(tree, verb) is Modality.Planned or Modality.Hypothetical;
        if (!isOpen)
        {
            return;
        }

        if (act == verb && tree.IsPassive(verb) && tree.Child(verb, "nsubj:pass") is >= 0 and var undergoer)
        {
            Add(mention, tree.Extent(tree.Left(undergoer), verb), tree.ActorOf(verb));
            return;
        }

        Act(mention, act, tree.Child(verb, "nsubj:pass") is >= 0 and var obliged ? obliged : tree.ActorOf(verb));
    }

    /// <summary>"to keep its word and withdraw the guns": what is joined is the duty.</summary>
    private void Duties(AgreementMention mention, int governor)
    {
        var tree = mention.Tree;
        if (!tree.IsVerb(governor) || Lexicon.StepsOf(tree.Tokens[governor].Lemma).IsEmpty)
        {
            return;
        }

        foreach (var verb in tree.Joined(governor))
        {
            if (verb > mention.Head && tree.IsVerb(verb) && tree.Child(verb, "nsubj") < 0)
            {
                Add(mention, tree.Extent(verb, verb), tree.ActorOf(governor));
            }
        }
    }

    private static int Debtor(ClauseTree tree, int duty) =>
        tree.Child(duty, "nmod:poss") is >= 0 and var owner ? owner : tree.Head(duty) is >= 0 and var verb && tree.IsVerb(verb) ? tree.ActorOf(verb) : -1;

    private void Act(AgreementMention mention, int verb, int party)
    {
        var tree = mention.Tree;
        foreach (var one in tree.Joined(verb))
        {
            // "a truce that would allow aid … and called on all sides": the tree joins what does not run parallel.
            if (tree.IsVerb(one) && (one == verb || tree.Tokens[one].Xpos != "VBD" || tree.Tokens[verb].Xpos == "VBD"))
            {
                Add(mention, tree.Extent(one, one), tree.Child(one, "nsubj") is >= 0 and var own ? own : party);
            }
        }
    }

    private void Things(AgreementMention mention, int noun)
    {
        var tree = mention.Tree;
        foreach (var one in tree.Joined(noun))
        {
            Add(mention, tree.Extent(tree.BaseFirst(one), one), -1);
        }
    }

    private void Add(AgreementMention mention, TextSpan span, int party)
    {
        mention.Terms.Add(new AgreementTerm(span)
        {
            Party = party < 0 ? null : _scene.Parties.Read(mention.Tree, party),
            Time = _scene.TimeIn(span),
            Statement = _scene.StatementOf(span)?.Id,
            Events = _scene.EventsIn(span),
        });
    }
}
