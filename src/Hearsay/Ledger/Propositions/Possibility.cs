using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Propositions;

/// <summary>Where a sentence puts something as possible, considered or undecided ("may", "one possibility").</summary>
internal static class Possibility
{
    private static readonly FrozenSet<string> Possible = ListedWords.Of("concepts", "possible");

    /// <summary>The place of the word that does, in words from the sentence's start; null where none does.</summary>
    /// <param name="words">The sentence's words, lower-case.</param>
    /// <param name="text">The text they are of.</param>
    public static int? In(List<(TextSpan Span, string Word)> words, string text)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var (span, word) = words[at];
            if (Possible.Contains(word) && !(word == "may" && !char.IsLower(text[span.Start])) && !IsManner(words, at))
            {
                return at;
            }
        }

        return null;
    }

    // "as quickly as possible", "wherever they may be", "how bad it might be": said of how, where or who, not of whether.
    private static bool IsManner(List<(TextSpan Span, string Word)> words, int at)
    {
        const int Clause = 4; // words between "how" and "may" that one clause has
        return (words[at].Word == "possible" && at > 0 && words[at - 1].Word == "as")
            || (words[at].Word is "may" or "might" or "could" && words[Math.Max(0, at - Clause)..at].Exists(
                before => before.Word is "how" or "however" or "wherever" or "whatever" or "whoever" or "whichever" or "whenever"));
    }
}
