using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>Sentences as far as marks and line ends tell them. Abbreviations cut too early, which only costs words.</summary>
internal static class PlainSentences
{
    /// <summary>The sentences of a stretch of text, in order, without white space at either end.</summary>
    public static IEnumerable<TextSpan> In(string text, TextSpan span)
    {
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            if (i + 1 < span.End && !IsEnd(text, i))
            {
                continue;
            }

            if (new TextSpan(start, i + 1).TrimmedIn(text) is { IsEmpty: false } sentence)
            {
                yield return sentence;
            }

            start = i + 1;
        }
    }

    /// <summary>Whether a sentence ends with a character: a mark followed by white space, or the end of a line.</summary>
    public static bool IsEnd(string text, int at) =>
        text[at] == '\n' || (text[at] is '.' or '!' or '?' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));
}
