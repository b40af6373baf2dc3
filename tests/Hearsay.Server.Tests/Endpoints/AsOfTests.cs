using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Hearsay.Server.Tests.Endpoints;

/// <summary>Every question to the ledger can be asked of an earlier day.</summary>
[Collection(ServedSamplesGroup.Name)]
public sealed class AsOfTests(ServedSamples samples)
{
    [Theory]
    [InlineData("articles")]
    [InlineData("stories")]
    [InlineData("statements")]
    [InlineData("events")]
    [InlineData("claims")]
    [InlineData("figures")]
    [InlineData("origins")]
    [InlineData("derivations")]
    [InlineData("actors")]
    [InlineData("facets/outlet")]
    public async Task A_list_of_an_earlier_day_holds_less_and_nothing_before_the_first(string list)
    {
        var days = await Days();
        (await samples.GetAll($"{list}?as_of={days[0].AddDays(-1):yyyy-MM-dd}", 500)).ShouldBeEmpty();
        var then = (await samples.GetAll($"{list}?as_of={days[days.Length / 2]:yyyy-MM-dd}", 500)).Count;
        then.ShouldBeGreaterThan(0);
        then.ShouldBeLessThan((await samples.GetAll(list, 500)).Count);
    }

    [Fact]
    public async Task A_search_and_a_trace_of_an_earlier_day_find_only_what_was_out()
    {
        var day = (await Days())[2];
        var hits = (await samples.Get($"search?q=the&as_of={day:yyyy-MM-dd}"))["hits"]!["items"]!.AsArray();
        hits.ShouldNotBeEmpty();
        hits.Select(hit => DayOf((string)hit!["article"]!["published"]!)).ShouldAllBe(published => published <= day);
        ((int)(await samples.Get("trace?q=guns+were+silent"))["pages"]!).ShouldBeGreaterThan(0);
        ((int)(await samples.Get($"trace?q=guns+were+silent&as_of={(await Days())[0].AddDays(-1):yyyy-MM-dd}"))["pages"]!).ShouldBe(0);
    }

    [Fact]
    public async Task A_story_is_found_as_it_was_by_the_id_that_it_has_now()
    {
        var now = (await samples.Get("stories"))["items"]![0]!;
        var day = DayOf((string)now["from"]!).AddDays(1);
        var id = (string)now["id"]!;
        var then = await samples.Get($"stories/{id}?as_of={day:yyyy-MM-dd}");
        ((int)then["story"]!["pages"]!).ShouldBeInRange(1, (int)now["pages"]! - 1);
        DayOf((string)then["story"]!["to"]!).ShouldBeLessThanOrEqualTo(day);

        var own = (string)then["story"]!["id"]!;
        ((int)(await samples.Get($"stories/{own}?as_of={day:yyyy-MM-dd}"))["story"]!["pages"]!).ShouldBe((int)then["story"]!["pages"]!);
        foreach (var part in new[] { $"claims?story={id}", $"figures?story={id}", $"actors?story={id}", $"articles?story={id}", $"brief?story={id}", $"stories/{id}/scene?" })
        {
            (await samples.Get($"{part}&as_of={day:yyyy-MM-dd}")).ToJsonString().Length.ShouldBeLessThan((await samples.Get(part)).ToJsonString().Length, part);
        }
    }

    [Fact]
    public async Task An_article_is_known_by_what_stood_on_it_then_and_not_at_all_before_it_was_out()
    {
        var article = (await samples.Get("articles?sort=newest&limit=1"))["items"]![0]!;
        var address = "articles/" + Uri.EscapeDataString((string)article["article"]!);
        var day = DayOf((string)article["published"]!);
        ((string)(await samples.Get($"{address}?as_of={day:yyyy-MM-dd}"))["article"]!).ShouldBe((string)article["article"]!);
        using var before = await samples.Client.GetAsync($"/api/v1/{address}?as_of={day.AddDays(-1):yyyy-MM-dd}");
        before.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("stories?as_of=yesterday", "no day")]
    [InlineData("corrections?as_of=2024-06-17", "makes no sense here")]
    [InlineData("status?as_of=2024-06-17", "makes no sense here")]
    [InlineData("reads?as_of=2024-06-17", "makes no sense here")]
    public async Task Where_it_makes_no_sense_it_is_refused_with_the_reason(string address, string reason)
    {
        using var response = await samples.Client.GetAsync("/api/v1/" + address);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!).ShouldContain(reason);
    }

    [Fact]
    public async Task The_interface_describes_it_where_it_is_taken()
    {
        var paths = JsonNode.Parse(await samples.Client.GetStringAsync("/openapi/v1.json"))!["paths"]!;
        bool Takes(string path) => (paths["/api/v1/" + path]!["get"]!["parameters"]?.AsArray() ?? []).Any(parameter => (string)parameter!["name"]! == "as_of");
        Takes("stories").ShouldBeTrue();
        Takes("articles/{id}/trace").ShouldBeTrue();
        Takes("brief").ShouldBeTrue();
        Takes("corrections").ShouldBeFalse();
        Takes("status").ShouldBeFalse();
    }

    private async Task<DateOnly[]> Days() =>
        [.. (await samples.GetAll("articles?sort=oldest", 500)).Select(article => (string?)article["published"]).OfType<string>().Select(DayOf).Distinct()];

    private static DateOnly DayOf(string time) => DateOnly.ParseExact(time[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
