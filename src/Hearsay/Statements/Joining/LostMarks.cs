using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;

namespace Hearsay.Statements.Joining;

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
            // "the mine", "an ID": only as a pronoun.
            var word = article.Tokens[i];
            if (word.Norm is "i" or "we" or "my" or "our" or "us" or "me" or "ours" or "im" or "ive" or "weve" or "myself" or "ourselves"
                || (word is { Norm: "mine" or "id", Upos: Upos.Pron } && (i == 0 || article.Tokens[i - 1].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Adds to each statement with lost marks the sentences that go on in the first person; cues inside them were the speaker's own words.
    /// </summary>
    public static List<Candidate> Join(AnalyzedArticle article, List<Candidate> chosen)
    {
        var result = new List<Candidate>(chosen);
        for (var i = 0; i < result.Count; i++)
        {
            if (result[i] is not { Frame: Frame.After, Quotation: < 0 } spoken || !SpeaksInFirstPerson(article, spoken.ContentExtent))
            {
                continue;
            }

            var content = spoken.Content.ToBuilder();
            result.RemoveAll(other => other.Cue != spoken.Cue && other.Sentence == spoken.Sentence && spoken.Content.Any(part => part.Contains(other.Cue)));
            for (var next = spoken.Sentence + 1; next < article.Sentences.Length && GoesOn(article, spoken, next, result); next++)
            {
                content.Add(article.Sentences[next].Span);
                result.RemoveAll(other => other.Sentence == next);
            }

            i = result.FindIndex(other => other.Cue == spoken.Cue);
            result[i] = spoken with { Content = content.ToImmutable() };
        }

        return result;
    }

    private static bool GoesOn(AnalyzedArticle article, Candidate spoken, int next, List<Candidate> chosen)
    {
        var sentence = article.Sentences[next];
        return sentence.Block == article.Sentences[spoken.Sentence].Block
            && SpeaksInFirstPerson(article, sentence.Span)
            && sentence.Span.In(article.Text).IndexOfAny("\"“”«»") < 0
            && chosen.All(other => other.Sentence != next || IsFirstPerson(article, other));
    }

    private static bool IsFirstPerson(AnalyzedArticle article, Candidate candidate) =>
        candidate.Source is { } source && source.Length <= 3 && SpeaksInFirstPerson(article, source);
}
