using System.Collections.Frozen;
using Hearsay.Events;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Agreements;

/// <summary>Whether a clause is told as having happened: its auxiliaries, its negation, and what the words that govern it do to it.</summary>
internal static class ModalityOfClause
{
    private const int Deepest = 6; // steps up to what governs a verb

    private static readonly FrozenSet<string> Opinions = ListedWords.Of("agreements", "opinion");
    private static readonly FrozenSet<string> Wishes = ListedWords.Of("agreements", "wish");

    /// <summary>The modality of a verb's clause, or of a noun of action.</summary>
    public static Modality Of(ClauseTree tree, int word) => Of(tree, word, 0);

    /// <summary>
    /// Whether a word stands in what somebody did not say, so that nobody tells it: "stopped short of saying that the truce was over", "would not say
    /// that it had collapsed". Who does not deny it has not said it either; who does not believe it denies it.
    /// </summary>
    public static bool IsUntold(ClauseTree tree, int word)
    {
        for (var (at, depth) = (word, 0); depth <= Deepest && tree.Head(at) is >= 0 and var governor; at = governor, depth++)
        {
            if (tree.IsVerb(governor) && tree.Is(at, "ccomp") && tree.IsUndone(governor) && !IsOpinion(tree, governor))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpinion(ClauseTree tree, int verb) => Opinions.Contains(tree.Tokens[verb].Lemma);

    private static Modality Of(ClauseTree tree, int word, int depth)
    {
        var modality = Own(tree, word);
        var governor = tree.Head(word);
        if (governor < 0 || depth > Deepest)
        {
            return modality;
        }

        // "does not believe that the truce is over"
        if (tree.Is(word, "ccomp") && IsOpinion(tree, governor) && tree.IsUndone(governor))
        {
            return Modality.Denied;
        }

        var isVerb = tree.IsVerb(word);
        if (isVerb && (tree.Is(word, "xcomp") || tree.Is(word, "acl") || tree.Is(word, "ccomp") || tree.Is(word, "advcl")))
        {
            var effect = EffectOf(tree, word, governor);
            modality = ModalityReader.Weaker(modality, effect);
            if (tree.Is(word, "xcomp") || (tree.Is(word, "acl") && tree.IsInfinitive(word)) || AgreementLexicon.IsBlame(tree.Tokens[governor].Lemma))
            {
                modality = ModalityReader.Weaker(modality, Of(tree, governor, depth + 1));
            }
        }
        else if (isVerb && tree.Is(word, "conj") && tree.IsVerb(governor) && tree.Child(word, "nsubj") < 0 && tree.Child(word, "aux") < 0)
        {
            // "will withdraw and allow": the second borrows what the first has.
            var lent = Of(tree, governor, depth + 1);
            modality = ModalityReader.Weaker(modality, lent is Modality.Denied ? Modality.Actual : lent);
        }
        else if (!isVerb && tree.IsVerb(governor) && !tree.Is(word, "nsubj"))
        {
            // "called for an end to the truce", "may face the collapse of the deal"
            modality = ModalityReader.Weaker(modality, NounEffect(tree, governor, depth));
        }

        return modality;
    }

    private static Modality Own(ClauseTree tree, int word)
    {
        if (tree.IsNegated(word) || (tree.Tokens[word].Xpos == "VBG" && tree.IsUndone(word)))
        {
            return Modality.Denied;
        }

        foreach (var child in tree.Children(word))
        {
            var token = tree.Tokens[child];
            if (token.Relation is "aux" && child < word)
            {
                switch (token.Lemma)
                {
                    case "will" or "shall" or "would" or "'ll" or "wo" or "'d":
                        return Modality.Planned;
                    case "may" or "might" or "could" or "can" or "should" or "must" or "ought":
                        return Modality.Hypothetical;
                }
            }

            if (token.Relation == "mark" && token.Norm is "if" or "unless" or "whether" or "until" or "should")
            {
                return Modality.Hypothetical;
            }

            if (token.Relation == "advmod" && EventLexicon.Instance.Is("alleged", token.Norm))
            {
                return Modality.Alleged;
            }
        }

        return Modality.Actual;
    }

    private static Modality EffectOf(ClauseTree tree, int word, int governor)
    {
        var lemma = tree.Tokens[governor].Lemma;
        if (IsRuledOut(tree, governor))
        {
            return Modality.Denied;
        }

        if (tree.Is(word, "advcl") && !AgreementLexicon.IsBlame(lemma))
        {
            return tree.IsInfinitive(word) ? Modality.Planned : Modality.Actual;
        }

        if (EventLexicon.Instance.ComplementOf(lemma)?.Effect is not { } effect)
        {
            return tree.IsInfinitive(word) ? Modality.Planned : Modality.Actual;
        }

        // Demanded, promised or wished: not told as having happened.
        return effect == "drop" ? AgreementLexicon.Instance.Is("deny", lemma) ? Modality.Denied : Modality.Hypothetical
            : Enum.Parse<Modality>(effect, ignoreCase: true);
    }

    private static bool IsRuledOut(ClauseTree tree, int verb) => tree.Tokens[verb].Lemma == "rule" && tree.Children(verb).Any(child => tree.Tokens[child].Norm == "out");

    private static Modality NounEffect(ClauseTree tree, int governor, int depth)
    {
        var lemma = tree.Tokens[governor].Lemma;
        var own = depth < Deepest && tree.IsNegated(governor) ? Modality.Actual : Own(tree, governor);
        return Wishes.Contains(lemma) ? Modality.Hypothetical
            : lemma is "deny" or "reject" || IsRuledOut(tree, governor) ? Modality.Denied
            : own;
    }
}
