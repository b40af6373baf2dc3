using System.IO.Compression;
using System.Net;
using System.Text;

namespace Hearsay.Fetching.Tests;

public sealed class PageFetcherTests : IDisposable
{
    private readonly TestServer _server = new();

    private static FetchOptions Options { get; } = new() { AllowPrivate = true, HostDelay = TimeSpan.Zero, MaxTime = TimeSpan.FromSeconds(20) };

    public void Dispose() => _server.Dispose();

    [Fact]
    public void A_page_comes_with_its_address_charset_and_time()
    {
        _server.Redirect("/old", "/new");
        _server.Put("/new", "<p>Here.</p>");
        using var fetcher = new PageFetcher(Options);
        using var page = fetcher.Get(new Uri(_server.Address + "/old"));

        page.Address.AbsolutePath.ShouldBe("/new");
        page.Charset.ShouldBe("utf-8");
        page.IsChanged.ShouldBeTrue();
        new StreamReader(page.Body).ReadToEnd().ShouldBe("<p>Here.</p>");
        _server.Requests.ShouldContain(request => request.Contains("User-Agent: Hearsay/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void Codings_are_taken_off(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream coder = coding == "gzip" ? new GZipStream(packed, CompressionMode.Compress, true) : coding == "br" ? new BrotliStream(packed, CompressionMode.Compress, true) : new ZLibStream(packed, CompressionMode.Compress, true))
        {
            coder.Write("<p>Packed.</p>"u8);
        }

        _server.Put("/a", packed.ToArray(), $"Content-Encoding: {coding}\r\n");

        Read("/a").ShouldBe("<p>Packed.</p>");
    }

    [Fact]
    public void Loopback_is_refused_unless_allowed_and_nothing_is_sent()
    {
        Refused(Options with { AllowPrivate = false }, _server.Address + "/a").ShouldBe("HS0140");
        Refused(Options with { AllowPrivate = false }, $"http://localhost:{_server.Port}/a").ShouldBe("HS0140");
        Refused(Options with { AllowPrivate = false }, $"http://[::ffff:127.0.0.1]:{_server.Port}/a").ShouldBe("HS0140");
        _server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://2852039166/")]
    [InlineData("http://0xA9FEA9FE/")]
    [InlineData("http://[::ffff:a9fe:a9fe]/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://daily.example/")]
    [InlineData("http://user:secret@daily.example/")]
    public void Special_addresses_in_any_spelling_are_refused_even_when_private_ones_are_allowed(string address) => Refused(Options, address).ShouldBe("HS0140");

    [Fact]
    public void A_redirect_to_a_special_address_is_refused()
    {
        _server.Redirect("/a", "http://169.254.169.254/latest/meta-data/");

        Refused(Options, _server.Address + "/a").ShouldBe("HS0140");
    }

    [Fact]
    public void A_name_that_resolves_to_a_special_address_is_refused_also_when_another_of_its_addresses_is_public()
    {
        var options = Options with { Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse("8.8.8.8"), IPAddress.Parse("169.254.169.254") }) };

        Refused(options, "http://metadata.example/").ShouldBe("HS0140");
    }

    [Fact]
    public void A_name_that_changes_its_address_between_two_answers_is_checked_each_time_it_is_connected_to()
    {
        var asked = 0;
        var options = Options with
        {
            AllowPrivate = false,
            Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Parse(asked++ == 0 ? "127.0.0.1" : "10.0.0.1") }),
        };

