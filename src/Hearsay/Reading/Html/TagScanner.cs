using System.Buffers;
using System.Net;

namespace Hearsay.Reading.Html;

/// <summary>
/// Walks over the tags of HTML without building anything: one pass, constant memory. It skips comments and the content of scripts,
/// styles and the like; it does not mend what a parser would mend. Lives on the stack of its caller.
/// </summary>
internal ref struct TagScanner(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("= \t\r\n\f/");

    private readonly ReadOnlySpan<char> _html = html;
    private ReadOnlySpan<char> _name;
    private ReadOnlySpan<char> _attributes;
    private int _at;
    private int _textStart;
    private int _textEnd;

    /// <summary>True when the tag closes an element.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>True when the tag ends in "/&gt;".</summary>
    public readonly bool IsSelfClosed => _attributes.EndsWith("/");

    /// <summary>The tag's name as written.</summary>
    public readonly ReadOnlySpan<char> Name => _name;

    /// <summary>Length of what stands between name and end of the tag.</summary>
    public readonly int AttributesLength => _attributes.Length;

    /// <summary>True when there is something else than white space right before the tag.</summary>
    public readonly bool HasTextBefore => !_html[_textStart.._textEnd].IsWhiteSpace();

    /// <summary>Goes to the next tag; false at the end.</summary>
    public bool Next()
    {
        _textStart = _at;
        while (_at < _html.Length)
        {
            var open = _html[_at..].IndexOf('<');
            if (open < 0 || _at + open + 1 >= _html.Length)
            {
                break;
            }

            _at += open + 1;
            if (_html[_at..].StartsWith("!--"))
            {
                Skip("-->");
            }
            else if (_html[_at] == '/' ? _at + 1 < _html.Length && char.IsAsciiLetter(_html[_at + 1]) : char.IsAsciiLetter(_html[_at]))
            {
                _textEnd = _at - 1;
                ReadTag();
                return true;
            }
        }

        _at = _html.Length;
        return false;
    }

    /// <summary>True when the tag opens an element of this name.</summary>
    public readonly bool NameIs(string name) => !IsEnd && _name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of an attribute with entities decoded; null when the tag has none of this name.</summary>
    public readonly string? Attribute(string name)
    {
        var rest = _attributes;
        while (!(rest = rest.TrimStart(" \t\r\n\f/")).IsEmpty)
        {
            var end = rest.IndexOfAny(NameEnds);
            var key = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[end..].TrimStart(" \t\r\n\f");
            ReadOnlySpan<char> value = [];
            if (rest.StartsWith("="))
            {
                rest = rest[1..].TrimStart(" \t\r\n\f");
                var quoted = !rest.IsEmpty && rest[0] is '"' or '\'';
                var close = quoted ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(" \t\r\n\f");
                var length = close < 0 ? rest.Length - (quoted ? 1 : 0) : close;
                value = rest.Slice(quoted ? 1 : 0, length);
                rest = rest[Math.Min(rest.Length, length + (quoted ? 2 : 0))..];
            }
            else if (key.IsEmpty)
            {
                rest = rest[Math.Min(1, rest.Length)..];
            }

            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return WebUtility.HtmlDecode(value.ToString());
            }
        }

        return null;
    }

    private void ReadTag()
    {
        IsEnd = _html[_at] == '/';
        var start = _at + (IsEnd ? 1 : 0);
        var end = start;
        while (end < _html.Length && _html[end] is not ('>' or '/' or ' ' or '\t' or '\r' or '\n' or '\f'))
        {
            end++;
        }

        _name = _html[start..end];
        _at = end;
        var quote = '\0';
        while (_at < _html.Length && (quote != '\0' || _html[_at] != '>'))
        {
            var c = _html[_at];
            if (quote == '\0' && c is '"' or '\'' && _html[_at - 1] is '=' or ' ')
            {
                quote = c;
            }
            else if (c == quote)
            {
                quote = '\0';
            }

            _at++;
        }

        _attributes = _html[end.._at];
        _at = Math.Min(_at + 1, _html.Length);
        if (!IsEnd && IsRawText(_name))
        {
            SkipTo(_name);
        }
    }

    private static bool IsRawText(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)
        || name.Equals("textarea", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase)
        || name.Equals("xmp", StringComparison.OrdinalIgnoreCase) || name.Equals("iframe", StringComparison.OrdinalIgnoreCase)
        || name.Equals("noembed", StringComparison.OrdinalIgnoreCase) || name.Equals("noframes", StringComparison.OrdinalIgnoreCase);

    private void SkipTo(ReadOnlySpan<char> name)
    {
        var rest = _html[_at..];
        var passed = 0;
        while (true)
        {
            var close = rest[passed..].IndexOf("</");
            if (close < 0)
            {
                _at = _html.Length;
                return;
            }

            passed += close;
            if (rest[(passed + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                _at += passed;
                return;
            }

            passed += 2;
        }
    }

    private void Skip(string end)
    {
        var close = _html[_at..].IndexOf(end);
        _at = close < 0 ? _html.Length : _at + close + end.Length;
    }
}
