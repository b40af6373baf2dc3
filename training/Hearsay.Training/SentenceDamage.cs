using System.Text;

namespace Hearsay.Training;

/// <summary>Copies of a treebank's document as pages damage them; the sentences stay where they were.</summary>
internal static class SentenceDamage
{
    /// <summary>The document itself and, now and then, a damaged copy of it.</summary>
    public static IEnumerable<TreebankText> Copies(TreebankText document, Random random)
    {
        yield return document;
        switch (random.Next(12))
        {
            case 0:
                yield return document with { Text = document.Text.ToUpperInvariant() };
                break;
            case 1 or 2:
                yield return document with { Text = WithCurlyQuotes(document.Text) };
                break;
            case 3:
                yield return WithOtherGaps(document, (gap, before, ended, _) => ended && before is '.' or '?' or '!' && random.Next(4) == 0 ? "" : gap);
                break;
            case 4:
                var width = random.Next(50, 80);
                yield return WithOtherGaps(document, (gap, _, _, column) => column > width ? "\n" : gap);
                break;
            case 5:
                yield return WithOtherGaps(document, (gap, _, _, _) => gap.Length == 2 ? "\n" : gap);
                break;
            case 6:
                yield return WithOtherGaps(document with { Text = WithCapitals(document.Text) }, (gap, _, ended, _) => ended ? "\n\n" : gap);
                break;
            default:
                break;
        }
    }

    /// <summary>Writes the text anew with other white space.</summary>
    /// <param name="document">The document.</param>
    /// <param name="gapOf">A gap, the character before it, whether a sentence ends there and how long the line is so far → the new gap.</param>
    private static TreebankText WithOtherGaps(TreebankText document, Func<string, char, bool, int, string> gapOf)
    {
        var text = new StringBuilder();
        var ends = new List<int>();
        var line = 0; // where the line starts in the new text
        for (var i = 0; i < document.Text.Length; i++)
        {
            var ended = ends.Count < document.Ends.Count && document.Ends[ends.Count] == i;
            if (ended)
            {
                ends.Add(text.Length);
            }

            if (i == 0 || document.Text[i] is not (' ' or '\n'))
            {
                text.Append(document.Text[i]);
                continue;
            }

            var gap = document.Text[i] == '\n' ? "\n\n" : " ";
            var written = gapOf(gap, document.Text[i - 1], ended, text.Length - line);
            text.Append(written);
            line = written.Contains('\n', StringComparison.Ordinal) ? text.Length : line;
            i += gap.Length - 1;
        }

        if (ends.Count < document.Ends.Count)
        {
            ends.Add(text.Length);
        }

        return new TreebankText(text.ToString(), ends);
    }

    /// <summary>Every word with a capital, as in headlines.</summary>
    private static string WithCapitals(string text) =>
        string.Create(text.Length, text, static (made, text) =>
        {
            for (var i = 0; i < made.Length; i++)
            {
                made[i] = i == 0 || text[i - 1] is ' ' or '\n' ? char.ToUpperInvariant(text[i]) : text[i];
            }
        });

    private static string WithCurlyQuotes(string text)
    {
        var made = new StringBuilder(text);
        for (var i = 0; i < made.Length; i++)
        {
            var opens = i == 0 || made[i - 1] is ' ' or '\n' or '(' or '[';
            made[i] = made[i] switch
            {
                '"' => opens ? '“' : '”',
                '\'' => opens ? '‘' : '’',
                var c => c,
            };
        }

        return made.ToString();
    }
}
