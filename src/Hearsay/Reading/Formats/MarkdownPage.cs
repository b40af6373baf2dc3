using System.Text;

namespace Hearsay.Reading.Formats;

/// <summary>
/// A text in Markdown → a page: headings, paragraphs, quotations, lists, rules and tables as CommonMark and the tools that turn pages into Markdown write them; its
/// fields from front matter, or from lines such as "Title:" before the text. Line by line; nothing is nested deeper than a limit.
/// </summary>
internal sealed class MarkdownPage
{
    private const int DeepestQuote = 8; // quotations within quotations; deeper ones are shown at this depth
    private const int MostFields = 40; // lines of fields at the top

    private static readonly string[] PlainFields = ["title", "url source", "published time", "markdown content"];

    private readonly StringBuilder _html = new();
    private readonly List<string> _paragraph = [];
    private bool _inList;
    private bool _inCode;
    private int _quote;
    private string? _title;

    private MarkdownPage(string? title) => _title = title;

    /// <summary>The page; null when there is nothing but fields.</summary>
    public static PageShell? Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (fields, at) = Fields(lines);
        var given = fields.GetValueOrDefault("title");
        var page = new MarkdownPage(given);
        for (; at < lines.Length; at++)
        {
            page.Take(lines[at]);
        }

        page.EndAll();
        var body = page._html.ToString();
        return string.IsNullOrWhiteSpace(body) ? null : new PageShell
        {
            Title = given ?? page._title,
            Author = fields.GetValueOrDefault("author") ?? fields.GetValueOrDefault("authors"),
            Outlet = First(fields, "outlet", "site", "sitename", "source", "publisher"),
            Url = First(fields, "url", "url source", "link", "canonical", "source"),
            Published = FeedDate.Parse(First(fields, "published", "date", "published time", "pubdate", "published_at", "publish_date")),
            Updated = FeedDate.Parse(First(fields, "updated", "modified", "lastmod")),
            Body = body,
        };
    }

    private static string? First(Dictionary<string, string> fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.GetValueOrDefault(name) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }

    private static (Dictionary<string, string> Fields, int At) Fields(string[] lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var hasMatter = lines[0].TrimEnd() == "---";
        var at = hasMatter ? 1 : 0;
        for (; at < Math.Min(lines.Length, MostFields); at++)
        {
            var line = lines[at];
            if (hasMatter && line.TrimEnd() is "---" or "...")
            {
                return (fields, at + 1);
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : line[..colon].Trim();
            if (hasMatter ? name.Length > 0 : PlainFields.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                fields.TryAdd(name, line[(colon + 1)..].Trim().Trim('"', '\''));
            }
            else if (!hasMatter && line.Length > 0)
            {
                break;
            }
        }

        // A rule at the top without the second one is a rule.
        return hasMatter ? ([], 0) : (fields, fields.Count > 0 ? at : 0);
    }

    private void Take(string line)
    {
        if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
        {
            EndParagraph();
            _inCode = !_inCode;
            _html.Append(_inCode ? "<pre>" : "</pre>\n");
            return;
        }

        if (_inCode)
        {
            _html.Append(System.Net.WebUtility.HtmlEncode(line)).Append('\n');
            return;
        }

        var rest = line.AsSpan().Trim();
        var depth = 0;
        while (rest.StartsWith(">"))
        {
            rest = rest[1..].TrimStart();
            depth = Math.Min(depth + 1, DeepestQuote);
        }

        // A line without the mark goes on with the quotation's paragraph, an empty one ends it.
        if (depth != _quote && (depth > 0 || _paragraph.Count == 0 || rest.IsEmpty))
        {
            EndAll();
            Quote(depth);
        }

        if (rest.IsEmpty)
        {
            EndParagraph();
        }
        else
        {
            TakeWords(rest, isIndented: line.Length > 0 && char.IsWhiteSpace(line[0]));
        }
    }

    // A line with something on it, without the marks of quotation: a heading, the line under one, a rule, an item, a row of a table, or words.
    private void TakeWords(ReadOnlySpan<char> rest, bool isIndented)
    {
        if (MarkdownSniffer.IsHeading(rest))
        {
            EndAll(keepQuote: true);
            Heading(rest.IndexOfAnyExcept('#'), rest.TrimStart('#').Trim().TrimEnd('#').TrimEnd());
        }
        else if (rest.IndexOfAnyExcept('=') < 0 && _paragraph.Count == 1)
        {
            Underlined(1);
        }
        else if (IsRule(rest))
        {
            if (rest[0] == '-' && _paragraph.Count == 1)
            {
                Underlined(2);
            }
            else
            {
                EndAll(keepQuote: true);
            }
        }
        else if (Item(rest) is var mark and > 0)
        {
            EndParagraph();
            _html.Append(_inList ? "" : "<ul>\n");
            _inList = true;
            _paragraph.Add(rest[mark..].TrimStart().ToString());
        }
        else if (rest[0] == '|')
        {
            EndParagraph();
            if (rest.ContainsAnyExcept("|-: "))
            {
                _paragraph.Add(rest.Trim('|').ToString().Replace("|", " · ", StringComparison.Ordinal));
                EndParagraph();
            }
        }
        else
        {
            if (_inList && _paragraph.Count == 0 && !isIndented)
            {
                EndList();
            }

            _paragraph.Add(rest.ToString());
        }
    }

    private void Heading(int level, ReadOnlySpan<char> words)
    {
        var html = MarkdownInline.ToHtml(words);
        var plain = FeedEntry.PlainLine(html);
        if (_title is null && level == 1)
        {
            _title = plain;
        }
        else if (!string.Equals(plain, _title, StringComparison.Ordinal))
        {
            level = Math.Max(level, 2);
            _html.Append('<').Append('h').Append(level).Append('>').Append(html).Append("</h").Append(level).Append(">\n");
        }
    }

    private void Underlined(int level)
    {
        var words = _paragraph[0];
        _paragraph.Clear();
        EndAll(keepQuote: true);
        Heading(level, words);
    }

    private void Quote(int depth)
    {
        for (; _quote < depth; _quote++)
        {
            _html.Append("<blockquote>\n");
        }

        for (; _quote > depth; _quote--)
        {
            _html.Append("</blockquote>\n");
        }
    }

    private void EndAll(bool keepQuote = false)
    {
        EndParagraph();
        EndList();
        if (!keepQuote)
        {
            Quote(0);
        }
    }

    private void EndList()
    {
        _html.Append(_inList ? "</ul>\n" : "");
        _inList = false;
    }

    private void EndParagraph()
    {
        if (_paragraph.Count > 0)
        {
            var html = MarkdownInline.ToHtml(string.Join('\n', _paragraph));
            _paragraph.Clear();
            if (!string.IsNullOrWhiteSpace(html))
            {
                _html.Append(_inList ? "<li>" : "<p>").Append(html).Append(_inList ? "</li>\n" : "</p>\n");
            }
        }
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        var mark = line[0];
        return mark is '-' or '*' or '_' && line.Count(mark) >= 3 && line.IndexOfAnyExcept(mark, ' ') < 0;
    }

    // How long the mark of a list's item is; 0 when the line begins with none.
    private static int Item(ReadOnlySpan<char> line)
    {
        if (line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ')
        {
            return 1;
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is >= 1 and <= 3 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? digits + 1 : 0;
    }
}
