using System.Net;
using System.Text;

namespace Hearsay.Reading.Formats;

/// <summary>Markdown within a line → HTML: links and code are kept, pictures dropped, marks of emphasis taken off. One pass; looks ahead by a bounded number of characters.</summary>
internal static class MarkdownInline
{
    private const int LongestLabel = 1_000; // characters of a link's words
    private const int LongestTarget = 2_000; // characters of a link's address

    // Beyond so many in one paragraph, brackets are brackets: the time stays linear.
    private const int MostBrackets = 2_000;

    /// <summary>The markup of some words.</summary>
    public static string ToHtml(ReadOnlySpan<char> text)
    {
        var html = new StringBuilder(text.Length + 16);
        var brackets = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '[' && ++brackets > MostBrackets)
            {
                html.Append(c);
            }
            else if (c == '\\' && i + 1 < text.Length && char.IsAscii(text[i + 1]) && (char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1])))
            {
                Encode(html, text[++i]);
            }
            else if (c == '!' && i + 1 < text.Length && text[i + 1] == '[' && brackets < MostBrackets && Link(text[(i + 1)..]) is { } picture)
            {
                i += picture.Length;
            }
            else if (c == '[' && Link(text[i..]) is { } link)
            {
                html.Append("<a href=\"").Append(WebUtility.HtmlEncode(link.Target)).Append("\">").Append(WithoutMarks(link.Label)).Append("</a>");
                i += link.Length - 1;
            }
            else if (c == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!'))
            {
                // Markup within Markdown is markup.
                html.Append(c);
            }
            else if (c == '>')
            {
                html.Append(c);
            }
            else if (!IsMark(text, i))
            {
                Encode(html, c);
            }
        }

        return html.ToString();
    }

    private static string WithoutMarks(string label)
    {
        var html = new StringBuilder(label.Length);
        for (var i = 0; i < label.Length; i++)
        {
            if (!IsMark(label, i))
            {
                Encode(html, label[i]);
            }
        }

        return html.ToString();
    }

    // "**so**", "_so_" and "`so`" are marks; "2 * 3" and "snake_case" are not.
    private static bool IsMark(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c == '`')
        {
            return true;
        }

        if (c is not ('*' or '_' or '~'))
        {
            return false;
        }

        var (from, to) = (at, at);
        while (from > 0 && text[from - 1] == c && at - from < 3)
        {
            from--;
        }

        while (to + 1 < text.Length && text[to + 1] == c && to - at < 3)
        {
            to++;
        }

        if (c == '~' && to == from)
        {
            return false;
        }

        var before = from == 0 || char.IsWhiteSpace(text[from - 1]);
        var after = to + 1 == text.Length || char.IsWhiteSpace(text[to + 1]);
        var insideWord = from > 0 && to + 1 < text.Length && char.IsLetterOrDigit(text[from - 1]) && char.IsLetterOrDigit(text[to + 1]);
        return !(before && after) && !(c == '_' && insideWord);
    }

    // "[label](target "title")", also around a picture: [![…](…)](…).
    private static (string Label, string Target, int Length)? Link(ReadOnlySpan<char> text)
    {
        var label = Closing(text, '[', ']', LongestLabel);
        if (label < 0 || label + 1 >= text.Length || text[label + 1] != '(')
        {
            return null;
        }

        var target = Closing(text[(label + 1)..], '(', ')', LongestTarget);
        if (target < 0)
        {
            return null;
        }

        var inside = text.Slice(label + 2, target - 1).Trim();
        var space = inside.IndexOf(' ');
        var words = text[1..label];
        return (words.StartsWith("![") ? "" : words.ToString(), (space < 0 ? inside : inside[..space]).Trim("<>").ToString(), label + 1 + target + 1);
    }

    private static int Closing(ReadOnlySpan<char> text, char open, char close, int most)
    {
        var depth = 0;
        for (var i = 0; i < Math.Min(text.Length, most); i++)
        {
            depth += text[i] == open ? 1 : text[i] == close ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Encode(StringBuilder html, char c)
    {
        switch (c)
        {
            case '<':
                html.Append("&lt;");
                break;
            case '&':
                html.Append('&');
                break;
            default:
                html.Append(c);
                break;
        }
    }
}
