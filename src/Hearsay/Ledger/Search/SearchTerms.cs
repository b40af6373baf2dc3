using System.Globalization;
using System.Text;

namespace Hearsay.Ledger.Search;

/// <summary>
/// Cuts texts and queries into search terms the same way for every store: runs of letters and digits, without case and without
/// combining marks (NFKD), so that "Kraków" finds "krakow". Linear in the text's length, whatever it holds: characters are
/// decomposed one at a time, because ordering a long run of combining marks is not linear and they are dropped anyway.
/// </summary>
public static class SearchTerms
{
    /// <summary>Longest term in UTF-16 code units; a longer run of letters is known by its beginning.</summary>
    public const int MaxTermLength = 128;

    /// <summary>Most phrases of a query; the others are not looked at.</summary>
    public const int MaxPhrases = 32;

    /// <summary>Most terms of a phrase; the others are not looked at.</summary>
    public const int MaxPhraseTerms = 256;

    /// <summary>The terms of a text, separated by single spaces; what stores index.</summary>
    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        var inWord = false;
        var termStart = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                Add(rune);
            }
            else
            {
                foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
                {
                    Add(part);
                }
            }
        }

        return result.ToString();

        void Add(Rune rune)
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (!inWord && result.Length > 0)
                {
                    result.Append(' ');
                }

                termStart = inWord ? termStart : result.Length;
                inWord = true;
                if (result.Length - termStart < MaxTermLength)
                {
                    AppendLower(rune);
                }
            }
            else if (!IsMark(rune))
            {
                inWord = false;
            }
        }

        void AppendLower(Rune rune)
        {
            Span<char> units = stackalloc char[2];
            var length = Rune.ToLowerInvariant(rune).EncodeToUtf16(units);
            result.Append(units[..length]);
        }
    }

    /// <summary>
    /// The phrases of a query, each once, in order: what stands in double quotes is one phrase, every other word one of its own.
    /// </summary>
    public static IReadOnlyList<string> Phrases(string query)
    {
        var phrases = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var parts = query.Replace('“', '"').Replace('”', '"').Split('"');
        for (var i = 0; i < parts.Length && phrases.Count < MaxPhrases; i++)
        {
            var terms = Normalize(parts[i]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (i % 2 == 1)
            {
                Add(string.Join(' ', terms.Take(MaxPhraseTerms)));
                continue;
            }

            foreach (var term in terms)
            {
                Add(term);
            }
        }

        return phrases;

        void Add(string phrase)
        {
            if (phrase.Length > 0 && phrases.Count < MaxPhrases && seen.Add(phrase))
            {
                phrases.Add(phrase);
            }
        }
    }

    // Spacing marks (vowel signs of Indic scripts) stay inside the word as the others do, so that they do not cut it.
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;
}
