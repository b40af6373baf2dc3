using System.Net;
using System.Net.Sockets;
using System.Text;
using Hearsay.Ledger;
using Hearsay.Storage;

namespace Hearsay.Server.Tests.Safety;

public sealed class SafetyTests : IDisposable
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    private readonly ILedgerStore _store = Stores.Open(Stores.InMemory);

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("0.0.0.0", null, "token")]
    [InlineData("::", "", "token")]
    [InlineData("192.0.2.1", null, "token")]
    [InlineData("127.0.0.1", "short", "characters")]
    [InlineData("0.0.0.0", "with spaces in it so long", "spaces")]
    public async Task It_does_not_start_where_it_would_not_be_safe(string address, string? token, string says)
    {
        var options = new ServerOptions { Address = IPAddress.Parse(address), Port = 0, Token = token };
        options.Problem().ShouldNotBeNull().ShouldContain(says);
        (await Should.ThrowAsync<InvalidOperationException>(() => HearsayServer.Start(_store, options))).Message.ShouldBe(options.Problem());
    }

    [Theory]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/reads/text")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/mcp")]
    public async Task Without_the_token_nothing_is_told(string path)
    {
        await using var server = await Start(new ServerOptions { Token = Token });
        using var client = new HttpClient { BaseAddress = server.Url };

        using var without = await client.GetAsync(path);
        without.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        without.Headers.WwwAuthenticate.ToString().ShouldContain("Bearer");
        (await without.Content.ReadAsStringAsync()).ShouldContain("Authorization: Bearer");

        client.DefaultRequestHeaders.Authorization = ServedSamples.Bearer(Token[..^1] + "0");
        using var wrong = await client.GetAsync(path);
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("not the token");

        client.DefaultRequestHeaders.Authorization = ServedSamples.Bearer(Token);
        (await client.GetAsync(path)).StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health")]
    [InlineData("/")]
    public async Task What_holds_no_data_is_open(string path)
    {
        await using var server = await Start(new ServerOptions { Token = Token });
        using var client = new HttpClient { BaseAddress = server.Url };
        (await client.GetAsync(path)).StatusCode.ShouldBeOneOf(path == "/" ? [HttpStatusCode.OK, HttpStatusCode.NotFound] : [HttpStatusCode.OK]);
    }

    [Fact]
    public async Task After_a_few_wrong_tokens_even_the_right_one_of_that_address_has_to_wait()
    {
        await using var server = await Start(new ServerOptions { Token = Token, WrongTokensPerMinute = 3 });
        using var client = new HttpClient { BaseAddress = server.Url };
        client.DefaultRequestHeaders.Authorization = ServedSamples.Bearer("guess-guess-guess-guess");
        for (var i = 0; i < 3; i++)
        {
            (await client.GetAsync("/api/v1/status")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var more = await client.GetAsync("/api/v1/status");
        more.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        more.Headers.RetryAfter.ShouldNotBeNull();
        client.DefaultRequestHeaders.Authorization = ServedSamples.Bearer(Token);
        (await client.GetAsync("/api/v1/status")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_right_token_is_never_counted()
    {
        await using var server = await Start(new ServerOptions { Token = Token, WrongTokensPerMinute = 1 });
        using var client = new HttpClient { BaseAddress = server.Url };
        client.DefaultRequestHeaders.Authorization = ServedSamples.Bearer(Token);
        for (var i = 0; i < 5; i++)
        {
            (await client.GetAsync("/api/v1/status")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.0.2.7")]
    public async Task A_name_that_was_made_to_point_here_is_refused(string host)
    {
        await using var server = await Start(new ServerOptions());
        using var client = new HttpClient { BaseAddress = server.Url };
        client.DefaultRequestHeaders.Host = $"{host}:{server.Url.Port}";
        using var response = await client.GetAsync("/api/v1/articles");
        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("--host-name");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("news.example")]
    public async Task Its_own_names_and_those_that_were_allowed_are_answered(string host)
    {
        await using var server = await Start(new ServerOptions { Hosts = ["news.example"] });
        using var client = new HttpClient { BaseAddress = server.Url };
        client.DefaultRequestHeaders.Host = $"{host}:{server.Url.Port}";
        (await client.GetAsync("/api/v1/articles")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "https://localhost")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Pages_of_other_sites_get_nothing(string header, string value)
    {
        await using var server = await Start(new ServerOptions());
        using var client = new HttpClient { BaseAddress = server.Url };
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete, HttpMethod.Options })
        {
            using var request = new HttpRequestMessage(method, "/api/v1/articles");
            request.Headers.TryAddWithoutValidation(header, value);
            using var response = await client.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
            (await response.Content.ReadAsStringAsync()).ShouldContain("other");
        }
    }

    [Fact]
    public async Task Its_own_pages_are_answered_and_no_other_origin_is_allowed()
    {
        await using var server = await Start(new ServerOptions());
        using var client = new HttpClient { BaseAddress = server.Url };
        client.DefaultRequestHeaders.Add("Origin", server.Url.GetLeftPart(UriPartial.Authority));
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var response = await client.GetAsync("/api/v1/articles");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/articles/nope")]
    [InlineData("/api/v1/articles?x=1")]
    [InlineData("/health/live")]
    [InlineData("/nothing")]
    public async Task Every_answer_tells_a_browser_to_do_nothing_with_it(string path)
    {
        await using var server = await Start(new ServerOptions());
        using var client = new HttpClient { BaseAddress = server.Url };
        using var response = await client.GetAsync(path);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task More_requests_than_it_takes_are_told_when_to_come_again()
    {
        await using var server = await Start(new ServerOptions { RequestsPerSecond = 2 });
        using var client = new HttpClient { BaseAddress = server.Url };
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 30; i++)
        {
            answers.Add(await client.GetAsync("/api/v1/stories"));
        }

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBeGreaterThanOrEqualTo(8);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.Content.ReadAsStringAsync()).ShouldContain("more slowly");
    }

    [Fact]
    public async Task Uploads_have_a_limit_of_their_own()
    {
        await using var server = await Start(new ServerOptions { UploadsPerMinute = 1, Annotator = ServedSamples.Annotator });
        using var client = new HttpClient { BaseAddress = server.Url };
        (await client.PostAsync("/api/v1/reads/text", new StringContent("{}"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.PostAsync("/api/v1/reads/text", new StringContent("{}"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await client.GetAsync("/api/v1/stories")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("GET /api/v1/articles HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET /api/v1/articles HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400")]
    [InlineData("nonsense\r\n\r\n", "400")]
    public async Task A_request_that_is_none_is_refused(string request, string status)
    {
        await using var server = await Start(new ServerOptions());
        (await Raw(server.Url, request)).ShouldContain($"HTTP/1.1 {status}");
    }

    [Fact]
    public async Task Headers_and_addresses_without_end_are_refused()
    {
        await using var server = await Start(new ServerOptions());
        (await Raw(server.Url, $"GET /{new string('a', 10_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n")).ShouldContain("414");
        (await Raw(server.Url, $"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', 40_000)}\r\n\r\n")).ShouldContain("431");
    }

    private Task<HearsayServer> Start(ServerOptions options) => HearsayServer.Start(_store, options with { Port = 0, Annotator = ServedSamples.Annotator });

    private static async Task<string> Raw(Uri url, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
    }
}
