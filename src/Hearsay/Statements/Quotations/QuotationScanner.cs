using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Statements.Quotations;

/// <summary>
/// Finds quotations by their marks alone: straight, curly, guillemets, single against apostrophe, nested, running over
/// paragraphs, unmatched. Works paragraph by paragraph, so a lost mark never swallows more than its paragraph. Linear in the
/// length of the text. Unmatched marks are reported as <see cref="DiagnosticCatalog.UnmatchedQuotation"/>.
/// </summary>
internal sealed class QuotationScanner
{
    private const int MaxDepth = 4; // quotations within quotations

    private readonly string _text;
    private readonly List<Quotation> _quotations = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<Open> _open = [];
    private List<TextSpan>? _running;
    private int _lastEnd;

    private QuotationScanner(string text) => _text = text;

    /// <summary>Quotations in text order, outer before inner.</summary>
    public static ImmutableArray<Quotation> Scan(Article article, List<Diagnostic> diagnostics)
    {
        var scanner = new QuotationScanner(article.Text);
        var blocks = article.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind is BlockKind.Body or BlockKind.Headline)
            {
                scanner.Paragraph(blocks[i].Span, NextParagraph(blocks, i));
            }
        }

        diagnostics.AddRange(scanner._diagnostics);
        return [.. scanner._quotations.OrderBy(quotation => quotation.Span.Start).ThenBy(quotation => quotation.Depth)];
    }

    private static TextSpan? NextParagraph(ImmutableArray<Block> blocks, int current)
    {
        if (blocks[current].Kind != BlockKind.Body)
        {
            return null;
        }

        for (var i = current + 1; i < blocks.Length; i++)
        {
            if (blocks[i].Kind == BlockKind.Body)
            {
                return blocks[i].Span;
            }
        }

        return null;
    }

    private void Paragraph(TextSpan paragraph, TextSpan? next)
    {
        var marks = Marks(paragraph);
        var balance = Balance(marks);
        _open.Clear();
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (i == 0 && _running is not null)
            {
                _open.Add(new Open(mark, paragraph.Start)); // the repeated opening mark of a running quotation
                continue;
            }

            var depth = FindOpen(mark.Family);
            if (mark.CanClose && depth >= 0 && !IsPossessive(marks, i, balance))
            {
                Close(depth, mark.End);
            }
            else if (mark.CanOpen)
            {
                OpenAt(mark, depth, balance[i]);
            }
            else if (depth < 0 && mark.Family == MarkFamily.Double)
            {
                Orphan(paragraph, mark);
            }
        }

        End(paragraph, next);
    }

    private List<QuotationMark> Marks(TextSpan paragraph)
    {
        var marks = new List<QuotationMark>();
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (QuotationMark.TryRead(_text, i, paragraph.Start, paragraph.End, out var mark))
            {
                marks.Add(mark);
                i = mark.End - 1;
            }
        }

        return marks;
    }

    /// <summary>
    /// For each mark, how many more double marks close than open after it; and for single marks whether a firm closing mark
    /// comes before the next opening one.
    /// </summary>
    private static (int Closers, bool FirmAhead)[] Balance(List<QuotationMark> marks)
    {
        var result = new (int, bool)[marks.Count];
        var closers = 0;
        var firm = false;
        for (var i = marks.Count - 1; i >= 0; i--)
        {
            result[i] = (closers, firm);
            if (marks[i].Family == MarkFamily.Double)
            {
                closers += marks[i].OnlyCloses ? 1 : marks[i].OnlyOpens ? -1 : 0;
            }
            else
            {
                firm = marks[i].CanOpen ? false : firm || (marks[i].CanClose && marks[i].Firm);
            }
        }

        return result;
    }

    // "the rebels' camp' …": after s, followed by a word, while a firmer closing mark is still to come.
    private bool IsPossessive(List<QuotationMark> marks, int index, (int Closers, bool FirmAhead)[] balance)
    {
        var mark = marks[index];
        return mark.Family == MarkFamily.Single && !mark.Firm && balance[index].FirmAhead
            && mark.Start > 0 && _text[mark.Start - 1] is 's' or 'S' or 'n';
    }

    private int FindOpen(MarkFamily family)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Mark.Family == family)
            {
                return i;
            }
        }

        return -1;
    }

    private void OpenAt(QuotationMark mark, int sameOpen, (int Closers, bool FirmAhead) ahead)
    {
        if (sameOpen >= 0 && (mark.Family == MarkFamily.Single || ahead.Closers < 2))
        {
            // Another opening mark where no two closing ones are left: the earlier one has lost its partner.
            Unmatched(sameOpen, mark.Start);
        }

        if (_open.Count < MaxDepth)
        {
            _open.Add(new Open(mark, mark.Start));
        }
    }

    private void Close(int depth, int end)
    {
        var start = _open[depth].Start;
        _open.RemoveRange(depth, _open.Count - depth); // what is still open inside was an apostrophe or has lost its mark
        _lastEnd = Math.Max(_lastEnd, end);
        if (depth == 0 && _running is { } parts)
        {
            parts.Add(new TextSpan(start, end));
            _quotations.Add(new Quotation([.. parts], 0, Opened: true, Closed: true));
            _running = null;
            return;
        }

        _quotations.Add(new Quotation([new TextSpan(start, end)], depth, Opened: true, Closed: true));
    }

    private void Orphan(TextSpan paragraph, QuotationMark mark)
    {
        var start = Math.Max(paragraph.Start, _lastEnd);
        while (start < mark.Start && (char.IsWhiteSpace(_text[start]) || _text[start] is '.' or ',' or ';'))
        {
            start++;
        }

        Report(new TextSpan(mark.Start, mark.End), "closes nothing");
        _quotations.Add(new Quotation([new TextSpan(start, mark.End)], 0, Opened: false, Closed: true));
        _lastEnd = mark.End;
    }

    private void Unmatched(int depth, int end)
    {
        var open = _open[depth];
        _open.RemoveRange(depth, _open.Count - depth);
        if (open.Mark.Family == MarkFamily.Single)
        {
            return; // an apostrophe after all
        }

        while (end > open.Mark.End && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        Report(new TextSpan(open.Mark.Start, open.Mark.End), "is never closed");
        _lastEnd = Math.Max(_lastEnd, end);
        List<TextSpan> parts = depth == 0 && _running is not null ? _running : [];
        parts.Add(new TextSpan(open.Start, end));
        _quotations.Add(new Quotation([.. parts], depth, Opened: true, Closed: false));
        if (depth == 0)
        {
            _running = null;
        }
    }

    private void End(TextSpan paragraph, TextSpan? next)
    {
        var open = FindOpen(MarkFamily.Double);
        if (open < 0)
        {
            return;
        }

        if (open == 0 && next is { } following && QuotationMark.TryRead(_text, following.Start, following.Start, following.End, out var mark)
            && mark is { CanOpen: true, Family: MarkFamily.Double })
        {
            (_running ??= []).Add(new TextSpan(_open[0].Start, paragraph.End));
            return;
        }

        Unmatched(open, paragraph.End);
    }

    private void Report(TextSpan span, string what) =>
        _diagnostics.Add(DiagnosticCatalog.UnmatchedQuotation.At($"the quotation mark {span.TextIn(_text)} {what}", span));

    private readonly record struct Open(QuotationMark Mark, int Start);
}
