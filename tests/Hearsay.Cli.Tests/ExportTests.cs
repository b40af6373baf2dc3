using CsvHelper;

namespace Hearsay.Cli.Tests;

public sealed class ExportTests : Workplace
{
    [Fact]
    public void Both_formats_are_written_into_a_folder_that_is_made()
    {
        ThreePages();
        Read();
        Run("export", "plover-csv", PathOf("out")).Exit.ShouldBe(ExitCodes.Done);
        Run("export", "cameo-tsv", PathOf("out")).Exit.ShouldBe(ExitCodes.Done);

        var csv = File.ReadAllBytes(PathOf("out/events.plover.csv"));
        csv[..3].ShouldBe([(byte)0xEF, (byte)0xBB, (byte)0xBF], "a spreadsheet knows UTF-8 by its mark");
        using var reader = CsvReader.FromText(System.Text.Encoding.UTF8.GetString(csv[3..]), new CsvReaderOptions { Separator = ',', FieldCountMismatch = CsvFieldCountHandling.Throw });
        while (reader.Read())
        {
            reader.FieldCount.ShouldBe(reader.Headers.Count);
        }

        File.ReadAllLines(PathOf("out/events.cameo.tsv")).ShouldAllBe(line => line.Split('\t').Length == 58);
    }

    [Fact]
    public void Every_table_opens_in_a_spreadsheet_with_its_columns_and_runs_nothing()
    {
        Page("=cmd.txt", "=HYPERLINK(\"http://x.example\") rises\n\n\"=1+1 and @home,\" said Mayor +Ada Brandt of Port Marn, who denied that -3 people had been hurt.\n\nBrandt said that the harbour was closed; the police said that nobody had been hurt.");
        ThreePages();
        Read();
        Run("export", "csv", PathOf("out")).Exit.ShouldBe(ExitCodes.Done);
        var tables = new[] { "articles", "stories", "claims", "contradictions", "statements", "events", "actors", "agreements", "origins", "derivations" };
        Directory.GetFiles(PathOf("out")).Select(Path.GetFileName).Order().ShouldBe(tables.Select(table => table + ".csv").Order());
        foreach (var table in tables)
        {
            var bytes = File.ReadAllBytes(PathOf($"out/{table}.csv"));
            bytes[..3].ShouldBe([(byte)0xEF, (byte)0xBB, (byte)0xBF]);
            using var reader = CsvReader.FromText(System.Text.Encoding.UTF8.GetString(bytes[3..]), new CsvReaderOptions
            {
                Separator = ',',
                FieldCountMismatch = CsvFieldCountHandling.Throw,
                MalformedData = CsvMalformedDataHandling.Throw,
            });
            var rows = 0;
            while (reader.Read())
            {
                rows++;
                foreach (var cell in Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).Where(cell => cell.Length > 0))
                {
                    "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal).ShouldBeFalse($"{table}: {cell}");
                }
            }

            rows.ShouldBe(Run(table, "--format", "jsonl").Lines.Length, table);
            reader.Headers.ShouldBe(Run(table, "--format", "csv").Lines[0].Split(','), table);
        }
    }

    [Fact]
    public void Json_lines_in_files_are_those_of_the_tables()
    {
        ThreePages();
        Read();
        Run("export", "jsonl", PathOf("out")).Exit.ShouldBe(ExitCodes.Done);
        foreach (var file in Directory.GetFiles(PathOf("out")))
        {
            File.ReadAllText(file).ShouldBe(Run(Path.GetFileNameWithoutExtension(file), "--format", "jsonl").Output);
        }
    }

    [Fact]
    public void The_files_of_other_tools_are_written_by_name()
    {
        ThreePages();
        Read();
        foreach (var (format, file) in new[] { ("prov-jsonld", "provenance.jsonld"), ("claimreview", "claims.claimreview.json"), ("graphml", "actors.graphml") })
        {
            var run = Run("export", format, PathOf("out"));
            run.Exit.ShouldBe(ExitCodes.Done);
            run.Error.ShouldContain(file);
            new FileInfo(PathOf("out/" + file)).Length.ShouldBeGreaterThan(500);
        }
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_said_to_be_one()
    {
        ThreePages();
        Read();
        File.WriteAllText(PathOf("taken"), "mine");
        var run = Run("export", "csv", PathOf("taken"));
        run.Exit.ShouldBe(ExitCodes.BadUsage);
        run.Error.ShouldContain("is a file, not a folder");
        File.ReadAllText(PathOf("taken")).ShouldBe("mine");
    }

    [Fact]
    public void A_format_that_there_is_not_is_bad_usage()
    {
        ThreePages();
        Read();
        Run("export", "parquet", PathOf("out")).Exit.ShouldBe(ExitCodes.BadUsage);
    }
}
