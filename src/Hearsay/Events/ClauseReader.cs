using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Events;

/// <summary>
/// Reads the clauses of a sentence from its tree: each verb with its group, its subject (its own, or by control, raising and coordination),
/// object and prepositional phrases. Verbs are read from the root downwards, so that what governs a clause is known before it.
/// </summary>
internal sealed class ClauseReader
{
    private const int NearestJoined = 3; // tokens between two verbs that share an object or an agent ("shelled and burned")

    private readonly ImmutableArray<Token> _tokens;
    private readonly SentenceTree _tree;
    private readonly EventLexicon _lexicon;
    private readonly Phrase?[] _phrases;
    private readonly Clause?[] _clauses;

    private ClauseReader(ImmutableArray<Token> tokens, SentenceTree tree, Phrase?[] phrases, EventLexicon lexicon)
    {
        _tokens = tokens;
        _tree = tree;
        _phrases = phrases;
        _lexicon = lexicon;
        _clauses = new Clause?[tree.End - tree.First];
    }

    /// <summary>For each token of the sentence the clause that it heads in the tree, else null.</summary>
    public static Clause?[] Read(ImmutableArray<Token> tokens, SentenceTree tree, Phrase?[] phrases, EventLexicon lexicon)
    {
        var reader = new ClauseReader(tokens, tree, phrases, lexicon);
        foreach (var token in Downwards(tree))
        {
            if (reader.IsClause(token))
            {
                reader.ReadClause(token);
            }
        }

        foreach (var clause in reader._clauses)
        {
            if (clause is { JoinedTo: { Object: null, Passive: false } first, Object: { } shared } && clause.Word - first.Word <= NearestJoined && clause.Word > first.Word)
            {
                // "praises and understands Arlen"
                first.Object = shared;
            }

            if (clause is { JoinedTo: { Passive: true } before, Passive: true } && clause.Word - before.Word <= NearestJoined && Agent(before) is null && Agent(clause) is { } doer)
            {
                // "was shot and killed by police"
                before.Attachments.Add(new Attachment("by", doer));
            }
        }

        return reader._clauses;
    }

    private static List<int> Downwards(SentenceTree tree)
    {
        var order = new List<int>(tree.End - tree.First);
        for (var i = tree.First; i < tree.End; i++)
        {
            if (tree.Head(i) < 0)
            {
                order.Add(i);
            }
        }

        for (var at = 0; at < order.Count; at++)
        {
            for (var child = tree.FirstChild(order[at]); child >= 0; child = tree.NextSibling(child))
            {
                order.Add(child);
            }
        }

        return order;
    }

    private Clause? ClauseAt(int token) => token < 0 ? null : _clauses[token - _tree.First];

    private Phrase? PhraseAt(int token) => token < 0 ? null : _phrases[token - _tree.First];

    private bool IsClause(int i)
    {
        var token = _tokens[i];
        return token.Upos switch
        {
            Upos.Verb => token.Relation is not ("amod" or "case" or "mark" or "fixed" or "compound" or "flat" or "cc" or "det" or "advmod" or "nmod:desc" or "compound:prt"),
            Upos.Aux => token.Relation is not ("aux" or "aux:pass" or "cop"),
            _ => token.Relation is not ("amod" or "compound" or "flat") && _tree.Child(i, "cop") >= 0,
        };
    }

