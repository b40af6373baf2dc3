using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Hearsay.Ledger;
using Hearsay.Storage;

namespace Hearsay.Server.Tests.Reading;

public sealed class ReadEndpointsTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-server-").FullName;
    private ILedgerStore _store = null!;
    private HearsayServer _server = null!;
    private readonly HttpClient _client = new();

    public async Task InitializeAsync()
    {
        _store = Stores.Open(Path.Combine(_folder, "store.db"));
        _server = await HearsayServer.Start(_store, new ServerOptions { Port = 0, Annotator = ServedSamples.Annotator, MaxPasteBytes = 20_000, MaxUploadBytes = 100_000 });
        _client.BaseAddress = _server.Url;
    }

    public void Dispose() => _client.Dispose();

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_text_that_is_pasted_is_an_article_when_its_read_is_done()
    {
        var text = "The bridge at Orlu stays closed, Mayor Ada Brandt said on Monday. 😀 \"We will not yield,\" she told Reuters.";
        var read = await Reads.Finished(_client, await _client.PostAsJsonAsync("/api/v1/reads/text", new { text, title = "Bridge closed", published = "2024-06-17", outlet = "Orlu Courier" }));
        ((string)read["state"]!).ShouldBe("done");
        ((int)read["counts"]!["new"]!).ShouldBe(1);

        var article = await Json("articles/" + Uri.EscapeDataString((string)read["documents"]![0]!["article"]!));
        ((string)article["record"]!["text"]!).ShouldBe(text);
        ((string)article["record"]!["outlet"]!).ShouldBe("Orlu Courier");
        article["record"]!["statements"]!.AsArray().Count.ShouldBeGreaterThan(0);

        var again = await Reads.Finished(_client, await _client.PostAsJsonAsync("/api/v1/reads/text", new { text, title = "Bridge closed", published = "2024-06-17", outlet = "Orlu Courier" }));
        ((int)again["counts"]!["unchanged"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Files_are_read_as_the_command_reads_them_and_what_is_refused_is_named()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Rain fell on Selin, the mayor said."), "file", "rain.txt" },
            { new StringContent("{\"id\":\"a\",\"text\":\"Snow fell on Selin.\"}\nnonsense\n", Encoding.UTF8), "file", "two.jsonl" },
        };
        var read = await Reads.Finished(_client, await _client.PostAsync("/api/v1/reads/files?collection=wires", form));
        ((int)read["counts"]!["new"]!).ShouldBe(2);
        ((int)read["counts"]!["refused"]!).ShouldBe(1);
        read["documents"]!.AsArray().ShouldContain(document => (string)document!["fate"]! == "refused" && ((string)document["code"]!).StartsWith("HS"));
        ((string)(await Json("articles/" + Uri.EscapeDataString("wires:rain.txt")))["record"]!["collection"]!).ShouldBe("wires");
    }

    [Fact]
    public async Task What_is_removed_is_gone_from_every_answer()
    {
        await Reads.Finished(_client, await _client.PostAsJsonAsync("/api/v1/reads/text", new { text = "Zeppelins over Selin, Mayor Ada Brandt said.", id = "z" }));
        ((int)(await Json("search?q=zeppelins"))["hits"]!["total"]!).ShouldBe(1);
        await Reads.Finished(_client, await _client.DeleteAsync("/api/v1/articles/z"));
        ((int)(await Json("search?q=zeppelins"))["hits"]!["total"]!).ShouldBe(0);
        (await _client.GetAsync("/api/v1/articles/z")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Json("stories"))["items"]!.AsArray().ShouldBeEmpty();
        (await Json("actors"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_watcher_that_comes_back_is_told_only_what_it_has_not_seen()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 5).Select(i => $"{{\"id\":\"d{i}\",\"text\":\"Rain fell on Selin {i} times.\"}}"));
        using var form = new MultipartFormDataContent { { new StringContent(lines), "file", "five.jsonl" } };
        var read = await Reads.Finished(_client, await _client.PostAsync("/api/v1/reads/files", form));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/reads/{read["id"]}/progress");
        request.Headers.Add("Last-Event-ID", "3");
        using var response = await _client.SendAsync(request);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var stream = await response.Content.ReadAsStringAsync();
        stream.Split("event: document").Length.ShouldBe(3);
        stream.ShouldContain("id: 5");
        stream.ShouldContain("\"state\":\"done\"");
    }

    [Theory]
    [InlineData("{\"text\":\"\"}", HttpStatusCode.BadRequest, "text")]
    [InlineData("{}", HttpStatusCode.BadRequest, "text")]
    [InlineData("[1", HttpStatusCode.BadRequest, "JSON")]
    [InlineData("{\"text\":\"x\",\"published\":\"soon\"}", HttpStatusCode.BadRequest, "2024-06-17")]
    public async Task A_paste_that_is_none_is_explained(string body, HttpStatusCode status, string says)
    {
        using var response = await _client.PostAsync("/api/v1/reads/text", new StringContent(body, Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldContain(says);
    }

    [Theory]
    [InlineData("/api/v1/reads/text", 30_000, false)]
    [InlineData("/api/v1/reads/text", 30_000, true)]
    [InlineData("/api/v1/reads/files", 200_000, false)]
    [InlineData("/api/v1/reads/files", 200_000, true)]
    public async Task What_is_too_large_is_refused_with_its_length_told_and_without(string address, int size, bool chunked)
    {
        HttpContent content = address.EndsWith("files", StringComparison.Ordinal)
            ? new MultipartFormDataContent { { new StringContent(new string('x', size)), "file", "large.txt" } }
            : new StringContent($"{{\"text\":\"{new string('x', size)}\"}}", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await _client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Content.ReadAsStringAsync()).ShouldContain("hearsay read");
        (await Json("reads"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_without_files_and_a_body_that_is_no_form_are_explained()
    {
        (await _client.PostAsync("/api/v1/reads/files", new StringContent("x"))).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        using var form = new MultipartFormDataContent { { new StringContent("x"), "no-file" } };
        (await _client.PostAsync("/api/v1/reads/files", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var broken = new StringContent("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\nnever ends");
        broken.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        (await _client.PostAsync("/api/v1/reads/files", broken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _client.GetAsync("/api/v1/reads/0123456789abcdef")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_called_by_a_path_upwards_is_only_a_name()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Rain fell."), "file", "../../etc/passwd\u0001" } };
        var read = await Reads.Finished(_client, await _client.PostAsync("/api/v1/reads/files", form));
        ((string)read["state"]!).ShouldBe("done");
        Directory.GetFileSystemEntries(_folder).ShouldAllBe(path => Path.GetFileName(path).StartsWith("store.db"));
    }

    [Fact]
    public async Task Hostile_markup_comes_back_as_the_text_that_it_is()
    {
        var text = "<script>alert(1)</script> <svg onload=alert(2)> javascript:alert(3) \u202Eevil\u202C </textarea>";
        var read = await Reads.Finished(_client, await _client.PostAsJsonAsync("/api/v1/reads/text", new { text, title = "<img src=x onerror=alert(4)>" }));
        var id = (string)read["documents"]![0]!["article"]!;
        using var response = await _client.GetAsync("/api/v1/articles/" + Uri.EscapeDataString(id));
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        ((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["record"]!["text"]!).ShouldBe(text);

        var page = await (await _client.GetAsync("/api/v1/brief?format=html&q=evil")).Content.ReadAsStringAsync();
        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<svg onload");
        page.ShouldNotContain("<img src=x");
    }

    private async Task<JsonNode> Json(string address) => JsonNode.Parse(await _client.GetStringAsync("/api/v1/" + address))!;
}
