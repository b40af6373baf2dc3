using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>Words that say that something was done on purpose ("deliberately", "no accident"): whether an attack was aimed at what it hit decides what it is called.</summary>
internal static class Intent
{
    /// <summary>What a proposition has that says so.</summary>
    public const string Feature = "=intent";

    /// <summary>The place behind the words for it; the place itself where there are none.</summary>
    /// <param name="words">The sentence's words in lower case.</param>
    /// <param name="at">Where they would begin.</param>
    public static int EndAt(List<(TextSpan Span, string Word)> words, int at) => words[at].Word switch
    {
        "deliberate" or "deliberately" or "intentional" or "intentionally" or "premeditated" or "purposely" => at + 1,
        "on" when SentenceWords.WordAt(words, at + 1) == "purpose" => at + 2,
        "no" when IsChance(SentenceWords.WordAt(words, at + 1)) => at + 2,
        "not" when SentenceWords.WordAt(words, at + 1) is "an" or "a" && IsChance(SentenceWords.WordAt(words, at + 2)) => at + 3,
        "not" when SentenceWords.WordAt(words, at + 1) == "accidental" => at + 2,
        _ => at,
    };

    private static bool IsChance(string word) => word is "accident" or "mistake" or "coincidence";
}
