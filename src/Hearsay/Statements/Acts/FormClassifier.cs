using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Joining;
using Hearsay.Statements.Quotations;

namespace Hearsay.Statements.Acts;

/// <summary>Direct, indirect or mixed: by the marks, and by the first person where a spinner has lost them.</summary>
internal static class FormClassifier
{
    /// <summary>The form of a candidate.</summary>
    public static StatementForm Classify(AnalyzedArticle article, ImmutableArray<Quotation> outer, Candidate candidate)
    {
        var any = false;
        var all = true;
        foreach (var part in candidate.Content)
        {
            var (touches, covers) = Coverage(outer, part);
            any |= touches;
            all &= covers;
        }

        if (any)
        {
            return all ? StatementForm.Direct : StatementForm.Mixed;
        }

        return candidate.Frame == Frame.After && LostMarks.SpeaksInFirstPerson(article, candidate.ContentExtent) ? StatementForm.Direct : StatementForm.Indirect;
    }

    private static (bool Touches, bool Covers) Coverage(ImmutableArray<Quotation> outer, TextSpan part)
    {
        var low = 0;
        var high = outer.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (outer[middle].Span.End <= part.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (var q = low; q < outer.Length && outer[q].Span.Start < part.End; q++)
        {
            foreach (var piece in outer[q].Parts)
            {
                if (piece.Overlaps(part))
                {
                    return (true, piece.Start <= part.Start + 1 && piece.End >= part.End - 1);
                }
            }
        }

        return (false, false);
    }
}
