using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

public sealed class TimeTaggerTests
{
    [Theory]
    [InlineData("The talks ended on September 9, 2016.", "September 9, 2016=2016-09-09")]
    [InlineData("The talks ended on 9 September 2016.", "9 September 2016=2016-09-09")]
    [InlineData("The war began in March 2015.", "March 2015=2015-03")]
    [InlineData("The camp was built in 1998.", "1998=1998")]
    [InlineData("The party ruled in the 1990s.", "1990s=199X")]
    [InlineData("It was signed on 2021-02-03.", "2021-02-03=2021-02-03")]
    [InlineData("It was signed on 17.06.2016.", "17.06.2016=2016-06-17")]
    [InlineData("It was signed on 03.06.2016 in Berne.", "03.06.2016=2016-06-03")]
    [InlineData("It was signed on 17/06/2016, they said.", "17/06/2016=2016-06-17")]
    [InlineData("It was signed on 6/17/2016.", "6/17/2016=2016-06-17")]
    [InlineData("It was signed on 17-06-2016.", "17-06-2016=2016-06-17")]
    [InlineData("It was signed on 5/5/2016.", "5/5/2016=2016-05-05")]
    [InlineData("It was signed on 03/06/2016.", "03/06/2016=2016")]
    [InlineData("It happened in the 20th century.", "the 20th century=19")]
    [InlineData("It happened in the summer of 2015.", "the summer of 2015=2015-SU")]
    public void Dates_by_the_calendar_need_no_anchor(string text, string expected) =>
        GroundingTexts.Times(text, published: null).ShouldBe([expected]);

    [Theory]
    [InlineData("It was signed on 03/06/2016 and broken on 25/06/2016.", "03/06/2016=2016-06-03", "25/06/2016=2016-06-25")]
    [InlineData("It was signed on 03/06/2016 and broken on 03/25/2016.", "03/06/2016=2016-03-06", "03/25/2016=2016-03-25")]
    [InlineData("Told on 08/10/2022: it was signed on 03/06/2016.", "08/10/2022=2022-10-08", "03/06/2016=2016-06-03")]
    [InlineData("It was signed on 25/06/2016, broken on 03/25/2016 and renewed on 03/06/2016.", "25/06/2016=2016-06-25", "03/25/2016=2016-03-25", "03/06/2016=2016")]
    public void Which_number_is_the_month_is_told_by_the_days_beside_it(string text, params string[] expected) => GroundingTexts.Times(text).ShouldBe(expected);

    [Theory]
    [InlineData("The minister spoke on Friday.", "Friday=2022-10-07")]
    [InlineData("The minister spoke on Saturday.", "Saturday=2022-10-08")]
    [InlineData("The minister will travel to the coast Tuesday.", "Tuesday=2022-10-11")]
    [InlineData("They met last Saturday.", "last Saturday=2022-10-01")]
    [InlineData("They will meet next Tuesday.", "next Tuesday=2022-10-11")]
    [InlineData("He resigned yesterday.", "yesterday=2022-10-07")]
    [InlineData("He left earlier in September.", "earlier in September=2022-09")]
    [InlineData("He left last month.", "last month=2022-09")]
    [InlineData("The truce ended earlier this week.", "earlier this week=2022-W40")]
    [InlineData("The truce was signed on February 20.", "February 20=2022-02-20")]
    [InlineData("The vote will be held on February 20.", "February 20=2023-02-20")]
    [InlineData("Two weeks ago the road was open.", "Two weeks ago=2022-W38")]
    [InlineData("The mill closed five years ago.", "five years ago=2017")]
    [InlineData("Shells struck a clinic overnight.", "overnight=2022-10-08TNI")]
    [InlineData("The bridge fell Friday night.", "Friday night=2022-10-07TNI")]
    [InlineData("Guns fell silent at 0600 GMT.", "0600 GMT=2022-10-08T06:00Z")]
    [InlineData("It begins at 10 p.m. Wednesday.", "10 p.m. Wednesday=2022-10-05T22:00")]
    public void Relative_dates_count_from_the_day_of_publication(string text, string expected) =>
        GroundingTexts.Times(text).ShouldBe([expected]);

    [Theory]
    [InlineData("The siege is in its third week.", "its third week=P3W")]
    [InlineData("They talked for two hours.", "two hours=PT2H")]
    [InlineData("It ended a five-year war.", "five-year=P5Y")]
    [InlineData("It took several months.", "several months=PXM")]
    [InlineData("They fought for months.", "months=PXM")]
    [InlineData("The strike is in its second day.", "its second day=P2D")]
    [InlineData("They met twice a month.", "twice a month=P1M")]
    [InlineData("The paper appears weekly.", "weekly=P1W")]
    [InlineData("Convoys arrive every day.", "every day=P1D")]
    [InlineData("The future of the pact is open.", "The future=FUTURE_REF")]
    [InlineData("The army currently holds the ridge.", "currently=PRESENT_REF")]
    [InlineData("They fought for nearly two weeks.", "nearly two weeks=P2W")]
    public void Lengths_recurrences_and_references_have_values_without_a_calendar(string text, string expected) =>
        GroundingTexts.Times(text).ShouldBe([expected]);

    [Fact]
    public void The_next_day_counts_from_the_day_named_last() =>
        GroundingTexts.Times("The dam broke on March 4, 2020. The next day the valley was empty.")
            .ShouldBe(["March 4, 2020=2020-03-04", "The next day=2020-03-05"]);

    [Fact]
    public void A_relative_date_without_a_day_of_publication_is_left_open_and_says_so()
    {
        var grounded = new Grounder(UserWorld.Empty).Ground(GroundingTexts.Analyze("She spoke on Friday for two hours.", published: null));

        grounded.Times.Select(time => time.Value).ShouldBe([null, "PT2H"]);
        grounded.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("HS0401");
    }

    [Fact]
    public void One_diagnostic_tells_how_many_times_an_undated_page_leaves_open()
    {
        var grounded = new Grounder(UserWorld.Empty).Ground(GroundingTexts.Analyze("It began on Friday. It ended on Monday. It was told on Tuesday.", null));

        grounded.Diagnostics.ShouldHaveSingleItem().Message.ShouldStartWith("3 times");
    }

    [Theory]
    [InlineData("The troops may march in.")]
    [InlineData("A six-year-old boy was found.")]
    [InlineData("The sun sat low.")]
    [InlineData("Some 1998 people signed.")]
    [InlineData("The file is at 32.13.2016 and 40/50/2016.")]
    public void Words_that_only_look_like_times_are_none(string text) =>
        GroundingTexts.Times(text).ShouldBeEmpty();
}
