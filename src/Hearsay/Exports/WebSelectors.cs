using System.Text.Json;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Exports;

/// <summary>
/// Words of an article as a Specific Resource with selectors (W3C Web Annotation Data Model, 2017): a TextPositionSelector, in Unicode code points of the article's text, and a
/// TextQuoteSelector with the words and a little before and behind them.
/// </summary>
internal sealed class WebSelectors
{
    private const int Context = 32; // characters before and behind a selected text, as the Web Annotation model's examples have

    private readonly Dictionary<DocumentIdentity, CodePointMap> _maps = [];

    /// <summary>Writes the properties of a Specific Resource into the object that is open.</summary>
    public void Write(Utf8JsonWriter json, ArticleRecord record, TextSpan span)
    {
        if (!_maps.TryGetValue(record.Identity, out var map))
        {
            _maps[record.Identity] = map = new CodePointMap(record.Text);
        }

        json.WriteString("type", "oa:SpecificResource");
        json.WriteString("source", ExportIris.OfArticle(record.Identity));
        json.WriteStartArray("selector");
        json.Object(() =>
        {
            json.WriteString("type", "oa:TextPositionSelector");
            json.WriteNumber("start", map.ToCodePoint(span.Start));
            json.WriteNumber("end", map.ToCodePoint(span.End));
        });
        json.Object(() =>
        {
            json.WriteString("type", "oa:TextQuoteSelector");
            json.WriteString("exact", span.TextIn(record.Text));
            json.Optional("prefix", record.Text[Whole(record.Text, Math.Max(0, span.Start - Context))..span.Start]);
            json.Optional("suffix", record.Text[span.End..Whole(record.Text, Math.Min(record.Text.Length, span.End + Context))]);
        });
        json.WriteEndArray();
    }

    // Never between the halves of a character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
