using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Statements.Acts;

/// <summary>Finds the condition in a content: "if …", "unless …", "provided that …", "as long as …".</summary>
internal static class ConditionFinder
{
    /// <summary>The first condition inside the content; null for none.</summary>
    public static TextSpan? Find(AnalyzedArticle article, ImmutableArray<TextSpan> content)
    {
        foreach (var part in content)
        {
            for (var i = article.TokenAtOrAfter(part.Start); i < article.Tokens.Length && article.Tokens[i].Span.End <= part.End; i++)
            {
                if (Begins(article, i))
                {
                    return new TextSpan(article.Tokens[i].Span.Start, EndOf(article, i, part.End));
                }
            }
        }

        return null;
    }

    private static bool Begins(AnalyzedArticle article, int i)
    {
        var tokens = article.Tokens;
        string Norm(int at) => at >= 0 && at < tokens.Length ? tokens[at].Norm : "";
        return Norm(i) switch
        {
            // not "asked if", "even if", "as if", "what if"
            "if" => Norm(i - 1) is not ("ask" or "asked" or "asks" or "asking" or "wonder" or "wondered" or "know" or "see" or "as" or "what" or "even" or "say" or "unclear"),
            "unless" => true,
            "provided" => Norm(i + 1) == "that",
            "long" => Norm(i - 1) == "as" && Norm(i + 1) == "as",
            _ => false,
        };
    }

    // To the comma that closes the clause, "then", or the end of the sentence.
    private static int EndOf(AnalyzedArticle article, int first, int limit)
    {
        var end = article.Tokens[first].Span.End;
        var sentence = article.SentenceAt(article.Tokens[first].Span.Start);
        var stop = sentence >= 0 ? article.Sentences[sentence].EndToken : article.Tokens.Length;
        for (var i = first + 1; i < stop && article.Tokens[i].Span.End <= limit; i++)
        {
            if (article.Tokens[i].Norm is "," or "." or ";" or "?" or "!" or "then" or "”" or "\"" or "—" or "–")
            {
                break;
            }

            end = article.Tokens[i].Span.End;
        }

        return end;
    }
}
