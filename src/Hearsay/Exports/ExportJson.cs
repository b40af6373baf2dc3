using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Model;

namespace Hearsay.Exports;

/// <summary>What the JSON exports share: options, lists, optional fields, times.</summary>
internal static class ExportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A writer on a stream; the stream stays open.</summary>
    public static Utf8JsonWriter WriterOn(Stream output) => new(output, Options);

    /// <summary>A list of strings; nothing for none.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            json.List(name, values, json.WriteStringValue);
        }
    }

    /// <summary>Writes a list under a name.</summary>
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>A string; nothing for none.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>An object under a name.</summary>
    public static void Object(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    /// <summary>An object in a list.</summary>
    public static void Object(this Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    /// <summary>A time, typed as a day or a moment.</summary>
    public static void Time(this Utf8JsonWriter json, string name, Timestamp? time)
    {
        if (time is { } known)
        {
            json.Object(name, () =>
            {
                json.WriteString("@type", known.Time is null ? "xsd:date" : "xsd:dateTime");
                json.WriteString("@value", known.ToString());
            });
        }
    }
}
