using System.Collections.Frozen;

namespace Hearsay.Ledger.Contradictions;

/// <summary>Whether a clause counts over a time: what a war or a week has cost is no count of what one night did.</summary>
internal static class CountedPeriod
{
    private static readonly FrozenSet<string> Times = FrozenSet.Create(StringComparer.Ordinal, "days", "weeks", "months", "years", "decades", "war", "conflict", "siege");
    private static readonly FrozenSet<string> Lengths = FrozenSet.Create(StringComparer.Ordinal, "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades");
    private static readonly FrozenSet<string> Fights = FrozenSet.Create(StringComparer.Ordinal, "war", "conflict", "fight");
    private static readonly FrozenSet<string> Openers = FrozenSet.Create(StringComparer.Ordinal, "in", "over", "within", "during", "than", "for", "throughout");
    private static readonly FrozenSet<string> Between = FrozenSet.Create(StringComparer.Ordinal, "the", "past", "last", "final", "previous", "recent", "first", "couple", "of", "few", "several", "civil");

    /// <summary>Whether a clause names a time that its count came together in ("in the past three weeks", "a week of bombing", "since March", "the war has killed").</summary>
    public static bool IsIn(string clause)
    {
        var words = clause.ToLowerInvariant().Split([' ', ',', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var next = words.ElementAtOrDefault(i + 1);
            if ((Times.Contains(words[i]) && IsOpened(words, i)) || (next is "of" && Lengths.Contains(words[i])) || (next is "has" or "have" && Fights.Contains(words[i]))
                || (words[i] == "since" && next is not null and not "then"))
            {
                return true;
            }
        }

        return false;
    }

    // "over the last couple of days", "in three weeks": one word that is none of these, a number as a rule, may stand between.
    private static bool IsOpened(string[] words, int at)
    {
        var others = 0;
        while (--at >= 0 && others < 2)
        {
            if (Openers.Contains(words[at]))
            {
                return true;
            }

            others += Between.Contains(words[at]) ? 0 : 1;
        }

        return false;
    }
}
