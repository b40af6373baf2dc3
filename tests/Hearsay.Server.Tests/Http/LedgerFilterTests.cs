using System.Net;
using System.Net.Http.Json;
using Hearsay.Storage;

namespace Hearsay.Server.Tests.Http;

public sealed class LedgerFilterTests
{
    [Fact]
    public async Task An_answer_that_a_client_has_is_not_made_again_until_the_ledger_changes()
    {
        using var store = Stores.Open(Stores.InMemory);
        await using var server = await HearsayServer.Start(store, new ServerOptions { Port = 0, Annotator = ServedSamples.Annotator });
        using var client = new HttpClient { BaseAddress = server.Url };

        using var first = await client.GetAsync("/api/v1/articles");
        var tag = first.Headers.ETag!;
        client.DefaultRequestHeaders.IfNoneMatch.Add(tag);
        using var second = await client.GetAsync("/api/v1/articles");
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        await Reads.Finished(client, await client.PostAsJsonAsync("/api/v1/reads/text", new { text = "The harbour of Selin is closed, Mayor Ada Brandt said." }));
        using var third = await client.GetAsync("/api/v1/articles");
        third.StatusCode.ShouldBe(HttpStatusCode.OK);
        third.Headers.ETag.ShouldNotBe(tag);
    }
}
