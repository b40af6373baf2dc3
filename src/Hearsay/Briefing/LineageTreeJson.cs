using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Briefing;

/// <summary>What <c>hearsay trace</c> tells as one JSON object (docs/formats.md). Spans are in Unicode code points of the text of the page that is named.</summary>
public static class LineageTreeJson
{
    /// <summary>The trace of an article or of some words.</summary>
    /// <param name="asked">The article's identity, or the words.</param>
    /// <param name="isQuote">Whether words were asked for.</param>
    /// <param name="trees">The trees of the stories concerned.</param>
    /// <param name="versions">The utterance that the words are from, in its versions; empty for none.</param>
    public static string Write(string asked, bool isQuote, IReadOnlyList<LineageTree> trees, ImmutableArray<QuotationVersion> versions)
    {
        ArgumentNullException.ThrowIfNull(trees);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString(isQuote ? "words" : "article", asked);
            json.WriteStartArray("stories");
            foreach (var tree in trees)
            {
                Write(json, tree);
            }

            json.WriteEndArray();
            if (!versions.IsDefaultOrEmpty)
            {
                json.WriteStartArray("versions");
                foreach (var version in versions)
                {
                    Write(json, version, versions[0]);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>A tree as an object.</summary>
    internal static void Write(Utf8JsonWriter json, LineageTree tree)
    {
        json.WriteStartObject();
        json.WriteNumber("pages", tree.Pages);
        json.WriteNumber("origins", tree.Origins);
        json.WriteStartArray("roots");
        var spellings = tree.Spellings();
        foreach (var root in tree.Roots)
        {
            Write(json, root, above: null, spellings);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A version of an utterance as an object.</summary>
    internal static void Write(Utf8JsonWriter json, QuotationVersion version, QuotationVersion first)
    {
        json.WriteStartObject();
        json.WriteString("words", version.Words);
        json.WriteStartArray("articles");
        foreach (var article in version.Articles)
        {
            json.WriteStringValue(article.ToString());
        }

        json.WriteEndArray();
        if (version.Drift is { } drift)
        {
            json.WriteStartArray("changes");
            foreach (var change in drift.Changes.Where(change => change.Kind != WordChangeKind.Equal))
            {
                json.WriteStartObject();
                json.WriteString("from", change.Source.TextIn(first.Words));
                json.WriteString("to", change.Article.TextIn(version.Words));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("warnings");
            foreach (var warning in drift.Warnings)
            {
                json.WriteStringValue(WireNames<DriftWarning>.Of(warning));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LineageNode node, LineageNode? above, OutletSpellings spellings)
    {
        json.WriteStartObject();
        json.WriteString("name", node.Name);
        json.WriteBoolean("stored", node.Record is not null);
        json.WriteNumber("pages", node.Pages);
        WriteOptional(json, "title", node.Record?.Article.Title);
        WriteOptional(json, "outlet", node.Record is { } record ? record.Article.Outlet : spellings.Of(node.Name));
        WriteOptional(json, "published", node.Record?.Article.Published?.ToString());
        if (node.Derivation is { } derivation)
        {
            json.WriteString("kind", WireNames<DerivationKind>.Of(derivation.Kind));
            json.WriteNumber("coverage", derivation.Coverage);
            json.WriteNumber("probability", derivation.Probability);
            json.WriteBoolean("directed", derivation.Directed);
        }

        if (!node.Also.IsEmpty)
        {
            json.WriteStartArray("also");
            foreach (var other in node.Also)
            {
                json.WriteStringValue(other);
            }

            json.WriteEndArray();
        }

        if (node.Record is { } page)
        {
            WriteWords(json, node, page, above?.Record);
        }

        json.WriteStartArray("children");
        foreach (var child in node.Children)
        {
            Write(json, child, node, spellings);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, LineageNode node, ArticleRecord page, ArticleRecord? source)
    {
        var map = new CodePointMap(page.Text);
        if (source is not null)
        {
            var sourceMap = new CodePointMap(source.Text);
            json.WriteStartArray("changes");
            foreach (var change in node.Passages.SelectMany(passage => passage.Changes).Where(change => change.Kind != WordChangeKind.Equal))
            {
                json.WriteStartObject();
                WriteSpan(json, "article", map, change.Article);
                WriteSpan(json, "source", sourceMap, change.Source);
                json.WriteString("from", change.Source.TextIn(source.Text));
                json.WriteString("to", change.Article.TextIn(page.Text));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (node.Restored.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("restored");
        foreach (var word in node.Restored)
        {
            json.WriteStartObject();
            WriteSpan(json, "article", map, word.Span);
            json.WriteString("words", word.Span.TextIn(page.Text));
            json.WriteString("original", word.Original);
            json.WriteString("by", word.By == Restoration.Aligned ? "aligned" : "inferred");
            json.WriteNumber("probability", word.Probability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, CodePointMap map, TextSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("start", map.ToCodePoint(span.Start));
        json.WriteNumber("end", map.ToCodePoint(span.End));
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
