namespace Hearsay.Cli.Tests;

/// <summary>What <c>brief</c> tells a person at a terminal.</summary>
public sealed class BriefTests : Workplace
{
    [Fact]
    public void A_brief_of_a_day_before_anything_was_out_does_not_call_the_store_empty()
    {
        Page("a.txt", Ferry);
        Page("b.txt", Orchard);
        Read();
        var run = Run("brief", "--as-of", "2020-01-01");
        run.Error.ShouldContain("None of the 2 articles was out by then.");
        run.Error.ShouldNotContain("holds no articles");
        CommandRun.Of("brief", "--store", ":memory:").Error.ShouldNotContain("None of");
    }

    [Fact]
    public void A_title_of_any_length_is_cut()
    {
        Page("long.html", $"<html><head><title>{string.Concat(Enumerable.Repeat("endless ", 50_000))}</title></head><body><article><h1>{string.Concat(Enumerable.Repeat("endless ", 50_000))}</h1><p>The harbour office of Port Marn said on Monday that the ferry would be raised.</p></article></body></html>");
        Read();
        Run("brief").Output.Length.ShouldBeLessThan(10_000);
        Run("brief", "--markdown").Output.Length.ShouldBeLessThan(10_000);
    }

    [Fact]
    public void One_is_singular()
    {
        Page("a.txt", Orchard);
        Read();
        var markdown = Run("brief", "--markdown").Output;
        markdown.ShouldContain("1 page, 1 independent origin, 1 story.");
        markdown.ShouldContain("1 page → 1 independent origin → ");
    }

    [Theory]
    [InlineData("--html: no file", "Required argument missing for option: '--html'", "--html")]
    [InlineData("two forms", "exclude each other", "--json", "--markdown")]
    [InlineData("two forms, one without its file", "exclude each other", "--json", "--html")]
    public void Forms_that_cannot_be_written_are_bad_usage(string what, string message, params string[] options)
    {
        var run = CommandRun.Of(["brief", .. options]);
        run.Exit.ShouldBe(ExitCodes.BadUsage, what);
        run.Error.ShouldContain(message);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_without_files_is_bad_usage()
    {
        Directory.CreateDirectory(Pages);
        var run = Read();
        run.Exit.ShouldBe(ExitCodes.BadUsage);
        run.Error.ShouldContain("the folder holds no files");
    }
}
