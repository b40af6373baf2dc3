using System.Text;

namespace Hearsay.Cli.Tests;

/// <summary>What no crawl is free of: each is told by name, with a code, and all else is read.</summary>
public sealed class BadInputTests : Workplace
{
    [Fact]
    public void An_empty_file_is_refused_by_name() => RefusedByName("empty.txt", [], "HS0101");

    [Fact]
    public void A_line_of_fifty_megabytes_is_refused_by_name()
    {
        var line = Encoding.ASCII.GetBytes("{\"id\":\"long\",\"text\":\"").Concat(Enumerable.Repeat((byte)'a', 50_000_000)).Concat("\"}\n{\"id\":\"short\",\"text\":\"The quay is safe.\"}\n"u8.ToArray());
        Page("long.jsonl", [.. "{\"id\":\"first\",\"text\":\"The quay is open.\"}\n"u8.ToArray(), .. line]);
        var run = Read();
        run.Exit.ShouldBe(ExitCodes.SomeRefused);
        run.Error.ShouldContain("long.jsonl:2 (long): refused (HS0102)");
        run.Error.ShouldContain("3 documents: 2 new, 1 refused.");
    }

    [Fact]
    public void A_text_without_line_breaks_of_fifty_megabytes_is_refused_by_name() =>
        RefusedByName("endless.txt", [.. Enumerable.Repeat((byte)'a', 50_000_000)], "HS0102");

    [Fact]
    public void A_binary_is_refused_by_name()
    {
        var bytes = new byte[20_000];
        new Random(3).NextBytes(bytes);
        RefusedByName("picture.jpg", bytes, "HS01");
    }

    [Fact]
    public void Markup_nested_a_hundred_thousand_deep_is_refused_by_name() =>
        RefusedByName("deep.html", Encoding.ASCII.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "deep"), "HS0109");

    [Fact]
    public void A_lone_surrogate_is_refused_by_name() =>
        RefusedByName("half.jsonl", "{\"id\":\"half\",\"text\":\"\\ud83d alone\"}\n"u8.ToArray(), "HS0106");

    [Fact]
    public void A_broken_line_is_refused_by_its_number() =>
        RefusedByName("lines.jsonl", "{\"id\":\"good\",\"text\":\"The quay is safe.\"}\n{\"id\":\n"u8.ToArray(), "HS0107", "lines.jsonl:2");

    [Fact]
    public void Invalid_utf8_is_refused_or_read_in_the_encoding_that_fits()
    {
        Page("bytes.txt", [.. "The harbour master of Port Marn said "u8.ToArray(), 0xC3, 0x28, 0x81, 0x8D, 0xFF, .. " and left the quay."u8.ToArray()]);
        Page("vell/orchard.txt", Orchard);
        var run = Read();
        (run.Exit is ExitCodes.Done or ExitCodes.SomeRefused).ShouldBeTrue();
        Run("articles", "--format", "csv").Output.ShouldContain("vell/orchard.txt");
    }

    [Fact]
    public void Utf16_with_its_mark_and_windows_1252_are_read()
    {
        Page("wide.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Le café du port\n\nThe café on the quay of Port Marn stays open, its owner said on Monday.")]);
        Page("western.txt", Encoding.Latin1.GetBytes("Le caf\u00E9 du port\n\nThe caf\u00E9 on the quay of Port Marn stays open, its owner Ren\u00E9e Alb\u00E9 said on Monday."));
        var run = Read();
        run.Exit.ShouldBe(ExitCodes.Done, run.Error);
        Run("search", "café", "--format", "jsonl").Lines.Length.ShouldBe(2);
    }

    [Fact]
    public void A_file_that_is_not_there_is_bad_usage_and_no_store_is_made()
    {
        var run = CommandRun.Of("read", PathOf("nowhere"), "--store", Store);
        run.Exit.ShouldBe(ExitCodes.BadUsage);
        run.Error.ShouldContain("nowhere");
        File.Exists(Store).ShouldBeFalse();
    }

    [Fact]
    public void An_address_that_no_page_is_fetched_from_is_refused_by_name_and_the_rest_is_read()
    {
        Page("vell/orchard.txt", Orchard);
        var run = CommandRun.Of("read", "http://127.0.0.1:9/a", "http://169.254.169.254/latest", Pages, "--store", Store);
        run.Exit.ShouldBe(ExitCodes.SomeRefused);
        run.Error.ShouldContain("http://127.0.0.1:9/a: refused (HS0140)");
        run.Error.ShouldContain("http://169.254.169.254/latest: refused (HS0140)");
        run.Error.ShouldContain("3 documents: 1 new, 2 refused.");
        CommandRun.Of("read", "ftp://daily.example/a", "--store", Store).Exit.ShouldBe(ExitCodes.BadUsage);
    }

    [Fact]
    public void Escape_sequences_in_names_and_messages_do_not_reach_the_terminal()
    {
        Page("red\u001B[31m.txt", []);
        var run = Read();
        run.Exit.ShouldBe(ExitCodes.SomeRefused);
        run.Error.ShouldNotContain("\u001B");
    }

    private void RefusedByName(string name, byte[] content, string code, string? named = null)
    {
        Page(name, content);
        Page("vell/orchard.txt", Orchard);
        var run = Read();

        run.Exit.ShouldBe(ExitCodes.SomeRefused, run.Error);
        run.Error.ShouldContain($"{named ?? name}");
        run.Error.ShouldContain($"refused ({code}");
        Run("articles", "--format", "csv").Output.ShouldContain("vell/orchard.txt");

        // And again: what was refused is refused again, what was read stays.
        Read().Error.ShouldContain("unchanged");
    }
}
