using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Charges;

/// <summary>
/// A passive: who is accused, told, asked stands before its verb, and who does it behind "by", or nowhere. Headlines leave "was" out ("Kenya accused of shelling
/// market", "Assad told to go") and so do participles behind a noun: a verb that is always done to somebody, with nobody behind it, has that somebody before it.
/// </summary>
/// <param name="Patient">The token of the one it is done to, as its phrase's head; -1 for nobody.</param>
/// <param name="Agent">The token of the one who does it, likewise.</param>
/// <param name="IsReduced">Whether it has no "was".</param>
internal readonly record struct PassiveClause(int Patient, int Agent, bool IsReduced)
{
    private const int MaxDepth = 4; // steps up the tree

    /// <summary>The passive of a verb; null for an active one.</summary>
    public static PassiveClause? At(AnalyzedArticle article, SentenceTree tree, int verb)
    {
        var reduced = IsReducedAt(article, tree.First, tree.End, verb);
        var agent = AgentOf(article, tree, verb);
        return reduced || tree.Child(verb, "aux:pass") >= 0 || (agent >= 0 && article.Tokens[verb].Xpos == "VBN")
            ? new PassiveClause(PatientOf(article, tree, verb, 0), agent, reduced)
            : null;
    }

    /// <summary>Whether a verb is a passive without "was".</summary>
    /// <param name="article">The article.</param>
    /// <param name="first">First token of the sentence.</param>
    /// <param name="end">After its last token.</param>
    /// <param name="verb">The verb's token.</param>
    public static bool IsReducedAt(AnalyzedArticle article, int first, int end, int verb)
    {
        var token = article.Tokens[verb];
        if (token.Xpos is not ("VBN" or "VBD") || token.Relation == "acl:relcl" || CueLexicon.Default.Entry(CueKind.Verb, token.Lemma) is not { } entry)
        {
            return false;
        }

        var isHeadline = IsHeadline(article, verb);
        if (!entry.NeedsObject && !(isHeadline && entry.Addressee))
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (article.Tokens[i].Head == verb && article.Tokens[i].Relation is "obj" or "iobj" or "aux" or "aux:pass" or "cop" or "ccomp")
            {
                return false;
            }
        }

        var next = verb + 1;
        while (next < end && article.Tokens[next].Upos == Upos.Adv)
        {
            next++;
        }

        return next + 1 < end && GoesOnAsPassive(entry, article.Tokens[next], article.Tokens[next + 1], isHeadline);
    }

    // Headlines tell of what somebody does in the present, so that their participles are passives: "Jury told of stolen gun", "Towns asked to save water".
    private static bool IsHeadline(AnalyzedArticle article, int token) =>
        article.SentenceAt(article.Tokens[token].Span.Start) is >= 0 and var sentence && article.Article.Blocks[article.Sentences[sentence].Block].Kind == BlockKind.Headline;

    // "warned of", "told of" have a warner and a teller before them, but in headlines; "accused of" has not.
    private static bool GoesOnAsPassive(CueEntry entry, in Token next, in Token behind, bool isHeadline) => next.Norm switch
    {
        "of" or "for" or "as" => entry.DefaultAct is SpeechAct.Accuse or SpeechAct.Condemn or SpeechAct.Praise || (isHeadline && next.Norm == "of"),
        "over" or "with" => true,
        "to" => behind.Xpos == "VB",
        "by" => IsSomebody(behind),
        _ => false,
    };

    // not "by Friday", not "by saying"
    private static bool IsSomebody(in Token token) => token.Xpos != "VBG" && !DayWords.IsDay(token.Norm) && !CueWords.Default.IsTime(token.Lemma) && token.Upos != Upos.Num;

    private static int AgentOf(AnalyzedArticle article, SentenceTree tree, int verb)
    {
        for (var child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (child > verb && article.Tokens[child].Upos is Upos.Noun or Upos.Propn or Upos.Pron && IsSomebody(article.Tokens[child])
                && tree.Is(child, "obl") && tree.Child(child, "case") is >= 0 and var by && article.Tokens[by].Norm == "by")
            {
                return child;
            }
        }

        return -1;
    }

    private static int PatientOf(AnalyzedArticle article, SentenceTree tree, int verb, int depth)
    {
        if (tree.Child(verb, "nsubj") is >= 0 and var subject)
        {
            return subject;
        }

        var head = tree.Head(verb);
        return head < 0 || depth == MaxDepth ? -1
            : tree.Is(verb, "conj") || (tree.Is(verb, "acl") && tree.Child(head, "cop") >= 0) ? PatientOf(article, tree, head, depth + 1) // "was on Saturday accused"
            : tree.Is(verb, "acl") && article.Tokens[head].Upos is Upos.Noun or Upos.Propn or Upos.Pron ? head
            : -1;
    }
}
