using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Quotations;

namespace Hearsay.Statements.Joining;

/// <summary>Gives quotations without a cue of their own to the speaker before: "“…,” she said. “…”", and whole paragraphs that go on.</summary>
internal static class QuotationJoiner
{
    /// <summary>The statements with the quotations that continue them.</summary>
    public static List<Candidate> Join(AnalyzedArticle article, ImmutableArray<Quotation> outer, List<Candidate> chosen)
    {
        var claimed = Claimed(outer, chosen);
        var result = new List<Candidate>(chosen);
        var last = -1;
        for (var q = 0; q < outer.Length; q++)
        {
            while (last + 1 < result.Count && result[last + 1].Cue.Start < outer[q].Span.Start)
            {
                last++;
            }

            if (claimed[q] || last < 0)
            {
                continue;
            }

            var continued = Continues(article, outer[q], result[last]) ? last : SpeakerBehind(result, last);
            if (continued == last || (continued >= 0 && Continues(article, outer[q], result[continued])))
            {
                result[continued] = result[continued] with { Content = result[continued].Content.AddRange(outer[q].Parts) };
            }
        }

        return result;
    }

    /// <summary>Says of each outer quotation whether it begins in the content of a statement.</summary>
    public static bool[] Claimed(ImmutableArray<Quotation> outer, List<Candidate> chosen)
    {
        var claimed = new bool[outer.Length];
        foreach (var candidate in chosen)
        {
            foreach (var part in candidate.Content)
            {
                for (var q = FirstAfter(outer, part.Start - 1); q < outer.Length && outer[q].Span.Start < part.End; q++)
                {
                    claimed[q] = true;
                }
            }
        }

        return claimed;
    }

    /// <summary>The index of the first outer quotation that begins at or after an offset.</summary>
    public static int FirstAfter(ImmutableArray<Quotation> outer, int offset)
    {
        var low = 0;
        var high = outer.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (outer[middle].Span.Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // "“…,” said the colonel, who showed reporters the shells. “…”": the statement beside whose speaker the last one is told; -1 where it stands beside none.
    private static int SpeakerBehind(List<Candidate> statements, int last) => statements.FindLastIndex(Math.Max(0, last - 1), last, statement =>
        statement.Sentence == statements[last].Sentence && statement.Quotation >= 0 && statement.Source?.Contains(statements[last].Cue) == true);

    private static bool Continues(AnalyzedArticle article, Quotation quotation, Candidate statement)
    {
        if (quotation.Span.Start < statement.Extent.End)
        {
            return false;
        }

        var sentence = article.SentenceAt(quotation.Span.Start);
        if (sentence < 0)
        {
            return false;
        }

        var startsSentence = article.Sentences[sentence].Span.Start == quotation.Span.Start;
        var own = article.Sentences[sentence];
        var cueBlock = article.Sentences[statement.Sentence].Block;
        if (sentence == statement.Sentence)
        {
            return statement.Quotation >= 0; // "“…,” she said, “…”"
        }

        if (!startsSentence || statement.Frame is Frame.Noun or Frame.To or Frame.NounTo)
        {
            return false;
        }

        if (own.Block == cueBlock)
        {
            return true;
        }

        // A whole paragraph in quotation marks right after one that ends with a quotation or its cue.
        var block = article.Article.Blocks[own.Block].Span;
        return own.Block == cueBlock + 1 && (statement.Quotation >= 0 || statement.Frame is Frame.That or Frame.Clause or Frame.NounThat or Frame.After)
            && block.End - quotation.Span.End <= 1 && block.Start == quotation.Span.Start;
    }
}
