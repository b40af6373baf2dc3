using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>Mends the edges of names where a hyphen or an Arabic article parts them.</summary>
internal static class NameEdges
{
    /// <summary>
    /// The name with what is glued to it: "Aqsa" in "al-Aqsa" takes in its article, "Suleiman Al-" what follows the hyphen. A hyphen at the
    /// edge that joins nothing of the name is cut off.
    /// </summary>
    public static NameRange Whole(ArticleWords words, NameRange name)
    {
        var tokens = words.Tokens;
        var (first, end) = (name.First, name.End);
        if (first == end)
        {
            return name;
        }

        while (first >= 2 && IsGluedHyphen(tokens, first - 1) && IsArticle(tokens[first - 2].Norm))
        {
            first -= 2;
        }

        if (IsArticle(tokens[end - 1].Norm) && end < tokens.Length && IsGluedHyphen(tokens, end))
        {
            end++;
        }

        if (tokens[end - 1].Norm == "-")
        {
            var joins = end < tokens.Length && IsGluedHyphen(tokens, end - 1) && words.IsCapital(end);
            end += joins ? 1 : -1;
        }

        while (first < end && tokens[first].Norm == "-")
        {
            first++;
        }

        return name with { First = first, End = end };
    }

    /// <summary>The name with the capitalised head that follows it: "Saif" + "Front" is an organisation.</summary>
    public static NameRange WithHead(ArticleWords words, NameRange name)
    {
        var tokens = words.Tokens;
        var next = name.End;
        return name.Count > 0 && name.Type != EntityType.Event && (name.Type != EntityType.Person || name.Count == 1 || tokens[name.First + 1].Norm == "-")
            && next < tokens.Length && words.IsCapital(next) && tokens[next].Upos is Upos.Propn or Upos.Noun
            && words.Is(next, NameWord.OrgHead) && tokens[next].Span.Start == tokens[next - 1].Span.End + 1
            ? name with { End = next + 1, Type = EntityType.Organization, Key = 0 }
            : name;
    }

    /// <summary>
    /// The name with capitalised words beside it that the recogniser left out: a surname after a lone given name or a title, and what stands before
    /// the head of an organisation ("Free" of "Free Arvanian Army"). Not for headlines, where every word is capitalised.
    /// </summary>
    public static NameRange Widened(ArticleWords words, Sentence sentence, NameRange name)
    {
        var tokens = words.Tokens;
        if (name.Type == EntityType.Person && name.Count == 1 && IsBesideCapital(words, name.End - 1, name.End, sentence)
            && words.KindsOf(name.End) == NameWord.None
            && (words.IsWoman(name.First) is not null
                || (name.First > sentence.FirstToken && words.Is(name.First - 1, NameWord.Title))))
        {
            return name with { End = name.End + 1 };
        }

        var first = name.First;
        if (name.Type == EntityType.Organization && name.Count > 1 && words.Is(name.End - 1, NameWord.OrgHead))
        {
            while (first - 1 > sentence.FirstToken && name.First - first < 3 && IsBesideCapital(words, first - 1, first - 1, sentence)
                && tokens[first - 1].Span.End + 1 == tokens[first].Span.Start
                && !words.Is(first - 1, NameWord.Role | NameWord.Title | NameWord.Day | NameWord.Function))
            {
                first--;
            }
        }

        return name with { First = first };
    }

    private static bool IsBesideCapital(ArticleWords words, int left, int capital, Sentence sentence) =>
        capital < sentence.EndToken && words.IsCapital(capital) && words.Tokens[capital].Upos is Upos.Propn or Upos.Adj
        && (left == capital || words.Tokens[left].Span.End + 1 == words.Tokens[capital].Span.Start);

    /// <summary>The name without "al-" at its front.</summary>
    public static NameRange WithoutParticle(ReadOnlySpan<Token> tokens, NameRange name)
    {
        var first = name.First;
        while (name.End - first > 2 && IsArticle(tokens[first].Norm) && tokens[first + 1].Norm == "-")
        {
            first += 2;
        }

        if (name.End - first > 1 && IsArticle(tokens[first].Norm))
        {
            first++;
        }

        return name with { First = first };
    }

    private static bool IsArticle(string norm) => norm is "al" or "el" or "ul" or "as" or "ash" or "ad" or "ar" or "an" or "at";

    private static bool IsGluedHyphen(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Norm == "-" && at > 0 && tokens[at - 1].Span.End == tokens[at].Span.Start
        && at + 1 < tokens.Length && tokens[at].Span.End == tokens[at + 1].Span.Start;
}
