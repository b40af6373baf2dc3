using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Agreements;

/// <summary>
/// Reads who is at fault for what befell an agreement: "blamed Arlen for the collapse", "pinned the collapse on Arlen", "held Arlen responsible for it",
/// "the blame for it lies with Arlen".
/// </summary>
internal static class BlameReader
{
    private static readonly AgreementLexicon Lexicon = AgreementLexicon.Instance;

    /// <summary>Who is blamed for what a noun names, and the word that says so; -1 for nobody and nothing.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="noun">"collapse", "violations".</param>
    public static (int Culprit, int Charge) Of(ClauseTree tree, int noun)
    {
        if (FaultBefore(tree, noun) is >= 0 and var fault)
        {
            return tree.Tokens[fault].Upos == Upos.Adj || (fault > 0 && tree.Tokens[fault - 1].Norm is "to" or "at") ? OfPredicate(tree, fault) : OfFault(tree, noun, fault);
        }

        var governor = tree.Head(noun);
        if (!tree.IsVerb(governor))
        {
            // "Arlen's blame of Corland for the collapse"; "the collapse was Arlen's fault"
            var blamed = governor < 0 || !CueWords.Default.IsFault(tree.Tokens[governor].Lemma) ? -1
                : tree.CaseOf(noun) == "for" ? tree.Behind(governor, "of")
                : tree.Is(noun, "nsubj") ? tree.Child(governor, "nmod:poss")
                : -1;
            return (blamed, blamed < 0 ? -1 : governor);
        }

        var isBlame = AgreementLexicon.IsBlame(tree.Tokens[governor].Lemma);
        return tree.Tokens[noun].Relation is "obj" or "nsubj:pass"
            ? isBlame || CueWords.Default.IsLaying(tree.Tokens[governor].Lemma) ? (LaidOn(tree, noun, governor), governor) : (-1, -1)
            : isBlame ? (Charged(tree, governor), governor) : (-1, -1);
    }

    /// <summary>"responsible for the collapse", "the blame for it": the word of fault right before "for", wherever the tree hangs what follows; -1 for none.</summary>
    private static int FaultBefore(ClauseTree tree, int noun)
    {
        var preposition = tree.Child(noun, "case");
        return preposition > tree.Sentence.FirstToken && tree.Tokens[preposition].Norm == "for" && CueWords.Default.IsFault(tree.Tokens[preposition - 1].Norm) ? preposition - 1 : -1;
    }

    /// <summary>"Arlen is responsible", "was to blame", "at fault"; "held Arlen responsible".</summary>
    private static (int Culprit, int Charge) OfPredicate(ClauseTree tree, int fault)
    {
        var holder = tree.Head(fault);
        return tree.Is(fault, "xcomp") && Charged(tree, holder) is >= 0 and var held ? (held, holder) : (tree.Child(fault, "nsubj"), fault);
    }

    /// <summary>"laid the blame on Arlen", "Arlen bears responsibility", "the fault lies with Arlen".</summary>
    private static (int Culprit, int Charge) OfFault(ClauseTree tree, int noun, int fault)
    {
        var verb = tree.Head(fault);
        if (tree.IsVerb(verb) && CueWords.Default.IsLaying(tree.Tokens[verb].Lemma))
        {
            return (LaidOn(tree, noun, verb), verb);
        }

        if (tree.IsVerb(verb) && Lexicon.Is("bear", tree.Tokens[verb].Lemma))
        {
            return (tree.ActorOf(verb), verb);
        }

        var behind = noun + 1;
        while (behind < tree.Sentence.EndToken && tree.Tokens[behind].Upos != Upos.Verb)
        {
            behind++;
        }

        return behind < tree.Sentence.EndToken && Lexicon.Is("rest", tree.Tokens[behind].Lemma) ? (LaidOn(tree, behind, behind), behind) : (-1, -1);
    }

    private static int Charged(ClauseTree tree, int verb) => tree.Child(verb, "nsubj:pass") is >= 0 and var passive ? passive : tree.Child(verb, "obj");

    /// <summary>"on Arlen", "with Arlen", "at Arlen's door" behind a word; the tree often hangs it on what is blamed. A day is nobody.</summary>
    private static int LaidOn(ClauseTree tree, int first, int verb)
    {
        for (var i = first + 1; i <= tree.Right(verb); i++)
        {
            if (tree.Tokens[i] is { Relation: "case", Norm: "on" or "upon" or "at" or "with" } preposition && tree.Head(i) is var laid && laid > i && !DayWords.IsDay(tree.Tokens[laid].Norm)
                && (preposition.Norm != "with" || first == verb))
            {
                return tree.Child(laid, "nmod:poss") is >= 0 and var owner && preposition.Norm == "at" ? owner : laid;
            }
        }

        return -1;
    }
}
