using System.Collections.Frozen;
using Hearsay.Grounding;

namespace Hearsay.Ledger.Actors;

/// <summary>Words in a speaker's place that stand for nobody: days and years, a country's adjective alone, and pronouns with what is joined to them.</summary>
internal static class NobodyWords
{
    private static readonly FrozenSet<string> Times = FrozenSet.Create(StringComparer.Ordinal,
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "early", "mid", "late", "last", "this", "in", "since", "by", "year", "month", "week", "today", "yesterday", "tomorrow");

    // Whom these stand for stands elsewhere, or nobody does.
    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(StringComparer.Ordinal,
        "itself", "himself", "herself", "themselves", "myself", "ourselves", "both", "none", "nothing", "neither",
        "everything", "something", "anything", "my", "your", "our", "its", "his", "their", "whose", "whom",
        "me", "us");

    private static readonly FrozenSet<string> OfWhom = FrozenSet.Create(StringComparer.Ordinal, "whom", "which", "them", "these", "those", "it", "us", "you", "this", "that");

    /// <summary>Whether words stand for nobody.</summary>
    /// <param name="words">The words, with their article.</param>
    /// <param name="key">Their key without it (<see cref="NameKey"/>).</param>
    /// <param name="countries">How the articles name countries.</param>
    public static bool Are(string words, string key, CountryWords countries)
    {
        var parts = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(parts, part => Times.Contains(part) || char.IsAsciiDigit(part[0]))
            || parts is [var only] && (Pronouns.Contains(only) || IsAdjective(words, only, countries))
            || parts is ["no", "one"]
            || parts is [_, "of", var whom] && OfWhom.Contains(whom);
    }

    // "Alvanian", but "an Alvanian", "Alvanians"
    private static bool IsAdjective(string words, string key, CountryWords countries) =>
        char.IsUpper(words[0]) && !words.Contains(' ', StringComparison.Ordinal) && !key.EndsWith('s') && countries.CountryOf(key) is not null;
}
