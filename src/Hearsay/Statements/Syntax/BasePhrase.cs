using Hearsay.Language;

namespace Hearsay.Statements.Syntax;

/// <summary>The base noun phrase around a head: with determiner, adjectives and compounds, without what hangs on it to the right.</summary>
internal static class BasePhrase
{
    /// <summary>The phrase of a head.</summary>
    public static NounPhrase Of(AnalyzedArticle article, SentenceTree tree, int head)
    {
        var first = head;
        var end = head + 1;
        for (var child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            var relation = article.Tokens[child].Relation;
            if (child < head)
            {
                if (relation is "det" or "amod" or "compound" or "nummod" or "nmod:poss" or "det:predet" or "advmod" or "flat" or "nmod:desc")
                {
                    first = Math.Min(first, tree.Left(child));
                }
            }
            else if (relation is "flat" or "compound" or "fixed" or "goeswith" or "nmod:desc" && tree.Left(child) == end)
            {
                end = Math.Max(end, WithoutAside(article, child, tree.Right(child) + 1));
            }
        }

        return new NounPhrase(first, LastName(article, head, end), end);
    }

    // "Commodore Ann Lee, the spokeswoman of the fleet": an apposition may hang on the last word of a name.
    private static int WithoutAside(AnalyzedArticle article, int first, int end)
    {
        var at = first + 1;
        while (at < end && article.Tokens[at].Norm is not ",")
        {
            at++;
        }

        return at;
    }

    // "President Ann Lee" hangs on its first word; speakers are known by the last word of their name.
    private static int LastName(AnalyzedArticle article, int head, int end) =>
        end > head + 1 && article.Tokens[end - 1].Upos == Upos.Propn ? end - 1 : head;
}
