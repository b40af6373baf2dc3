using System.Globalization;
using System.Text;

namespace Hearsay.Ledger;

/// <summary>
/// Cuts texts and queries into search terms the same way for every store: runs of letters and digits, without case and without
/// combining marks (NFKD), so that "Kraków" finds "krakow".
/// </summary>
public static class SearchTerms
{
    /// <summary>The terms of a text, separated by single spaces; what stores index.</summary>
    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        var inWord = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (!inWord && result.Length > 0)
                {
                    result.Append(' ');
                }

                inWord = true;
                result.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                inWord = false;
            }
        }

        return result.ToString();
    }

    /// <summary>The phrases of a query: what stands in double quotes is one phrase, every other word one of its own.</summary>
    public static IReadOnlyList<string> Phrases(string query)
    {
        var phrases = new List<string>();
        var parts = query.Replace('“', '"').Replace('”', '"').Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var terms = Normalize(parts[i]);
            if (terms.Length == 0)
            {
                continue;
            }

            if (i % 2 == 1)
            {
                phrases.Add(terms);
            }
            else
            {
                phrases.AddRange(terms.Split(' '));
            }
        }

        return phrases;
    }
}
