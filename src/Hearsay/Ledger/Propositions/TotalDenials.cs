namespace Hearsay.Ledger.Propositions;

/// <summary>
/// Answers that say that there was none of a thing, or nobody who did it: "No shot was fired, she replied", "rejected this: not one of them had been paid", "found nothing but straw".
/// </summary>
internal static class TotalDenials
{
    /// <summary>Words of a sentence among which its subject and verb stand.</summary>
    private const int Clause = 7;

    /// <summary>Whether a proposition is one: its page has it as an answer, or it is said of one thing alone ("nothing but").</summary>
    public static bool IsOne(Proposition proposition)
    {
        if (proposition is not { Negators: [(var at, _), ..], IsMute: false, IsProspective: false, IsHeadline: false, IsOwnVoice: false, IsOfDuty: false }
            || at >= Clause || (!proposition.IsAnswer && proposition.ExclusiveAt is null))
        {
            return false;
        }

        var words = SentenceWords.In(proposition.Spans, proposition.Article.Record.Text);
        return words[at].Word is "no" or "nobody" or "none" or "nothing" or "never" or "neither" || (words[at].Word == "not" && SentenceWords.WordAt(words, at + 1) is "one" or "a" or "single");
    }
}
