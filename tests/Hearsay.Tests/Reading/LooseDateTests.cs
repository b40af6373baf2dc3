using Hearsay.Reading.Lines;

namespace Hearsay.Tests.Reading;

public sealed class LooseDateTests
{
    [Theory]
    [InlineData("2016-06-03", "2016-06-03")]
    [InlineData("20160603", "2016-06-03")]
    [InlineData("2016-06-03T10:05:00+0200", "2016-06-03T10:05:00+02:00")]
    [InlineData("Fri, 3 Jun 2016 10:05:00 GMT", "2016-06-03T10:05:00Z")]
    [InlineData("June 3, 2016", "2016-06-03")]
    [InlineData("3 June 2016", "2016-06-03")]
    [InlineData("03/06/2016", null)]
    [InlineData("2016-13-01", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Only_dates_that_mean_one_day_are_read(string given, string? expected) => LooseDate.Parse(given)?.ToString().ShouldBe(expected);
}
