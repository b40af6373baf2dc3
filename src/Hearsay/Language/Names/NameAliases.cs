using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Names that the text says are one: "the Dawn Movement (HF)", "Harakat al-Fajr, also known as the Dawn Movement". Looks only at names that
/// stand next to each other.
/// </summary>
internal static class NameAliases
{
    private const int Between = 8; // most words between the two names

    /// <summary>Pairs of names of one thing: indexes in the list, the first name first.</summary>
    public static List<(int First, int Second)> Find(ArticleWords words, List<NameRange> names)
    {
        var pairs = new List<(int, int)>();
        for (var i = 1; i < names.Count; i++)
        {
            var (left, right) = (names[i - 1], names[i]);
            if (left.Type == right.Type && left.Type is EntityType.Organization or EntityType.Person or EntityType.Facility or EntityType.Event
                && right.First - left.End is > 0 and <= Between && words.SentenceOf[left.First] == words.SentenceOf[right.First]
                && (IsInBrackets(words, left, right) || IsKnownAs(words, left, right)))
            {
                pairs.Add((i - 1, i));
            }
        }

        return pairs;
    }

    /// <summary>"NAME (NAME)": of organisations and the like only; a person in brackets after a person is another one.</summary>
    private static bool IsInBrackets(ArticleWords words, NameRange left, NameRange right)
    {
        var tokens = words.Tokens;
        if (left.Type == EntityType.Person || tokens[left.End].Norm != "(" || right.End >= tokens.Length || tokens[right.End].Norm is not (")" or ","))
        {
            return false;
        }

        for (var i = left.End + 1; i < right.First; i++)
        {
            if (tokens[i].Norm is not ("the" or "or" or "\""))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"NAME, also known as NAME", "NAME, better known by its acronym NAME", "NAME, or NAME,".</summary>
    private static bool IsKnownAs(ArticleWords words, NameRange left, NameRange right)
    {
        var tokens = words.Tokens;
        for (var i = left.End; i + 1 < right.First; i++)
        {
            if (tokens[i].Norm == "known" && tokens[i + 1].Norm is "as" or "by" && tokens[i - 1].Norm is "also" or "better" or "," or "(" or "commonly" or "locally" or "widely" or "formerly")
            {
                return true;
            }
        }

        // An abbreviation that the name does not spell out: "the Dawn Movement, or HF,".
        return left.Type == EntityType.Organization && right.First - left.End == 2 && tokens[left.End].Norm == "," && tokens[left.End + 1].Norm == "or"
            && right.Count == 1 && words.ShapeOf(right.First) == WordShape.Upper;
    }
}
