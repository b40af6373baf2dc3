namespace Hearsay.Tests.Reading.Formats;

public sealed class CrawlFieldsTests
{
    [Theory]
    [InlineData("""{"maintext":"Words.","date_publish":"2024-05-04 10:00:00","source_domain":"daily.example","url":"https://daily.example/a","title":"T"}""")]
    [InlineData("""{"content":"Words.","publishedAt":"2024-05-04T10:00:00Z","source":{"id":"x","name":"daily.example"},"url":"https://daily.example/a","title":"T"}""")]
    [InlineData("""{"articleBody":"Words.","datePublished":"2024-05-04T10:00:00Z","publisher":{"name":"daily.example"},"url":"https://daily.example/a","headline":"T"}""")]
    [InlineData("""{"text":"Words.","published":1714816800,"domain":"daily.example","meta":{"url":"https://daily.example/a"},"title":"T"}""")]
    [InlineData("""{"content_text":"Words.","date_published":"2024-05-04T10:00:00Z","site_name":"daily.example","url":"https://daily.example/a","title":"T"}""")]
    public void The_names_of_well_known_crawls_are_understood(string line)
    {
        var document = Streams.Read(line).ShouldHaveSingleItem().Document!;

        document.Id.ShouldBe("https://daily.example/a");
        document.Content.ShouldBe("Words.");
        document.Outlet.ShouldBe("daily.example");
        document.Title.ShouldBe("T");
        document.Published.ToString().ShouldBe("2024-05-04T10:00:00Z");
    }

    [Fact]
    public void A_crawlers_timestamp_is_when_the_page_was_fetched_not_when_it_was_published()
    {
        var document = Streams.Read("""{"text":"Words.","timestamp":"2024-05-04T10:00:00Z"}""").ShouldHaveSingleItem().Document!;

        document.Published.ShouldBeNull();
        document.Retrieved.ToString().ShouldBe("2024-05-04T10:00:00Z");
    }
}
