using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Statements;

/// <summary>
/// Speech whose quotation marks were lost (spun or badly scraped text): what is left is the cue after the clause and a speaker in the
/// first person.
/// </summary>
internal static class LostMarks
{
    /// <summary>True when the words speak of "I" or "we".</summary>
    public static bool SpeaksInFirstPerson(AnalyzedArticle article, TextSpan span)
    {
        for (var i = article.TokenAtOrAfter(span.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < span.End; i++)
        {
            if (article.Tokens[i].Norm is "i" or "we" or "my" or "our" or "us" or "me" or "ours" or "mine" or "im" or "ive" or "id" or "weve" or "myself" or "ourselves")
            {
                return true;
            }
        }

        return false;
    }
}
