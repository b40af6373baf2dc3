using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>Words that say of one thing alone what is said: "are targeting only militants", "had struck nothing but empty barracks".</summary>
internal static class Exclusives
{
    /// <summary>Where such a word stands; null where none does.</summary>
    /// <param name="words">The sentence's words in lower case.</param>
    public static int? In(List<(TextSpan Span, string Word)> words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            var (before, next) = (at > 0 ? words[at - 1].Word : "", words[at + 1].Word);
            switch (words[at].Word)
            {
                // "the only way", "not only", "if only"; "only on Friday", "only after", "only to find": what is alone there is no thing.
                case "only"
                    when before is not ("the" or "an" or "a" or "not" or "if" or "its" or "his" or "her" or "their" or "our" or "my" or "can" or "could" or "may")
                    && next is not ("if" or "when" or "after" or "once" or "because" or "on" or "in" or "at" or "by" or "to" or "for" or "from" or "as" or "then" or "now" or "a" or "an"):
                // "an account that she exclusively used" says it of the account, which stands before.
                case "solely" or "exclusively" when before is not "not" && !next.EndsWith("ed", StringComparison.Ordinal):
                case "nothing" or "nobody" or "none" when next is "but" or "except":
                    return at;
            }
        }

        return null;
    }
}
