using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Reading.Lines;

/// <summary>
/// Scraped plain text → blocks. Furniture is told by what a line is and where it stands; when in doubt a line is body, for a sentence lost to chrome
/// is worse than a label kept. Nothing is cut: every line is in one block.
/// </summary>
internal sealed class RawTextBlocks
{
    private const int FewestWordsBehind = 25; // words of a last line behind furniture that still goes on with the article

    private readonly string _text;
    private readonly List<LineShape> _lines;
    private readonly Furniture[] _furniture;
    private readonly BlockKind[] _kinds;
    private readonly List<Diagnostic> _diagnostics = [];

    private RawTextBlocks(string text, KnownFurniture known)
    {
        _text = text;
        _lines = TextLines.Paragraphs(text);
        _furniture = [.. _lines.Select(line => known.Judge(line.Plain, LineKinds.FurnitureOf(text, line)))];
        _kinds = new BlockKind[_lines.Count];
    }

    private string? Outlet { get; set; }

    /// <summary>The blocks of a text, and the outlet when the page clearly says. Diagnostics: HS0201, HS0202.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="known">The furniture of its outlet, as far as it is known.</param>
    public static (ImmutableArray<Block> Blocks, string? Outlet, ImmutableArray<Diagnostic> Diagnostics) Of(string text, KnownFurniture known)
    {
        var blocks = new RawTextBlocks(text, known);
        return (blocks.Cut(), blocks.Outlet, [.. blocks._diagnostics]);
    }

    private ImmutableArray<Block> Cut()
    {
        var (start, end) = BodySegment.Find(_text, _lines, _furniture);
        var first = FirstOfBody(start, end);
        first = first < 0 ? FirstOfBody(0, _lines.Count) : first;
        var below = first < 0 ? -1 : Headlines.FindBelow(_text, _lines, _furniture, first);
        if (below >= 0 && FirstOfBody(below + 1, _lines.Count) is var next and >= 0)
        {
            first = next;
        }

        if (first < 0)
        {
            _diagnostics.Add(DiagnosticCatalog.NoBody.At("no paragraph reads like an article"));
            first = _lines.Count;
        }

        AuthorNotes.Mark(_text, _lines, _furniture, first);
        var headline = Headlines.Find(_text, _lines, _furniture, first);
        Outlet = Mastheads.Find(_text, _lines, headline);
        MarkHead(headline, first);
        MarkBody(first, EndOfBody(first), end);
        _diagnostics.AddRange(Repeats.Mark(_lines, headline, _kinds));
        return ToBlocks(first);
    }

    // The report begins with a whole sentence; what looks like running text before it may be a headline or a standfirst.
    private int FirstOfBody(int from, int to)
    {
        var first = -1;
        for (var i = from; i < to; i++)
        {
            if (_lines[i].IsSolid && _furniture[i] == Furniture.None)
            {
                first = first < 0 ? i : first;
                if (_lines[i].EndsWithStop || !LineKinds.IsTitleLike(_lines[i]))
                {
                    return i;
                }
            }
        }

        return first;
    }

    private void MarkHead(int headline, int first)
    {
        for (var i = 0; i < first; i++)
        {
            var line = _lines[i];
            var isBehind = headline >= 0 && i > headline;
            _kinds[i] = i == headline ? BlockKind.Headline
                : _furniture[i] is Furniture.Credit ? BlockKind.Credit
                : _furniture[i] is Furniture.Caption ? BlockKind.Caption
                : LineKinds.IsByline(_text, line) || (isBehind && (LineKinds.IsNameInPlace(_text, line) || LineKinds.IsSignature(_text, line, i + 1 < _lines.Count ? _lines[i + 1] : null))) ? BlockKind.Byline
                : PrintedDates.IsLine(_text, line, isBehind) ? BlockKind.Dateline
                : LineKinds.IsReportLine(line) ? BlockKind.Credit
                : _furniture[i] == Furniture.None && isBehind && (line.IsSentence || line.Words >= 8)
                    && (line.Words > 30 || ReaderLines.Rate(_text, line) == 0) ? BlockKind.Body
                : BlockKind.Chrome;
        }
    }

