using CsvHelper;

namespace Hearsay.Cli.Tests;

public sealed class TableTests : Workplace
{
    private static readonly string[] Names =
    [
        "articles", "statements", "events", "claims", "origins", "derivations",
    ];

    public static TheoryData<string> Tables => [.. Names];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_table_comes_in_every_format(string table)
    {
        ThreePages();
        Read();

        foreach (var line in Run(table, "--format", "jsonl").Json)
        {
            line.ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Object);
        }

        var csv = Run(table, "--format", "csv");
        csv.Exit.ShouldBe(ExitCodes.Done);
        using var reader = CsvReader.FromText(csv.Output, new CsvReaderOptions { Separator = ',', FieldCountMismatch = CsvFieldCountHandling.Throw, MalformedData = CsvMalformedDataHandling.Throw });
        while (reader.Read())
        {
            reader.FieldCount.ShouldBe(reader.Headers.Count);
        }

        Run(table).Exit.ShouldBe(ExitCodes.Done);
        Run(table, "--format", "xml").Exit.ShouldBe(ExitCodes.BadUsage);
    }

    [Fact]
    public void On_a_narrow_terminal_a_row_is_a_block_with_its_words_whole()
    {
        ThreePages();
        Read();
        var narrow = CommandRun.AtTerminalOf(60, "articles", "--store", Store);

        narrow.Lines.First(line => line.Contains("vell/orchard.txt", StringComparison.Ordinal)).ShouldContain("article");
        narrow.Output.ShouldNotContain("│");
        CommandRun.AtTerminalOf(300, "articles", "--store", Store).Lines[1].ShouldContain("published");
    }

    [Fact]
    public void A_copy_is_seen_and_counted_once()
    {
        ThreePages();
        Read();
        var derivation = Run("derivations", "--format", "jsonl").Json.ShouldHaveSingleItem();
        new[] { derivation.GetProperty("article").GetString(), derivation.GetProperty("source").GetString() }
            .Order(StringComparer.Ordinal).ShouldBe(["coastline/ferry.txt", "mirror/ferry.txt"]);
        Run("derivations").Output.ShouldContain("ferry.txt");
    }

    [Fact]
    public void Statements_carry_their_article_their_spans_and_their_words()
    {
        ThreePages();
        Read();
        var statements = Run("statements", "--format", "jsonl", "--article", "vell/orchard.txt").Json;
        statements.ShouldNotBeEmpty();
        foreach (var statement in statements)
        {
            statement.GetProperty("article").GetString().ShouldBe("vell/orchard.txt");
            var content = statement.GetProperty("content")[0];
            statement.GetProperty("words").GetProperty("content").GetString()!.ShouldStartWith(
                Orchard[content.GetProperty("start").GetInt32()..content.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public void No_cell_of_a_csv_can_run_in_a_spreadsheet()
    {
        string[] titles = ["=HYPERLINK(\"http://evil.example\")", "+1+1", "-2+3", "@SUM(A1)", "\tx", "safe"];
        var lines = string.Concat(titles.Select((title, i) =>
            $"{{\"id\":\"d{i}\",\"title\":{System.Text.Json.JsonSerializer.Serialize(title)},\"text\":\"The quay is safe, the mayor said.\"}}\n"));
        CommandRun.WithInput(lines, "read", "-", "--store", Store).Exit.ShouldBe(ExitCodes.Done);

        var csv = Run("articles", "--format", "csv");
        using var reader = CsvReader.FromText(csv.Output, new CsvReaderOptions { Separator = ',' });
        var rows = 0;
        while (reader.Read())
        {
            rows++;
            for (var i = 0; i < reader.FieldCount; i++)
            {
                "=+-@\t\r".Contains(reader.GetString(i).FirstOrDefault('x')).ShouldBeFalse(reader.GetString(i));
            }
        }

        rows.ShouldBe(titles.Length);
        csv.Output.ShouldContain("'=HYPERLINK");
    }

    [Fact]
    public void Nothing_in_a_title_moves_the_cursor_of_a_terminal()
    {
        CommandRun.WithInput(
            """{"id":"d","title":"red \u001b[31m and \u202e turned \u0007","text":"The quay is safe, the mayor said."}""", "read", "-", "--store", Store);
        foreach (var run in new[]
        {
            CommandRun.AtTerminal("articles", "--store", Store), CommandRun.AtTerminal("articles", "--format", "csv", "--store", Store),
            CommandRun.AtTerminal("brief", "--store", Store), CommandRun.AtTerminal("trace", "d", "--store", Store),
        })
        {
            run.Output.ShouldContain("turned");
            run.Output.ShouldNotContain("\u001b[31m");
            run.Output.ShouldNotContain("\u202e");
            run.Output.ShouldNotContain("\u0007");
        }
    }

    [Fact]
    public void There_is_no_colour_in_a_pipe()
    {
        ThreePages();
        Read();
        foreach (var table in Names)
        {
            Run(table).Output.ShouldNotContain("\u001b");
        }

        Run("brief").Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public void An_empty_store_is_no_error()
    {
        CommandRun.WithInput("", "read", "-", "--store", Store);
        Run("articles", "--format", "jsonl").Output.ShouldBe("");
        Run("claims").Exit.ShouldBe(ExitCodes.Done);
        Run("brief").Error.ShouldContain("no articles");
    }
}
