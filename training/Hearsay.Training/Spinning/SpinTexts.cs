using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hearsay.Bench.Spinner;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Training.Spinning;

/// <summary>The human texts that words are counted in and the judge learns from. One in ten is only for the judge, since counted texts look better than others.</summary>
internal static class SpinTexts
{
    private const int ForJudge = 10;
    private const string WebPrefix = "ewt-";
    private const string InventedPrefix = "invented-";
    private const int TaggedLinesInText = 40;

    /// <summary>The texts to count in.</summary>
    public static IEnumerable<string> Counted(string data) => All(data).Where((text, i) => !IsForJudge(text.Id, i)).Select(text => text.Text);

    /// <summary>The texts that the judge learns from.</summary>
    public static IEnumerable<(string Id, string Text)> Judged(string data) =>
    [
        .. All(data).Where((text, i) => IsForJudge(text.Id, i)),
        .. SpinCommand.ReadTexts(Path.Combine(data, "entities/train.input.jsonl")).Select(text => (WebPrefix + text.Id, text.Text)),
        .. Pages(Path.Combine(data, "extraction/dev.input.jsonl.gz")),
        .. Pages(Path.Combine(data, "dates/dev.input.jsonl.gz")),
    ];

    /// <summary>Pages of worlds that were made up: prose about places that no count knows.</summary>
    /// <param name="folder">The folder of the worlds.</param>
    /// <param name="worlds">Which ones.</param>
    public static IEnumerable<(string Id, string Text)> Invented(string folder, IEnumerable<string> worlds) => worlds.SelectMany(world =>
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, world, "truth.json")));
        var spun = truth.RootElement.GetProperty("pages").EnumerateObject().Where(page => page.Value.GetProperty("kind").GetString() == "spun").Select(page => page.Name).ToHashSet(StringComparer.Ordinal);
        return SpinCommand.ReadTexts(Path.Combine(folder, world, "docs.jsonl")).Where(text => !spun.Contains(text.Id)).Select(text => (InventedPrefix + text.Id, text.Text)).ToArray();
    });

    /// <summary>Whether a text is about what was made up.</summary>
    public static bool IsInvented(string id) => id.StartsWith(InventedPrefix, StringComparison.Ordinal);

    /// <summary>The body texts of English web pages.</summary>
    private static IEnumerable<(string Id, string Text)> Pages(string path)
    {
        var reader = new ArticleReader();
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var article = reader.Read(new Document { Id = "x", Content = json.RootElement.GetProperty("html").GetString()!, Format = DocumentFormat.Html });
            if (article.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                yield return (json.RootElement.GetProperty("id").GetString()!, string.Join('\n', article.Blocks.Where(block => block.Kind == BlockKind.Body).Select(block => block.Span.TextIn(article.Text))));
            }
        }
    }

    /// <summary>Web text, which is least like news, is mostly for the judge, and half of the texts of many genres are: they must not be called spun.</summary>
    private static bool IsForJudge(string id, int index) =>
        IsWeb(id) ? index % 4 != 0 : IsManyGenres(id) ? index % 2 == 0 : index % ForJudge == 0;

    /// <summary>Whether a text is from the web: reviews, mail, forums.</summary>
    public static bool IsWeb(string id) => id.StartsWith(WebPrefix, StringComparison.Ordinal);

    /// <summary>Whether a text is from a collection of many genres, fiction and criticism among them.</summary>
    public static bool IsManyGenres(string id) => id.StartsWith("masc-", StringComparison.Ordinal) || id.StartsWith("gum-", StringComparison.Ordinal);

    private static IEnumerable<(string Id, string Text)> All(string data) =>
    [
        .. SpinCommand.ReadTexts(Path.Combine(data, "text/news.jsonl.gz")),
        .. SpinCommand.ReadTexts(Path.Combine(data, "text/more.jsonl.gz")),
        .. SpinCommand.ReadTexts(Path.Combine(data, "attribution/train.input.jsonl")),
        .. SpinCommand.ReadTexts(Path.Combine(data, "timex/train.input.jsonl")),
        .. TreebankText.Documents(Path.Combine(data, "syntax/ewt-train.conllu.gz")).Select((document, i) => ($"{WebPrefix}{i}", document.Text)),
        .. TreebankText.Documents(Path.Combine(data, "syntax/gum-train.conllu.gz")).Select((document, i) => ($"gum-{i}", document.Text)),
        .. Masc(Path.Combine(data, "syntax/masc-tagged.txt.gz")).Select((text, i) => ($"masc-{i}", text)),
    ];

    /// <summary>Texts of lines of "word_TAG": the tags and the spaces before marks go.</summary>
    private static IEnumerable<string> Masc(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var text = new StringBuilder();
        var lines = 0;
        while (reader.ReadLine() is { } line)
        {
            foreach (var cell in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var bar = cell.LastIndexOf('_');
                var word = bar > 0 ? cell[..bar] : cell;
                if (text.Length > 0 && text[^1] != '\n' && (char.IsLetterOrDigit(word[0]) || word is "$" or "(") && !(word is "n't"))
                {
                    text.Append(' ');
                }

                text.Append(word);
            }

            text.Append('\n');
            if (++lines % TaggedLinesInText == 0)
            {
                yield return text.ToString();
                text.Clear();
            }
        }
    }
}
