using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>Says of each line of a page what it is, once the element that holds the article and the headline are known.</summary>
internal sealed class PageBlocks
{
    // A heading of teasers or comments ends the article only when this share of the running text stands before it.
    private const double EnoughBefore = 0.6;

    private const int FewestLinks = 2; // linked lines under a label that make a list of links
    private const double FewLinks = 0.3; // share of a line's letters in links
    private const double MostlyLink = 0.75; // share of a line's letters in links

    private readonly string _text;
    private readonly List<PageLine> _lines;
    private readonly PageNode _content;
    private readonly int _headline;
    private readonly int _first;
    private readonly int _last;
    private readonly int _end;
    private readonly HashSet<PageNode> _otherArticles;

    private PageBlocks(string text, List<PageLine> lines, PageNode content, int headline, bool isLinkedWhole)
    {
        _text = text;
        _lines = lines;
        _content = content;
        _headline = headline;
        _otherArticles = OtherArticles(content, headline);
        (_first, _last) = Reach();
        _end = isLinkedWhole && lines.FindLastIndex(line => line.IsInLinkedBody) is var end && content.Holds(end) ? end : lines.Count;
    }

    /// <summary>Sets the kinds of all lines but the headline.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="lines">All lines; their kinds are set.</param>
    /// <param name="content">The element that holds the article; null when there is none.</param>
    /// <param name="headline">Index of the headline; -1 when it is not known.</param>
    /// <param name="isLinkedWhole">True when the lines that are in the linked body make up the whole of it.</param>
    public static void Mark(string text, List<PageLine> lines, PageNode? content, int headline, bool isLinkedWhole)
    {
        if (content is not null)
        {
            new PageBlocks(text, lines, content, headline, isLinkedWhole).MarkAll();
            return;
        }

        foreach (var line in lines)
        {
            line.Kind = Outside(line, line.Node.TraitsBelow(null));
        }
    }

    private void MarkAll()
    {
        var inTeasers = false;
        var teasersTo = -1;
        long passed = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            var own = line.Node.TraitsBelow(_content);
            if (!_content.Holds(i))
            {
                line.Kind = IsStandfirst(i) ? BlockKind.Body : Outside(line, own);
                continue;
            }

            var isMarked = IsMarked(i, line, own);
            if (!isMarked && line.Furniture is Furniture.Teasers or Furniture.Comments)
            {
                teasersTo = Math.Max(teasersTo, Part(line.Node, i)?.Last ?? (passed > _content.Running * EnoughBefore ? _content.Last : i));
            }

            inTeasers = (line.Furniture == Furniture.Teasers && !isMarked) || (inTeasers && (!line.Shape.IsSolid || line.Links.Share > PageLine.MostLinks));
            line.Kind = Inside(i, line, own, isMarked || inTeasers || i <= teasersTo);
            passed += line.Kind == BlockKind.Body && line.Shape.IsSolid ? line.Shape.Letters : 0;
        }

