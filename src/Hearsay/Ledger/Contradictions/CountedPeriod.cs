using System.Text.RegularExpressions;

namespace Hearsay.Ledger.Contradictions;

/// <summary>Whether a clause counts over a time: what a war or a week has cost is no count of what one night did.</summary>
internal static partial class CountedPeriod
{
    /// <summary>Whether a clause names a time that its count came together in ("in the past three weeks", "a week of bombing", "since March", "the war has killed").</summary>
    public static bool IsIn(ReadOnlySpan<char> clause) => Spans().IsMatch(clause);

    [GeneratedRegex(
        @"\b(in|over|within|during|than|for)\s+(the\s+)?((past|last|final|previous|recent|first|couple\s+of|few|several|\w+)\s+){0,4}(days|weeks|months|years|decades|war|conflict|siege)\b"
        + @"|\b(day|week|month|year|decade)s?\s+of\s+\w|\bsince\s+(the\s+\w+|[A-Z]\w+|\d{4}|last)\b|\bso\s+far\s+this\b|\b(war|conflict|fight)\s+(has|have)\s+\w",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spans();
}
