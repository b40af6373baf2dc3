namespace Hearsay.Ledger;

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

    /// <summary>Share of a denial's words, or of what it denies, that the two must have in common.</summary>
    private const double Denial = 0.4;

    /// <summary>True when both are about one proposition; a denial and what it denies are.</summary>
    /// <param name="a">One statement.</param>
    /// <param name="b">The other.</param>
    public static bool SameClaim(StatementProfile a, StatementProfile b)
    {
        var (common, count) = Common(a, b);
        if (count < 2)
        {
            return false;
        }

        var jaccard = common / (a.Weight + b.Weight - common);
        var contained = common / Math.Min(a.Weight, b.Weight);
        var sameSpeaker = a.Speaker is not null && string.Equals(a.Speaker, b.Speaker, StringComparison.Ordinal);
        if (a.Negative != b.Negative)
        {
            // A denial is short and its wording its own: it must cover a good part of the shorter side.
            return !sameSpeaker && contained >= Denial && common >= 10;
        }

        return (count >= 3 && jaccard >= (sameSpeaker ? SameSpeaker : SameProposition))
            || (count >= 4 && contained >= (sameSpeaker ? 0.75 : 0.85));
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
