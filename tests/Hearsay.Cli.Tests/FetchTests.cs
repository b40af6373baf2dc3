using Hearsay.Fetching.Tests;

namespace Hearsay.Cli.Tests;

/// <summary>`read URL` and `watch`, against a server of the test's own.</summary>
public sealed class FetchTests : Workplace
{
    private static readonly string[] Allowed = ["--allow-private", "--delay", "0"];

    [Fact]
    public void A_page_is_read_and_read_again_it_is_unchanged()
    {
        using var server = new TestServer();
        server.Put("/ferry", PageOf(Ferry));
        ReadUrl(server, "/ferry").Error.ShouldBe("1 document: 1 new.\n");
        Thread.Sleep(1100);
        ReadUrl(server, "/ferry").Error.ShouldBe("1 document: 1 unchanged.\n");

        // Other markup around the same words is no other version either.
        server.Put("/ferry", PageOf(Ferry).Replace("<body>", "<body><script>var visit = 2;</script>", StringComparison.Ordinal));
        Thread.Sleep(1100);
        ReadUrl(server, "/ferry").Error.ShouldBe("1 document: 1 unchanged.\n");
        Run("articles", "--format", "jsonl").Json.ShouldHaveSingleItem().GetProperty("article").GetString().ShouldBe(server.Address + "/ferry");
    }

    [Fact]
    public void A_page_that_changed_becomes_a_version_with_its_differences()
    {
        using var server = new TestServer();
        server.Put("/ferry", PageOf(Ferry));
        ReadUrl(server, "/ferry");
        server.Put("/ferry", PageOf(Ferry.Replace("twelve people are missing", "nine people are missing", StringComparison.Ordinal)
            + "\n\nThe minister of transport opened an inquiry into the loss of the Halden on Sunday and called the captain as a witness."));
        Thread.Sleep(1100);
        ReadUrl(server, "/ferry").Error.ShouldBe("1 document: 1 new version.\n");

        var versions = Run("trace", server.Address + "/ferry", "--versions").Output;
        versions.ShouldContain("Version 2 of 2");
        versions.ShouldContain("[-twelve-] {+nine+}");
        versions.ShouldContain("{+The minister of transport opened an inquiry");
        versions.ShouldNotContain("origins:");
    }

    [Fact]
    public void Each_thing_that_a_server_can_do_ends_by_name_and_the_rest_is_read()
    {
        using var server = new TestServer();
        server.Redirect("/redirect", "http://169.254.169.254/latest/meta-data/");
        server.Endless("/slow", "Content-Type: text/html\r\n", "<p>", "x", TimeSpan.FromMilliseconds(100));
        server.Put("/ferry", PageOf(Ferry));
        var run = CommandRun.Of(["read", server.Address + "/redirect", server.Address + "/slow", server.Address + "/none", server.Address + "/ferry", "--store", Store, "--timeout", "5", .. Allowed]);

        run.Exit.ShouldBe(ExitCodes.SomeRefused);
        run.Error.ShouldContain("/redirect: refused (HS0140)");
        run.Error.ShouldContain("/slow: refused (HS0142)");
        run.Error.ShouldContain("/none: refused (HS0143)");
        run.Error.ShouldContain("4 documents: 1 new, 3 refused.");
    }

    [Fact]
    public void A_watched_feed_is_read_once()
    {
        using var server = new TestServer();
        server.Put("/feed", "<rss><channel><title>Coastline</title><item><title>Ferry</title><link>/ferry</link></item><item><title>Gone</title><link>/gone</link></item></channel></rss>", "ETag: \"1\"\r\n");
        server.Put("/ferry", PageOf(Ferry));
        File.WriteAllText(PathOf("feeds.opml"), $"<opml><body><outline xmlUrl='{server.Address}/feed'/></body></opml>");
        string[] watch = ["watch", PathOf("feeds.opml"), "--once", "--interval", "0.0001", "--store", Store, .. Allowed];
        var first = CommandRun.Of(watch);

        first.Exit.ShouldBe(ExitCodes.SomeRefused);
        first.Error.ShouldContain($"{server.Address}/gone: refused (HS0143)");
        first.Error.ShouldContain("2 documents: 1 new, 1 refused.");
        CommandRun.Of(watch).Error.ShouldBe("0 documents.\n");
        server.Requests.Count(request => request.StartsWith("/ferry", StringComparison.Ordinal)).ShouldBe(1);
        File.Exists(Store + ".watch.json").ShouldBeTrue();
    }

    [Fact]
    public void A_feed_that_is_not_due_is_named_with_when_it_will_be()
    {
        using var server = new TestServer();
        server.Put("/feed", "<rss><channel><title>Coastline</title></channel></rss>", "ETag: \"1\"\r\n");
        string[] watch = ["watch", server.Address + "/feed", "--once", "--interval", "60", "--store", Store, .. Allowed];
        CommandRun.Of(watch).Error.ShouldBe("0 documents.\n");

        CommandRun.Of(watch).Error.ShouldContain($"{server.Address}/feed was asked lately, or failed, and is asked again from ");
    }

    [Fact]
    public void A_feed_given_to_read_is_read_as_far_as_it_has_text()
    {
        Page("feed.xml", "<rss><channel><item><title>Ferry</title><link>https://daily.example/ferry</link></item></channel></rss>");
        var run = Read();

        run.Exit.ShouldBe(ExitCodes.Done);
        run.Error.ShouldContain("feed.xml:1 (https://daily.example/ferry): HS0125");
        run.Error.ShouldContain("0 documents: 1 only listed.");
    }

    private static string PageOf(string text)
    {
        var paragraphs = text.Split("\n\n");
        return $"<!DOCTYPE html><html><head><title>{paragraphs[0]}</title></head><body><article><h1>{paragraphs[0]}</h1>{string.Concat(paragraphs.Skip(1).Select(paragraph => $"<p>{paragraph}</p>"))}</article></body></html>";
    }

    private CommandRun ReadUrl(TestServer server, string path) => CommandRun.Of(["read", server.Address + path, "--store", Store, .. Allowed]);
}
