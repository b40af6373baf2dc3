using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// Cuts what a statement says into sentences: at the marks that end one and, where it is told indirectly, at "and that …"; without what a statement inside it says.
/// </summary>
internal static class ContentSentences
{
    /// <summary>Letters that stand before a further clause at least.</summary>
    private const int LeastBefore = 12;

    /// <summary>Letters that a further clause has at least, with the word that joins it.</summary>
    private const int LeastClause = 20;

    /// <summary>The sentences in text order, each as the parts of the content that it is made of, without white space at their ends.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="inner">The contents of the statements inside it.</param>
    /// <param name="text">The text that all of them are from.</param>
    public static IEnumerable<List<TextSpan>> Of(Statement statement, TextSpan[] inner, string text)
    {
        var current = new List<TextSpan>();
        foreach (var part in statement.Content)
        {
            // “We fired none,” he said. “Let them show us.”: the full stop between them ends the sentence.
            if (current.Count > 0 && current[^1].End <= part.Start && text.AsSpan(current[^1].End, part.Start - current[^1].End).TrimEnd() is [.., '.'])
            {
                yield return current;
                current = [];
            }

            var start = part.Start;
            for (var at = part.Start; at < part.End; at++)
            {
                if (HoleAt(at, part, inner) is { } hole)
                {
                    AddPart(current, new TextSpan(start, hole.Start), text);
                    start = hole.End;
                    at = hole.End - 1;
                }
                else if (EndsSentence(text, at, part.End) || (statement.Form == StatementForm.Indirect && at - start > LeastBefore && BeginsClause(text, at, part.End)))
                {
                    AddPart(current, new TextSpan(start, text[at] == ' ' ? at : at + 1), text);
                    start = at + 1;
                    if (current.Count > 0)
                    {
                        yield return current;
                        current = [];
                    }
                }
            }

            AddPart(current, new TextSpan(Math.Min(start, part.End), part.End), text);
        }

        if (current.Count > 0)
        {
            yield return current;
        }
    }

    private static TextSpan? HoleAt(int at, TextSpan part, TextSpan[] inner)
    {
        foreach (var other in inner)
        {
            if (other.Contains(at) && part.Contains(other) && other.Length < part.Length)
            {
                return other;
            }
        }

        return null;
    }

    private static bool EndsSentence(string text, int at, int end) =>
        text[at] is '.' or '!' or '?' or ';' && at + 2 < end && char.IsWhiteSpace(text[at + 1]) && (char.IsUpper(text[at + 2]) || text[at] == ';') && !IsInitial(text, at);

    private static bool IsInitial(string text, int dot) => dot > 0 && char.IsUpper(text[dot - 1]) && (dot < 2 || !char.IsLetter(text[dot - 2]));

    // "said that … and that …" is two.
    private static bool BeginsClause(string text, int at, int end)
    {
        var rest = text.AsSpan(at);
        return at + LeastClause < end
            && (rest.StartsWith(" and that ", StringComparison.Ordinal) || rest.StartsWith(", and ", StringComparison.Ordinal) || rest.StartsWith(", but ", StringComparison.Ordinal));
    }

    private static void AddPart(List<TextSpan> parts, TextSpan span, string text)
    {
        if (span.TrimmedIn(text) is { IsEmpty: false } part)
        {
            parts.Add(part);
        }
    }
}
