using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Grounding.Quantities;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Contradictions;

/// <summary>Figures that a page names as somebody's other count of the same ("well above the 43 that rescuers had counted", "not the official 20").</summary>
internal static class ComparedFigures
{
    /// <summary>Words before the figure that may hold the comparison.</summary>
    private const int Reach = 6;

    private static readonly FrozenSet<string> Comparing = ListedWords.Of("numbers", "comparing");

    private static readonly FrozenSet<string> Definite = FrozenSet.Create(StringComparer.Ordinal, "the", "its", "his", "her", "their", "official", "officially");

    private static readonly FrozenSet<string> Between = ListedWords.Of("numbers", "compared");

    /// <summary>The count that a page says was not so right behind the one that was ("two policemen at the camp, not twelve"); null where it says so of none.</summary>
    public static decimal? RejectedBehind(string text, TextSpan figure)
    {
        const string Not = ", not ";
        const int MostLetters = 60; // between a count and the one that was not so
        var rest = text.AsSpan(figure.End, Math.Min(MostLetters, text.Length - figure.End));
        var at = rest.IndexOf(Not);
        if (at < 0 || rest[..at].ContainsAny('.', ';', '\n'))
        {
            return null;
        }

        rest = rest[(at + Not.Length)..];
        var end = rest.IndexOfAny(" .,;:\n");
        var word = rest[..(end < 0 ? rest.Length : end)].ToString();
        return decimal.TryParse(word, NumberStyles.Integer, CultureInfo.InvariantCulture, out var digits) ? digits
            : NumberTable.CountOf(word);
    }

    /// <summary>Whether a page compares something with the figure as one that is known: a word of comparison before "the", "its" or "official", with nothing but words of counting between.</summary>
    public static bool IsComparedTo(string text, TextSpan figure)
    {
        const int MostLetters = 70; // that six words of comparison may take
        var words = text[Math.Max(0, figure.Start - MostLetters)..figure.Start].ToLowerInvariant().Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var isDefinite = false;
        for (var i = words.Length - 1; i >= Math.Max(0, words.Length - Reach); i--)
        {
            if (Comparing.Contains(words[i]))
            {
                return isDefinite;
            }

            if (!Definite.Contains(words[i]) && !Between.Contains(words[i]))
            {
                return false;
            }

            isDefinite |= Definite.Contains(words[i]);
        }

        return false;
    }
}
