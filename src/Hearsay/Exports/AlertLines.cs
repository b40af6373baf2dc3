using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Ledger.Alerts;
using Hearsay.Records;

namespace Hearsay.Exports;

/// <summary>Alerts as JSON Lines (docs/formats.md).</summary>
public static class AlertLines
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One alert, UTF-8 without a line break.</summary>
    public static byte[] Write(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("alert", WireNames<AlertKind>.Of(alert.Kind));
            json.WriteString("story", alert.Story);
            json.WriteString(alert.Kind == AlertKind.NewFigure ? "figure" : "claim", alert.Claim);
            json.WriteString("text", alert.Text);
            json.WriteString("detail", alert.Detail);
            json.List("articles", alert.Articles, article => json.WriteStringValue(article.ToString()));
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
