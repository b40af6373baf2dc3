using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Statements.Quotations;

/// <summary>Says of each token in which outer quotation it stands.</summary>
internal static class QuotationMap
{
    /// <summary>For each token of the article the index of its outer quotation; -1 for none.</summary>
    public static int[] Of(AnalyzedArticle article, ImmutableArray<Quotation> outer)
    {
        var result = new int[article.Tokens.Length];
        Array.Fill(result, -1);
        for (var q = 0; q < outer.Length; q++)
        {
            foreach (var part in outer[q].Parts)
            {
                for (var i = article.TokenAtOrAfter(part.Start); i < result.Length && article.Tokens[i].Span.Start < part.End; i++)
                {
                    result[i] = q;
                }
            }
        }

        return result;
    }
}
