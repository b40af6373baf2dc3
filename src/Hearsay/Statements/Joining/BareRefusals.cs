using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;

namespace Hearsay.Statements.Joining;

/// <summary>Drops what a bare refusal behind another clause would be taken to say: "Arlen takes the offer, Corland refuses" tells of two who act, and Corland says nothing of Arlen.</summary>
internal static class BareRefusals
{
    /// <summary>The candidates without them.</summary>
    public static List<Candidate> Drop(AnalyzedArticle article, List<Candidate> candidates)
    {
        candidates.RemoveAll(candidate => IsBare(article, candidate));
        return candidates;
    }

    private static bool IsBare(AnalyzedArticle article, Candidate candidate) =>
        candidate is { Kind: CueKind.Verb, Quotation: < 0, Content: [var content] } && content.End <= candidate.Cue.Start
        && CueLexicon.Default.Entry(CueKind.Verb, article.Tokens[candidate.Head].Lemma) is { DefaultAct: SpeechAct.Refuse } && IsClause(article, content);

    private static bool IsClause(AnalyzedArticle article, TextSpan content)
    {
        var first = article.TokenAtOrAfter(content.Start);
        if (article.Tokens[first].Norm == "that" || article.Tokens[first].Xpos.StartsWith('W'))
        {
            return false; // "what Arlen offered, Corland refused"
        }

        for (var i = first; i < article.Tokens.Length && article.Tokens[i].Span.End <= content.End; i++)
        {
            if (article.Tokens[i] is { Relation: "nsubj", Head: var verb } && verb > i && article.Tokens[verb].Span.End <= content.End)
            {
                return true;
            }
        }

        return false;
    }
}
