using System.Text;
using AngleSharp.Dom;
using Hearsay.Model;

namespace Hearsay.Reading.Html;

/// <summary>A paragraph of a page: a stretch of its text without a block-level break inside.</summary>
/// <param name="Span">Where it stands in the page's text.</param>
/// <param name="Node">The innermost block-level element that it stands in.</param>
/// <param name="Links">How much of it is links.</param>
/// <param name="Moment">What the first time element in it gives for machines; null when there is none.</param>
internal sealed record PageParagraph(TextSpan Span, PageNode Node, PageLinks Links, string? Moment);

/// <summary>
/// A page's DOM → its text: white space collapsed but in <c>pre</c>, one line a paragraph, scripts and styles left out. The walk is
/// iterative, so its depth costs no stack.
/// </summary>
internal sealed class PageText
{
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "select", "datalist", "head", "audio", "video", "map", "textarea",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "nobr", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "ruby", "rt", "rp", "picture", "source", "label", "input",
    };

    private readonly StringBuilder _text = new();
    private readonly List<PageParagraph> _paragraphs = [];
    private readonly StringBuilder _current = new();
    private readonly PageAddress _address;
    private int _linkCharacters;
    private int _onwardCharacters;
    private bool _startsOnward;
    private string? _moment;
    private int _links;
    private int _onwardLinks;
    private int _preformatted;
    private int _breaks;

    private PageText(PageAddress address) => _address = address;

    /// <summary>The text of a page's body and its paragraphs.</summary>
    /// <param name="body">The body.</param>
    /// <param name="address">The page's own address.</param>
    public static (string Text, List<PageParagraph> Paragraphs) Of(IElement body, PageAddress address)
    {
        var page = new PageText(address);
        page.Walk(body);
        return (page._text.ToString(), page._paragraphs);
    }

    // Children are counted through instead of asking a node for its next sibling, which AngleSharp answers in linear time.
    private void Walk(IElement body)
    {
        var root = PageNode.Of(body, null);
        var nodes = new Stack<PageNode>([root]);
        var open = new Stack<(IElement Element, int Next)>([(body, 0)]);
        while (open.TryPop(out var at))
        {
            var children = at.Element.ChildNodes;
            if (at.Next == children.Length)
            {
                if (open.Count > 0)
                {
                    Leave(at.Element, nodes);
                }

                continue;
            }

            open.Push((at.Element, at.Next + 1));
            switch (children[at.Next])
            {
                case IText characters:
                    Append(characters.Data);
                    break;
                case IElement element when Enter(element, nodes):
                    open.Push((element, 0));
                    break;
            }
        }

        Flush(root);
    }

    // False when the element's content is not text of the page.
    private bool Enter(IElement element, Stack<PageNode> nodes)
    {
        var name = element.LocalName;
        if (Dropped.Contains(name))
        {
            return false;
        }

        if (name == "br")
        {
            Break(nodes.Peek());
            return false;
        }

        if (Inline.Contains(name))
        {
            CountLink(element, name, 1);
            _moment ??= name == "time" ? element.GetAttribute("datetime") : null;
            return true;
        }

        Flush(nodes.Peek());
        _preformatted += name == "pre" ? 1 : 0;
        nodes.Push(PageNode.Of(element, nodes.Peek()));
        return true;
    }

    private void Leave(IElement element, Stack<PageNode> nodes)
    {
        if (Inline.Contains(element.LocalName))
        {
            CountLink(element, element.LocalName, -1);
            return;
        }

        Flush(nodes.Pop());
        _preformatted -= element.LocalName == "pre" ? 1 : 0;
    }

    private void CountLink(IElement element, string name, int step)
    {
        if (name == "a")
        {
            _links += step;
            _onwardLinks += _address.LeadsOn(element.GetAttribute("href")) ? step : 0;
        }
    }

    // One break is a new line of the same paragraph; two in a row are how many pages end a paragraph.
    private void Break(PageNode node)
    {
        if (++_breaks >= 2 && _preformatted == 0)
        {
            Flush(node);
        }
        else
        {
            TrimEnd();
            if (_current.Length > 0)
            {
                _current.Append('\n');
            }
        }
    }

    private void Append(string characters)
    {
        foreach (var c in characters)
        {
            if (char.IsWhiteSpace(c) && _preformatted == 0)
            {
                if (_current.Length > 0 && !char.IsWhiteSpace(_current[^1]))
                {
                    _current.Append(' ');
                }
            }
            else
            {
                _current.Append(c);
                _breaks = 0;
                _startsOnward |= _onwardLinks > 0 && _current.Length == 1;
                _linkCharacters += _links > 0 ? 1 : 0;
                _onwardCharacters += _onwardLinks > 0 ? 1 : 0;
            }
        }
    }

    private void TrimEnd()
    {
        while (_current.Length > 0 && char.IsWhiteSpace(_current[^1]))
        {
            _current.Length--;
        }
    }

    private void Flush(PageNode node)
    {
        TrimEnd();
        var start = 0;
        while (start < _current.Length && char.IsWhiteSpace(_current[start]))
        {
            start++;
        }

        if (_current.Length > start)
        {
            if (_text.Length > 0)
            {
                _text.Append('\n');
            }

            var from = _text.Length;
            _text.Append(_current, start, _current.Length - start);
            double length = _current.Length - start;
            _paragraphs.Add(new PageParagraph(new TextSpan(from, _text.Length), node,
                new PageLinks(Math.Min(1, _linkCharacters / length), Math.Min(1, _onwardCharacters / length), _startsOnward), _moment));
        }

        _current.Clear();
        _linkCharacters = 0;
        _onwardCharacters = 0;
        _startsOnward = false;
        _moment = null;
        _breaks = 0;
    }
}
