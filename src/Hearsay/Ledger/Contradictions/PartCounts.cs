using System.Collections.Frozen;
using Hearsay.Grounding.Quantities;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Contradictions;

/// <summary>
/// Figures that count no whole which another page could count otherwise: what comes on top ("14 more officers"), what is left ("the two still held"), some of those who were counted before ("including 12",
/// "eleven of the eighteen"), what one person has ("her 36,000 followers") and ages ("aged from two to 65").
/// </summary>
internal static class PartCounts
{
    /// <summary>Letters before and behind a figure that are looked at.</summary>
    private const int MostLetters = 60;

    private static readonly char[] Between = [' ', '\n', '\u00A0'];

    private static readonly FrozenSet<string> Hedges = FrozenSet.Create(StringComparer.Ordinal,
        "at", "least", "about", "around", "some", "roughly", "nearly", "almost", "more", "than", "up", "to", "as", "many", "a", "total", "of");

    private static readonly FrozenSet<string> Before = ListedWords.Of("numbers", "further");

    private static readonly FrozenSet<string> Owners = FrozenSet.Create(StringComparer.Ordinal, "my", "his", "her", "our", "their", "its");

    private static readonly FrozenSet<string> Behind = FrozenSet.Create(StringComparer.Ordinal, "more", "additional", "further", "extra", "other", "others", "remaining");

    private static readonly FrozenSet<string> Definite = FrozenSet.Create(StringComparer.Ordinal, "the", "those", "these", "them", "whom", "which");

    private static readonly FrozenSet<string> Left = FrozenSet.Create(StringComparer.Ordinal, "still", "remain", "remained", "remaining");

    /// <summary>Whether a figure counts no whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="tellsFate">True where it is said what became of those counted.</param>
    /// <param name="tellsOtherwise">True where its sentence counts before it what something else befell: in "killed two and wounded 17 others" the others are all the wounded.</param>
    public static bool IsPart(string text, TextSpan figure, bool tellsFate, bool tellsOtherwise)
    {
        var before = text[Math.Max(0, figure.Start - MostLetters)..figure.Start].ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var behind = text[figure.End..Math.Min(text.Length, figure.End + MostLetters)].ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var own = figure.TextIn(text).ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var last = Array.FindLast(before, word => !Hedges.Contains(word)) ?? "";
        var isMore = Before.Contains(last) || own.Any(Before.Contains) || (behind is [var next, ..] && Behind.Contains(Bare(next)) && !(next == "more" && behind is [_, "than", ..]));
        return (isMore && !tellsOtherwise)
            || (!tellsFate && Owners.Contains(last))
            || (behind is ["of", var whole, var many, ..] && Definite.Contains(whole) && (!tellsFate || IsNumber(many)))
            || IsLeft(behind)
            || IsAge(before);
    }

    // "the two road builders still in rebel hands", "219 remain missing".
    private static bool IsLeft(string[] behind)
    {
        const int Reach = 4; // words behind a figure
        foreach (var word in behind.Take(Reach))
        {
            if (Left.Contains(Bare(word)))
            {
                return true;
            }

            if (word[^1] is '.' or ',' or ';' or ':')
            {
                return false;
            }
        }

        return false;
    }

    // "women and girls aged from infancy to 65".
    private static bool IsAge(string[] before)
    {
        const int Reach = 5; // words before an age
        return before.TakeLast(Reach).Contains("aged", StringComparer.Ordinal);
    }

    private static bool IsNumber(string word) => char.IsDigit(word[0]) || NumberTable.CountOf(Bare(word)) is not null;

    private static string Bare(string word) => word.TrimEnd('.', ',', ';', ':', '”', '"', '’');
}
