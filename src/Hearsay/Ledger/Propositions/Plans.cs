using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Propositions;

/// <summary>Constructions that speak of what is planned.</summary>
internal static class Plans
{
    private static readonly FrozenSet<string> Appointed = ListedWords.Of("concepts", "appointed");
    private static readonly FrozenSet<string> Coming = ListedWords.Of("concepts", "coming");

    /// <summary>Whether a sentence speaks of what is planned or due, in the widest sense ("planned for October", "is to start", "tomorrow", "not yet").</summary>
    /// <param name="words">The sentence's words in lower case.</param>
    public static bool IsPlanned(List<(TextSpan Span, string Word)> words) => Enumerable.Range(0, words.Count).Any(at => words[at].Word switch
    {
        var word when Coming.Contains(word) => true,
        "to" => at > 0 && words[at - 1].Word is "is" or "are" or "was" or "were" or "down",
        "going" => Follows(words, at, "to"),
        _ => false,
    });

    /// <summary>Whether a sentence says of a thing that it is still to be done: "is to start in May", "are due to be released", "has been put off to October", "was down for December".</summary>
    /// <param name="words">The sentence's words in lower case.</param>
    public static bool IsDue(List<(TextSpan Span, string Word)> words) => words[0].Word is not ("if" or "unless") && Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(at => words[at].Word switch
    {
        "will" or "shall" => !Follows(words, at, "not") && !Follows(words, at, "never"),
        var word when Appointed.Contains(word) => at + 1 < words.Count && words[at + 1].Word is "to" or "for" or "on" or "in" && IsForm(words[at - 1].Word),
        "put" or "postponed" or "delayed" or "deferred" or "moved" => Follows(words, at, "to") || Follows(words, at, "until")
            || (Follows(words, at, "off") && at + 2 < words.Count && words[at + 2].Word is "to" or "until" or "till"),
        "to" => IsForm(words[at - 1].Word),
        "going" => Follows(words, at, "to") && at + 2 < words.Count && words[at + 2].Word == "be",
        _ => false,
    });

    private static bool Follows(List<(TextSpan Span, string Word)> words, int at, string next) => at + 1 < words.Count && words[at + 1].Word == next;

    private static bool IsForm(string word) => word is "is" or "are" or "was" or "were" or "been" or "be";
}
