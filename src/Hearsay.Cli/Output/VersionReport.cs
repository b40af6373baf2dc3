using Hearsay.Lineage;
using Hearsay.Model;
using Spectre.Console;

namespace Hearsay.Cli.Output;

/// <summary>
/// What changed between the versions of a document: what the page says of itself, words within passages ([-before-] {+after+}), and what was added or taken out.
/// </summary>
internal sealed class VersionReport(Lines lines)
{
    private const int MostPassages = 40; // changed passages shown of one version

    private static readonly Style Heading = new(decoration: Decoration.Bold);

    /// <summary>All changes from each version to the next.</summary>
    public void Write(IReadOnlyList<ArticleRecord> versions)
    {
        for (var i = 1; i < versions.Count; i++)
        {
            lines.Blank();
            lines.Write(FormattableString.Invariant($"Version {i + 1} of {versions.Count}: what changed"), Heading);
            if (!Write(versions[i - 1], versions[i]))
            {
                lines.Write("  nothing in headline and body");
            }
        }
    }

    private bool Write(ArticleRecord before, ArticleRecord after)
    {
        var any = Field("title", before.Article.Title, after.Article.Title);
        any |= Field("published", before.Article.Published?.ToString(), after.Article.Published?.ToString());
        any |= Field("updated", before.Article.Updated?.ToString(), after.Article.Updated?.ToString());
        any |= Field("retrieved", before.Article.Retrieved?.ToString(), after.Article.Retrieved?.ToString());
        var passages = Aligner.Align(after.Article, before.Article).Passages;
        var changed = passages.Where(passage => passage.Changes.Any(change => change.Kind != WordChangeKind.Equal)).ToList();
        foreach (var passage in changed.Take(MostPassages))
        {
            lines.Write("  " + TraceReport.Changes(passage.Changes, after.Text, before.Text));
        }

        if (changed.Count > MostPassages)
        {
            lines.Write(FormattableString.Invariant($"  … and {changed.Count - MostPassages} passages more"));
        }

        var added = Outside(after, passages.Select(passage => passage.Passage.Article));
        var removed = Outside(before, passages.Select(passage => passage.Passage.Source));
        foreach (var words in removed)
        {
            lines.Write($"  [-{words}-]");
        }

        foreach (var words in added)
        {
            lines.Write($"  {{+{words}+}}");
        }

        return any || changed.Count + added.Count + removed.Count > 0;
    }

    private bool Field(string name, string? before, string? after)
    {
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            return false;
        }

        lines.Write($"  {name}: [-{before ?? "none"}-] {{+{after ?? "none"}+}}");
        return true;
    }

    // The words of headline and body that no passage holds.
    private static List<string> Outside(ArticleRecord record, IEnumerable<TextSpan> passages)
    {
        var covered = passages.OrderBy(span => span.Start).ToList();
        var outside = new List<string>();
        foreach (var block in record.Article.Blocks.Where(block => block.Kind is BlockKind.Headline or BlockKind.Body))
        {
            var at = block.Span.Start;
            foreach (var span in covered.Where(span => span.End > block.Span.Start && span.Start < block.Span.End).Append(new TextSpan(block.Span.End, block.Span.End)))
            {
                if (span.Start > at)
                {
                    Add(outside, record.Text[at..span.Start]);
                }

                at = Math.Max(at, span.End);
            }
        }

        return outside;
    }

    // Marks and spaces between two passages are no words.
    private static void Add(List<string> outside, string words)
    {
        if (words.Any(char.IsLetterOrDigit))
        {
            outside.Add(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }
}
