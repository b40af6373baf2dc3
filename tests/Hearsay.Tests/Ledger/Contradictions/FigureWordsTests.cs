using Hearsay.Ledger.Contradictions;

namespace Hearsay.Tests.Ledger.Contradictions;

public class FigureWordsTests
{
    [Theory]
    [InlineData(60000, 210000, "60,000 to 210,000")]
    [InlineData(20, 20, "20")]
    [InlineData(50, null, "50 or more")]
    [InlineData(null, 1300, "up to 1,300")]
    public void Bounds_are_written_one_way(int? low, int? high, string words) => FigureWords.RangeOf(low, high).ShouldBe(words);

    [Theory]
    [InlineData(50, null, "more than 50")]
    [InlineData(null, 1300, "fewer than 1,300")]
    public void A_bound_that_is_not_meant_itself_is_written_so(int? low, int? high, string words) => FigureWords.RangeOf(low, high, isExclusive: true).ShouldBe(words);

    [Theory]
    [InlineData("killed", "killed")]
    [InlineData("lorry", "lorries")]
    [InlineData("blast", "blasts")]
    [InlineData("church", "churches")]
    [InlineData("fisherman", "fishermen")]
    [InlineData("inhabitants", "inhabitants")]
    public void What_is_counted_is_many(string of, string things) => FigureWords.ThingsOf(of).ShouldBe(things);
}
