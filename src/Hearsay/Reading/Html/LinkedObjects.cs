using System.Text.Json;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>The objects of one block of JSON-LD, found from the root through graphs and main entities, in breadth-first order; owns the parsed JSON.</summary>
internal sealed class LinkedObjects : IDisposable
{
    private const int LongestBlock = 1_000_000; // characters of one block of JSON-LD
    private const int MostObjects = 2_000; // objects looked at in one block

    private static readonly string[] Containers = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"];

    private readonly JsonDocument _json;
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    private LinkedObjects(JsonDocument json)
    {
        _json = json;
        var open = new Queue<JsonElement>([json.RootElement]);
        for (var seen = 0; seen < MostObjects && open.TryDequeue(out var element); seen++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    open.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                All.Add(new LinkedObject(element, this));
                if (element.TryGetProperty("@id", out var id) && StringOf(id) is { } name && element.TryGetProperty("name", out _))
                {
                    _byId.TryAdd(name, element);
                }

                foreach (var key in Containers)
                {
                    if (element.TryGetProperty(key, out var inner))
                    {
                        open.Enqueue(inner);
                    }
                }
            }
        }
    }

    /// <summary>The objects of all blocks, in page order.</summary>
    public List<LinkedObject> All { get; } = [];

    /// <summary>The objects of a block; null when it is no JSON. Raw line ends within strings, which are common, are taken for spaces.</summary>
    public static LinkedObjects? TryRead(string block)
    {
        if (block.Length > LongestBlock)
        {
            return null;
        }

        try
        {
            return new LinkedObjects(JsonDocument.Parse(
                block.AsSpan().ContainsAnyInRange('\0', '\u001F') ? string.Create(block.Length, block, Blank) : block,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The date after a key in a block that is no JSON; null when there is none.</summary>
    public static Timestamp? DateIn(string block, string key)
    {
        var at = block.IndexOf("\"" + key + "\"", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var value = block.AsSpan(at + key.Length + 2).TrimStart(" :\t\r\n");
        return !value.IsEmpty && value[0] == '"' && value[1..].IndexOf('"') is var end and > 0 ? LooseDate.Parse(value[1..(end + 1)].ToString()) : null;
    }

    /// <summary>A string; null for what is none, and for one that is no Unicode text.</summary>
    public static string? StringOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The object with a name that an id stands for.</summary>
    public bool TryGet(string id, out JsonElement element) => _byId.TryGetValue(id, out element);

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private static void Blank(Span<char> target, string block)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = block[i] < ' ' ? ' ' : block[i];
        }
    }
}

/// <summary>One object of linked data; lives as long as the block that it is of.</summary>
/// <param name="Json">Its JSON.</param>
/// <param name="Block">The block.</param>
internal readonly record struct LinkedObject(JsonElement Json, LinkedObjects Block)
{
    /// <summary>Its "@type", several joined by spaces; empty when it has none.</summary>
    public string Type => !Json.TryGetProperty("@type", out var type) ? ""
        : type.ValueKind == JsonValueKind.String ? LinkedObjects.StringOf(type) ?? ""
        : type.ValueKind == JsonValueKind.Array ? string.Join(' ', type.EnumerateArray().Select(LinkedObjects.StringOf))
        : "";

    /// <summary>True when it has a property.</summary>
    public bool Has(string key) => Json.TryGetProperty(key, out _);

    /// <summary>A property that is a string; null when it is none.</summary>
    public string? Text(string key) => Text(Json, key);

    /// <summary>The names that a property gives: strings, objects with a name, or ids of such objects.</summary>
    public IEnumerable<string> Names(string key)
    {
        if (!Json.TryGetProperty(key, out var value))
        {
            yield break;
        }

        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            var name = item.ValueKind == JsonValueKind.String ? LinkedObjects.StringOf(item)
                : item.ValueKind == JsonValueKind.Object ? Text(item, "name") ?? (Text(item, "@id") is { } id && Block.TryGet(id, out var named) ? Text(named, "name") : null)
                : null;
            if (!string.IsNullOrWhiteSpace(name))
            {
                yield return name;
            }
        }
    }

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? LinkedObjects.StringOf(value)
        : value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? LinkedObjects.StringOf(value[0])
        : null;
}
