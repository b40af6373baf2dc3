using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>The words of a sentence: letters and digits, with the apostrophes and hyphens inside them and the points and commas inside figures.</summary>
internal static class SentenceWords
{
    /// <summary>Words behind these are not read.</summary>
    private const int Most = 80;

    /// <summary>The words in text order, in lower case, each with its place in the text.</summary>
    /// <param name="spans">The parts of the sentence, in text order.</param>
    /// <param name="text">The text that they are of.</param>
    public static List<(TextSpan Span, string Word)> In(IReadOnlyList<TextSpan> spans, string text)
    {
        var words = new List<(TextSpan, string)>();
        for (var part = 0; part < spans.Count; part++)
        {
            var end = spans[part].End;
            for (var at = spans[part].Start; at < end && words.Count < Most;)
            {
                if (!char.IsLetterOrDigit(text[at]))
                {
                    at++;
                    continue;
                }

                var start = at;
                while (at < end && (char.IsLetterOrDigit(text[at]) || IsJoint(text, at, end)))
                {
                    at++;
                }

                words.Add((new TextSpan(start, at), text[start..at].ToLowerInvariant()));
            }
        }

        return words;
    }

    /// <summary>The word at a place; empty before the first and behind the last.</summary>
    public static string WordAt(List<(TextSpan Span, string Word)> words, int at) => at >= 0 && at < words.Count ? words[at].Word : "";

    private static bool IsJoint(string text, int at, int end) =>
        text[at] is '\'' or '’' or '.' or ',' or '-' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]) && (text[at] is not (',' or '.') || char.IsDigit(text[at + 1]));
}
