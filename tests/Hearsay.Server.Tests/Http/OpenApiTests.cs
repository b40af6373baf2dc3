using System.Text.Json.Nodes;

namespace Hearsay.Server.Tests.Http;

/// <summary>The document that describes the interface is held against what is answered.</summary>
[Collection(ServedSamplesGroup.Name)]
public sealed class OpenApiTests(ServedSamples samples)
{
    [Theory]
    [InlineData("articles?limit=5", "/api/v1/articles")]
    [InlineData("articles/kta%2Fpelk-shelling.txt", "/api/v1/articles/{id}")]
    [InlineData("articles/world-buzz-mirror%2Farmistice.txt/trace", "/api/v1/articles/{id}/trace")]
    [InlineData("articles/world-buzz-mirror%2Farmistice.txt/comparison?with=northgate-wire/truce-refused.txt", "/api/v1/articles/{id}/comparison")]
    [InlineData("articles/world-buzz-mirror%2Farmistice.txt/versions", "/api/v1/articles/{id}/versions")]
    [InlineData("statements?limit=50", "/api/v1/statements")]
    [InlineData("events?limit=50", "/api/v1/events")]
    [InlineData("stories", "/api/v1/stories")]
    [InlineData("claims?limit=50", "/api/v1/claims")]
    [InlineData("figures", "/api/v1/figures")]
    [InlineData("origins", "/api/v1/origins")]
    [InlineData("search?q=hospital", "/api/v1/search")]
    [InlineData("trace?q=guns+were+silent", "/api/v1/trace")]
    [InlineData("actors", "/api/v1/actors")]
    [InlineData("actors?speaking=true&limit=5", "/api/v1/actors")]
    [InlineData("corrections", "/api/v1/corrections")]
    [InlineData("facets/place", "/api/v1/facets/{name}")]
    [InlineData("derivations", "/api/v1/derivations")]
    [InlineData("reads", "/api/v1/reads")]
    [InlineData("status", "/api/v1/status")]
    public async Task Answers_are_as_described(string address, string path)
    {
        var document = JsonNode.Parse(await samples.Client.GetStringAsync("/openapi/v1.json"))!;
        var operation = document["paths"]![path]!["get"]!;
        ((string)operation["summary"]!).ShouldNotBeEmpty();
        var schema = operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        Check(await samples.Get(address), schema, document, path);
    }

    [Fact]
    public async Task Every_operation_has_a_summary_and_says_that_it_may_fail()
    {
        var document = JsonNode.Parse(await samples.Client.GetStringAsync("/openapi/v1.json"))!;
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (Name: $"{operation.Key} {path.Key}", Value: operation.Value!))).ToList();
        operations.Count.ShouldBeGreaterThan(20);
        foreach (var (name, operation) in operations)
        {
            ((string?)operation["summary"]).ShouldNotBeNullOrEmpty(name);
            operation["responses"]!["400"]!["content"]!["application/problem+json"].ShouldNotBeNull(name);
        }
    }

    private static void Check(JsonNode? value, JsonNode schema, JsonNode document, string where)
    {
        if (schema["$ref"] is { } reference)
        {
            Check(value, document["components"]!["schemas"]![((string)reference!)["#/components/schemas/".Length..]]!, document, where);
            return;
        }

        if (value is null || schema["oneOf"] is not null)
        {
            if (value is not null)
            {
                Check(value, schema["oneOf"]!.AsArray().Single(one => one!["type"] is not JsonValue type || (string?)type != "null")!, document, where);
            }

            return;
        }

        if (schema["enum"] is { } names)
        {
            names.AsArray().Select(name => (string)name!).ShouldContain((string)value!, where);
        }

        switch (value)
        {
            case JsonObject properties when schema["properties"] is JsonObject known:
                properties.Select(property => property.Key).Except(known.Select(property => property.Key)).ShouldBeEmpty(where);
                (schema["required"]?.AsArray().Select(name => (string)name!) ?? []).Except(properties.Select(property => property.Key)).ShouldBeEmpty(where);
                foreach (var (name, property) in properties)
                {
                    Check(property, known[name]!, document, $"{where}.{name}");
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Check(item, schema["items"].ShouldNotBeNull(where), document, where + "[]");
                }

                break;
            case JsonObject map:
                map.Count.ShouldBe(0 + (schema["additionalProperties"] is null ? -1 : map.Count), where);
                break;
        }
    }
}