        Refused(options, $"http://rebind.example:{_server.Port}/a").ShouldBe("HS0140");
        _server.Requests.ShouldBeEmpty();
        asked.ShouldBe(1);
    }

    [Fact]
    public void The_checked_address_is_the_one_that_is_connected_to()
    {
        _server.Put("/a", "<p>Here.</p>");
        var options = Options with { Resolve = (_, _) => Task.FromResult(new[] { IPAddress.Loopback }) };
        using var fetcher = new PageFetcher(options);
        using var page = fetcher.Get(new Uri($"http://daily.example:{_server.Port}/a"));

        new StreamReader(page.Body).ReadToEnd().ShouldBe("<p>Here.</p>");
        _server.Requests.ShouldContain(request => request.Contains($"Host: daily.example:{_server.Port}", StringComparison.Ordinal));
    }

    [Fact]
    public void Five_redirects_are_followed_and_no_sixth()
    {
        for (var i = 0; i < 6; i++)
        {
            _server.Redirect($"/{i}", $"/{i + 1}");
        }

        _server.Put("/6", "<p>Here.</p>");

        Read("/1").ShouldBe("<p>Here.</p>");
        Refused(Options, _server.Address + "/0").ShouldBe("HS0141");
    }

    [Fact]
    public void A_server_that_trickles_a_byte_now_and_then_ends_at_the_time_limit()
    {
        _server.Endless("/slow", "Content-Type: text/html\r\n", "<p>", "x", TimeSpan.FromMilliseconds(200));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Refused(Options with { MaxTime = TimeSpan.FromSeconds(2) }, _server.Address + "/slow").ShouldBe("HS0142");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_page_that_never_ends_and_one_that_unpacks_without_end_stop_at_the_size_limit()
    {
        _server.Endless("/endless", "Content-Type: text/html\r\n", "", new string('x', 60_000), TimeSpan.Zero);
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(new byte[50_000_000]);
        }

        _server.Put("/bomb", bomb.ToArray(), "Content-Encoding: gzip\r\n");

        Refused(Options with { MaxBytes = 1_000_000 }, _server.Address + "/endless").ShouldBe("HS0102");
        Refused(Options, _server.Address + "/bomb").ShouldBe("HS0120");
    }

    [Fact]
    public void Robots_txt_is_asked_once_and_obeyed()
    {
        _server.Put("/robots.txt", "User-agent: *\nDisallow: /private/\nUser-agent: hearsay\nDisallow: /secret/\n", "Content-Type: text/plain\r\n");
        _server.Put("/private/a", "<p>Fine.</p>");
        using var fetcher = new PageFetcher(Options);

        fetcher.Get(new Uri(_server.Address + "/private/a")).Dispose();
        Should.Throw<FetchException>(() => fetcher.Get(new Uri(_server.Address + "/secret/a"))).Diagnostic.Code.ShouldBe("HS0144");
        _server.Requests.Count(request => request.StartsWith("/robots.txt", StringComparison.Ordinal)).ShouldBe(1);
        _server.Requests.ShouldNotContain(request => request.StartsWith("/secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_whose_robots_txt_is_broken_is_left_alone()
    {
        _server.Put("/robots.txt", "", status: "503 Service Unavailable");
        _server.Put("/a", "<p>Here.</p>");

        Refused(Options, _server.Address + "/a").ShouldBe("HS0143");
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public void Requests_to_a_host_come_one_after_the_other()
    {
        for (var i = 0; i < 8; i++)
        {
            _server.Put($"/{i}", new string('x', 200_000));
        }

        using var fetcher = new PageFetcher(Options with { HostDelay = TimeSpan.FromMilliseconds(20) });
        Parallel.For(0, 8, i =>
        {
            using var page = fetcher.Get(new Uri($"{_server.Address}/{i}"));
            page.Body.CopyTo(Stream.Null);
        });

        _server.MostOpen.ShouldBeLessThanOrEqualTo(2);
        _server.Requests.Count(request => !request.StartsWith("/robots", StringComparison.Ordinal)).ShouldBe(8);
    }

    [Fact]
    public void Errors_and_dead_ends_are_named()
    {
        _server.Put("/gone", "", status: "410 Gone");
        Refused(Options, _server.Address + "/gone").ShouldBe("HS0143");
        Refused(Options, "http://127.0.0.1:1/").ShouldBe("HS0143");
    }

    private string Read(string path)
    {
        using var fetcher = new PageFetcher(Options);
        using var page = fetcher.Get(new Uri(_server.Address + path));
        return new StreamReader(page.Body, Encoding.UTF8).ReadToEnd();
    }

    private static string Refused(FetchOptions options, string address)
    {
        using var fetcher = new PageFetcher(options);
        return Should.Throw<FetchException>(() =>
        {
            using var page = fetcher.Get(new Uri(address));
            page.Body.CopyTo(Stream.Null);
        }).Diagnostic.Code;
    }
}
