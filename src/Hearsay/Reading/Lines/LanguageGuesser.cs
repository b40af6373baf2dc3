using System.Numerics;

namespace Hearsay.Reading.Lines;

/// <summary>
/// The language of a text, by script and by the share of each language's commonest small words (after Grefenstette 1995, "Comparing two
/// language identification schemes"). Where Latin letters say nothing either way, as in a headline of names, English is taken for granted: it is what the
/// engine is mostly given, and the analysis of a short foreign text does less harm than silence about a short English one.
/// </summary>
internal static class LanguageGuesser
{
    private const int WordsLookedAt = 2_000; // words that are enough to tell
    private const int LongestWord = 40; // letters
    private const int FewestMore = 2; // function words that another language must have more than English
    private const int WordsPerMore = 25; // one more for so many words of the text

    /// <summary>A BCP 47 language, "und" when it cannot be told.</summary>
    /// <param name="text">Running text, without furniture as far as possible.</param>
    public static string Guess(string text)
    {
        if (ByScript(text) is { } script)
        {
            return script;
        }

        var lists = LineWords.Instance;
        var languages = lists.FunctionWords.Keys.ToArray();
        var hits = new int[languages.Length];
        var words = 0;
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < text.Length && words < WordsLookedAt; i++)
        {
            if (!char.IsLetter(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || (text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
            {
                i++;
            }

            words++;
            if (i - start <= LongestWord)
            {
                var length = text.AsSpan(start, i - start).ToLowerInvariant(lower);
                lists.LanguagesOfFunctionWord.TryGetValue(lower[..length], out var found);
                for (; found != 0; found &= found - 1)
                {
                    hits[BitOperations.TrailingZeroCount(found)]++;
                }
            }
        }

        var english = Array.IndexOf(languages, "en");
        var best = english;
        for (var l = 0; l < languages.Length; l++)
        {
            best = hits[l] > hits[best] ? l : best;
        }

        // A few foreign names in an English line have small words too.
        return words == 0 ? "und" : hits[best] - hits[english] >= Math.Max(FewestMore, words / WordsPerMore) ? languages[best] : "en";
    }

    private static string? ByScript(string text)
    {
        var (latin, cyrillic, ukrainian, arabic, persian, hebrew, greek, han, kana, hangul, devanagari, thai) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var c in text)
        {
            switch (c)
            {
                case < '\u0250' when char.IsLetter(c): latin++; break;
                case >= '\u0370' and < '\u0400': greek++; break;
                case >= '\u0400' and < '\u0530':
                    cyrillic++;
                    ukrainian += c is 'і' or 'ї' or 'є' or 'ґ' ? 1 : 0;
                    break;
                case >= '\u0590' and < '\u0600': hebrew++; break;
                case >= '\u0600' and < '\u0780':
                    arabic++;
                    persian += c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک' ? 1 : 0;
                    break;
                case >= '\u0900' and < '\u0980': devanagari++; break;
                case >= '\u0E00' and < '\u0E80': thai++; break;
                case >= '\u3040' and < '\u3100': kana++; break;
                case >= '\u4E00' and < '\uA000': han++; break;
                case >= '\uAC00' and < '\uD7B0': hangul++; break;
            }
        }

        // A sign of Han or a syllable of Hangul weighs about as much as a word's three letters.
        var east = 3 * (han + kana + hangul);
        var other = new[] { cyrillic, arabic, hebrew, greek, east, devanagari, thai }.Max();
        if (other <= latin)
        {
            return latin == 0 ? "und" : null;
        }

        return other == cyrillic ? (ukrainian * 50 > cyrillic ? "uk" : "ru")
            : other == arabic ? (persian * 20 > arabic ? "fa" : "ar")
            : other == hebrew ? "he"
            : other == greek ? "el"
            : other == devanagari ? "hi"
            : other == thai ? "th"
            : kana * 5 > han ? "ja"
            : hangul > han ? "ko" : "zh";
    }
}
