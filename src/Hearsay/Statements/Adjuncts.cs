using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>
/// What may stand between a verb of saying and its content without being either: when, where, on what occasion ("on Friday", "in a
/// statement", "at a rally in Ardel").
/// </summary>
internal static class Adjuncts
{
    /// <summary>True when preposition and phrase tell the time or the occasion of saying.</summary>
    public static bool IsOccasion(SentenceView view, int preposition, NounPhrase phrase)
    {
        var head = view[phrase.Head];
        if (DayWords.IsDay(head.Norm) || IsTimeNoun(head.Lemma))
        {
            return true;
        }

        return view.Norm(preposition) switch
        {
            "in" or "during" or "at" or "on" or "after" or "before" or "via" or "through" or "from" => IsOccasionNoun(head.Lemma) || IsYear(head.Norm),
            _ => false,
        };
    }

    /// <summary>True for a phrase that by itself tells a time ("Friday", "last week", "this year").</summary>
    public static bool IsTime(SentenceView view, NounPhrase phrase) =>
        DayWords.IsDay(view.Norm(phrase.Head))
        || (IsTimeNoun(view[phrase.Head].Lemma) && view.Norm(phrase.First) is "last" or "this" or "next" or "earlier" or "late" or "early" or "that" or "the");

    private static bool IsYear(string norm) => norm.Length == 4 && norm.All(char.IsAsciiDigit);

    private static bool IsTimeNoun(string lemma) => lemma is "week" or "month" or "year" or "morning" or "afternoon" or "evening" or "night" or "day"
        or "weekend" or "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october"
        or "november" or "december" or "time" or "moment" or "hour";

    private static bool IsOccasionNoun(string lemma) => lemma is "statement" or "interview" or "speech" or "letter" or "tweet" or "email" or "e-mail"
        or "conference" or "briefing" or "rally" or "debate" or "meeting" or "event" or "appearance" or "remark" or "post" or "message"
        or "report" or "memo" or "release" or "call" or "television" or "tv" or "radio" or "twitter" or "facebook" or "address" or "article"
        or "column" or "hearing" or "visit" or "talk" or "testimony" or "transcript" or "video" or "show" or "program" or "segment"
        or "comment" or "filing" or "forum" or "session" or "summit" or "stop" or "crowd" or "conversation";
}
