using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;

namespace Hearsay.Statements.Speakers;

/// <summary>
/// Ends a content where its speaker begins to say something else: "Holm said [the raids had failed], adding that …" has two statements of
/// Holm's, side by side.
/// </summary>
internal static class SharedSpeaker
{
    private const int Window = 8; // statements behind one, of its sentence, that may share its speaker

    /// <summary>The candidates with their contents cut, in the same order.</summary>
    public static List<Candidate> Part(AnalyzedArticle article, List<Candidate> chosen)
    {
        var result = new List<Candidate>(chosen);
        for (var i = 0; i < result.Count; i++)
        {
            for (var next = i + 1; next < Math.Min(result.Count, i + 1 + Window) && result[i].Source is not null && result[next].Sentence == result[i].Sentence; next++)
            {
                if (BeginsAnew(article, result[next]) && result[next].Source == result[i].Source)
                {
                    result[i] = result[i] with { Content = Before(article, result[i].Content, result[next].Head - 1) };
                }
            }
        }

        return result;
    }

    // ", adding"
    private static bool BeginsAnew(AnalyzedArticle article, Candidate candidate) => candidate.Head > 0
        && article.Tokens[candidate.Head].Xpos == "VBG" && article.Tokens[candidate.Head - 1].Norm == ",";

    private static ImmutableArray<TextSpan> Before(AnalyzedArticle article, ImmutableArray<TextSpan> content, int comma)
    {
        var last = content[^1];
        var end = comma > 0 ? article.Tokens[comma - 1].Span.End : last.End;
        return last.Contains(article.Tokens[comma].Span) && end > last.Start ? content.SetItem(content.Length - 1, new TextSpan(last.Start, end)) : content;
    }
}
