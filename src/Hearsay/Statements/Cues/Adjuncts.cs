using Hearsay.Language;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Cues;

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
        if (DayWords.IsDay(head.Norm) || CueWords.Default.IsTime(head.Lemma))
        {
            return true;
        }

        return view.Norm(preposition) switch
        {
            "in" or "during" or "at" or "on" or "after" or "before" or "via" or "through" or "from" => CueWords.Default.IsOccasion(head.Lemma) || IsYear(head.Norm),
            _ => false,
        };
    }

    /// <summary>True for a phrase that by itself tells a time ("Friday", "last week", "this year").</summary>
    public static bool IsTime(SentenceView view, NounPhrase phrase)
    {
        if (DayWords.IsDay(view.Norm(phrase.Head)))
        {
            return true;
        }

        return CueWords.Default.IsTime(view[phrase.Head].Lemma)
            && (view.Norm(phrase.First) is "last" or "this" or "next" or "that" or "late" or "early" or "earlier" or "past"
                || view.Norm(phrase.End) is "earlier" or "ago" or "later" or "before"
                || DayWords.IsDay(view.Norm(phrase.First)) || view[phrase.First].Upos == Upos.Num || phrase.First == phrase.Head);
    }

    private static bool IsYear(string norm) => norm.Length == 4 && norm.All(char.IsAsciiDigit);
}
