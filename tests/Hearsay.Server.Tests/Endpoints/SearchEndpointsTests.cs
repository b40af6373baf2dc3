using System.Net;
using Hearsay.Ledger;

namespace Hearsay.Server.Tests.Endpoints;

[Collection(ServedSamplesGroup.Name)]
public sealed class SearchEndpointsTests(ServedSamples samples)
{
    [Fact]
    public async Task Facets_count_what_their_filter_finds()
    {
        var found = await samples.Get("search?q=hospital&limit=100");
        var hits = found["hits"]!["items"]!.AsArray();
        hits.Count.ShouldBe((int)found["hits"]!["total"]!);
        ((int)found["counted"]!).ShouldBe(hits.Count);
        foreach (var outlet in found["facets"]!["outlet"]!.AsArray())
        {
            var narrowed = await samples.Get($"search?q=hospital&outlet={Uri.EscapeDataString((string)outlet!["value"]!)}&facets=false");
            ((int)narrowed["hits"]!["total"]!).ShouldBeGreaterThanOrEqualTo((int)outlet["count"]!);
            narrowed["facets"].ShouldBeNull();
        }
    }

    [Fact]
    public async Task Hits_come_best_first_with_the_words_that_they_were_found_by()
    {
        var page = await samples.Get("search?q=hospital&limit=5");
        var hits = page["hits"]!["items"]!.AsArray();
        hits.Select(hit => (double)hit!["score"]!).ShouldBe(hits.Select(hit => (double)hit!["score"]!).OrderDescending());
        foreach (var hit in hits)
        {
            var text = (string)(await samples.Get("articles/" + Uri.EscapeDataString((string)hit!["article"]!["article"]!)))["record"]!["text"]!;
            ServedSamples.Slice(text, hit["span"]!).ShouldBe((string)hit["words"]!);
            ((string)hit["words"]!).ShouldContain("hospital", Case.Insensitive);
        }
    }

    [Fact]
    public async Task The_catalogue_counts_actors_as_joining_those_of_all_stories_does()
    {
        var joined = new LedgerView(samples.Store).Actors().Select(actor => (actor.Id, Articles: actor.Mentions.Select(mention => mention.Article).Distinct().Count()));
        var listed = (await samples.GetAll("actors", 20)).Select(actor => ((string)actor["id"]!, (int)actor["articles"]!));
        listed.ShouldBe(joined, ignoreOrder: true);
    }

    [Fact]
    public async Task Filters_alone_find_the_newest()
    {
        var page = await samples.Get("search?place=dornat&limit=100");
        var days = page["hits"]!["items"]!.AsArray().Select(hit => ((string)hit!["article"]!["published"]!)[..10]).ToList();
        days.Count.ShouldBeGreaterThan(5);
        days.ShouldBe(days.OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Words_are_traced_to_where_they_are_from()
    {
        var trace = await samples.Get("trace?q=" + Uri.EscapeDataString("our guns were silent"));
        ((int)trace["pages"]!).ShouldBe(2);
        trace["origins"]!.AsArray().Count.ShouldBe(1);
        ((string)trace["articles"]![0]!["article"]!["article"]!).ShouldBe("kta/pelk-shelling.txt");
    }

    [Fact]
    public async Task Actors_and_values_are_listed_by_how_many_articles_name_them()
    {
        var actors = await samples.GetAll("actors", 9);
        // Who is told of under several ids stands where the one of most articles stands.
        var counts = actors.Where(actor => samples.Store.EntryOf("actor", (string)actor["id"]!)?.Weight == (long)actor["articles"]!).Select(actor => (int)actor["articles"]!).ToList();
        counts.Count.ShouldBeInRange(actors.Count - 3, actors.Count);
        counts.ShouldBe(counts.OrderDescending());
        actors.Select(actor => (string)actor["name"]!).ShouldBeUnique();
        (await samples.GetAll("actors?speaking=true&q=ministry", 50)).ShouldAllBe(actor => ((string)actor["name"]!).Contains("ministry", StringComparison.OrdinalIgnoreCase));
        (await samples.GetAll("facets/act", 50)).Select(value => (string)value["name"]!).ShouldContain("deny");
    }

    [Fact]
    public async Task Derivations_are_listed_whole_and_by_article()
    {
        var all = await samples.GetAll("derivations", 500);
        (await samples.GetAll("derivations", 2)).Select(item => item.ToJsonString()).ShouldBe(all.Select(item => item.ToJsonString()));
        var mine = await samples.GetAll("derivations?article=" + Uri.EscapeDataString("northgate-wire/truce-refused.txt"), 500);
        mine.Count.ShouldBe(all.Count(item => item.ToJsonString().Contains("northgate-wire/truce-refused.txt")));
    }

    [Theory]
    [InlineData("search")]
    [InlineData("search?q=%3F%21")]
    [InlineData("trace")]
    [InlineData("trace?q=%20")]
    [InlineData("brief")]
    [InlineData("brief?q=hospital&format=pdf")]
    public async Task A_question_without_an_object_is_refused(string address)
    {
        using var response = await samples.Client.GetAsync("/api/v1/" + address);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("json", "application/json", "\"stories\"")]
    [InlineData("markdown", "text/markdown", "# ")]
    [InlineData("html", "text/html", "<!")]
    public async Task A_brief_comes_in_three_forms(string format, string type, string holds)
    {
        using var response = await samples.Client.GetAsync("/api/v1/brief?q=hospital&format=" + format);
        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (response.Content.Headers.ContentDisposition?.DispositionType).ShouldBe(format == "html" ? "attachment" : null);
        (await response.Content.ReadAsStringAsync()).ShouldContain(holds);
    }
}