    // The index after the last line that the article itself reaches to.
    private int EndOfBody(int first)
    {
        var words = 0;
        var all = 0;
        for (var i = first; i < _lines.Count; i++)
        {
            all += _furniture[i] == Furniture.None && _lines[i].IsSolid ? _lines[i].Words : 0;
        }

        for (var i = first; i < _lines.Count; i++)
        {
            var ends = _furniture[i] is Furniture.Comments or Furniture.Author;
            if (ends && (words * 2 >= all || words >= 150))
            {
                return i;
            }

            words += _furniture[i] == Furniture.None && _lines[i].IsSolid ? _lines[i].Words : 0;
        }

        return _lines.Count;
    }

    // The last line of the report: the last sentence of the stretch of running text that does not speak to the reader, or a whole paragraph behind it that speaks of
    // the same things.
    private int LastOfBody(int first, int end, int segmentEnd)
    {
        var last = end - 1;
        var stems = new Lazy<HashSet<string>>(() => [.. _lines.Take(segmentEnd).Skip(first).SelectMany(Headlines.Stems)]);
        while (last >= first && !(_furniture[last] == Furniture.None && _lines[last].IsSentence && !IsFarewell(last)
            && (last < segmentEnd || (_lines[last].Words >= FewestWordsBehind && _lines[last].EndsWithStop && Headlines.Shared(_lines[last], stems.Value) >= 0.4))))
        {
            last--;
        }

        return last;
    }

    // What a site says to its reader, or of itself, below the report.
    private bool IsFarewell(int index)
    {
        var line = _lines[index];
        return ReaderLines.Rate(_text, line) == ReaderLines.Sure
            || (Outlet is not null && line.Words <= 25 && Mastheads.SpeaksOf(line, Outlet) && !LineKinds.Reports(line.Plain));
    }

    private void MarkBody(int first, int end, int segmentEnd)
    {
        var last = LastOfBody(first, end, segmentEnd);
        var inTeasers = false;
        for (var i = first; i < _lines.Count; i++)
        {
            var line = _lines[i];
            var kind = _furniture[i];
            inTeasers = kind == Furniture.Teasers || (inTeasers && kind == Furniture.None && !line.IsSentence);
            _kinds[i] = i >= end ? (kind == Furniture.Credit ? BlockKind.Credit : BlockKind.Chrome)
                : kind == Furniture.Credit || LineKinds.IsReportLine(line) || (i >= last - 1 && LineKinds.IsContributors(_text, line)) || (i > last && LineKinds.IsSignOff(_text, line)) ? BlockKind.Credit
                : kind == Furniture.Caption ? BlockKind.Caption
                : kind != Furniture.None || inTeasers || (i > first && ReaderLines.IsCallInside(_text, line)) ? BlockKind.Chrome
                : i <= last || IsCutSentence(i, last) ? BlockKind.Body
                : BlockKind.Chrome;
        }

        // The line before an author's note is the author's name when it is the same name.
        if (end < _lines.Count && _furniture[end] == Furniture.Author && end > first && _kinds[end - 1] is BlockKind.Body
            && !_lines[end - 1].IsSentence && _lines[end - 1].Words <= 5)
        {
            _kinds[end - 1] = BlockKind.Chrome;
        }
    }

    // A page may be cut in mid-sentence: right after the last whole sentence, with the small words of running text. "Nobody answered." has none of these, but its stop.
    private bool IsCutSentence(int index, int last)
    {
        var line = _lines[index];
        return index == last + 1 && ReaderLines.Rate(_text, line) == 0
            && (line.EndsWithStop ? line.Words is >= 2 and <= 7 && line.Capitalized == 1 && line.Digits == 0 && _text[line.Span.End - 1] == '.'
                : line.Words >= 5 && line.FunctionRate >= 0.25);
    }

    private ImmutableArray<Block> ToBlocks(int first)
    {
        var blocks = new BlockList(_text);
        for (var i = 0; i < _lines.Count; i++)
        {
            var span = _lines[i].Span;
            var dateline = i == first && _kinds[i] == BlockKind.Body ? Datelines.LengthIn(_text, span) : 0;
            if (dateline > 0)
            {
                blocks.Add(BlockKind.Dateline, new TextSpan(span.Start, span.Start + dateline));
            }

            blocks.Add(_kinds[i], new TextSpan(span.Start + dateline, span.End));
        }

        return blocks.ToImmutable();
    }
}
