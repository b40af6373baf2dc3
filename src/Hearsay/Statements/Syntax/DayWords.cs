namespace Hearsay.Statements.Syntax;

/// <summary>Words that name a day by themselves and so end a noun phrase ("told reporters Friday").</summary>
internal static class DayWords
{
    /// <summary>True for a weekday, "today", "yesterday" and the like; <paramref name="norm"/> is in lower case.</summary>
    public static bool IsDay(string norm) => norm is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
        or "today" or "yesterday" or "tomorrow" or "tonight";
}
