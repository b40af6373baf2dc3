using Hearsay.Grounding.World;

namespace Hearsay.Tests.Grounding;

public sealed class ValidityTests
{
    [Theory]
    [InlineData("2014", "2016", "2014-01-01", true)]
    [InlineData("2014", "2016", "2016-12-31", true)]
    [InlineData("2014", "2016", "2017-01-01", false)]
    [InlineData("2014-02", "2014-02", "2014-02-28", true)]
    [InlineData("2014-02", "2014-02", "2014-03-01", false)]
    [InlineData("2014-06-29", null, "2014-06-28", false)]
    [InlineData("2014-06-29", null, "2099-01-01", true)]
    [InlineData(null, "2014-06-29", "1900-01-01", true)]
    public void Years_and_months_reach_from_their_first_to_their_last_day(string? from, string? until, string day, bool covers)
    {
        Validity.TryParse(from, until, out var validity).ShouldBeTrue();
        validity.Covers(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(covers);
    }

    [Fact]
    public void What_is_bounded_holds_on_no_unknown_day()
    {
        Validity.TryParse("2014", null, out var bounded).ShouldBeTrue();
        bounded.Covers(null).ShouldBeFalse();
        Validity.Always.Covers(null).ShouldBeTrue();
    }

    [Theory]
    [InlineData("14", null)]
    [InlineData("June 2014", null)]
    [InlineData("2016", "2014")]
    public void Anything_else_is_no_pair_of_dates(string? from, string? until) => Validity.TryParse(from, until, out _).ShouldBeFalse();
}
