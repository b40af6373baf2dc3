using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Hearsay.Briefing;

/// <summary>
/// Writes HTML. Everything that comes from an article goes through <see cref="Text(string?)"/> or an attribute's quotes and is encoded there: article text is
/// hostile and never becomes markup. Characters that reorder text for the reader (U+202A to U+202E, U+2066 to U+2069) are shown by their
/// numbers, because an override inside a quotation could change what a person reads.
/// </summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    /// <summary>Markup of our own, as it is.</summary>
    public Markup Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>Text of anybody's, encoded.</summary>
    public Markup Text(string? text)
    {
        _html.Append(Encode(text));
        return this;
    }

    /// <summary>Adds a number, in the same digits under every culture.</summary>
    public Markup Number(int value)
    {
        _html.Append(System.Globalization.CultureInfo.InvariantCulture, $"{value}");
        return this;
    }

    /// <summary>"1 page", "3 pages".</summary>
    public Markup Count(int value, string one, string? many = null) =>
        Text(BriefWords.Count(value, one, many));

    /// <summary>An element with encoded text.</summary>
    public Markup Element(string tag, string? text, string? cssClass = null) =>
        Raw(cssClass is null ? $"<{tag}>" : $"<{tag} class=\"{cssClass}\">").Text(text).Raw($"</{tag}>");

    /// <summary>A link to a place on the same page.</summary>
    public Markup Link(string anchor, string? text, string? cssClass = null) =>
        Raw(cssClass is null ? $"<a href=\"#{Encode(anchor)}\">" : $"<a class=\"{cssClass}\" href=\"#{Encode(anchor)}\">").Text(text).Raw("</a>");

    /// <summary>Text encoded for element content and for attributes in double quotes.</summary>
    public static string Encode(string? text)
    {
        var encoded = Encoder.Encode(text ?? "");
        return encoded.AsSpan().IndexOfAny(Reordering) < 0 ? encoded : ShowReordering(encoded);
    }

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    private const string Reordering = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static string ShowReordering(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Reordering.Contains(c, StringComparison.Ordinal))
            {
                shown.Append(System.Globalization.CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩");
            }
            else
            {
                shown.Append(c);
            }
        }

        return shown.ToString();
    }
}
