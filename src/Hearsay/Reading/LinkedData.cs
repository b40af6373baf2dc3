using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Hearsay.Model;

namespace Hearsay.Reading;

/// <summary>What a page's JSON-LD (schema.org, W3C JSON-LD 1.1) says of the article: the first object that has the publication's date.</summary>
internal sealed record LinkedData
{
    private const int LongestBlock = 1_000_000;
    private const int MostObjects = 2_000;

    /// <summary>"headline".</summary>
    public string? Title { get; private init; }

    /// <summary>Name of the publisher.</summary>
    public string? Outlet { get; private init; }

    /// <summary>"datePublished".</summary>
    public Timestamp? Published { get; private init; }

    /// <summary>"dateModified".</summary>
    public Timestamp? Updated { get; private init; }

    /// <summary>Names of the authors that are persons.</summary>
    public ImmutableArray<Author> Authors { get; private init; } = [];

    /// <summary>Reads the page's blocks; blocks that are no JSON are passed over.</summary>
    public static LinkedData Read(IHtmlDocument page)
    {
        LinkedData? first = null;
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (script.TextContent.Length > LongestBlock)
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                first ??= Objects(json.RootElement).Where(IsArticle).Select(Of).FirstOrDefault();
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                // Broken linked data is common and says nothing.
            }
        }

        return first ?? new LinkedData();
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
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
                yield return element;
                foreach (var key in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (element.TryGetProperty(key, out var inner))
                    {
                        open.Enqueue(inner);
                    }
                }
            }
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("datePublished", out _) || (element.TryGetProperty("headline", out _) && element.TryGetProperty("author", out _));

    private static LinkedData Of(JsonElement element) => new()
    {
        Title = Text(element, "headline"),
        Outlet = Names(element, "publisher").FirstOrDefault(),
        Published = LooseDate.Parse(Text(element, "datePublished")),
        Updated = LooseDate.Parse(Text(element, "dateModified")),
        Authors = [.. Names(element, "author").SelectMany(name => Bylines.Parse(name)).Distinct()],
    };

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Names(JsonElement element, string key)
    {
        if (!element.TryGetProperty(key, out var value))
        {
            yield break;
        }

        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            var name = item.ValueKind == JsonValueKind.String ? item.GetString() : item.ValueKind == JsonValueKind.Object ? Text(item, "name") : null;
            if (!string.IsNullOrWhiteSpace(name))
            {
                yield return name;
            }
        }
    }
}
