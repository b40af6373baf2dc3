using Hearsay.Grounding.Times;
using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

public class DatelineDayTests
{
    private static DateOnly? Of(string text, string? published, string? updated)
    {
        static Timestamp? Day(string? day) => day is null ? null : new Timestamp(DateOnly.ParseExact(day, "yyyy-MM-dd"));
        return DatelineDay.Of(new Article { Text = text, Blocks = [new Block(BlockKind.Body, new TextSpan(0, text.Length))], Published = Day(published), Updated = Day(updated) });
    }

    [Theory]
    [InlineData("PORT SAID, June 4 (Agency) - Two ships sank on Tuesday.", "2024-06-04")]
    [InlineData("PORT SAID, 4 June (Agency) - Two ships sank on Tuesday.", "2024-06-04")]
    [InlineData("PORT SAID, June 3 (Agency) - Two ships sank on Monday.", "2024-06-03")]
    [InlineData("PORT SAID, June 9 (Agency) - Two ships sank on Monday.", "2024-06-03")]
    [InlineData("Two ships sank on June 4 off Port Said.", "2024-06-03")]
    public void The_text_of_a_page_that_was_updated_is_of_the_day_in_its_dateline(string text, string day) =>
        Of(text, "2024-06-03", "2024-06-05").ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd"));

    [Fact]
    public void A_page_that_was_not_updated_is_of_the_day_of_its_publication() => Of("PORT SAID, June 4 (Agency) - Two ships sank.", "2024-06-03", null).ShouldBe(new DateOnly(2024, 6, 3));

    [Fact]
    public void A_page_of_no_date_has_no_day() => Of("PORT SAID, June 4 (Agency) - Two ships sank.", null, "2024-06-05").ShouldBeNull();
}
