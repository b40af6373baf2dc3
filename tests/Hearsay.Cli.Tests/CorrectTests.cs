namespace Hearsay.Cli.Tests;

/// <summary><c>correct merge</c> and <c>split</c>: what people decide holds, also when the pages are read anew.</summary>
public sealed class CorrectTests : Workplace
{
    private static readonly string[] Stamp = ["--by", "desk@daily.example", "--at", "2024-06-01T10:00:00Z"];

    [Fact]
    public void Stories_are_merged_and_taken_apart_again()
    {
        ThreePages();
        Read();
        var stories = Ids("stories");
        stories.Length.ShouldBe(2);
        Run(["correct", "merge", "story", .. stories, .. Stamp, "--reason", "one spring"]).Exit.ShouldBe(ExitCodes.Done);
        var merged = Ids("stories").ShouldHaveSingleItem();
        var split = Run(["correct", "split", "story", merged, "vell/orchard.txt", .. Stamp]);
        split.Exit.ShouldBe(ExitCodes.Done);
        Ids("stories").Order().ShouldBe(stories.Order());
        var list = Run("correct", "list", "--format", "jsonl").Json;
        list.Select(row => row.GetProperty("kind").GetString()).ShouldBe(["merge", "split"], ignoreOrder: true);
        list[0].GetProperty("by").GetString().ShouldBe("desk@daily.example");
        list.Select(row => row.ToString()).ShouldContain(row => row.Contains("\"reason\":\"one spring\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_correction_holds_when_a_page_is_read_in_a_new_version()
    {
        ThreePages();
        Read();
        Run(["correct", "merge", "story", .. Ids("stories"), .. Stamp]);
        Page("coastline/ferry.txt", "Corrected on Sunday.\n\n" + Ferry);
        Read();
        Run("stories", "--format", "jsonl").Json.ShouldHaveSingleItem().GetProperty("articles").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public void A_claim_is_split_and_the_pieces_keep_their_statements()
    {
        ThreePages();
        Read();
        var claim = Run("claims", "--format", "jsonl").Json.First(row => row.GetProperty("statements").GetArrayLength() == 2);
        var statement = claim.GetProperty("statements")[0];
        var name = $"{statement.GetProperty("article").GetString()}#{statement.GetProperty("statement").GetString()}";
        Run(["correct", "split", "claim", claim.GetProperty("id").GetString()!, name, .. Stamp]).Exit.ShouldBe(ExitCodes.Done);
        Run("claims", "--format", "jsonl").Json.ShouldNotContain(row => row.GetProperty("id").GetString() == claim.GetProperty("id").GetString());
        Run("correct", "undo", Run("correct", "list", "--format", "jsonl").Json[0].GetProperty("id").GetString()!).Exit.ShouldBe(ExitCodes.Done);
        Run("claims", "--format", "jsonl").Json.ShouldContain(row => row.GetProperty("id").GetString() == claim.GetProperty("id").GetString());
    }

    [Fact]
    public void Actors_are_merged_by_name()
    {
        ThreePages();
        Read();
        Run(["correct", "merge", "actor", "Ines Torvald", "Paul Merrick", .. Stamp]).Exit.ShouldBe(ExitCodes.Done);
        var speakers = Run("claims", "--format", "jsonl").Json.SelectMany(row => row.GetProperty("speakers").EnumerateObject()).SelectMany(side => side.Value.EnumerateArray().Select(name => name.GetString())).Distinct().ToArray();
        speakers.Count(name => name is "Ines Torvald" or "Paul Merrick").ShouldBe(1);
    }

    [Fact]
    public void Withholding_says_in_how_many_articles_the_name_is_hidden_and_warns_where_in_none()
    {
        ThreePages();
        Read();
        Run(["correct", "withhold", "Ines Torvald", .. Stamp]).Error.ShouldContain("It is hidden in 2 articles.");
        var nobody = Run(["correct", "withhold", "Zed Nobody", .. Stamp]);
        nobody.Exit.ShouldBe(ExitCodes.Done);
        nobody.Error.ShouldContain("Warning: no article has this name.");
        Run("correct", "list", "--format", "jsonl").Json.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("merge", "actor", "Nobody", "Paul Merrick")]
    [InlineData("merge", "claim", "c000000000000", "c000000000001")]
    [InlineData("merge", "planet", "a", "b")]
    [InlineData("split", "story", "t000000000000", "coastline/ferry.txt")]
    [InlineData("split", "claim", "c000000000000", "coastline/ferry.txt")]
    [InlineData("split", "actor", "Paul Merrick", "nosuch.txt")]
    [InlineData("withhold", "...")]
    [InlineData("withhold", "Ada Brandt", "--as", "[Brandt]")]
    [InlineData("withhold", "Ada Brandt", "--at", "yesterday")]
    [InlineData("undo", "k000000000000")]
    public void What_is_not_there_is_bad_usage_and_nothing_is_kept(params string[] args)
    {
        ThreePages();
        Read();
        Run(["correct", .. args]).Exit.ShouldBe(ExitCodes.BadUsage);
        Run("correct", "list").Output.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_store_there_is_nothing_to_correct() => Run("correct", "list").Exit.ShouldBe(ExitCodes.NoStore);

    [Fact]
    public void Correct_alone_shows_what_it_can_do()
    {
        var run = CommandRun.Of("correct");
        run.Exit.ShouldBe(ExitCodes.BadUsage);
        run.Output.ShouldContain("withhold");
        CommandRun.Of("correct", "merge").Error.ShouldContain("Try: hearsay correct merge --help");
    }

    private string[] Ids(string table) => [.. Run(table, "--format", "jsonl").Json.Select(row => row.GetProperty("id").GetString()!)];
}