        MarkHeadingsOfFurniture();
    }

    private bool IsMarked(int i, PageLine line, MarkupTrait own) =>
        !line.IsInLinkedBody && (i > _end
        || own.HasAny(PageLine.NotArticle) || line.IsCard || IsInOther(line.Node)
        || (own.HasAny(MarkupTrait.Teaser) && i > _first)
        || (own.HasAny(MarkupTrait.Doubtful | MarkupTrait.Teaser) && !(line.Shape.IsSolid && line.Links.Share < FewLinks))
        || (line.Links.Share > MostlyLink && line.Links.Onward > PageLine.MostLinks)
        || (i > _first && ReaderLines.IsCallInside(_text, line.Shape)));

    private static BlockKind Outside(PageLine line, MarkupTrait traits) =>
        line.Furniture == Furniture.Credit ? BlockKind.Credit : traits.HasAny(MarkupTrait.Caption) ? BlockKind.Caption : BlockKind.Chrome;

    private BlockKind Inside(int i, PageLine line, MarkupTrait own, bool isMarked)
    {
        var shape = line.Shape;
        return i >= _last && LineKinds.IsContributors(_text, shape) ? BlockKind.Credit
            : own.HasAny(MarkupTrait.Caption) || line.Furniture == Furniture.Caption ? BlockKind.Caption
            : own.HasAny(MarkupTrait.Byline) ? (IsName(shape) && (i <= _first || i > _last) ? BlockKind.Byline : BlockKind.Chrome)
            : LineKinds.IsByline(_text, shape) && i <= _first ? BlockKind.Byline
            : i <= _first && PrintedDates.IsLine(_text, shape, isBehindHeadline: false) ? BlockKind.Dateline
            : line.Furniture == Furniture.Credit || LineKinds.IsReportLine(shape) ? BlockKind.Credit
            : isMarked ? BlockKind.Chrome
            : IsOfText(i, line) ? BlockKind.Body
            : line.Furniture != Furniture.None ? BlockKind.Chrome
            : line.Links.Share > PageLine.MostLinks && (!shape.IsSolid || line.IsItem) ? BlockKind.Chrome
            : i < _first && !shape.IsSentence && shape.Words < 8 ? BlockKind.Chrome
            : i > _last && IsBehind(i, line) ? BlockKind.Chrome
            : BlockKind.Body;
    }

    // A cell of a table or a piece of code within the article is what it is, whatever it looks like.
    private bool IsOfText(int i, PageLine line) =>
        (line.Node.Tag is "pre" && i >= _first) || (line.Node.Tag is "td" or "th" && i > _first && i < _last && line.Links.Share <= PageLine.MostLinks);

    // Behind the last paragraph: what speaks to the reader, and labels, unless they go on with the paragraph before.
    private bool IsBehind(int i, PageLine line) =>
        ReaderLines.Rate(_text, line.Shape) == ReaderLines.Sure
        || (!line.Shape.IsSentence && !line.IsItem
            && !(line.Shape.Words >= 5 && !line.IsHeading && _lines[i - 1].Kind == BlockKind.Body && ReferenceEquals(_lines[i - 1].Node.Parent, line.Node.Parent)));

    private bool IsName(LineShape shape) => LineKinds.IsByline(_text, shape) || LineKinds.IsNameInPlace(_text, shape) || AuthorNotes.IsName(shape);

    // Between the headline and the element that holds the article: a paragraph that sums the report up.
    private bool IsStandfirst(int i) => _headline >= 0 && i > _headline && i < _content.First && _lines[i].RunsIn(null)
        && !_lines[i].Node.TraitsBelow(null).HasAny(MarkupTrait.Caption);

    // "More stories" over nothing but furniture: a heading goes with what it stands over.
    private void MarkHeadingsOfFurniture()
    {
        var links = 0;
        for (var i = _content.Last; i >= _content.First; i--)
        {
            var line = _lines[i];
            if (line.Kind == BlockKind.Body && line.IsLabel && !line.IsItem && (line.IsHeading || line.Shape.Plain.EndsWith(':')) && links >= FewestLinks)
            {
                line.Kind = BlockKind.Chrome;
            }

            links = line.Kind == BlockKind.Body ? 0 : line.Kind == BlockKind.Chrome && (line.IsCard || line.IsLinks) ? links + 1 : links;
        }
    }

    // The largest part of the content that begins with a heading: what the heading stands for; null when it stands among the article's own paragraphs.
    private PageNode? Part(PageNode node, int heading)
    {
        PageNode? part = null;
        for (var at = node; at is not null && !ReferenceEquals(at, _content) && at.First == heading; at = at.Parent)
        {
            part = at.Last > heading ? at : part;
        }

        return part;
    }

    // From the first to the last paragraph of running text within the content.
    private (int First, int Last) Reach()
    {
        bool Runs(int i) => _lines[i].RunsIn(_content) && !IsInOther(_lines[i].Node);
        var first = _content.First;
        while (first < _content.Last && !Runs(first))
        {
            first++;
        }

        var last = _content.Last;
        while (last > first && (!Runs(last) || IsFarewell(_lines[last].Shape)))
        {
            last--;
        }

        return (first, last);
    }

    private bool IsFarewell(LineShape shape) => ReaderLines.Rate(_text, shape) == ReaderLines.Sure || ReaderLines.IsNotice(_text, shape);

    private bool IsInOther(PageNode? node)
    {
        for (; _otherArticles.Count > 0 && node is not null && !ReferenceEquals(node, _content); node = node.Parent)
        {
            if (_otherArticles.Contains(node))
            {
                return true;
            }
        }

        return false;
    }

    // Articles inside the article are teasers or comments, unless the article is made of them, as a live blog is.
    private static HashSet<PageNode> OtherArticles(PageNode content, int headline)
    {
        var found = new HashSet<PageNode>();
        var open = new Stack<PageNode>([content]);
        while (open.TryPop(out var node))
        {
            if (node.Tag == "article" && !ReferenceEquals(node, content) && !node.Holds(headline))
            {
                found.Add(node);
                continue;
            }

            node.Children.ForEach(open.Push);
        }

        return found.Sum(node => node.Running) * 2 > content.Running ? [] : found;
    }
}
