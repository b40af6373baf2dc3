using Hearsay.Language;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Joining;

/// <summary>
/// Drops what has a cue and tells of no words: "Asked about the plan, she said …" (a reporter asked, and what she said stands behind it), "Norway and Denmark signed a treaty" (an act, unlike a letter that is
/// signed).
/// </summary>
internal static class Unsaid
{
    /// <summary>Tokens behind a verb of signing that may name the pact.</summary>
    private const int Reach = 8;

    /// <summary>The candidates that are left, in order.</summary>
    public static List<Candidate> Drop(AnalyzedArticle article, List<Candidate> candidates)
    {
        candidates.RemoveAll(candidate => candidate.Lemma switch
        {
            "ask" => candidate.Source is null && IsOpening(article, candidate),
            "sign" => IsOfPact(article, candidate),
            _ => false,
        });
        return candidates;
    }

    private static bool IsOpening(AnalyzedArticle article, Candidate candidate) =>
        article.Tokens[candidate.Head].Xpos is "VBN" or "VBD" && candidate.Head == article.Sentences[candidate.Sentence].FirstToken;

    // Up to the first preposition: "signed a letter about the treaty" is a letter.
    private static bool IsOfPact(AnalyzedArticle article, Candidate candidate)
    {
        var first = candidate.Head + 1;
        for (var i = first; i < Math.Min(first + Reach, article.Tokens.Length) && article.Tokens[i].Upos is not (Upos.Adp or Upos.Punct or Upos.Verb or Upos.Sconj); i++)
        {
            if (CueWords.Default.IsPact(article.Tokens[i].Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
