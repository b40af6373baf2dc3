using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Hearsay.Server.Tests.Endpoints;

public sealed class CorrectionEndpointsTests : IAsyncLifetime
{
    private readonly ServedSamples _samples = new();

    public Task InitializeAsync() => _samples.InitializeAsync();

    public Task DisposeAsync() => _samples.DisposeAsync();

    [Fact]
    public async Task Stories_are_merged_and_taken_apart_again_and_the_list_says_who_and_why()
    {
        var stories = (await Json("stories"))["items"]!.AsArray();
        stories.Count.ShouldBeGreaterThan(1);
        var before = stories.Count;

        await Enter(new { kind = "merge", target = "story", one = (string)stories[0]!["id"]!, other = (string)stories[1]!["id"]!, by = "Ada Brandt", reason = "one crisis" });
        (await Json("stories"))["items"]!.AsArray().Count.ShouldBe(before - 1);
        var merged = (await Json("corrections"))["items"]![0]!;
        ((string)merged["kind"]!).ShouldBe("merge");
        ((string)merged["by"]!).ShouldBe("Ada Brandt");
        ((string)merged["reason"]!).ShouldBe("one crisis");
        ((string)merged["at"]!).ShouldNotBeEmpty();
        ((bool)merged["in_force"]!).ShouldBeTrue();

        await Enter(new { kind = "undo", undoes = (string)merged["id"]!, by = "Ada Brandt" });
        (await Json("stories"))["items"]!.AsArray().Count.ShouldBe(before);
        var list = (await Json("corrections"))["items"]!.AsArray();
        list.Count.ShouldBe(2);
        ((bool)list[1]!["in_force"]!).ShouldBeFalse();
        ((string)list[0]!["undoes"]!).ShouldBe((string)merged["id"]!);
    }

    [Fact]
    public async Task An_article_is_taken_out_of_a_story_and_a_statement_out_of_a_claim()
    {
        var story = (await Json("stories"))["items"]![0]!;
        var article = (string)(await Json($"articles?story={(string)story["id"]!}"))["items"]![0]!["article"]!;
        await Enter(new { kind = "split", target = "story", one = (string)story["id"]!, parts = new[] { article }, by = "desk" });
        ((string)(await Json("articles/" + Uri.EscapeDataString(article)))["story"]!).ShouldNotBe((string)story["id"]!);

        var claim = (await Json("claims?limit=500"))["items"]!.AsArray().First(one => one!["statements"]!.AsArray().Select(Name).Distinct().Count() > 2)!;
        var statement = Name(claim["statements"]![0]);
        await Enter(new { kind = "split", target = "claim", one = (string)claim["id"]!, parts = new[] { statement }, by = "desk" });
        var others = claim["statements"]!.AsArray().Select(Name).Where(name => name != statement).ToHashSet();
        foreach (var holding in (await Json("claims?limit=500"))["items"]!.AsArray().Select(one => one!["statements"]!.AsArray().Select(Name).ToList()).Where(names => names.Contains(statement)))
        {
            holding.ShouldNotContain(name => others.Contains(name));
        }

        static string Name(JsonNode? statement) => $"{statement!["article"]}#{statement["statement"]}";
    }

    [Fact]
    public async Task A_name_that_is_withheld_is_gone_from_the_list_of_corrections_too()
    {
        await Enter(new { kind = "withhold", name = "Ruben Halvik", label = "[a minister]", by = "desk", reason = "Ruben Halvik asked for it" });
        (await _samples.Client.GetStringAsync("/api/v1/corrections")).ShouldNotContain("Halvik");
        (await _samples.Client.GetStringAsync("/api/v1/actors?limit=500")).ShouldNotContain("Halvik");
        (await _samples.Client.GetStringAsync("/api/v1/reads")).ShouldNotContain("Halvik");
    }

    [Theory]
    [InlineData("{\"kind\": \"merge\", \"target\": \"actor\", \"one\": \"Nobody\", \"other\": \"Noone\", \"by\": \"desk\"}", "Nobody")]
    [InlineData("{\"kind\": \"merge\", \"target\": \"page\", \"one\": \"a\", \"other\": \"b\", \"by\": \"desk\"}", "actor, claim, story")]
    [InlineData("{\"kind\": \"paint\", \"by\": \"desk\"}", "withhold")]
    [InlineData("{\"kind\": \"undo\", \"undoes\": \"k0\", \"by\": \"desk\"}", "k0")]
    [InlineData("{\"kind\": \"undo\", \"undoes\": \"k0\"}", "'by'")]
    [InlineData("{\"kind\": \"split\", \"target\": \"claim\", \"one\": \"c1\", \"parts\": [], \"by\": \"desk\"}", "'parts'")]
    [InlineData("[", "JSON")]
    public async Task What_cannot_be_done_is_refused_at_once_and_says_why(string body, string says)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await _samples.Client.PostAsync("/api/v1/corrections", content);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain(says);
        (await Json("corrections"))["items"]!.AsArray().ShouldBeEmpty();
    }

    private async Task Enter(object correction)
    {
        var read = await Reads.Finished(_samples.Client, await _samples.Client.PostAsJsonAsync("/api/v1/corrections", correction));
        ((string)read["state"]!).ShouldBe("done", (string?)read["message"]);
    }

    private Task<JsonNode> Json(string address) => _samples.Get(address);
}
