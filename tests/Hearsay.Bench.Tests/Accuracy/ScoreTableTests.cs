using Hearsay.Bench.Accuracy;

namespace Hearsay.Bench.Tests.Accuracy;

public class ScoreTableTests
{
    private const string Output =
        "                 P       R      F1   match    pred    gold\n"
        + "LAS          0.811   0.802   0.806      80      99     100\n"
        + "value      accuracy 0.900   F1 0.810\n"
        + "acc@161km end to end         0.601\n"
        + "wrong: 3 (future 1, day of update 2)\n"
        + "pairs, undirected        0.900   0.900   0.900      90     100     100\n"
        + "pairs, directed          0.700   0.700   0.700      56      80      80\n"
        + "headline: LAS_F1 0.8062\n";

    [Theory]
    [InlineData("LAS", 3, 0.806)]
    [InlineData("LAS", 6, 100.0)]
    [InlineData("value", 2, 0.81)]
    [InlineData("acc@161km end to end", 1, 0.601)]
    [InlineData("wrong", 3, 2.0)]
    [InlineData("LAS", 7, null)]
    [InlineData("LA", 1, null)]
    [InlineData("nothing", 1, null)]
    public void A_number_is_found_by_row_and_column(string row, int column, double? expected) => ScoreTable.Parse(Output).Number(row, column).ShouldBe(expected);

    [Fact]
    public void The_headline_is_the_last_line()
    {
        var table = ScoreTable.Parse(Output);
        table.HeadlineName.ShouldBe("LAS_F1");
        table.Headline.ShouldBe(0.8062);
    }

    // 100 links, 80 of them with a direction to get right or wrong, so 20 found pairs have none; of the 90 found 70 have one, 56 are right.
    [Fact]
    public void The_direction_of_those_found_follows_from_the_rows_of_pairs() =>
        ScoreTable.Parse(Output).Number("direction right of those found", 1)!.Value.ShouldBe(0.8, 1e-9);

    [Theory]
    [InlineData("")]
    [InlineData("LAS 0.8\n")]
    [InlineData("headline: LAS_F1 none\n")]
    [InlineData("headline: LAS_F1 0.8\nmore\n")]
    public void Without_a_headline_the_output_is_refused(string output) => Should.Throw<FormatException>(() => ScoreTable.Parse(output));
}
