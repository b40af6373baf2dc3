using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>An outlet whose text an article is, as a line of its own says ("Meridian Post reports:", "via …").</summary>
/// <param name="Outlet">Its normalised name.</param>
/// <param name="FirstWord">From which word of the article on the text is that outlet's.</param>
internal readonly record struct WholeCredit(string Outlet, int FirstWord);

/// <summary>Reads the lines that credit an outlet with the article. An outlet that is named in passing is none of them.</summary>
internal static class WholeCredits
{
    /// <summary>The outlets credited by lines of their own, but for the article's own outlet; each once, in the order of the lines.</summary>
    public static IEnumerable<WholeCredit> In(ArticleRecord record, WordSequence words)
    {
        var own = OutletName.Of(record.Article);
        var blocks = record.Article.Blocks.IsDefault ? [] : record.Article.Blocks;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var credit in record.Credits.Where(credit => credit.Relation is CreditRelation.ReportedBy or CreditRelation.PublishedBy or CreditRelation.Via))
        {
            var line = blocks.FirstOrDefault(block => block.Kind == BlockKind.Credit && block.Span.Contains(credit.Span));
            var outlet = OutletName.Normalize(credit.Outlet);
            if (line is null || outlet.Length == 0 || (own is not null && OutletName.Same(outlet, own)) || !seen.Add(outlet))
            {
                continue;
            }

            // "The Post reports:" is about what follows; any other line, about the page.
            var introduces = credit.Relation == CreditRelation.ReportedBy && line.Span.In(record.Text).TrimEnd().EndsWith(':');
            yield return new WholeCredit(outlet, introduces ? words.FirstFrom(line.Span.End) : 0);
        }
    }
}
