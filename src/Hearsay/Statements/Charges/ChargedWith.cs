using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Charges;

/// <summary>
/// What somebody is charged with belongs to the charge: "accused the operator, Boreas, on Monday of ignoring warnings" has a content that goes on behind
/// the name. Verbs of blame and praise take their reason with a preposition of their own.
/// </summary>
internal static class ChargedWith
{
    private const int Gap = 6; // tokens from the verb to "with" or "of"

    /// <summary>The candidate, with the reason added when its content ends at the one who is charged.</summary>
    public static Candidate Complete(AnalyzedArticle article, SentenceTree tree, Candidate candidate)
    {
        if (Preposition(candidate.Lemma) is not { } preposition || candidate.Quotation >= 0
            || candidate.Content is not [var charged] || charged.Start < candidate.Cue.End)
        {
            return candidate;
        }

        var at = article.TokenAtOrAfter(charged.End);
        var first = article.TokenAtOrAfter(charged.Start);
        if (Holds(article, first, at, preposition))
        {
            return candidate;
        }

        var reason = Find(article, tree, at, preposition);
        if (reason < 0)
        {
            return candidate;
        }

        return candidate with { Content = [new TextSpan(charged.Start, article.Tokens[LastOf(article, tree, reason)].Span.End)] };
    }

    /// <summary>The last token of what a preposition leads into: "market" of "of shelling the market".</summary>
    public static int LastOf(AnalyzedArticle article, SentenceTree tree, int preposition)
    {
        var last = preposition + 1 < tree.End ? tree.Right(preposition + 1) : preposition;
        last = tree.Head(preposition) > preposition ? Math.Max(last, tree.Right(tree.Head(preposition))) : last;
        while (last > preposition + 1 && article.Tokens[last].Upos == Upos.Punct)
        {
            last--;
        }

        return last;
    }

    /// <summary>The preposition with which a verb takes its reason; null for verbs that take none.</summary>
    public static string? Preposition(string lemma) => lemma switch
    {
        "accuse" or "suspect" or "convict" or "implicate" or "indict" or "impeach" => "of",
        "blame" or "criticize" or "criticise" or "condemn" or "praise" or "thank" or "fault" => "for",
        "charge" => "with",
        _ => null,
    };

    private static bool Holds(AnalyzedArticle article, int first, int end, string preposition)
    {
        for (var i = first; i < end; i++)
        {
            if (article.Tokens[i].Norm == preposition && i + 1 < end && article.Tokens[i + 1].Xpos == "VBG")
            {
                return true;
            }
        }

        return false;
    }

    // Only a day or an adverb may stand between: "on Monday of", ", again, of".
    private static int Find(AnalyzedArticle article, SentenceTree tree, int at, string preposition)
    {
        for (var i = at; i < Math.Min(at + Gap, tree.End - 1); i++)
        {
            var token = article.Tokens[i];
            if (token.Norm == preposition)
            {
                return preposition == "of" && article.Tokens[i + 1].Xpos != "VBG" && i > at ? -1 : i;
            }

            if (!(token.Upos is Upos.Adv or Upos.Punct || token.Norm is "on" or "in" or "late" || CueWords.Default.IsTime(token.Norm)))
            {
                return -1;
            }
        }

        return -1;
    }
}
