using System.Text.Json.Nodes;

namespace Hearsay.Server.Tests.Endpoints;

[Collection(ServedSamplesGroup.Name)]
public sealed class FindingEndpointsTests(ServedSamples samples)
{
    [Theory]
    [InlineData("statements")]
    [InlineData("events")]
    [InlineData("statements?sort=oldest")]
    [InlineData("statements?act=deny")]
    [InlineData("events?modality=actual&sort=oldest")]
    [InlineData("statements?article=kta/pelk-shelling.txt")]
    public async Task Pages_hold_every_finding_once_and_in_order(string list)
    {
        var all = await samples.GetAll(list, 500);
        var paged = await samples.GetAll(list, 7);

        all.Count.ShouldBeGreaterThan(7);
        paged.Select(Name).ShouldBe(all.Select(Name));
        paged.Select(Name).ShouldBeUnique();

        static string Name(JsonNode item) => $"{item["article"]} {item["id"]}";
    }

    [Fact]
    public async Task The_statements_are_those_of_the_records_and_their_words_stand_in_the_texts()
    {
        var all = (await samples.GetAll("statements", 500)).GroupBy(item => (string)item["article"]!).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var line in await samples.GetAll("articles", 500))
        {
            var article = (string)line["article"]!;
            var record = (await samples.Get("articles/" + Uri.EscapeDataString(article)))["record"]!;
            var found = all.GetValueOrDefault(article) ?? [];
            found.Select(item => (string)item["id"]!).ShouldBe(record["statements"]!.AsArray().Select(item => (string)item!["id"]!));
            found.Count.ShouldBe((int)line["statements"]!);
            foreach (var statement in found)
            {
                string.Join(" … ", statement["content"]!.AsArray().Select(span => ServedSamples.Slice((string)record["text"]!, span!))).ShouldBe((string)statement["words"]!["content"]!);
            }
        }
    }

    [Fact]
    public async Task Filters_hold_for_each_finding_and_miss_none()
    {
        var all = await samples.GetAll("statements", 500);
        var common = all.Where(item => item["words"]!["speaker"] is not null).CountBy(item => (Act: (string)item["act"]!, Speaker: (string)item["words"]!["speaker"]!)).MaxBy(pair => pair.Value).Key;
        var words = common.Speaker.Split(' ');
        var expected = all.Where(item => (string)item["act"]! == common.Act
            && Array.TrueForAll(words, word => ((string?)item["words"]!["speaker"] ?? (string?)item["anonymous"] ?? "").Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase))).Select(Name).ToList();
        expected.Count.ShouldBeGreaterThan(2);
        (await samples.GetAll($"statements?act={common.Act}&speaker={Uri.EscapeDataString(common.Speaker.ToUpperInvariant())}", 2)).Select(Name).ShouldBe(expected);

        static string Name(JsonNode item) => $"{item["article"]} {item["id"]}";
    }

    [Fact]
    public async Task Events_on_the_map_carry_their_place()
    {
        var events = await samples.GetAll("events", 500);
        events.ShouldContain(item => item["place"] != null && item["place"]!["lat"] != null);
        (await samples.GetAll("events?place=dornat", 500)).ShouldAllBe(item => ((string)item["place"]!["name"]!).Contains("Dornat"));
    }
}
