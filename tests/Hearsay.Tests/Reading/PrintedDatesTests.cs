using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class PrintedDatesTests
{
    private const string Body = "The ministry of the republic of Tarn said on Friday that its troops had left the border town of Oster.\n\nA spokeswoman for the rebels denied that any of the troops had left.";

    [Theory]
    [InlineData("Wednesday, 17 September 2025, 21:10", "2025-09-17")]
    [InlineData("Tuesday 4 June 2024", "2024-06-04")]
    [InlineData("Published Monday, June 3, 2024 at 9:42 AM GMT Updated June 4, 2024", "2024-06-03")]
    [InlineData("Updated Tuesday, June 4, 2024 at 9:42 AM GMT", "2024-06-04")]
    [InlineData("Posted: 3 June 2024 10:45 UTC", "2024-06-03")]
    [InlineData("3 June 2024, 14:20", "2024-06-03")]
    [InlineData("Saturday 13 September 2025 - 18:30", "2025-09-13")]
    [InlineData("Published Monday, 3 June 2024, 11.15am", "2024-06-03")]
    public void A_line_that_gives_a_day_is_a_dateline_and_dates_the_page(string line, string expected)
    {
        var article = Read($"Tarn pulls troops from Oster\n{line}\n\n{Body}");

        article.Published.ToString().ShouldBe(expected);
        article.Blocks[1].Kind.ShouldBe(BlockKind.Dateline);
    }

    [Theory]
    [InlineData("Tuesday, June 4", "© 2024 Oster Gazette", "2024-06-04")]
    [InlineData("Monday, June 4", "© 2024 Oster Gazette", null)]
    [InlineData("Tuesday, June 4", "© 2001-2024 Oster Gazette", null)]
    [InlineData("June 4", "© 2024 Oster Gazette", null)]
    [InlineData("June 4", "Older", null)]
    [InlineData("03/06/2024", "© 2024 Oster Gazette", null)]
    public void A_year_printed_elsewhere_counts_only_when_the_weekday_bears_it_out(string line, string foot, string? expected) =>
        Read($"Tarn pulls troops from Oster\n{line}\n\n{Body}\n\n{foot}").Published?.ToString().ShouldBe(expected);

    [Fact]
    public void A_day_in_a_dateline_takes_its_year_from_the_head_of_the_page() =>
        Read($"Summer edition 2024\nTarn pulls troops from Oster\n\nOSTER, June 4 (Tarn Wire) - {Body}").Published?.ToString().ShouldBe("2024-06-04");

    [Fact]
    public void A_day_that_the_report_speaks_of_does_not_date_it() =>
        Read($"Tarn pulls troops from Oster\n\n{Body}\n\nThe town was taken on June 4, 2011, after a siege of two years.").Published.ShouldBeNull();

    private static Article Read(string text) => new ArticleReader().Read(Streams.Raw(text));
}
