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
    public void A_format_that_there_is_not_is_bad_usage()
    {
        ThreePages();
        Read();
        Run("export", "parquet", PathOf("out")).Exit.ShouldBe(ExitCodes.BadUsage);
    }
}
