using Hearsay.Language;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Joining;

/// <summary>
/// Drops what has a cue and tells of no words: "Asked about the plan, she said …" (a reporter asked, and what she said stands behind it), "the man known as NAME" (a name),
/// "Norway and Denmark signed a treaty" (an act, unlike a letter that is signed).
/// </summary>
internal static class Unsaid
{
    private const int Reach = 8; // words behind "signed" among which a pact must stand

    private const int LongestName = 6; // words of a name, with its marks of quotation

    /// <summary>The candidates that are left, in order.</summary>
    public static List<Candidate> Drop(AnalyzedArticle article, List<Candidate> candidates)
    {
        candidates.RemoveAll(candidate => candidate.Lemma switch
        {
            "ask" => candidate.Source is null && IsOpening(article, candidate),
            "sign" => IsOfPact(article, candidate),
            "know" => candidate.Source is null && IsNaming(article, candidate),
            _ => false,
        });
        return candidates;
    }

    // "known as NAME": what follows is no more than a name.
    private static bool IsNaming(AnalyzedArticle article, Candidate candidate)
    {
        var behind = article.TokenAtOrAfter(candidate.Cue.End);
        if (candidate.Content is not [.., var name] || name.Start < candidate.Cue.End || behind >= article.Tokens.Length || article.Tokens[behind].Norm != "as")
        {
            return false;
        }

        var words = 0;
        for (var i = article.TokenAtOrAfter(name.Start); i < article.Tokens.Length && article.Tokens[i].Span.End <= name.End; i++)
        {
            words += article.Tokens[i].Upos is Upos.Propn or Upos.Punct or Upos.Adj or Upos.Noun or Upos.Det ? 0 : LongestName;
            words++;
        }

        return words <= LongestName;
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
