namespace Hearsay.Ledger.Propositions;

/// <summary>Answers that say that there was none of a thing, or nobody who did it: "No shot was fired", "Not one of them has been paid", "had never met him, she replied".</summary>
internal static class TotalDenials
{
    /// <summary>Words of a sentence among which its subject stands.</summary>
    private const int Subject = 2;

    /// <summary>The same of a sentence that its page sets against what it told before.</summary>
    private const int Clause = 7;

    /// <summary>Whether a proposition is one: its subject is none, it is said of one thing alone ("nothing but"), or its page has it as an answer.</summary>
    public static bool IsOne(Proposition proposition)
    {
        if (proposition is not { Negators: [(var at, _), ..], IsMute: false, IsProspective: false, IsHeadline: false, IsOwnVoice: false, IsOfDuty: false }
            || at >= (proposition.IsAnswer || proposition.ExclusiveAt is not null ? Clause : Subject))
        {
            return false;
        }

        var words = SentenceWords.In(proposition.Spans, proposition.Article.Record.Text);
        return words[at].Word is "no" or "nobody" or "none" or "nothing" or "never" or "neither" || (words[at].Word == "not" && SentenceWords.WordAt(words, at + 1) is "one" or "a" or "single");
    }
}
