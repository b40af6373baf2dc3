using System.Globalization;
using Hearsay.Grounding;
using Hearsay.Resources;

namespace Hearsay.Tests.Grounding;

public sealed class OfficeTableTests
{
    [Theory]
    [InlineData("Kofi Annan", "2003-03-20", "IGOUNO")]
    [InlineData("Condoleezza Rice", "2006-05-01", "USAGOV")]
    [InlineData("Mike Pompeo", "2017-05-01", "USASPY")]
    [InlineData("Mike Pompeo", "2019-05-01", "USAGOV")]
    [InlineData("Erdogan", "2016-07-15", "TURGOV")]
    public void Who_held_which_office_on_a_day(string name, string day, string code) =>
        OfficeTable.Of(name).First(tenure => tenure.Validity.Covers(DateOnly.Parse(day, CultureInfo.InvariantCulture))).Code.ShouldBe(code);

    [Fact]
    public void A_name_that_is_not_in_the_table_has_no_tenure() => OfficeTable.Of("Ilka Dorn").ShouldBeEmpty();

    [Fact]
    public void Every_line_has_seven_cells_a_code_and_a_name_without_edges()
    {
        foreach (var line in ResourcePack.Get("actors", "").Lines("offices.tsv"))
        {
            var cells = line.Split('\t');
            cells.Length.ShouldBe(7, line);
            cells[0].ShouldBe(cells[0].Trim(), line);
            cells[3].Length.ShouldBeGreaterThan(5, line);
            cells[4].Length.ShouldBeOneOf([0, 3], line);
            (cells[4].Length == 0 || cells[3].StartsWith(cells[4], StringComparison.Ordinal)).ShouldBeTrue(line);
        }
    }

    [Fact]
    public void Nobody_of_the_table_sits_on_two_sides_on_one_day()
    {
        var names = ResourcePack.Get("actors", "").Lines("offices.tsv").Select(line => line.Split('\t')[0]).Distinct();
        foreach (var name in names)
        {
            var tenures = OfficeTable.Of(name);
            foreach (var tenure in tenures)
            {
                tenures.Where(other => other.Code != tenure.Code && tenure.Validity.From is { } from && other.Validity.Covers(from)).ShouldBeEmpty(name);
            }
        }
    }
}
