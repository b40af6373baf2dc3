using System.Text.Json.Nodes;

namespace Hearsay.Server.Tests;

/// <summary>Waits for reads.</summary>
internal static class Reads
{
    /// <summary>The read that a request started, when it has ended.</summary>
    public static async Task<JsonNode> Finished(HttpClient client, HttpResponseMessage accepted)
    {
        ((int)accepted.StatusCode).ShouldBe(202, await accepted.Content.ReadAsStringAsync());
        var id = (string)JsonNode.Parse(await accepted.Content.ReadAsStringAsync())!["id"]!;
        accepted.Headers.Location!.ToString().ShouldBe("/api/v1/reads/" + id);

        // The stream of progress ends with the read.
        using var progress = await client.GetAsync($"/api/v1/reads/{id}/progress");
        (await progress.Content.ReadAsStringAsync()).ShouldContain("event: state");
        return JsonNode.Parse(await client.GetStringAsync("/api/v1/reads/" + id))!;
    }
}
