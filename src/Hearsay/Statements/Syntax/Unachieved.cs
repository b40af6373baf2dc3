using Hearsay.Language;

namespace Hearsay.Statements.Syntax;

/// <summary>
/// Verbs of what was not done, though nothing negative stands beside them: "was unable to verify", "has yet to confirm", "was not able to independently verify", "stopped
/// short of blaming", "avoided saying".
/// </summary>
internal static class Unachieved
{
    /// <summary>Tokens before "able" within which "not" stands.</summary>
    private const int Reach = 3;

    /// <summary>Whether the verb at a token was not done.</summary>
    /// <param name="article">The article.</param>
    /// <param name="verb">The verb's token.</param>
    public static bool At(AnalyzedArticle article, int verb)
    {
        var tokens = article.Tokens;
        var to = verb - 1;
        while (to > 0 && tokens[to].Norm.EndsWith("ly", StringComparison.Ordinal))
        {
            to--;
        }

        if (to > 0 && tokens[verb].Xpos == "VBG" && (IsNotDone(tokens[to].Norm, tokens[to - 1]) || tokens[to] is { Lemma: "avoid" or "resist", Upos: Upos.Verb }))
        {
            return true;
        }

        return to > 0 && tokens[to].Norm == "to" && tokens[to - 1].Norm switch
        {
            "unable" or "impossible" or "yet" or "failed" or "fails" or "failing" or "declined" or "declines" or "refused" or "refuses" => true,
            "able" or "possible" or "managed" => HasNotBefore(article, to - 1),
            _ => false,
        };
    }

    // "stopped short of blaming", "refrained from blaming", "without blaming"
    private static bool IsNotDone(string preposition, in Token before) => preposition switch
    {
        "of" => before.Norm == "short",
        "from" => before.Lemma is "refrain" or "abstain" or "desist" or "shy",
        "without" => true,
        _ => false,
    };

    /// <summary>Whether a verb is negated, or what it tells was not done.</summary>
    public static bool IsNegated(AnalyzedArticle article, SentenceTree tree, int verb)
    {
        for (var child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (IsNot(article.Tokens[child].Norm))
            {
                return true;
            }
        }

        return At(article, verb) || IsNeither(article, verb);
    }

    /// <summary>Whether a word in lower case negates the verb that it belongs to.</summary>
    public static bool IsNot(string word) => word is "not" or "n't" or "n’t" or "never";

    /// <summary>Whether a verb is one of two of which neither was done: "neither confirmed nor denied".</summary>
    /// <param name="article">The article.</param>
    /// <param name="verb">The verb's token.</param>
    public static bool IsNeither(AnalyzedArticle article, int verb)
    {
        var tokens = article.Tokens;
        for (var at = verb - 1; at >= Math.Max(0, verb - Reach); at--)
        {
            if (tokens[at].Norm is "neither" or "nor")
            {
                return tokens[at].Head == verb;
            }
        }

        return false;
    }

    private static bool HasNotBefore(AnalyzedArticle article, int able)
    {
        for (var at = Math.Max(0, able - Reach); at < able; at++)
        {
            if (IsNot(article.Tokens[at].Norm))
            {
                return true;
            }
        }

        return false;
    }
}
