using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Briefing.Timelines;

/// <summary>Whether a clause is told as having happened, or as to come.</summary>
internal static class ClauseMood
{
    private static readonly FrozenSet<string> Doubts = ListedWords.Of("cues", "doubt");

    /// <summary>Actual for what is told as done, planned for what "will" be; null for what is denied, possible, supposed, going on or a state.</summary>
    /// <param name="tree">The tree of the sentence.</param>
    /// <param name="clause">The word that heads the clause.</param>
    /// <param name="own">The events that this word names.</param>
    /// <param name="isStated">Whether somebody is said to have told it.</param>
    public static Modality? Of(FiniteClauses tree, int clause, IReadOnlyList<Event> own, bool isStated)
    {
        if (IsState(tree, clause, own) || IsSupposed(tree, clause, isStated) || own.Any(e => e.Modality is Modality.Denied or Modality.Hypothetical)
            || tree.Children(clause).Any(child => IsNegative(tree, child) || IsDoubt(tree[child].Norm)))
        {
            return null;
        }

        return tree[tree.Tense(clause)] switch
        {
            { Xpos: "VBD" } => own.Any(e => e.Modality == Modality.Planned) ? null : Modality.Actual,
            { Lemma: "have", Relation: "aux" } when tree[clause].Xpos == "VBN" => Modality.Actual,
            { Norm: "will" } => Modality.Planned,
            _ => null,
        };
    }

    // "was calm", "had two bridges", "was raining"
    private static bool IsState(FiniteClauses tree, int clause, IReadOnlyList<Event> own) => tree.Child(clause, "cop") >= 0
        || (tree[clause].Lemma is "be" or "have" && own.Count == 0)
        || (tree[clause].Xpos == "VBG" && tree[tree.Tense(clause)].Lemma == "be");

    private static bool IsNegative(FiniteClauses tree, int child) => tree[child].Norm is "not" or "n't" or "never" or "nobody" or "nothing"
        || (tree[child].Relation is "nsubj" or "nsubj:pass" or "obj" && tree.Children(child).Any(word => tree[word].Norm is "no" or "neither"));

    // "had most likely hit a log"
    private static bool IsDoubt(string adverb) => Doubts.Contains(adverb);

    // By what governs it, or governs the clause that it is joined to.
    private static bool IsSupposed(FiniteClauses tree, int clause, bool isStated)
    {
        var first = tree.FirstOfJoined(clause);
        return tree[first].Relation switch
        {
            "root" or "parataxis" or "acl:relcl" => false,
            "ccomp" => !isStated,
            "advcl" => !tree.Children(first).Any(child => child < first && tree[child].Norm is "after" or "when" or "as" or "while" or "because" or "since" or "where" or "although" or "though"),
            _ => true,
        };
    }
}
