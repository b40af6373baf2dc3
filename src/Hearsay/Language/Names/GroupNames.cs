using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Names of armed groups and parties that begin with an Arabic or Persian word for one ("Harakat al-Fajr", "Liwa Velkar", "Hay'at Tahrir
/// al-Tamar"): the capitalised words that follow belong to them, whatever a recogniser made of the parts.
/// </summary>
internal static class GroupNames
{
    private const int Longest = 9; // tokens, hyphens and articles among them

    /// <summary>The group's name that starts at a token; of no tokens when none does.</summary>
    public static NameRange At(ArticleWords words, int token, int sentenceEnd)
    {
        // "Bank", "University" and "Ministry" begin organisations too, but are told by the recogniser.
        if (!words.Is(token, NameWord.OrgFirst) || words.Is(token, NameWord.OrgHead) || !words.IsCapital(token))
        {
            return default;
        }

        var end = token + 1;
        while (Next(words, end, Math.Min(sentenceEnd, token + Longest)) is var next && next > end)
        {
            end = next;
        }

        return end > token + 1 ? new NameRange(token, end, EntityType.Organization) : default;
    }

    /// <summary>The end of "Fajr" or "al-Fajr" at a token; the token itself for anything else.</summary>
    private static int Next(ArticleWords words, int at, int limit)
    {
        var tokens = words.Tokens;
        if (at + 2 < limit && tokens[at].Norm is "al" or "ul" or "el" or "ash" or "as" or "an" or "ar" or "at" or "ad" && tokens[at + 1].Norm == "-")
        {
            return words.IsCapital(at + 2) ? at + 3 : at;
        }

        if (at + 1 < limit && tokens[at].Norm is "al" or "ul" or "el" && words.IsCapital(at + 1) && words.ShapeOf(at + 1) == WordShape.Capital)
        {
            return at + 2;
        }

        return at < limit && words.ShapeOf(at) is WordShape.Capital or WordShape.Mixed && tokens[at].Upos is Upos.Propn or Upos.Noun or Upos.Adj
            && !words.Is(at, NameWord.Title | NameWord.Role | NameWord.Day) ? at + 1 : at;
    }
}
