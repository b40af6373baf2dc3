using CsvHelper;
using Hearsay.Exports;

namespace Hearsay.Tests.Exports;

public sealed class PloverCsvTests
{
    [Fact]
    public void A_csv_library_reads_back_what_was_written()
    {
        var rows = Rows();
        rows.Count.ShouldBe(2);
        rows[0]["Event ID"].ShouldBe("a.txt#v1");
        rows[0]["Event Date"].ShouldBe("2031-05-05");
        rows[0]["Event Type"].ShouldBe("ASSAULT");
        rows[0]["Intensity"].ShouldBe("-10");
        rows[0]["Quad Code"].ShouldBe("4");
        rows[0]["Actor Country"].ShouldBe("ALV");
        rows[0]["Primary Actor Sector"].ShouldBe("REB");
        rows[0]["Actor Sectors"].ShouldBe("REB;MIL");
        rows[0]["Latitude"].ShouldBe("-12.5");
        rows[0]["Recipient Name"].ShouldBe("");
        rows[1]["Modality"].ShouldBe("planned");
        rows[1]["Actor Sectors"].ShouldBe("IGO;UNO");
    }

    [Fact]
    public void A_month_is_not_made_a_day() => Rows()[1]["Event Date"].ShouldBe("");

    [Fact]
    public void No_cell_of_words_runs_as_a_formula()
    {
        foreach (var (column, cell) in Rows().SelectMany(row => row))
        {
            if (column is not ("Intensity" or "Latitude" or "Longitude") && cell.Length > 0)
            {
                "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal).ShouldBeFalse(column);
            }
        }

        Rows()[0]["Source"].ShouldContain("The \"Daily\", Vell");
    }

    private static List<Dictionary<string, string>> Rows()
    {
        var text = new StringWriter();
        PloverCsv.Write([ExportSamples.Record], text).ShouldBe(2);
        using var reader = CsvReader.FromText(text.ToString(), new CsvReaderOptions
        {
            Separator = ',',
            FieldCountMismatch = CsvFieldCountHandling.Throw,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(reader.Headers.Select((header, i) => (header, reader.GetString(i))).ToDictionary());
        }

        return rows;
    }
}
