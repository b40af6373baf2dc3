using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Model;

namespace Hearsay.Training;

/// <summary>An article with the label of every token.</summary>
/// <param name="Source">The set it is from.</param>
/// <param name="Words">Its words.</param>
/// <param name="Truth">Label of each token.</param>
internal sealed record NameDocument(string Source, ArticleWords Words, int[] Truth);

/// <summary>Reads the entity sets of the benchmark folder: JSON Lines, spans in code points.</summary>
internal static partial class NameData
{
    /// <summary>The documents of a set.</summary>
    /// <param name="source">Name for reports.</param>
    /// <param name="inputs">File with id and text.</param>
    /// <param name="gold">File with id and entities.</param>
    /// <param name="headlines">Adds some sentences again as headlines, so that capitals there are not taken for names.</param>
    /// <param name="lowered">Adds every so many documents again without capitals, as people write on the web; 0 for none.</param>
    public static IEnumerable<NameDocument> Read(string source, string inputs, string gold, bool headlines, int lowered = 0)
    {
        var read = 0;
        var texts = Lines(inputs).ToDictionary(line => line.GetProperty("id").GetString()!, line => line.GetProperty("text").GetString()!, StringComparer.Ordinal);
        foreach (var line in Lines(gold))
        {
            if (texts.TryGetValue(line.GetProperty("id").GetString()!, out var text))
            {
                var spans = Spans(text, line.GetProperty("entities"));
                var document = Document(source, text, spans);
                yield return document;
                if (lowered > 0 && ++read % lowered == 0)
                {
                    yield return Document(source, text.ToLowerInvariant(), spans);
                }

                if (headlines)
                {
                    foreach (var headline in Headlines(document, text, spans))
                    {
                        yield return headline;
                    }
                }
            }
        }
    }

    /// <summary>The first sentences of moderate length, in title case and in capitals; offsets stay.</summary>
    private static IEnumerable<NameDocument> Headlines(NameDocument document, string text, List<(TextSpan Span, string Type)> spans)
    {
        var made = 0;
        foreach (var sentence in document.Words.Layer.Sentences)
        {
            if (sentence.TokenCount is < 6 or > 24 || made == 3)
            {
                continue;
            }

            var inside = spans.Where(entity => sentence.Span.Contains(entity.Span) && entity.Span.End < sentence.Span.End)
                .Select(entity => (new TextSpan(entity.Span.Start - sentence.Span.Start, entity.Span.End - sentence.Span.Start), entity.Type))
                .ToList();
            var words = sentence.Span.TextIn(text).TrimEnd('.');
            yield return Document("headline", made == 2 ? words.ToUpperInvariant() : InTitleCase(words), inside);
            made++;
        }
    }

    private static string InTitleCase(string words)
    {
        var title = words.ToCharArray();
        for (var i = 0; i < title.Length; i++)
        {
            var starts = i == 0 || title[i - 1] == ' ';
            var end = i;
            while (end < words.Length && words[end] != ' ')
            {
                end++;
            }

            if (starts && end - i > 3)
            {
                title[i] = char.ToUpperInvariant(title[i]);
            }
        }

        return new string(title);
    }

    private static List<(TextSpan Span, string Type)> Spans(string text, JsonElement entities)
    {
        var offsets = CodePoints(text);
        return [.. entities.EnumerateArray().Select(entity => (
            new TextSpan(offsets[entity.GetProperty("start").GetInt32()], offsets[entity.GetProperty("end").GetInt32()]),
            entity.GetProperty("type").GetString()!))];
    }

    private static NameDocument Document(string source, string text, List<(TextSpan Span, string Type)> spans)
    {
        var layer = WordLayer.Cut(new Article { Text = text, Blocks = Paragraphs(text) });
        var truth = new int[layer.Tokens.Length];
        foreach (var (span, type) in spans)
        {
            var first = true;
            for (var i = 0; i < truth.Length; i++)
            {
                if (layer.Tokens[i].Span.Start >= span.Start && layer.Tokens[i].Span.Start < span.End)
                {
                    truth[i] = Math.Max(NameLabels.Outside, Array.IndexOf(NameLabels.All, (first ? "B-" : "I-") + type));
                    first = false;
                }
            }
        }

        return new NameDocument(source, ArticleWords.Of(text, layer), truth);
    }

    /// <summary>The blocks of a text whose paragraphs are separated by empty lines.</summary>
    internal static ImmutableArray<Block> Paragraphs(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var match in EmptyLines().EnumerateMatches(text))
        {
            Add(start, match.Index);
            start = match.Index + match.Length;
        }

        Add(start, text.Length);
        return blocks.ToImmutable();

        void Add(int from, int to)
        {
            if (!text.AsSpan(from, to - from).IsWhiteSpace())
            {
                blocks.Add(new Block(BlockKind.Body, new TextSpan(from, to)));
            }
        }
    }

    private static List<int> CodePoints(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLowSurrogate(text[i]))
            {
                offsets.Add(i);
            }
        }

        return offsets;
    }

    private static IEnumerable<JsonElement> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.Clone();
        }
    }

    [GeneratedRegex(@"\n\s*\n", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLines();
}
