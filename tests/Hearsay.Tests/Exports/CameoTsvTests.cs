using Hearsay.Exports;

namespace Hearsay.Tests.Exports;

public sealed class CameoTsvTests
{
    [Fact]
    public void Every_line_has_the_58_columns_of_GDELT()
    {
        CameoTsv.Columns.Count.ShouldBe(58);
        Lines().ShouldAllBe(cells => cells.Length == 58);
    }

    [Fact]
    public void What_is_only_planned_is_left_out_for_the_format_cannot_say_so() => Lines().Count.ShouldBe(1);

    [Fact]
    public void Cells_stand_in_the_columns_of_their_names()
    {
        var row = CameoTsv.Columns.Zip(Lines()[0]).ToDictionary(pair => pair.First, pair => pair.Second);
        row["SQLDATE"].ShouldBe("20310505");
        row["MonthYear"].ShouldBe("203105");
        row["Actor1Code"].ShouldBe("ALVREBMIL");
        row["Actor1Type1Code"].ShouldBe("REB");
        row["Actor1Type2Code"].ShouldBe("MIL");
        row["Actor2Code"].ShouldBe("");
        row["EventRootCode"].ShouldBe("19");
        row["QuadClass"].ShouldBe("4");
        row["GoldsteinScale"].ShouldBe("-10");
        row["ActionGeo_Lat"].ShouldBe("-12.5");
        row["SOURCEURL"].ShouldBe("a.txt");
        row["Actor1Name"].ShouldStartWith("'=CMD");
    }

    [Fact]
    public void Ids_are_made_of_content_and_fit_a_database() => long.Parse(Lines()[0][0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);

    private static List<string[]> Lines()
    {
        var text = new StringWriter();
        CameoTsv.Write([ExportSamples.Record], text);
        return [.. text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
    }
}
