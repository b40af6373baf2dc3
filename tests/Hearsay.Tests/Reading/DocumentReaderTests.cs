using System.Text;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class DocumentReaderTests
{
    [Fact]
    public void Plain_text_is_one_raw_document_known_by_its_path()
    {
        var result = Streams.Read("The minister left.\n", "folder/a.html").ShouldHaveSingleItem();

        result.Name.ShouldBe("folder/a.html");
        result.Document!.Id.ShouldBe("folder/a.html");
        result.Document.Format.ShouldBe(DocumentFormat.Raw);
        result.Document.Content.ShouldBe("The minister left.\n");
    }

    [Fact]
    public void A_page_is_known_by_its_canonical_address()
    {
        var result = Streams.Read("\n<!DOCTYPE html><html><head><link href='HTTPS://News.Example:443/a?utm_source=x&id=7#top' rel=canonical></head><body><p>Text.", "a.txt")
            .ShouldHaveSingleItem();

        result.Document!.Format.ShouldBe(DocumentFormat.Html);
        result.Document.Id.ShouldBe("https://news.example/a?id=7");
    }

    [Fact]
    public void Json_lines_are_told_by_content_and_each_line_is_a_document()
    {
        var results = Streams.Read(
            """
            {"url":"http://a.example/1","date":"2016-06-03","content":"The first report.","title":"One","source":"The Gazette"}

            {"id":5,"html":"<p>The second report.</p>"}
            {"text":"The third report."}
            """, "crawl.txt");

        results.Count.ShouldBe(3);
        results[0].Document!.Id.ShouldBe("http://a.example/1");
        results[0].Document!.Published.ShouldBe(new Timestamp(new DateOnly(2016, 6, 3)));
        results[0].Document!.Outlet.ShouldBe("The Gazette");
        results[1].Document!.Id.ShouldBe("5");
        results[1].Document!.Format.ShouldBe(DocumentFormat.Html);
        results[2].Document!.Id.ShouldBe("crawl.txt:4");
        results[2].Document!.Format.ShouldBe(DocumentFormat.Text);
    }

    [Fact]
    public void A_broken_first_line_does_not_turn_json_lines_into_text()
    {
        var results = Streams.Read("{\"id\":\"a\",\n{\"id\":\"b\",\"text\":\"Good.\"}\n");

        results[0].Refusal!.Code.ShouldBe("HS0107");
        results[0].Id.ShouldBe("a");
        results[1].Document!.Id.ShouldBe("b");
    }

    [Fact]
    public void Text_that_begins_with_a_brace_is_text() =>
        Streams.Read("{sic} The minister left.\nHe came back.").ShouldHaveSingleItem().Document!.Format.ShouldBe(DocumentFormat.Raw);

    [Fact]
    public void A_line_of_50_megabytes_is_refused_by_its_number_and_the_rest_is_read_in_bounded_memory()
    {
        using var stream = new Streams.Lazy(
            Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":\"Fine.\"}\n{\"id\":\"big\",\"text\":\""), (byte)'x', 50_000_000,
            Encoding.UTF8.GetBytes("\"}\n{\"id\":\"c\",\"text\":\"Also fine.\"}\n"));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var results = DocumentReader.Read(stream, "in.jsonl", new ReadOptions { MaxDocumentBytes = 1_000_000 }).ToList();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000_000);
        results.Select(result => result.Name).ShouldBe(["in.jsonl:1", "in.jsonl:2", "in.jsonl:3"]);
        results[1].Refusal!.Code.ShouldBe("HS0102");
        results[1].Refusal!.Message.ShouldContain("in.jsonl:2");
        results[1].Id.ShouldBe("big");
        results[2].Document!.Id.ShouldBe("c");
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_whole()
    {
        using var stream = new Streams.Lazy([], (byte)'a', 50_000_000, []);

        var result = DocumentReader.Read(stream, "big.txt", new ReadOptions()).ToList().ShouldHaveSingleItem();

        result.Refusal!.Code.ShouldBe("HS0102");
        result.Refusal.Message.ShouldContain("big.txt");
    }

    [Fact]
    public void An_empty_file_and_one_of_white_space_are_refused()
    {
        Streams.Read([]).ShouldHaveSingleItem().Refusal!.Code.ShouldBe("HS0101");
        Streams.Read(" \r\n\t\n").ShouldHaveSingleItem().Refusal!.Code.ShouldBe("HS0101");
    }

    [Fact]
    public void Json_lines_in_utf_16_are_read_line_by_line_too()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{\"id\":\"ä\",\"text\":\"Grüße.\"}\n")).ToArray();

        Streams.Read(bytes).ShouldHaveSingleItem().Document!.Id.ShouldBe("ä");
    }

    [Theory]
    [InlineData("Friday, 3 June 2016")]
    [InlineData("03/06/2016")]
    public void A_crawls_date_is_understood_or_its_loss_is_said(string date)
    {
        var document = Streams.Read($$"""{"text":"Words.","date":"{{date}}"}""").ShouldHaveSingleItem().Document!;

        if (document.Published is null)
        {
            document.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("HS0113");
        }
        else
        {
            document.Published.ShouldBe(new Timestamp(new DateOnly(2016, 6, 3)));
        }
    }
}
