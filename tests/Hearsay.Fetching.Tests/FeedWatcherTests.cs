using Hearsay.Reading;

namespace Hearsay.Fetching.Tests;

public sealed class FeedWatcherTests : IDisposable
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("<p>The harbour master of Port Marn said on Monday that the eastern quay would stay closed until the cranes were safe.</p>", 8));

    private readonly TestServer _server = new();
    private readonly string _statePath = Path.GetTempFileName();
    private readonly Clock _clock = new();

    public void Dispose()
    {
        _server.Dispose();
        File.Delete(_statePath);
    }

    [Fact]
    public void New_entries_are_read_once_and_changed_ones_again()
    {
        Feed(Item("a", "Sat, 04 May 2024 10:00:00 GMT"), Full("b"));
        _server.Put("/a", "<html><body><p>First.</p></body></html>");

        Round().ShouldBe([$"{_server.Address}/a", $"{_server.Address}/b"]);
        Round().ShouldBeEmpty();

        Feed(Item("a", "Sat, 04 May 2024 12:00:00 GMT"), Full("b"), Item("c", "Sat, 04 May 2024 12:00:00 GMT"));
        _server.Put("/c", "<html><body><p>Third.</p></body></html>");
        Round().ShouldBe([$"{_server.Address}/a", $"{_server.Address}/c"]);
    }

    [Fact]
    public void A_feed_that_did_not_change_is_asked_for_with_its_tag_and_not_sent_again()
    {
        var sent = 0;
        _server.Put("/feed", request => request.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) && request.Contains("If-Modified-Since: Sat, 04 May 2024", StringComparison.Ordinal)
            ? ("304 Not Modified", "", "")
            : ("200 OK", "ETag: \"v1\"\r\nLast-Modified: Sat, 04 May 2024 10:00:00 GMT\r\n", $"<rss><channel>{(sent++ == 0 ? Full("b") : Full("c"))}</channel></rss>"));

        Round().Count.ShouldBe(1);
        Round().ShouldBeEmpty();
        sent.ShouldBe(1);
    }

    [Fact]
    public void A_feed_is_not_polled_before_it_is_due_and_later_each_time_it_fails()
    {
        _server.Put("/feed", "", status: "500 Oops");
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 6; i++)
        {
            Round(advance: false).ShouldBe([$"{_server.Address}/feed HS0143"]);
            Round(advance: false).ShouldBeEmpty();
            waits.Add(Watcher().UntilNext([new Uri(_server.Address + "/feed")]));
            _clock.Now += waits[^1];
        }

        waits.Skip(1).Zip(waits, (later, sooner) => later > sooner * 0.99).ShouldAllBe(longer => longer);
        waits[^1].ShouldBeGreaterThan(waits[0] * 8);
        waits.Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public void A_server_that_asks_for_patience_gets_it()
    {
        _server.Put("/feed", "", "Retry-After: 40000\r\n", "429 Too Many Requests");
        Round(advance: false);

        Watcher().UntilNext([new Uri(_server.Address + "/feed")]).ShouldBeGreaterThan(TimeSpan.FromSeconds(39_000));
    }

    [Fact]
    public void A_feed_that_never_ends_is_cut_by_name_and_what_came_is_read()
    {
        _server.Endless("/feed", "Content-Type: application/rss+xml\r\n", $"<rss><channel>{Full("b")}", string.Concat(Enumerable.Repeat("<x>y</x>", 10_000)), TimeSpan.Zero);

        Round(new FetchOptions { AllowPrivate = true, HostDelay = TimeSpan.Zero, MaxBytes = 2_000_000 }).ShouldBe([$"{_server.Address}/b", $"{_server.Address}/feed HS0102"]);
    }

    [Fact]
    public void One_bad_page_and_one_bad_feed_do_not_keep_the_rest_away()
    {
        Feed(Item("gone", ""), Item("a", ""));
        _server.Put("/gone", "", status: "410 Gone");
        _server.Put("/a", "<html><body><p>First.</p></body></html>");
        _server.Put("/page", "<html><body><p>No feed.</p></body></html>");

        Round(feeds: [new Uri(_server.Address + "/page"), new Uri("http://169.254.169.254/feed"), new Uri(_server.Address + "/feed")])
            .ShouldBe([$"{_server.Address}/page HS0143", "http://169.254.169.254/feed HS0140", $"{_server.Address}/gone HS0143", $"{_server.Address}/a"]);
    }

    private static string Item(string name, string date) => $"<item><title>{name}</title><link>/{name}</link><pubDate>{date}</pubDate></item>";

    private static string Full(string name) => $"<item><title>{name}</title><link>/{name}</link><content:encoded><![CDATA[{Long}]]></content:encoded></item>";

    private void Feed(params string[] items) => _server.Put("/feed", $"<rss><channel><title>Quay</title>{string.Concat(items)}</channel></rss>", "Content-Type: application/rss+xml\r\n");

    private FeedWatcher Watcher(FetchOptions? options = null) =>
        new(new PageFetcher(options ?? new FetchOptions { AllowPrivate = true, HostDelay = TimeSpan.Zero }), WatchState.Load(_statePath), new WatchOptions(), _clock);

    // Each round with what the file remembers, as runs of `--once` have it.
    private List<string> Round(FetchOptions? options = null, IReadOnlyList<Uri>? feeds = null, bool advance = true)
    {
        using var fetcher = new PageFetcher(options ?? new FetchOptions { AllowPrivate = true, HostDelay = TimeSpan.Zero });
        var state = WatchState.Load(_statePath);
        var watcher = new FeedWatcher(fetcher, state, new WatchOptions(), _clock);
        var results = watcher.Round(feeds ?? [new Uri(_server.Address + "/feed")], new ReadOptions(), CancellationToken.None)
            .Select(result => result.Document is { } document ? document.Id : $"{result.Name} {result.Refusal!.Code}").ToList();
        state.Save(_statePath);
        _clock.Now += advance ? TimeSpan.FromHours(1) : TimeSpan.Zero;
        return results;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 5, 4, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