    private void ReadClause(int verb)
    {
        var head = _tree.Head(verb);
        var model = _tokens[verb].Relation is "conj" or "parataxis" ? ClauseAt(head) : null;
        var clause = VerbGroups.Read(_tokens, _tree, verb, _tokens[verb].Relation == "conj" ? model : null);
        _clauses[verb - _tree.First] = clause;
        Opener(verb, clause);
        Objects(verb, clause);
        Govern(verb, head, clause);
        var own = SubjectOf(verb);
        clause.Subject = own >= 0 ? Named(own, verb) : Borrowed(verb, head, clause, model);
        if (own >= 0 && clause.Governor is { Object: null, Passive: false } governor && clause.Form == VerbForm.Infinitive && _tokens[verb].Relation is "ccomp" or "xcomp")
        {
            // "urged them to leave": whom it is asked of is the object, whatever the tree calls it.
            governor.Object = clause.Subject;
        }

        if (clause.Passive && _tokens[verb].Relation == "conj" && model is { Passive: true } && Agent(clause) is null && Agent(model) is { } agent)
        {
            // "was convicted by a court and sentenced"
            clause.Attachments.Add(new Attachment("by", agent));
        }

        if (own >= 0 && _tokens[verb].Relation == "ccomp" && _tokens[own].Norm is "he" or "she" or "it" or "they" && ClauseAt(head) is { Subject: { } speaker }
            && _tokens[speaker.Head].Upos != Upos.Pron && PhraseAt(own) is { } pronoun)
        {
            // "Arlen said it would leave": whoever speaks is meant first.
            pronoun.Same ??= speaker;
        }

        Relative(verb, head, clause);
        Identify(verb, clause);
    }

    private static Phrase? Agent(Clause clause) => clause.Attachments.Find(attachment => attachment.Preposition == "by").Phrase;

    /// <summary>The subject nearest to the verb: a dateline may pass for another one before it.</summary>
    private int SubjectOf(int verb)
    {
        var found = -1;
        for (var child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child))
        {
            // "it is willing to": no empty "it", whatever the tree says.
            if ((_tokens[child].Relation is "nsubj" or "nsubj:pass" or "nsubj:outer" || _tokens[child].Relation == "expl" && _tokens[verb].Upos == Upos.Adj
                && !_lexicon.VerbsOf(_tokens[verb].Lemma).IsEmpty) && (found < 0 || child < verb))
            {
                found = child;
            }
        }

