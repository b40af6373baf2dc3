using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Hearsay.Tests.Samples;

/// <summary>
/// The words of a sample page, read in the plainest way there is, so that the truth is checked against the page and not
/// against the engine's own reading of it.
/// </summary>
internal sealed partial class SampleText
{
    private SampleText(string text, IReadOnlyList<string> pieces, IReadOnlyList<string> paragraphs)
    {
        Text = text;
        Pieces = pieces;
        Paragraphs = paragraphs;
    }

    /// <summary>All the words, white space runs as one blank.</summary>
    public string Text { get; }

    /// <summary>What a line of the manifest may name: lines of plain text, elements and text nodes of HTML.</summary>
    public IReadOnlyList<string> Pieces { get; }

    /// <summary>Lines of plain text, "p" elements of HTML.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    public static SampleText Of(string id, SamplePage page)
    {
        var (content, isHtml) = SampleFiles.Content(id, page);
        return isHtml ? OfHtml(content) : OfLines(content);
    }

    /// <summary>The paragraphs of the report: without headline, furniture and apparatus, and on request without what is the page's own.</summary>
    public string Body(SamplePage page, bool own)
    {
        var left = page.Chrome.Concat(page.Apparatus).Append(page.Headline).Concat(own ? [] : page.Own).Select(Normalize).ToHashSet(StringComparer.Ordinal);
        return string.Join("\n\n", Paragraphs.Where(paragraph => !left.Contains(paragraph)));
    }

    /// <summary>Distinct runs of five words, in lower case and without apostrophes, which spinners drop.</summary>
    public static HashSet<string> FiveGrams(string text)
    {
        var words = Words(text);
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - 4)).Select(i => string.Join(' ', words.Skip(i).Take(5)))];
    }

    /// <summary>The part of the five-grams of <paramref name="text"/> that <paramref name="other"/> has as well, 0 to 1.</summary>
    public static double Shared(string text, string other)
    {
        var grams = FiveGrams(text);
        return grams.Count == 0 ? 0 : (double)grams.Intersect(FiveGrams(other)).Count() / grams.Count;
    }

    public static IReadOnlyList<string> Words(string text) =>
        [.. WordPattern().Matches(Apostrophes().Replace(text, "").ToLowerInvariant()).Select(match => match.Value)];

    public static string Normalize(string text) => WhiteSpace().Replace(text, " ").Trim();

    private static SampleText OfLines(string content)
    {
        var lines = content.Split('\n').Select(Normalize).Where(line => line.Length > 0).ToList();
        return new SampleText(Normalize(content), lines, lines);
    }

    private static SampleText OfHtml(string content)
    {
        var body = new HtmlParser().ParseDocument(content).Body!;
        foreach (var hidden in body.QuerySelectorAll("script, style"))
        {
            hidden.Remove();
        }

        var pieces = body.Descendants().Where(node => node is IText or IElement).Select(node => Normalize(node.TextContent));
        var text = new StringBuilder();
        foreach (var node in body.Descendants().OfType<IText>())
        {
            text.Append(node.Data).Append(node.ParentElement is { LocalName: "span" or "em" or "b" or "a" or "time" } ? "" : " ");
        }

        return new SampleText(
            Normalize(text.ToString()),
            [.. pieces.Where(piece => piece.Length > 0).Distinct(StringComparer.Ordinal)],
            [.. body.QuerySelectorAll("p").Select(paragraph => Normalize(paragraph.TextContent))]);
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex WordPattern();

    [GeneratedRegex("['’]")]
    private static partial Regex Apostrophes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
