namespace Hearsay.Cli.Tests;

public sealed class SearchAndTraceTests : Workplace
{
    public SearchAndTraceTests()
    {
        ThreePages();
        CommandRun.WithInput(
            """{"id":"dated","text":"The harbour office of Port Marn said on Monday that the ferry would be raised.","published":"2024-05-06","outlet":"Harbour Gazette"}""",
            "read", "-", "--store", Store).Exit.ShouldBe(ExitCodes.Done);
        Read().Exit.ShouldBe(ExitCodes.Done);
    }

    [Theory]
    [InlineData("ferry", 3)]
    [InlineData("FERRY overloaded", 2)]
    [InlineData("\"late frost\"", 1)]
    [InlineData("\"frost late\"", 0)]
    [InlineData("submarine", 0)]
    public void Articles_are_found_by_their_words(string query, int count) =>
        Run("search", query, "--format", "jsonl").Lines.Length.ShouldBe(count);

    [Fact]
    public void Filters_narrow_what_is_found()
    {
        Ids("search", "ferry", "--outlet", "gazette").ShouldBe(["dated"]);
        Ids("search", "--from", "2024-05-01", "--to", "2024-05-06").ShouldBe(["dated"]);
        Ids("search", "ferry", "--to", "2024-05-05").ShouldBeEmpty();
        Ids("search", "--speaker", "quill").ShouldBe(["vell/orchard.txt"]);
        Ids("search", "ferry", "--limit", "1").Length.ShouldBe(1);
    }

    [Fact]
    public void A_search_for_nothing_and_a_day_that_is_none_are_bad_usage()
    {
        Run("search").Exit.ShouldBe(ExitCodes.BadUsage);
        Run("search", "?!").Exit.ShouldBe(ExitCodes.BadUsage);
        Run("search", "ferry", "--limit", "-3").Exit.ShouldBe(ExitCodes.BadUsage);
        Run("search", "ferry", "--limit", "0").Exit.ShouldBe(ExitCodes.BadUsage);
        Run("search", "ferry", "--from", "last week").Exit.ShouldBe(ExitCodes.BadUsage);
    }

    [Fact]
    public void An_article_is_traced_word_by_word()
    {
        var run = Run("trace", "mirror/ferry.txt");
        run.Exit.ShouldBe(ExitCodes.Done, run.Error);
        run.Output.ShouldContain("coastline/ferry.txt");
        run.Output.ShouldContain("origins:");
    }

    [Fact]
    public void A_quotation_is_traced_to_the_articles_that_have_it()
    {
        var run = Run("trace", "we will search again at dawn");
        run.Exit.ShouldBe(ExitCodes.Done, run.Error);
        run.Output.ShouldContain("stands in 2 articles");
    }

    [Fact]
    public void A_trace_draws_the_tree_of_the_origin_and_marks_the_page_that_was_asked_for()
    {
        var output = Run("trace", "mirror/ferry.txt").Output;
        output.ShouldContain("2 pages, 1 origin");
        output.ShouldContain("  coastline/ferry.txt");
        output.ShouldContain("  └─ ▸ mirror/ferry.txt");
    }

    [Fact]
    public void A_trace_as_json_has_the_tree()
    {
        var run = Run("trace", "mirror/ferry.txt", "--json");
        run.Exit.ShouldBe(ExitCodes.Done, run.Error);
        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("article").GetString().ShouldBe("mirror/ferry.txt");
        var root = json.RootElement.GetProperty("stories")[0].GetProperty("roots")[0];
        root.GetProperty("name").GetString().ShouldBe("coastline/ferry.txt");
        root.GetProperty("children")[0].GetProperty("name").GetString().ShouldBe("mirror/ferry.txt");

        using var words = System.Text.Json.JsonDocument.Parse(Run("trace", "we will search again at dawn", "--json").Output);
        words.RootElement.GetProperty("words").GetString().ShouldBe("we will search again at dawn");
        words.RootElement.GetProperty("stories").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void An_unknown_article_is_bad_usage_with_suggestions()
    {
        var run = Run("trace", "miror/ferry.txt");
        run.Exit.ShouldBe(ExitCodes.BadUsage);
        run.Error.ShouldContain("Did you mean:\n  mirror/ferry.txt\n");
        Run("statements", "--article", "orchard").Error.ShouldContain("vell/orchard.txt");
        Run("trace", "zzzzzzzzzzzzzzzz").Error.ShouldContain("hearsay articles");
    }

    private string?[] Ids(params string[] args) => [.. Run([.. args, "--format", "jsonl"]).Json.Select(row => row.GetProperty("article").GetString())];
}
