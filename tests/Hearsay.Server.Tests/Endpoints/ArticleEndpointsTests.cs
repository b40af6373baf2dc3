using System.Net;

namespace Hearsay.Server.Tests.Endpoints;

[Collection(ServedSamplesGroup.Name)]
public sealed class ArticleEndpointsTests(ServedSamples samples)
{
    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    [InlineData("id")]
    public async Task Pages_hold_every_article_once_in_the_order_that_was_asked_for(string sort)
    {
        var all = await samples.GetAll($"articles?sort={sort}", 500);
        var paged = await samples.GetAll($"articles?sort={sort}", 4);

        all.Count.ShouldBeGreaterThan(30);
        paged.Select(item => (string)item["article"]!).ShouldBe(all.Select(item => (string)item["article"]!));
        paged.Select(item => (string)item["article"]!).ShouldBeUnique();
        var keys = all.Select(item => sort == "id" ? (string)item["article"]! : ((string?)item["published"] ?? "")[..Math.Min(10, ((string?)item["published"] ?? "").Length)]).ToList();
        keys.ShouldBe(sort == "newest" ? keys.OrderDescending(StringComparer.Ordinal) : keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("outlet=northgate", "outlet", "Northgate Wire")]
    [InlineData("outlet=WIRE%20northgate", "outlet", "Northgate Wire")]
    [InlineData("from=2024-06-04&to=2024-06-04", "published", "2024-06-04")]
    public async Task Filters_narrow_lists(string filter, string property, string expected)
    {
        var page = await samples.Get("articles?limit=100&" + filter);
        page["items"]!.AsArray().Count.ShouldBeGreaterThan(0);
        page["items"]!.AsArray().ShouldAllBe(item => ((string)item![property]!).StartsWith(expected));
        ((int)page["total"]!).ShouldBe(page["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_article_is_found_by_an_id_with_slashes_and_by_one_that_is_an_address()
    {
        foreach (var id in (await samples.GetAll("articles", 500)).Select(item => (string)item["article"]!))
        {
            var article = await samples.Get("articles/" + Uri.EscapeDataString(id));
            ((string)article["article"]!).ShouldBe(id);
            ((string)article["record"]!["text"]!).Length.ShouldBeGreaterThan(0);
            article["origins"]!.AsArray().Count.ShouldBeGreaterThan(0);
        }

        (await samples.GetAll("articles", 500)).ShouldContain(item => ((string)item["article"]!).Contains("://"));
    }

    [Fact]
    public async Task An_article_says_which_claims_its_statements_rest_under()
    {
        var article = await samples.Get("articles/" + Uri.EscapeDataString("kta/pelk-shelling.txt"));
        var links = article["claims"]!.AsArray();
        links.ShouldContain(link => (bool)link!["disputed"]! && (string)link["side"]! == "against");
        var statements = article["record"]!["statements"]!.AsArray().Select(statement => (string)statement!["id"]!).ToHashSet();
        links.ShouldAllBe(link => statements.Contains((string)link!["statement"]!));
    }

    [Fact]
    public async Task What_an_article_was_taken_from_and_who_took_it_over_are_seen_from_both_ends()
    {
        var copy = await samples.Get("articles/" + Uri.EscapeDataString("world-buzz-mirror/armistice.txt") + "/trace");
        copy["from"]!.AsArray().ShouldContain(derivation => (string)derivation!["source"]!["article"]! == "northgate-wire/truce-refused.txt" && (string)derivation["kind"]! == "spun");
        copy["origins"]!.AsArray().Select(origin => (string)origin!).ShouldBe(["northgate-wire/truce-refused.txt"]);

        var source = await samples.Get("articles/" + Uri.EscapeDataString("northgate-wire/truce-refused.txt") + "/trace");
        source["to"]!.AsArray().ShouldContain(derivation => (string)derivation!["article"]!["article"]! == "world-buzz-mirror/armistice.txt");
    }

    [Fact]
    public async Task Two_texts_side_by_side_have_equal_words_where_nothing_changed()
    {
        var comparison = await samples.Get(
            "articles/" + Uri.EscapeDataString("world-buzz-mirror/armistice.txt") + "/comparison?with=" + Uri.EscapeDataString("northgate-wire/truce-refused.txt"));
        var changes = comparison["passages"]!.AsArray().SelectMany(passage => passage!["changes"]!.AsArray()).ToList();
        changes.Count(change => (string)change!["kind"]! == "changed").ShouldBeGreaterThan(10);
        foreach (var change in changes.Where(change => (string)change!["kind"]! == "equal"))
        {
            Words(ServedSamples.Slice((string)comparison["article_text"]!, change!["article"]!)).ShouldBe(Words(ServedSamples.Slice((string)comparison["source_text"]!, change["source"]!)));
        }

        static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }

    [Fact]
    public async Task Versions_stand_oldest_first_with_what_changed()
    {
        var versions = await samples.Get("articles/" + Uri.EscapeDataString("https://www.northgatewire.example/world/dornat-vessin-hospital") + "/versions");
        versions["items"]!.AsArray().Count.ShouldBe(2);
        versions["items"]![0]!["changed_since_last"]!.AsArray().ShouldBeEmpty();
        versions["items"]![1]!["changed_since_last"]!.AsArray().Count.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("articles/nope", HttpStatusCode.NotFound, "nope")]
    [InlineData("articles/kta%2Fpelk-shelling.txt/comparison", HttpStatusCode.BadRequest, "with=")]
    [InlineData("articles/kta%2Fpelk-shelling.txt/comparison?with=nope", HttpStatusCode.NotFound, "nope")]
    [InlineData("articles?speeker=x", HttpStatusCode.BadRequest, "speaker")]
    [InlineData("articles?limit=501", HttpStatusCode.BadRequest, "500")]
    [InlineData("articles?limit=many", HttpStatusCode.BadRequest, "limit")]
    [InlineData("articles?sort=size", HttpStatusCode.BadRequest, "newest, oldest, id")]
    [InlineData("articles?from=junetember", HttpStatusCode.BadRequest, "2024-06-17")]
    [InlineData("articles?act=mumble", HttpStatusCode.BadRequest, "deny")]
    [InlineData("articles?cursor=%C3%A4", HttpStatusCode.BadRequest, "cursor")]
    [InlineData("articles?cursor=bm9uc2Vuc2U", HttpStatusCode.BadRequest, "cursor")]
    [InlineData("articles?story=t000000000000", HttpStatusCode.NotFound, "t000000000000")]
    [InlineData("nothing/here", HttpStatusCode.NotFound, "openapi")]
    public async Task What_is_wrong_is_explained(string address, HttpStatusCode status, string says)
    {
        using var response = await samples.Client.GetAsync("/api/v1/" + address);
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync()).ShouldContain(says);
    }

    [Fact]
    public async Task A_cursor_of_one_order_is_refused_in_another()
    {
        var next = (string)(await samples.Get("articles?limit=3&sort=newest"))["next"]!;
        using var response = await samples.Client.GetAsync($"/api/v1/articles?limit=3&sort=oldest&cursor={next}");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
