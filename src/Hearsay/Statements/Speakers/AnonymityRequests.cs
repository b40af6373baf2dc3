using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Resources;
using Hearsay.Statements.Cues;

namespace Hearsay.Statements.Speakers;

/// <summary>
/// Drops "asked not to be named" and its kin: how a source stays without a name is told of the source (<c>anonymous</c>), and nothing that it says of the world.
/// </summary>
internal static class AnonymityRequests
{
    private static readonly FrozenSet<string> Requests = ListedWords.Of("cues", "request");

    /// <summary>The candidates that are left, in order.</summary>
    public static List<Candidate> Drop(AnalyzedArticle article, List<Candidate> candidates)
    {
        candidates.RemoveAll(candidate => IsRequest(article, candidate));
        return candidates;
    }

    private static bool IsRequest(AnalyzedArticle article, Candidate candidate)
    {
        if (!Requests.Contains(candidate.Lemma) || candidate.Content.IsEmpty)
        {
            return false;
        }

        // What follows the little words decides: "not to be [named]".
        var content = candidate.Content[0];
        for (var i = article.TokenAtOrAfter(content.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < content.End; i++)
        {
            var word = article.Tokens[i].Norm;
            if (!(word is "not" or "n't" or "that" or "to" or "be" or "he" or "she" or "they" or "their" or "his" or "her" or "name" or "names" or "further" or "by"))
            {
                return word is "anonymity" or "named" or "identified" or "quoted" or "used" or "published";
            }
        }

        return false;
    }
}
