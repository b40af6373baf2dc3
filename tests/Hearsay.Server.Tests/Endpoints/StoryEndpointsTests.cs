using System.Text.Json.Nodes;

namespace Hearsay.Server.Tests.Endpoints;

[Collection(ServedSamplesGroup.Name)]
public sealed class StoryEndpointsTests(ServedSamples samples)
{
    [Fact]
    public async Task A_story_shows_pages_origins_and_speakers_at_a_glance_and_opens_with_what_is_in_it()
    {
        foreach (var line in await samples.GetAll("stories", 1))
        {
            var story = await samples.Get("stories/" + (string)line["id"]!);
            ((int)story["articles"]!["total"]!).ShouldBe((int)line["pages"]!);
            ((int)story["claims"]!["total"]!).ShouldBe((int)line["claims"]!);
            story["origins"]!.AsArray().Select(origin => (string)origin!["origin"]!).ShouldBeUnique();
            story["origins"]!.AsArray().Count.ShouldBe((int)line["origins"]!);
            ((int)line["origins"]!).ShouldBeLessThan((int)line["pages"]! + 1);
        }
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("claims?disputed=true")]
    [InlineData("claims?speaker=halvik")]
    [InlineData("figures")]
    [InlineData("origins")]
    public async Task Pages_over_all_stories_hold_everything_once(string list)
    {
        var all = await samples.GetAll(list, 500);
        var paged = await samples.GetAll(list, 3);

        all.ShouldNotBeEmpty();
        paged.Select(item => item.ToJsonString()).ShouldBe(all.Select(item => item.ToJsonString()));
    }

    [Fact]
    public async Task Every_number_of_a_claim_opens_onto_words()
    {
        var texts = new Dictionary<string, string>();
        foreach (var claim in await samples.GetAll("claims?disputed=true", 500))
        {
            claim["disputed"]!.AsArray().Count.ShouldBeGreaterThan(0);
            foreach (var side in new[] { "for", "against" })
            {
                var statements = claim["statements"]!.AsArray().Where(statement => (string)statement!["side"]! == side).ToList();
                claim["origins"]![side]!.AsArray().Select(origin => (string)origin!).Order(StringComparer.Ordinal)
                    .ShouldBe(statements.SelectMany(statement => statement!["origins"]!.AsArray()).Select(origin => (string)origin!).Distinct().Order(StringComparer.Ordinal));
                foreach (var statement in statements)
                {
                    var article = (string)statement!["article"]!;
                    if (!texts.TryGetValue(article, out var text))
                    {
                        texts[article] = text = (string)(await samples.Get("articles/" + Uri.EscapeDataString(article)))["record"]!["text"]!;
                    }

                    ServedSamples.Slice(text, statement).Trim().ShouldNotBeEmpty();
                }
            }
        }
    }

    [Fact]
    public async Task Stories_are_found_by_words_and_by_who_speaks()
    {
        (await samples.GetAll("stories?q=hospital", 10)).ShouldNotBeEmpty();
        (await samples.GetAll("stories?q=zeppelin", 10)).ShouldBeEmpty();
        var spoken = await samples.GetAll("stories?speaker=halvik", 10);
        spoken.ShouldHaveSingleItem();
        JsonNode.DeepEquals(spoken[0], (await samples.GetAll("stories?speaker=ruben%20halvik&disputed=true", 10)).Single()).ShouldBeTrue();
    }
}
