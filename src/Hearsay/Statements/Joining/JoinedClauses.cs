using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;

namespace Hearsay.Statements.Joining;

/// <summary>"The mayor said the dam was safe; the union said it leaked", "…, but residents said it leaked": of two clauses side by side neither is told by the other's speaker.</summary>
internal static class JoinedClauses
{
    /// <summary>Tokens before a cue of which one joins its clause to another ("but", "while").</summary>
    private const int Window = 8;

    /// <summary>The model's candidates, each without the clauses of others.</summary>
    /// <param name="article">The article.</param>
    /// <param name="learned">What the model found, in order of cues.</param>
    /// <param name="ruled">What the rules found, in order of cues.</param>
    public static List<Candidate> Part(AnalyzedArticle article, List<Candidate> learned, List<Candidate> ruled)
    {
        var result = new List<Candidate>(learned.Count);
        var (own, other) = (0, 0);
        foreach (var candidate in learned)
        {
            own = FirstOf(learned, candidate.Sentence, own);
            other = FirstOf(ruled, candidate.Sentence, other);
            result.Add(Without(article, Without(article, candidate, learned, own), ruled, other));
        }

        return result;
    }

    private static int FirstOf(List<Candidate> candidates, int sentence, int from)
    {
        while (from < candidates.Count && candidates[from].Sentence < sentence)
        {
            from++;
        }

        return from;
    }

    private static Candidate Without(AnalyzedArticle article, Candidate candidate, List<Candidate> others, int first)
    {
        for (var i = first; i < others.Count && others[i].Sentence == candidate.Sentence; i++)
        {
            if (others[i].Head != candidate.Head && others[i].Source is { } source)
            {
                candidate = others[i].Head > candidate.Head ? WithoutNext(article, candidate, others[i], source) : WithoutLast(article, candidate, others[i], source);
            }
        }

        return candidate;
    }

    // "[the dam was safe], but residents said it leaked"
    private static Candidate WithoutNext(AnalyzedArticle article, Candidate candidate, Candidate next, TextSpan source)
    {
        var part = candidate.Content[^1];
        var isFrame = next.ContentExtent.Start < next.Cue.End; // "…, the agency reported"
        if (isFrame || part.Start < candidate.Cue.End || source.Start > next.Cue.Start || !part.Contains(source) || !part.Contains(next.Cue)
            || candidate.Quotation >= 0 || IsPronoun(article, next) || !AreJoined(article, candidate, next))
        {
            return candidate;
        }

        var end = article.TokenAtOrAfter(source.Start);
        while (article.Tokens[end - 1] is { Upos: Upos.Cconj or Upos.Punct or Upos.Sconj or Upos.Adv } joint && joint.Span.Start >= part.Start)
        {
            end--;
        }

        return article.Tokens[end - 1].Span.End <= part.Start || !IsJoint(article, end, source) ? candidate
            : candidate with { Content = candidate.Content.SetItem(candidate.Content.Length - 1, new TextSpan(part.Start, article.Tokens[end - 1].Span.End)) };
    }

    // The mayor's clause is no part of what the union said behind it.
    private static Candidate WithoutLast(AnalyzedArticle article, Candidate candidate, Candidate last, TextSpan source) =>
        candidate.Content is [var before, _, ..] && before.End <= candidate.Cue.Start && before.Contains(source) && before.Contains(last.Cue) && AreJoined(article, last, candidate)
            ? candidate with { Content = candidate.Content.RemoveAt(0) }
            : candidate;

    // A comma alone may stand within one clause.
    private static bool IsJoint(AnalyzedArticle article, int first, TextSpan source)
    {
        var i = first;
        while (article.Tokens[i].Span.Start < source.Start && article.Tokens[i].Norm is "," or "\"" or "”")
        {
            i++;
        }

        return article.Tokens[i].Span.Start < source.Start;
    }

    // "… and she would comment on that": the speaker's own words, of herself.
    private static bool IsPronoun(AnalyzedArticle article, Candidate candidate) => candidate.Subject is { } subject && article.Tokens[subject.Core.Head].Upos == Upos.Pron;

    private static bool AreJoined(AnalyzedArticle article, Candidate first, Candidate second)
    {
        var token = article.Tokens[second.Head];
        return token.Head == first.Head && (token.Relation is "conj" or "parataxis" || (token.Relation == "advcl" && Marker(article, second) is "while" or "whereas" or "although" or "though"));
    }

    private static string Marker(AnalyzedArticle article, Candidate candidate)
    {
        for (var i = Math.Max(0, candidate.Head - Window); i < candidate.Head; i++)
        {
            if (article.Tokens[i].Head == candidate.Head && article.Tokens[i].Relation == "mark")
            {
                return article.Tokens[i].Norm;
            }
        }

        return "";
    }
}
