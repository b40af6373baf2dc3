using System.Collections.Immutable;
using Hearsay.Events;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Syntax;

namespace Hearsay.Agreements;

/// <summary>
/// One sentence's tree as agreements and options read it: who acts in a clause, what a noun phrase spans, what is negated. Every walk is bounded
/// by <see cref="Deepest"/> or by the number of a word's dependents.
/// </summary>
internal sealed class ClauseTree(AnalyzedArticle article, Sentence sentence)
{
    private const int Deepest = 8; // steps down a chain of dependents: bounded work on any tree
    private const int MostJoined = 12; // heads joined by "and" to one head

    private readonly SentenceTree _tree = new(article, sentence);

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>All tokens of the article.</summary>
    public ImmutableArray<Token> Tokens { get; } = article.Tokens;

    /// <summary>The dependents of a word, in text order.</summary>
    public IEnumerable<int> Children(int token) => _tree.Children(token);

    /// <summary>The first dependent with a relation (its subtypes included); -1 for none.</summary>
    public int Child(int token, string relation) => _tree.Child(token, relation);

    /// <summary>The word that a word depends on; -1 for the root.</summary>
    public int Head(int token) => _tree.Head(token);

    /// <summary>True when a word has a relation, or one of its subtypes.</summary>
    public bool Is(int token, string relation) => _tree.Is(token, relation);

    /// <summary>First token of what hangs on a word.</summary>
    public int Left(int token) => _tree.Left(token);

    /// <summary>Last token of what hangs on a word.</summary>
    public int Right(int token) => _tree.Right(token);

    /// <summary>Whether a noun stands before another as its modifier ("ceasefire talks"), which taggers also take for an adjective.</summary>
    public bool IsModifier(int token) => Is(token, "compound") || Is(token, "amod");

    /// <summary>Whether a word is a verb (auxiliaries that stand alone included).</summary>
    public bool IsVerb(int token) => token >= 0 && Tokens[token].Upos is Upos.Verb or Upos.Aux;

    /// <summary>The preposition of a noun phrase, the last one where several follow each other ("out of"); null for none.</summary>
    public string? CaseOf(int noun)
    {
        string? found = null;
        foreach (var child in Children(noun))
        {
            if (Tokens[child].Relation == "case" && child < noun)
            {
                found = Tokens[child].Norm;
            }
        }

        return found;
    }

