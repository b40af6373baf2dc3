using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

public class TimexDayTests
{
    [Theory]
    [InlineData("2024-06-02")]
    [InlineData("2024-06-02T23:00")]
    [InlineData("2024-06-02TNI")]
    public void A_value_that_begins_with_a_day_names_it(string value) => TimexDay.Of(value).ShouldBe(new DateOnly(2024, 6, 2));

    [Theory]
    [InlineData("2024-06")]
    [InlineData("2024-W22")]
    [InlineData("PAST_REF")]
    [InlineData("2024-02-30")]
    [InlineData(null)]
    public void Others_name_none(string? value) => TimexDay.Of(value).ShouldBeNull();
}
