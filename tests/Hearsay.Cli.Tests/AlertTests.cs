using Hearsay.Fetching.Tests;

namespace Hearsay.Cli.Tests;

/// <summary><c>watch --alert</c>, against a server of the test's own.</summary>
public sealed class AlertTests : Workplace
{
    private const string First = "Strike on Pelk market\n\nBrandt accused Kharovia of shelling the market of Pelk with rockets from Tollen Hill. Mayor Ada Brandt said that 20 people had been killed in the market of Pelk on Monday.";
    private const string Second = "Smoke over Pelk\n\nMayor Ada Brandt accused Kharovia of shelling the market of Pelk with rockets from Tollen Hill. Our reporter saw smoke over the river for an hour, and buses that waited with their engines on.";

    [Fact]
    public void A_second_origin_is_told_once_from_run_to_run()
    {
        using var server = new TestServer();
        Feed(server, "/a");
        server.Put("/a", PageOf(First));
        server.Put("/b", PageOf(Second));
        Watch(server).Output.ShouldBeEmpty("what is read at first is nothing new, for it has one origin");
        Feed(server, "/a", "/b");
        var told = Watch(server);
        told.Exit.ShouldBe(ExitCodes.Done);
        var alert = told.Json.Where(line => line.GetProperty("alert").GetString() == "second-origin").ShouldHaveSingleItem();
        alert.GetProperty("articles").GetArrayLength().ShouldBe(2);
        alert.GetProperty("text").GetString()!.ShouldContain("market of Pelk");
        alert.GetProperty("claim").GetString()!.ShouldStartWith("c");
        Watch(server).Output.ShouldBeEmpty();
        File.Exists(Store + ".alerts.json").ShouldBeTrue();
        File.ReadAllText(Store + ".alerts.json").ShouldNotContain("Pelk", Case.Insensitive, "the memory holds sums, not words");
    }

    [Fact]
    public void What_came_by_another_way_between_two_runs_is_told_too()
    {
        using var server = new TestServer();
        Feed(server, "/a");
        server.Put("/a", PageOf(First));
        Watch(server);
        Page("b.txt", Second);
        Read();
        Watch(server).Json.ShouldContain(line => line.GetProperty("alert").GetString() == "second-origin");
    }

    [Fact]
    public void A_damaged_memory_is_begun_anew_and_said_so()
    {
        using var server = new TestServer();
        Feed(server, "/a");
        server.Put("/a", PageOf(First));
        File.WriteAllText(Store + ".alerts.json", "{");
        var run = Watch(server);
        run.Exit.ShouldBe(ExitCodes.Done);
        run.Error.ShouldContain("begun anew");
    }

    [Fact]
    public void Without_the_option_nothing_is_told_and_nothing_is_kept()
    {
        using var server = new TestServer();
        Feed(server, "/a", "/b");
        server.Put("/a", PageOf(First));
        server.Put("/b", PageOf(Second));
        CommandRun.Of(["watch", server.Address + "/feed", "--once", "--interval", "0.0001", "--store", Store, "--allow-private", "--delay", "0"]).Output.ShouldBeEmpty();
        File.Exists(Store + ".alerts.json").ShouldBeFalse();
    }

    private CommandRun Watch(TestServer server) => CommandRun.Of(
        ["watch", server.Address + "/feed", "--once", "--interval", "0.0001", "--alert", "--jsonl", "--store", Store, "--allow-private", "--delay", "0"]);

    private static void Feed(TestServer server, params string[] links) => server.Put(
        "/feed", $"<rss><channel><title>Pelk</title>{string.Concat(links.Select(link => $"<item><title>{link}</title><link>{link}</link></item>"))}</channel></rss>", $"ETag: \"{links.Length}\"\r\n");

    private static string PageOf(string text)
    {
        var paragraphs = text.Split("\n\n");
        return $"<!DOCTYPE html><html><head><title>{paragraphs[0]}</title></head><body><article><h1>{paragraphs[0]}</h1>{string.Concat(paragraphs.Skip(1).Select(paragraph => $"<p>{paragraph}</p>"))}</article></body></html>";
    }
}
