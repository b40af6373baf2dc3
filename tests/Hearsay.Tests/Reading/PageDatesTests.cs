using Hearsay.Reading;
using Hearsay.Reading.Html;

namespace Hearsay.Tests.Reading;

public sealed class PageDatesTests
{
    private const string Text = "<p>The harbour of Oster was closed on Friday after a tanker ran aground in the fog, the port office said in a statement.</p>";

    [Theory]
    [InlineData("https://g.example/2016/06/03/tanker", "2016-06-03")]
    [InlineData("https://g.example/2016/jun/3/tanker", "2016-06-03")]
    [InlineData("https://g.example/news/2016-06-03-tanker", "2016-06-03")]
    [InlineData("https://g.example/news/20160603/tanker", "2016-06-03")]
    [InlineData("https://g.example/article/2016060312345", null)]
    [InlineData("https://g.example/2016/13/03/x", null)]
    [InlineData("https://g.example/2016/06/x", null)]
    [InlineData("no address", null)]
    public void A_day_in_the_address_is_read(string url, string? expected) =>
        PageDates.InUrl(url)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData("2016-06-04T03:30:00Z", "June 3, 2016", "2016-06-03")]
    [InlineData("2016-06-03T23:30:00Z", "June 3, 2016", "2016-06-03T23:30:00Z")]
    [InlineData("2016-06-04T23:30:00Z", "June 3, 2016", "2016-06-04T23:30:00Z")]
    [InlineData("2016-06-04T03:30:00+02:00", "June 3, 2016", "2016-06-04T03:30:00+02:00")]
    public void A_moment_in_UTC_takes_the_day_that_the_page_prints_where_a_time_zone_can_explain_it(string declared, string printed, string expected) =>
        Read($"<meta property='article:published_time' content='{declared}'>", $"<p>{printed}</p>").ShouldBe(expected);

    [Fact]
    public void Address_and_print_together_outweigh_what_is_declared() =>
        Read("<meta name='date' content='2015-01-01'>", "<p>June 3, 2016</p>", "https://g.example/2016/06/03/tanker").ShouldBe("2016-06-03");

    [Fact]
    public void A_day_of_change_is_not_the_day_of_publication()
    {
        var article = new ArticleReader().Read(Streams.Html($"<html><body><h1>Tanker aground</h1><p>Updated 5 June 2016</p><p>Published 3 June 2016</p>{Text}</body></html>"));

        article.Published.ToString().ShouldBe("2016-06-03");
        article.Updated.ToString().ShouldBe("2016-06-05");
    }

    [Fact]
    public void The_day_of_a_card_is_not_that_of_the_page()
    {
        var cards = string.Concat(Enumerable.Range(1, 4).Select(number => $"<div class='c'><a href='/n/{number}'>Another story of the day {number}</a><p><time datetime='2020-01-0{number}'>Jan {number}, 2020</time></p></div>"));

        Read("", $"{cards}").ShouldBe("");
    }

    [Fact]
    public void Broken_linked_data_still_gives_its_date() =>
        Read("""<script type="application/ld+json">{"@type":"NewsArticle" "datePublished":"2016-06-03T10:00:00+02:00"}</script>""", "").ShouldBe("2016-06-03T10:00:00+02:00");

    [Theory]
    [InlineData("2016-06-03", "2016-06-03T10:00:00Z")]
    [InlineData("2016-06-03T12:00:00Z", "2016-06-03T10:00:00Z")]
    [InlineData("2016-06-03T09:00:00Z", "")]
    [InlineData("2016-06-02", "")]
    public void A_date_after_the_retrieval_is_not_believed_and_one_on_its_day_is(string retrieved, string expected)
    {
        Hearsay.Model.Timestamp.TryParse(retrieved, out var bound).ShouldBeTrue();
        var page = Streams.Html($"<html><head><meta property='article:published_time' content='2016-06-03T10:00:00Z'></head><body><h1>Tanker aground</h1>{Text}</body></html>");

        new ArticleReader().Read(page with { Retrieved = bound }).Published.ToString().ShouldBe(expected);
    }

    private static string Read(string head, string belowHeadline, string? url = null) =>
        new ArticleReader().Read(Streams.Html($"<html><head>{head}</head><body><h1>Tanker aground</h1>{belowHeadline}{Text}</body></html>") with { Url = url }).Published.ToString()!;
}
