namespace Hearsay.Ledger.Pairs;

/// <summary>
/// Decides whether two statements assert (or deny) the same proposition, from the two alone. A first version on content words and
/// coded events; paraphrase that shares neither is not seen yet (issue 8).
/// </summary>
internal static class StatementJudge
{
    /// <summary>Similarity from which two statements by anybody are one proposition.</summary>
    private const double SameProposition = 0.5;

    /// <summary>Similarity from which two statements by the same speaker are.</summary>
    private const double SameSpeaker = 0.4;

    /// <summary>Similarity from which two statements are the same words, however few.</summary>
    private const double SameWords = 0.8;

    /// <summary>Share of the shorter statement that an edited or spun copy keeps.</summary>
    private const double SameInCopy = 0.6;

    /// <summary>How much of the longer statement's weight the shorter one must have, for two words to make it the same: a bare name stands in all that is said of its bearer.</summary>
    private const double LeastOfLonger = 0.4;

    /// <summary>Share of the shorter statement that the longer one must have, when anybody says it.</summary>
    private const double Contained = 0.85;

    /// <summary>The same, when one speaker says both.</summary>
    private const double ContainedSameSpeaker = 0.75;

    /// <summary>Share of a denial's words, or of what it denies, that the two must have in common.</summary>
    private const double Denial = 0.5;

    /// <summary>Weight of the words that a denial must have in common with what it denies.</summary>
    private const double LeastDenied = 12;

    /// <summary>True when both are about one proposition; a denial and what it denies are.</summary>
    /// <param name="a">One statement.</param>
    /// <param name="b">The other.</param>
    /// <param name="derived">
    /// True when the article of one derives from the article of the other: then little wording in common is enough, because a copy that was
    /// edited or spun keeps no more.
    /// </param>
    public static bool SameClaim(StatementProfile a, StatementProfile b, bool derived)
    {
        var (common, count) = Common(a, b);
        if (count == 0)
        {
            return false;
        }

        var jaccard = common / (a.Weight + b.Weight - common);
        var contained = common / Math.Min(a.Weight, b.Weight);
        var sameSpeaker = string.Equals(a.Speaker, b.Speaker, StringComparison.Ordinal);
        var named = sameSpeaker && a.Speaker is not null;
        if (a.Negative != b.Negative)
        {
            // A denial is short and its wording its own: it must cover a good part of the shorter side.
            // Nobody is taken to deny what is said by nobody, by themselves or by their own side.
            return a.Party is not null && b.Party is not null && !string.Equals(a.Party, b.Party, StringComparison.Ordinal)
                && contained >= Denial && common >= LeastDenied;
        }

        return (sameSpeaker && (count >= 2 || derived) && jaccard >= SameWords)
            || (sameSpeaker && derived && count >= (Math.Min(a.Weight, b.Weight) < LeastOfLonger * Math.Max(a.Weight, b.Weight) ? 4 : 2) && contained >= SameInCopy)
            || (count >= 3 && jaccard >= (named ? SameSpeaker : SameProposition))
            || (count >= 4 && contained >= (named ? ContainedSameSpeaker : Contained));
    }

    private static (double Weight, int Count) Common(StatementProfile a, StatementProfile b)
    {
        var (few, many) = a.Words.Count <= b.Words.Count ? (a.Words, b.Words) : (b.Words, a.Words);
        var weight = 0.0;
        var count = 0;
        foreach (var (word, value) in few)
        {
            if (many.ContainsKey(word))
            {
                weight += value;
                count++;
            }
        }

        return (weight, count);
    }
}
