using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Resources;
using Hearsay.Sketching;
using Hearsay.Statements.Credits;

namespace Hearsay.Lineage;

/// <summary>An outlet whose text an article is, as a line of its own says ("Meridian Post reports:", "via …").</summary>
/// <param name="Outlet">Its normalised name.</param>
/// <param name="FirstWord">From which word of the article on the text is that outlet's.</param>
internal readonly record struct WholeCredit(string Outlet, int FirstWord);

/// <summary>
/// Reads what credits an outlet with the article: a line that says nothing else, the agency of a dateline ("ARDEL (Vesta Wire) -") or of a byline, and what signs the text off ("(Vesta Wire)").
/// An outlet that is named in passing is none of them.
/// </summary>
internal static class WholeCredits
{
    /// <summary>Letters from the beginning of its block in which a dateline ends.</summary>
    private const int DatelineReach = 100;

    // What a line that names the origin has beside it.
    private static readonly FrozenSet<string> PageWords = ListedWords.Of("lineage", "page-word", StringComparer.OrdinalIgnoreCase);

    /// <summary>The outlets credited with the article or the rest of it, but for its own; each once, in the order of the lines, those of the byline last.</summary>
    public static IEnumerable<WholeCredit> In(ArticleRecord record, WordSequence words)
    {
        var own = OutletName.Of(record.Article);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lines = record.Credits.Where(credit => credit.Relation != CreditRelation.ToldTo)
            .Select(credit => (credit.Outlet, FirstWord: FirstWordOf(credit, record, words)))
            .Where(credit => credit.FirstWord is not null)
            .Concat(record.Article.Byline.SelectMany(author => new[] { author.Name, author.Role }).OfType<string>().Where(OutletLexicon.Default.IsOutlet).Select(name => (Outlet: name, FirstWord: (int?)0)));
        foreach (var (name, first) in lines)
        {
            var outlet = OutletName.Normalize(name);
            if (outlet.Length > 0 && !(own is not null && OutletName.Same(outlet, own)) && seen.Add(outlet))
            {
                yield return new WholeCredit(outlet, first!.Value);
            }
        }
    }

    // Where what it is credited with begins; null when it is named in passing.
    private static int? FirstWordOf(Credit credit, ArticleRecord record, WordSequence words)
    {
        var blocks = record.Article.Blocks.IsDefault ? [] : record.Article.Blocks;
        return blocks.FirstOrDefault(block => block.Span.Contains(credit.Span)) is not { } block ? null : PlaceOf(credit, block, record.Text) switch
        {
            // "The Post reports:" is about what follows; any other line, about the page.
            CreditPlace.Line when credit.Relation is CreditRelation.ReportedBy or CreditRelation.StateMedia && block.Span.In(record.Text).TrimEnd().EndsWith(':') => words.FirstFrom(block.Span.End),
            CreditPlace.Line or CreditPlace.SignOff => 0,
            CreditPlace.Dateline or CreditPlace.Opening => words.FirstFrom(credit.Span.End),
            _ => null,
        };
    }

    // A record does not keep how a credit was found: where it stands in its block, and the mark that it begins with, tell.
    private static CreditPlace PlaceOf(Credit credit, Block block, string text)
    {
        if (block.Kind == BlockKind.Credit || (block.Kind is BlockKind.Body or BlockKind.Dateline or BlockKind.Chrome && IsAlone(credit, block, text)))
        {
            return CreditPlace.Line;
        }

        var mark = text[credit.Span.Start];
        var closes = credit.Span.End == block.Span.End;
        return block.Kind is not (BlockKind.Body or BlockKind.Dateline) ? CreditPlace.Passing
            : closes && CreditMarks.OpensSignOff(mark) ? CreditPlace.SignOff
            : !closes && mark == CreditMarks.Dateline && credit.Span.End - block.Span.Start <= DatelineReach ? CreditPlace.Dateline
            : block.Kind == BlockKind.Body && IsOpening(credit, block, text) ? CreditPlace.Opening
            : CreditPlace.Passing;
    }

    // "… on Friday. Vesta Now reports: The army …": a line of its own once, which lost its break. What was "reported" is told in other words, and what is quoted ends somewhere.
    private static bool IsOpening(Credit credit, Block block, string text)
    {
        var before = text.AsSpan(block.Span.Start, credit.Span.Start - block.Span.Start).TrimEnd();
        var after = text.AsSpan(credit.Span.End, block.Span.End - credit.Span.End).TrimStart();
        return credit.Relation is CreditRelation.ReportedBy or CreditRelation.StateMedia && credit.Span.In(text).EndsWith("reports:")
            && (before.IsEmpty || before[^1] is '.' or '!' or '?' or '”' or '"') && (after.IsEmpty || after[0] is not ('“' or '"' or '‘' or '\'' or '«'));
    }

    private static bool IsAlone(Credit credit, Block block, string text)
    {
        var rest = string.Concat(text.AsSpan(block.Span.Start, credit.Span.Start - block.Span.Start), " ", text.AsSpan(credit.Span.End, block.Span.End - credit.Span.End));
        return rest.Split(Marks, StringSplitOptions.RemoveEmptyEntries).All(PageWords.Contains);
    }

    private static readonly char[] Marks = [' ', '\u00a0', '\t', '\n', '\r', '.', ',', ':', ';', '(', ')', '[', ']', '-', '–', '—', '|', '"', '“', '”'];

    /// <summary>Where a credit stands.</summary>
    private enum CreditPlace
    {
        /// <summary>Within a sentence that says something else.</summary>
        Passing,

        /// <summary>On a line that says nothing else.</summary>
        Line,

        /// <summary>At the end of a dateline.</summary>
        Dateline,

        /// <summary>At the head of a sentence, before what follows ("Vesta Now reports: …").</summary>
        Opening,

        /// <summary>Behind the last sentence of a block.</summary>
        SignOff,
    }
}
