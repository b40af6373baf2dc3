using System.Net;
using Hearsay.Storage;

namespace Hearsay.Server.Tests;

public sealed class WorkbenchTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("hearsay-web-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Pages_that_are_not_built_are_explained_and_all_else_is_there()
    {
        using var store = Stores.Open(Stores.InMemory);
        await using var server = await HearsayServer.Start(store, new ServerOptions { Port = 0, WebRoot = _root, Annotator = ServedSamples.Annotator });
        using var client = new HttpClient { BaseAddress = server.Url };
        using var page = await client.GetAsync("/");
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await page.Content.ReadAsStringAsync()).ShouldContain("npm ci");
        server.WorkbenchProblem.ShouldNotBeNull().ShouldContain(_root);
        (await client.GetAsync("/api/v1/status")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/", "<title>", "text/html")]
    [InlineData("/stories/t1?actor=x", "<title>", "text/html")]
    [InlineData("/articles/https%3A%2F%2Fdaily.example%2Fa.html", "<title>", "text/html")]
    [InlineData("/assets/app-1.js", "console", "text/javascript")]
    [InlineData("/..%2fsecret.txt", "<title>", "text/html")]
    [InlineData("/%2e%2e/secret.txt", "<title>", "text/html")]
    public async Task Every_address_shows_the_page_and_nothing_outside_its_folder(string path, string holds, string type)
    {
        Directory.CreateDirectory(Path.Combine(_root, "web", "assets"));
        await File.WriteAllTextAsync(Path.Combine(_root, "secret.txt"), "secret");
        await File.WriteAllTextAsync(Path.Combine(_root, "web", "index.html"), "<title>Hearsay</title>");
        await File.WriteAllTextAsync(Path.Combine(_root, "web", "assets", "app-1.js"), "console.log(1)");
        using var store = Stores.Open(Stores.InMemory);
        await using var server = await HearsayServer.Start(store, new ServerOptions { Port = 0, WebRoot = Path.Combine(_root, "web"), Annotator = ServedSamples.Annotator });
        using var client = new HttpClient { BaseAddress = server.Url };
        using var response = await client.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await response.Content.ReadAsStringAsync()).ShouldContain(holds);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain("frame-ancestors 'none'");
        (await client.GetAsync("/assets/gone.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