    /// <summary>The dependent behind a preposition; -1 for none.</summary>
    public int Behind(int token, string preposition)
    {
        foreach (var child in Children(token))
        {
            if ((Is(child, "obl") || Is(child, "nmod")) && CaseOf(child) == preposition)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether the subject of a verb is acted upon; a participle behind a noun counts.</summary>
    public bool IsPassive(int verb) =>
        Child(verb, "aux:pass") >= 0 || Child(verb, "nsubj:pass") >= 0
        || (Tokens[verb].Xpos == "VBN" && Tokens[verb].Relation is "acl" or "amod" && Child(verb, "aux") < 0);

    /// <summary>"not", "never" and the like on a word, or "no" on what it governs.</summary>
    public bool IsNegated(int token)
    {
        foreach (var child in Children(token))
        {
            if (Tokens[child].Norm is "not" or "n't" or "never" or "neither" or "nor" or "without" && child < token)
            {
                return true;
            }

            if (Tokens[child].Norm == "no" && Is(child, "det"))
            {
                return true;
            }

            if ((Is(child, "nsubj") || Tokens[child].Relation == "obj") && Child(child, "det") is >= 0 and var det && Tokens[det].Norm == "no")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what a verb tells was not done: by a word of negation, by nobody, or by a verb of not doing before it ("stopped short of", "declined to", "avoided").</summary>
    public bool IsUndone(int verb) => IsNegated(verb) || Unachieved.At(article, verb) || (Child(verb, "nsubj") is >= 0 and var subject && IsNobody(subject));

    private bool IsNobody(int subject) => Tokens[subject].Norm is "nobody" or "none" or "neither"
        || (Child(subject, "det") is >= 0 and var det && Tokens[det].Norm is "no" or "neither")
        || (Tokens[subject].Norm == "one" && subject > Sentence.FirstToken && Tokens[subject - 1].Norm == "no");

    /// <summary>"to" before an infinitive; who "is to blame" has done it.</summary>
    public bool IsInfinitive(int verb)
    {
        foreach (var child in Children(verb))
        {
            if (Tokens[child].Relation == "mark" && Tokens[child].Norm == "to")
            {
                return Child(verb, "cop") < 0;
            }
        }

        return false;
    }

    /// <summary>The words joined with one, itself first.</summary>
    public IReadOnlyList<int> Joined(int token)
    {
        var found = new List<int> { token };
        foreach (var child in Children(token))
        {
            if (Tokens[child].Relation == "conj" && child > token && found.Count < MostJoined)
            {
                found.Add(child);
            }
        }

        return found;
    }

    /// <summary>First token of a noun's base phrase: articles, modifiers and owners before it.</summary>
    public int BaseFirst(int noun)
    {
        var first = noun;
        foreach (var child in Children(noun))
        {
            if (child < noun && (Is(child, "det") || Is(child, "amod") || Is(child, "compound") || Is(child, "nummod") || Is(child, "nmod:poss") || Is(child, "flat")
                || Tokens[child].Relation is "nmod:unmarked" or "obl:tmod" or "nmod:tmod" or "punct"))
            {
                first = Math.Min(first, Left(child));
            }
        }

        // What the tree hangs on a noun by mistake is kept out: the phrase is one run of words that can stand in one.
        var run = noun;
        while (run > first && MayModify(run - 1))
        {
            run--;
        }

        while (run < noun && Tokens[run].Upos is Upos.Punct or Upos.Adv or Upos.Part)
        {
            run++;
        }

        return run;
    }

    private bool MayModify(int token) => Tokens[token] switch
    {
        { Upos: Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Adv or Upos.Sym } => Tokens[token].Norm is not ("not" or "who" or "which"),
        { Upos: Upos.Verb } => Tokens[token].Xpos is "VBN" or "VBG",
        { Upos: Upos.Pron } => Tokens[token].Xpos == "PRP$",
        { Upos: Upos.Part } => Tokens[token].Xpos == "POS",
        { Upos: Upos.Punct } => Tokens[token].Norm is "-" or "\"" or "``" or "''" or "'" or "/",
        _ => false,
    };

    /// <summary>After the last token of a noun's base phrase: names and numbers that follow it ("Resolution 2254").</summary>
    public int BaseEnd(int noun)
    {
        var end = noun + 1;
        foreach (var child in Children(noun))
        {
            if (child == end && (Is(child, "flat") || Is(child, "nummod") || (Is(child, "appos") && Tokens[child].Upos is Upos.Num)
                || (Is(child, "compound") && Tokens[child].Upos is Upos.Num or Upos.Propn)))
            {
                end = child + 1;
            }
        }

        return end;
    }

    /// <summary>Who acts in a clause, through passives, relatives, infinitives and joined verbs; -1 when the tree does not tell.</summary>
    public int ActorOf(int verb) => ActorOf(verb, 0);

    private int ActorOf(int verb, int depth)
    {
        if (depth > Deepest)
        {
            return -1;
        }

        if (IsPassive(verb))
        {
            return Behind(verb, "by");
        }

        foreach (var child in Children(verb))
        {
            if (Tokens[child].Relation is "nsubj" or "nsubj:outer")
            {
                return IsRelative(child) && (Is(verb, "acl") || Tokens[verb].Relation == "advcl:relcl") ? Head(verb) : child;
            }
        }

        var governor = Head(verb);
        if (governor < 0)
        {
            return -1;
        }

        if (Is(verb, "conj"))
        {
            return IsVerb(governor) || Tokens[governor].Upos is Upos.Adj ? ActorOf(governor, depth + 1) : -1;
        }

        if (Is(verb, "xcomp") || Is(verb, "advcl") || Is(verb, "ccomp"))
        {
            return Controller(verb, governor, depth);
        }

        return Is(verb, "acl") ? OwnerOf(verb, governor, depth) : -1;
    }

    private int Controller(int verb, int governor, int depth)
    {
        var lexicon = EventLexicon.Instance.ComplementOf(Tokens[governor].Lemma);
        var isBlame = AgreementLexicon.IsBlame(Tokens[governor].Lemma);
        var isObject = lexicon is { ObjectActs: true } || isBlame || Child(governor, "iobj") >= 0;
        if (isObject && (Is(verb, "xcomp") || (Is(verb, "advcl") && isBlame) || Is(verb, "ccomp")))
        {
            var controller = Child(governor, "iobj") is >= 0 and var indirect ? indirect
                : Child(governor, "nsubj:pass") is >= 0 and var passive ? passive
                : Child(governor, "obj");
            if (controller >= 0)
            {
                return controller;
            }
        }

        if (Is(verb, "ccomp"))
        {
            return -1;
        }

        return Child(governor, "nsubj:pass") is >= 0 and var subject ? subject
            : Tokens[governor].Upos is Upos.Noun ? Child(governor, "nsubj")
            : ActorOf(governor, depth + 1);
    }

    /// <summary>"its decision to withdraw": the owner; "rebels violating the truce": the noun itself; "reached a deal to withdraw": who reached it.</summary>
    private int OwnerOf(int verb, int noun, int depth)
    {
        if (!IsInfinitive(verb) && Tokens[verb].Xpos == "VBG")
        {
            return noun;
        }

        if (Child(noun, "nmod:poss") is >= 0 and var owner)
        {
            return owner;
        }

        var governor = Head(noun);
        return governor >= 0 && Tokens[noun].Relation == "obj" && IsVerb(governor) ? ActorOf(governor, depth + 1) : -1;
    }

    private bool IsRelative(int token) => Tokens[token].Xpos is "WDT" or "WP" || Tokens[token].Norm is "that" or "which" or "who";

    /// <summary>The words from a token to the one before <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Span.Start, Tokens[end - 1].Span.End);

    /// <summary>"while Corland is still thinking": another clause beside the one before.</summary>
    private bool IsAside(int verb) =>
        Tokens[verb].Relation == "advcl" && Children(verb).Any(child => Tokens[child].Relation == "mark" && Tokens[child].Norm is "while" or "although" or "though" or "as" or "because" or "since" or "whereas");

    /// <summary>
    /// What a clause or phrase spans from a word on, without what it is joined with and without punctuation at its ends: "withdraw heavy weapons by
    /// Friday" of "to withdraw heavy weapons by Friday and to open roads".
    /// </summary>
    /// <param name="first">Where it begins.</param>
    /// <param name="head">Its head.</param>
    public TextSpan Extent(int first, int head)
    {
        var end = Right(head) + 1;
        foreach (var child in Children(head))
        {
            if (child > head && (Tokens[child].Relation is "conj" or "parataxis" || IsAside(child)))
            {
                end = Math.Min(end, Left(child));
            }
        }

        for (var i = head + 1; i < end; i++)
        {
            if (Tokens[head].Xpos == "VBG" && Tokens[i].Xpos == "VBG" && Tokens[i].Relation == "conj" && Tokens[Head(i)].Xpos != "VBG")
            {
                // Runs parallel to the head, whatever the tree joins it with.
                end = Left(i);
            }
            else if (Tokens[i].Norm == "according" && Tokens[i].Upos is Upos.Verb or Upos.Adp)
            {
                end = i;
            }
        }

        while (end - 1 > head && (Tokens[end - 1].Upos is Upos.Punct or Upos.Cconj))
        {
            end--;
        }

        return SpanOf(first, Math.Max(end, head + 1));
    }
}
