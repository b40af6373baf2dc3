using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Statements;

/// <summary>
/// Free indirect speech: a sentence without a cue behind one with a cue, in the tense that reported words are shifted to ("“We know the field,” she told reporters. Sappers had found eight kilograms of
/// explosive in the wreck."). Taken only where nothing else explains the tense: a day or a year in the sentence makes it the page's own look back.
/// </summary>
internal static class FreeSpeech
{
    /// <summary>The statements with those sentences, in order of their cues.</summary>
    /// <param name="article">The article.</param>
    /// <param name="outer">Its outer quotations.</param>
    /// <param name="chosen">The statements that were found.</param>
    public static List<Candidate> Add(AnalyzedArticle article, ImmutableArray<Quotation> outer, List<Candidate> chosen)
    {
        var taken = new bool[article.Sentences.Length];
        var speakers = new Candidate?[article.Sentences.Length]; // who speaks last in each sentence, and not beyond it
        foreach (var quotation in outer)
        {
            Take(article, taken, quotation.Span);
        }

        foreach (var candidate in chosen)
        {
            taken[candidate.Sentence] = true;
            foreach (var part in candidate.Content)
            {
                Take(article, taken, part);
            }

            if (candidate.Source is not null && candidate.Extent.End <= article.Sentences[candidate.Sentence].Span.End)
            {
                speakers[candidate.Sentence] = candidate;
            }
        }

        var result = new List<Candidate>(chosen);
        for (var s = 1; s < article.Sentences.Length; s++)
        {
            if (!taken[s] && speakers[s - 1] is { } speaker && article.Sentences[s].Block == article.Sentences[s - 1].Block && IsShifted(article, article.Sentences[s]))
            {
                speakers[s] = Of(article, s, speaker);
                result.Add(speakers[s]!);
            }
        }

        result.Sort((left, right) => left.Cue.CompareTo(right.Cue));
        return result;
    }

    private static void Take(AnalyzedArticle article, bool[] taken, TextSpan span)
    {
        for (var s = Math.Max(0, article.SentenceAt(span.Start)); s < taken.Length && article.Sentences[s].Span.Start < span.End; s++)
        {
            taken[s] = true;
        }
    }

    private static Candidate Of(AnalyzedArticle article, int sentence, Candidate speaker)
    {
        var own = article.Sentences[sentence];
        var end = own.EndToken;
        while (end > own.FirstToken + 1 && article.Tokens[end - 1].Norm is "." or "!" or "?" or "…")
        {
            end--;
        }

        var start = own.Span.Start;
        return new Candidate
        {
            Kind = CueKind.Colon,
            Lemma = ":",
            Frame = Frame.Colon,
            Cue = new TextSpan(start, start),
            Head = own.FirstToken,
            Sentence = sentence,
            Source = speaker.Source,
            Subject = speaker.Subject,
            Content = [new TextSpan(start, article.Tokens[end - 1].Span.End)],
        };
    }

    // "had" before the verb of the main clause, of something other than the speaker, and no day or year.
    private static bool IsShifted(AnalyzedArticle article, Sentence sentence)
    {
        if (article.Tokens[sentence.FirstToken].Norm is "(" or "[")
        {
            return false;
        }

        var tree = new SentenceTree(article, sentence);
        for (var i = tree.First; i < tree.End; i++)
        {
            var token = article.Tokens[i];
            if (DayWords.IsDay(token.Norm) || (token.Norm.Length == 4 && token.Norm.All(char.IsAsciiDigit)) || (CueWords.Default.IsTime(token.Lemma) && token.Upos == Upos.Propn))
            {
                return false;
            }
        }

        for (var i = tree.First; i < tree.End; i++)
        {
            if (tree.Head(i) >= 0)
            {
                continue;
            }

            var subject = tree.Child(i, "nsubj");
            return subject >= 0 && article.Tokens[subject].Upos is Upos.Noun or Upos.Propn or Upos.Num && IsPerfect(article, tree, i);
        }

        return false;
    }

    private static bool IsPerfect(AnalyzedArticle article, SentenceTree tree, int verb)
    {
        for (var child = tree.FirstChild(verb); child >= 0 && child < verb; child = tree.NextSibling(child))
        {
            if (article.Tokens[child] is { Norm: "had", Relation: "aux" })
            {
                return true;
            }
        }

        return false;
    }
}
