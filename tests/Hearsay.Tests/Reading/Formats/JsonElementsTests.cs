using Hearsay.Reading;

namespace Hearsay.Tests.Reading.Formats;

public sealed class JsonElementsTests
{
    [Theory]
    [InlineData("""[{"id":"a","text":"One [1] {x} \"y\"."}, {"id":"b","text":"Two."}]""")]
    [InlineData("[\n  {\n    \"id\": \"a\",\n    \"text\": \"One.\"\n  },\n  {\n    \"id\": \"b\",\n    \"text\": \"Two.\"\n  }\n]\n")]
    [InlineData("{\n  \"status\": \"ok\",\n  \"articles\": [\n {\"id\":\"a\",\"text\":\"One.\",\"tags\":[{\"x\":1}]},\n {\"id\":\"b\",\"text\":\"Two.\"} ],\n \"next\": null }")]
    [InlineData("{\n  \"id\": \"a\",\n  \"text\": \"One.\"\n}\n{\n  \"id\": \"b\",\n  \"text\": \"Two.\"\n}\n")]
    [InlineData("{\"hits\":{\"total\":2,\"hits\":[{\"_index\":\"x\",\"_source\":{\"id\":\"a\",\"text\":\"One.\"}},{\"_source\":{\"id\":\"b\",\"text\":\"Two.\"}}]}}")]
    public void Objects_in_arrays_wrappers_and_spread_over_lines_are_documents(string json) =>
        Streams.Read(json, "x").Select(result => result.Document?.Id).ShouldBe(["a", "b"]);

    [Fact]
    public void Objects_within_a_document_are_part_of_it() =>
        Streams.Read("[{\"id\":\"a\",\"text\":\"One.\",\"images\":[{\"text\":\"no\"}],\"meta\":{\"text\":\"no\"}}]").ShouldHaveSingleItem().Document!.Content.ShouldBe("One.");

    [Fact]
    public void An_object_over_the_limit_is_refused_by_its_number_and_the_rest_is_read()
    {
        var results = Streams.Read($$"""[{"id":"a","text":"One."},{"id":"b","text":"{{new string('x', 300_000)}}"},{"id":"c","text":"Three."}]""", "x", new ReadOptions { MaxDocumentBytes = 100_000 });

        Packed.Summary(results).ShouldBe(["x:1 = a", "x:2 HS0102", "x:3 = c"]);
        results[1].Id.ShouldBe("b");
    }

    [Fact]
    public void A_cut_off_array_ends_by_name() =>
        Packed.Summary(Streams.Read("[{\"id\":\"a\",\"text\":\"One.\"},{\"id\":\"b\",\"te", "x")).ShouldBe(["x:1 = a", "x:2 HS0107"]);

    [Theory]
    [InlineData("[Video] The minister left.\n\nHe came back.")]
    [InlineData("{sic} The minister left.")]
    [InlineData("[1, 2, 3]")]
    public void What_only_begins_like_json_is_text(string text) =>
        Streams.Read(text).ShouldHaveSingleItem().Document!.Content.ShouldBe(text);
}
