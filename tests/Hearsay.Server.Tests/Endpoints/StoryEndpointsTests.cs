using System.Text.Json.Nodes;
using Hearsay.Lineage;

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
            story["outlets"]!.AsObject().ShouldAllBe(outlet => OutletName.Normalize((string)outlet.Value!) == outlet.Key && (string)outlet.Value! != outlet.Key);
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
    public async Task A_scene_names_the_people_of_its_statements_and_events_by_the_actors_of_the_story()
    {
        var id = (string)(await samples.Get("stories?sort=largest"))["items"]![0]!["id"]!;
        var scene = await samples.Get($"stories/{id}/scene");
        var story = await samples.Get("stories/" + id);
        scene["articles"]!.AsArray().Count.ShouldBe((int)story["story"]!["pages"]!);
        scene["total"]!.GetValue<int>().ShouldBe((int)story["story"]!["pages"]!);
        var entities = scene["actors"]!.AsArray().SelectMany(actor => actor!["entities"]!.AsArray()).Select(entity => $"{entity!["article"]}#{entity["entity"]}").ToList();
        var speakers = scene["statements"]!.AsArray().Where(statement => statement!["speaker"] is not null).Select(statement => $"{statement!["article"]}#{statement["speaker"]}").ToList();
        speakers.Count.ShouldBeGreaterThan(10);
        speakers.Count(entities.Contains).ShouldBeGreaterThan(speakers.Count / 2);
        scene["events"]!.AsArray().Count(found => found!["actor"] is { } actor && entities.Contains($"{found["article"]}#{actor["entity"]}")).ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Actors_are_those_of_the_ledger_with_their_offices_and_the_places_that_name_them()
    {
        var all = await samples.GetAll("actors", 500);
        var paged = await samples.GetAll("actors", 7);
        paged.Select(actor => actor.ToJsonString()).ShouldBe(all.Select(actor => actor.ToJsonString()));
        all.Select(actor => (string)actor["id"]!).ShouldBeUnique();

        var actor = (await samples.Get("actors?q=halvik"))["items"]![0]!;
        ((string)actor["name"]!).ShouldContain("Halvik");
        ((int)actor["articles"]!).ShouldBeGreaterThan(1);
        foreach (var mention in actor["mentions"]!.AsArray())
        {
            var article = await samples.Get("articles/" + Uri.EscapeDataString((string)mention!["article"]!));
            ServedSamples.Slice((string)article["record"]!["text"]!, mention).ShouldBe((string)mention["name"]!);
        }

        var story = (string)actor["stories"]![0]!;
        (await samples.GetAll($"actors?story={story}", 500)).Count.ShouldBeLessThan(all.Count);
        (await samples.GetAll($"actors?story={story}&speaking=true", 500)).Select(one => (string)one["id"]!).ShouldContain((string)actor["id"]!);
    }

    [Fact]
    public async Task A_brief_of_an_earlier_day_knows_only_what_was_out_by_then()
    {
        var day = (await samples.GetAll("articles?sort=oldest", 500)).Select(article => ((string?)article["published"])?[..10]).OfType<string>().First();
        var now = (await samples.Client.GetStringAsync("/api/v1/brief?q=hospital&format=markdown")).Length;
        var then = await samples.Client.GetStringAsync($"/api/v1/brief?q=hospital&format=markdown&as_of={day}");
        then.Length.ShouldBeLessThan(now / 2);
        using var wrong = await samples.Client.GetAsync("/api/v1/brief?q=hospital&as_of=yesterday");
        wrong.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
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