        return found;
    }

    private void Opener(int verb, Clause clause)
    {
        for (var child = _tree.FirstChild(verb); child >= 0 && child < verb; child = _tree.NextSibling(child))
        {
            if (_tokens[child].Relation is "mark" or "case" || _tokens[child].Xpos == "WRB")
            {
                clause.Opener ??= _tokens[child].Norm;
            }
        }
    }

    private void Objects(int verb, Clause clause)
    {
        for (var child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child))
        {
            var phrase = PhraseAt(child);
            switch (_tokens[child].Relation)
            {
                case "obj":
                    clause.Object ??= phrase ?? Named(child, verb);
                    break;
                case "iobj":
                    clause.IndirectObject ??= phrase;
                    break;
                case "obl" or "obl:agent" or "nmod" when phrase is { Preposition: { } preposition } && clause.Attachments.Count < PhraseReader.MostJoined:
                    clause.Attachments.Add(new Attachment(preposition, phrase));
                    break;
                default:
                    break;
            }
        }

        if (clause.Object is null && clause.IndirectObject is { } only)
        {
            (clause.Object, clause.IndirectObject) = (only, null);
        }

        var own = clause.Attachments.Count;
        Follow(clause, clause.Object);
        for (var i = 0; i < own; i++)
        {
            Follow(clause, clause.Attachments[i].Phrase);
        }
    }

    /// <summary>What hangs on an object may belong to its verb ("imposed sanctions on"): it comes behind the verb's own.</summary>
    private static void Follow(Clause clause, Phrase? phrase)
    {
        foreach (var attachment in phrase?.Attachments ?? [])
        {
            if (clause.Attachments.Count < PhraseReader.MostJoined && !clause.Attachments.Contains(attachment))
            {
                clause.Attachments.Add(attachment);
            }
        }
    }

    private void Govern(int verb, int head, Clause clause)
    {
        var relation = _tokens[verb].Relation;
        if (head < 0)
        {
            return;
        }

        if (relation == "conj" && ClauseAt(head) is { } first)
        {
            (clause.Governor, clause.GoverningWord, clause.JoinedTo) = (first.Governor, first.GoverningWord, first);
            clause.Opener ??= first.Opener;
            return;
        }

        var free = relation == "advcl" && clause.Form is VerbForm.Gerund or VerbForm.Participle && !IsComplementOpener(clause.Opener);
        if (relation is "acl:relcl" or "parataxis" || free)
        {
            return;
        }

        if (clause.Form == VerbForm.Infinitive && ClauseAt(head) is { } predicate && _tokens[head].Upos == Upos.Adj)
        {
            predicate.Infinitive ??= clause;
        }

        if (ClauseAt(head) is { } governor && _tokens[head].Upos is Upos.Verb or Upos.Aux)
        {
            clause.Governor = governor;
            if (relation == "advcl" && clause.Form == VerbForm.Finite && clause.Opener is "after" or "because" or "that" or "over" or "when")
            {
                governor.After ??= clause;
            }

            if (relation == "ccomp")
            {
                governor.Complement ??= clause;
            }

            if (clause.Form == VerbForm.Infinitive && relation is "xcomp" or "ccomp" or "advcl")
            {
                governor.Infinitive ??= clause;
            }
        }
        else if (relation is "acl" or "xcomp" or "ccomp" or "advcl" or "csubj")
        {
            clause.GoverningWord = _tokens[head].Upos is Upos.Noun or Upos.Adj && (clause.Form is VerbForm.Infinitive || clause.Opener is not null) ? head : -1;
            clause.Governor = clause.Form is VerbForm.Participle or VerbForm.Finite || clause is { Form: VerbForm.Gerund, Opener: null } ? null : Above(head);
            if (relation is "acl" or "ccomp" && PhraseAt(head) is { } noun && clause.Form == VerbForm.Finite)
            {
                noun.Complement ??= clause;
            }
        }
    }

    /// <summary>"accused of attacking", "close to leaving": what a word asks for, unlike "after leaving".</summary>
    private static bool IsComplementOpener(string? opener) => opener is "of" or "for" or "with" or "from" or "to" or "against" or "into" or "about" or "in" or "on" or "over" or "at" or "as";

    private Clause? Above(int token)
    {
        for (var up = token; up >= 0; up = _tree.Head(up))
        {
            if (ClauseAt(up) is { } clause)
            {
                return clause;
            }
        }

        return null;
    }

    /// <summary>The phrase under a relation; for a relative pronoun what its clause follows.</summary>
    private Phrase? Named(int token, int verb)
    {
        if (PhraseAt(token) is { } phrase)
        {
            return phrase.Joined is { } joined ? joined[0] : phrase;
        }

        if (!IsRelative(token) || _tokens[verb].Relation != "acl:relcl" || PhraseAt(_tree.Head(verb)) is not { } antecedent)
        {
            return null;
        }

        // "adopted the resolution, which imposes": whoever adopts it acts.
        return _lexicon.Is("document", _tokens[antecedent.Head].Lemma) && Above(_tree.Head(verb)) is { Passive: false, Subject: { } maker } outer && ReferenceEquals(outer.Object, antecedent)
            ? maker : First(antecedent);
    }

    private bool IsRelative(int token) => _tokens[token].Xpos is "WDT" or "WP" || _tokens[token].Norm is "that" or "who" or "which" or "whom";

    private static Phrase First(Phrase phrase) => phrase.Same ?? (phrase.Joined is { } joined ? joined[0] : phrase);

    /// <summary>What a predicate is said of, for the relative clauses that hang on it.</summary>
    private void Identify(int verb, Clause clause)
    {
        if (_tokens[verb].Upos != Upos.Verb && PhraseAt(verb) is { } predicate && !ReferenceEquals(predicate, clause.Subject))
        {
            predicate.Same = clause.Subject;
        }
        else if (clause.Object is { } thing && _lexicon.Is("predicative", _tokens[clause.Head].Lemma)
            && clause.Attachments.Find(attachment => attachment.Preposition == "as").Phrase is { } role)
        {
            role.Same = First(thing);
        }
    }

    /// <summary>The subject of a verb that has none of its own.</summary>
    private Phrase? Borrowed(int verb, int head, Clause clause, Clause? model)
    {
        if (head < 0)
        {
            return null;
        }

        switch (_tokens[verb].Relation)
        {
            case "conj":
                return model?.Subject;
            case "acl" or "acl:relcl":
                if (clause.Form == VerbForm.Infinitive && Above(head) is { Infinitive: null } outer && ReferenceEquals(outer.Object, PhraseAt(head)))
                {
                    // "sent troops to guard the port"
                    outer.Infinitive = clause;
                }

                if (clause.Form == VerbForm.Gerund && verb > _tree.First && _tokens[verb - 1].Norm == "," && Before(verb, head) is { } main)
                {
                    return main.Subject;
                }

                if (_lexicon.Is("act-noun", _tokens[head].Lemma) && clause.Form == VerbForm.Gerund && Above(head) is { } doer)
                {
                    // "closed the port, a move scuttling the talks": whoever makes the move acts.
                    return doer.Subject;
                }

                return PhraseAt(head) is { } noun ? clause.Form == VerbForm.Infinitive || clause.GoverningWord >= 0 ? Owner(noun, head) : First(noun) : null;
            case "xcomp" or "ccomp" or "advcl" or "csubj" or "parataxis" or "nsubj" or "obj" or "obl":
                return clause.Governor is { } governor ? Controlled(clause, governor) : Above(head)?.Subject;
            default:
                return null;
        }
    }

    /// <summary>The nearest finite clause between a participle and the noun that the tree hangs it on.</summary>
    private Clause? Before(int verb, int noun)
    {
        for (var i = verb - 1; i > noun; i--)
        {
            if (ClauseAt(i) is { Form: VerbForm.Finite } clause)
            {
                return clause;
            }
        }

        return null;
    }

    /// <summary>"Arlen's decision to attack", "Arlen's bid to …": the owner acts; else whoever does the clause around it.</summary>
    private Phrase? Owner(Phrase noun, int head)
    {
        for (var i = noun.First + 1; i < noun.End; i++)
        {
            if (_tokens[i].Xpos == "POS")
            {
                return new Phrase { First = noun.First, End = i, Head = i - 1 };
            }
        }

        if (noun.First < noun.Head && noun.Head == head && _tokens[head - 1] is { Upos: Upos.Propn } or { Upos: Upos.Adj, Xpos: "NNP" })
        {
            // "the Arlen plan to attack"
            return new Phrase { First = noun.First, End = head, Head = head - 1 };
        }

        return _lexicon.ComplementOf(_tokens[head].Lemma) is null && _lexicon.Is("human", _tokens[head].Lemma) ? First(noun) : Above(head)?.Subject;
    }

    private Phrase? Controlled(Clause clause, Clause governor)
    {
        var control = clause.GoverningWord >= 0 ? null : _lexicon.ComplementOf(_tokens[governor.Head].Lemma);
        if (clause.Form == VerbForm.Finite || clause is { Form: VerbForm.Gerund, Opener: "with" })
        {
            return null; // "With fighting in its third week, Arlen says": Arlen need not be fighting
        }

        if (control is { ObjectActs: true } && clause.Opener is not ("after" or "before" or "by" or "while" or "since" or "when"))
        {
            return governor.Undergoer ?? (governor.Attachments.Count > 0 ? governor.Attachments[0].Phrase : governor.Subject);
        }

        return governor.Subject;
    }

    /// <summary>"the town that Arlen captured", "the town they captured": what the relative clause follows is its object.</summary>
    private void Relative(int verb, int head, Clause clause)
    {
        if (_tokens[verb].Relation != "acl:relcl" || head < 0)
        {
            return;
        }

        clause.Opener = "who";
        if (clause is { Object: null, Passive: false } && PhraseAt(head) is { } antecedent && !ReferenceEquals(clause.Subject, First(antecedent))
            && clause.Subject is not null && !HasRelativeAdverb(verb))
        {
            clause.Object = First(antecedent);
            antecedent.MadeBy ??= clause.Subject;
        }
    }

    private bool HasRelativeAdverb(int verb)
    {
        for (var child = _tree.FirstChild(verb); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tokens[child].Xpos == "WRB" || _tokens[child].Relation == "obl" && IsRelative(child))
            {
                return true;
            }
        }

        return false;
    }
}
