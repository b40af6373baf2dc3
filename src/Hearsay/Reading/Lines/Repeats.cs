using Hearsay.Model;

namespace Hearsay.Reading.Lines;

/// <summary>
/// What a page prints twice: the headline above a player or in a path of links, a whole paragraph in a summary or a second layout. The first is kept, the others are
/// furniture. Short lines of the body may repeat (a chant, a refrain), so they stay.
/// </summary>
internal static class Repeats
{
    private const int FewestWords = 12; // words of a paragraph; shorter ones may be said twice

    /// <summary>Marks repetitions as chrome; returns HS0202 for each of the headline's.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="headline">Index of the headline; -1 when there is none.</param>
    /// <param name="kinds">What each line is; changed.</param>
    public static IEnumerable<Diagnostic> Mark(List<LineShape> lines, int headline, BlockKind[] kinds)
    {
        var diagnostics = new List<Diagnostic>();
        var title = headline < 0 ? "" : lines[headline].Plain;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == headline || lines[i].Plain.Length == 0)
            {
                continue;
            }

            if (string.Equals(lines[i].Plain, title, StringComparison.Ordinal))
            {
                kinds[i] = BlockKind.Chrome;
                diagnostics.Add(DiagnosticCatalog.RepeatedHeadline.At("the headline stands here again", lines[i].Span));
            }
            else if (kinds[i] == BlockKind.Body && lines[i].Words >= FewestWords && !seen.Add(lines[i].Plain))
            {
                kinds[i] = BlockKind.Chrome;
            }
        }

        return diagnostics;
    }
}
