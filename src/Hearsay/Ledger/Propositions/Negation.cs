using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// How far words reach that turn a clause into its contrary, and which of them do not: "no doubt", "not only", "could not rule out", and what leaves open what it speaks of ("it was not clear whether").
/// </summary>
internal static class Negation
{
    /// <summary>Words behind a negator that it reaches at most.</summary>
    private const int Reach = 7;

    /// <summary>Words between a negator and the verb of knowing that it is about.</summary>
    private const int ReachOfKnowing = 3;

    /// <summary>Words behind "failed" or "prevented" within which something stands that did not happen.</summary>
    private const int ReachOfReversal = 6;

    private static readonly FrozenSet<string> Knowing = ListedWords.Of("concepts", "knowing");
    private static readonly ConceptTable Concepts = ConceptTable.Instance;

    /// <summary>Where a negator stands and before which word its reach ends; null for a word that negates nothing.</summary>
    /// <param name="words">The sentence's words in lower case.</param>
    /// <param name="at">Which.</param>
    /// <param name="text">The text that they are from.</param>
    public static (int At, int End)? At(List<(TextSpan Span, string Word)> words, int at, string text)
    {
        if (!Concepts.IsNegator(words[at].Word) || AffirmsAt(words, at) || LeavesOpen(words, at))
        {
            return null;
        }

        return (at, EndOf(words, at, text));
    }

    /// <summary>Where words stand that say that something did not come about ("failed to", "prevents", "a lack of"), and before which word the reach of each ends.</summary>
    /// <param name="words">The sentence's words in lower case.</param>
    public static IReadOnlyList<(int At, int End)> Reversals(List<(TextSpan Span, string Word)> words) =>
        [.. Enumerable.Range(0, words.Count).Where(at => Concepts.Is("reversal", words[at].Word)).Select(at => (at, Math.Min(words.Count, at + 1 + ReachOfReversal)))];

    // "had not changed" is no denial; "not only" and "no doubt" affirm what they stand before, and so do "could not help but" and "cannot afford to".
    private static bool AffirmsAt(List<(TextSpan Span, string Word)> words, int at)
    {
        var (next, after) = (SentenceWords.WordAt(words, at + 1), SentenceWords.WordAt(words, at + 2));
        return words[at].Word switch
        {
            "no" => next is "doubt" or "wonder" or "matter" || (next == "question" && after != "of"),
            "nothing" => next == "to" && after == "do",
            _ => false,
        }
            || next is "changed" or "change" or "only" or "just" or "merely" or "simply"
            || (next == "rule" && after == "out")
            || (next is "afford" or "help" or "discount" or "exclude" && IsOfAbility(words, at));
    }

    private static bool IsOfAbility(List<(TextSpan Span, string Word)> words, int at) =>
        words[at].Word.StartsWith("can", StringComparison.Ordinal) || words[at].Word.StartsWith("could", StringComparison.Ordinal)
        || SentenceWords.WordAt(words, at - 1) is "can" or "could";

    // "has not confirmed that", "it was not clear whether", "do not know who": whether it is so stays open. Who did not know of a thing says something of it.
    private static bool LeavesOpen(List<(TextSpan Span, string Word)> words, int at)
    {
        var end = Math.Min(words.Count, at + 1 + ReachOfKnowing);
        for (var i = at + 1; i < end; i++)
        {
            if (Concepts.Is("confirmation", words[i].Word)
                || (Knowing.Contains(words[i].Word) && i + 1 < words.Count && QuestionWords.Contains(words[i + 1].Word)))
            {
                return true;
            }
        }

        return false;
    }

    // "no legal ground to attack" says that there is no ground, not that nobody attacked; and behind a comma another clause may begin.
    private static int EndOf(List<(TextSpan Span, string Word)> words, int at, string text)
    {
        var end = Math.Min(words.Count, at + Reach);
        for (var i = at + 1; i < end; i++)
        {
            if ((words[at].Word == "no" && words[i].Word == "to") || (i > at + 1 && IsClause(words[i].Word) && text.AsSpan(words[i - 1].Span.End, words[i].Span.Start - words[i - 1].Span.End).Contains(',')))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsClause(string word) => word is "was" or "were" or "is" or "are" or "has" or "have" or "had" or "will" or "would" or "who" or "which" or "but" or "so" or "because" or "since" or "as"
        or "i" or "you" or "he" or "she" or "it" or "we" or "they" or "there";
}
