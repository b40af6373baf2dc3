using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Statements;

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

            if (!claimed[q] && last >= 0 && SpeakerBehind(result, last) is var speaker && Continues(article, outer[q], result[speaker]))
            {
                result[speaker] = result[speaker] with { Content = result[speaker].Content.AddRange(outer[q].Parts) };
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

    // "“…,” said the colonel, who told reporters that …": what is told of a speaker beside the name is no statement that a quotation goes on.
    private static int SpeakerBehind(List<Candidate> statements, int last)
    {
        var cue = statements[last].Cue;
        var speaker = last - 1;
        while (speaker >= 0 && statements[speaker].Sentence == statements[last].Sentence && !(statements[speaker].Quotation >= 0 && statements[speaker].Source?.Contains(cue) == true))
        {
            speaker--;
        }

        return speaker >= 0 && statements[speaker].Sentence == statements[last].Sentence ? speaker : last;
    }

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
        return own.Block == cueBlock + 1 && (statement.Quotation >= 0 || statement.Frame is Frame.That or Frame.Clause or Frame.NounThat or Frame.After) && block.End - quotation.Span.End <= 1 && block.Start == quotation.Span.Start;
    }
}
