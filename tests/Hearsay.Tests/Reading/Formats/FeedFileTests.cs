using System.Text;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading.Formats;

public sealed class FeedFileTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("<p>" + Packed.Story + "</p>", 8));

    private static string Rss(string items) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- <item> in a comment is none -->
        <rss version="2.0" xmlns:content="x"><channel><title>The Daily Quay</title><link>https://daily.example/</link>
        <image><title>Logo</title></image>
        {items}</channel></rss>
        """;

    [Fact]
    public void An_entry_with_its_full_text_is_an_article_and_one_without_is_listed()
    {
        var results = Streams.Read(Rss($"""
            <item><title>Quay &amp;#8216;closed&amp;#8217;</title><link>/a?utm_source=rss</link><pubDate>Sat, 4 May 24 10:00 EST</pubDate>
            <dc:creator>Ada Brandt</dc:creator><content:encoded><![CDATA[{Long}]]></content:encoded><description>Short.</description></item>
            <item><title>Teaser</title><link>https://daily.example/b</link><description>Only the first words …</description><pubDate>Sat, 04 May 2024 11:00:00 GMT</pubDate></item>
            """), "feed.xml");

        results.Count.ShouldBe(2);
        var document = results[0].Document!;
        results[0].Name.ShouldBe("feed.xml:1");
        document.Id.ShouldBe("https://daily.example/a");
        document.Title.ShouldBe("Quay ‘closed’");
        document.Outlet.ShouldBe("The Daily Quay");
        document.Published.ToString().ShouldBe("2024-05-04T10:00:00-05:00");
        document.Format.ShouldBe(DocumentFormat.Html);
        document.Content.ShouldContain("Ada Brandt");
        results[1].Refusal!.Code.ShouldBe("HS0125");
        results[1].Refusal!.Severity.ShouldBe(Severity.Info);
        results[1].Listed!.Url.ShouldBe("https://daily.example/b");
        results[1].Listed!.Changed.ToString().ShouldBe("2024-05-04T11:00:00Z");
    }

    [Fact]
    public void Atom_with_its_text_as_xhtml_as_escaped_html_and_plain()
    {
        var feed = $"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://daily.example/news/"><title type="text">The Daily Quay</title>
            <entry><id>urn:1</id><title>One</title><link rel="self" href="x"/><link href="one"/><updated>2024-05-04T10:00:00Z</updated><published>2024-05-03T10:00:00Z</published>
            <author><name>Ada Brandt</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{Long}</div></content></entry>
            <entry><id>urn:2</id><title>Two</title><link rel="alternate" href="https://daily.example/two"/><updated>2024-05-04T10:00:00Z</updated><content type="html">{System.Net.WebUtility.HtmlEncode(Long)}</content></entry>
            <entry><id>urn:3</id><title>Three</title><content type="text">{string.Join("\n\n", Enumerable.Repeat(Packed.Story, 8))}</content></entry></feed>
            """;

        var results = Streams.Read(feed, "f");

        results.Select(result => result.Document?.Id).ShouldBe(["https://daily.example/news/one", "https://daily.example/two", "urn:3"]);
        results.ShouldAllBe(result => result.Document!.Content.Contains("<p>" + Packed.Story, StringComparison.Ordinal));
        results[0].Document!.Published.ToString().ShouldBe("2024-05-03T10:00:00Z");
        results[1].Document!.Published.ToString().ShouldBe("2024-05-04T10:00:00Z");
    }

    [Fact]
    public void A_feed_that_is_not_well_formed_loses_nothing()
    {
        var results = Streams.Read(Rss("""
            <item><title>Fish & chips < 5</title><link>https://daily.example/a&b</link></item>
            <item><title><b>Broken<link>https://daily.example/c</link></item>
            <item><title>Fine</title><link>https://daily.example/d</link>&nbsp;</item>
            """), "f");

        results.Count.ShouldBe(3);
        results[0].Listed!.Title.ShouldBe("Fish & chips < 5");
        results[2].Listed!.Url.ShouldBe("https://daily.example/d");
    }

    [Fact]
    public void A_feed_that_never_ends_is_read_entry_by_entry()
    {
        using var endless = new Streams.Lazy(Encoding.UTF8.GetBytes(Rss("<item><link>https://daily.example/a</link></item><item><title>")), (byte)'x', 30_000_000, Encoding.UTF8.GetBytes("</title></item><item><link>https://daily.example/b</link></item>"));

        var results = DocumentReader.Read(endless, "f", new ReadOptions { MaxDocumentBytes = 1_000_000 }).ToList();

        Packed.Summary(results).ShouldBe(["f:1 HS0125", "f:2 HS0102", "f:3 HS0125"]);
    }

    [Fact]
    public void The_encoding_of_the_declaration_holds_for_the_entries()
    {
        var bytes = Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><title>Le Café</title><item><title>Le café fermé</title><link>https://daily.example/a</link></item></channel></rss>");

        Streams.Read(bytes).ShouldHaveSingleItem().Listed!.Title.ShouldBe("Le café fermé");
    }

    [Theory]
    [InlineData("<p>" + Packed.Story + "</p>")]
    [InlineData("teaser")]
    public void Content_that_is_only_a_teaser_is_listed(string kind)
    {
        var content = kind == "teaser" ? Long + "<p>Continue reading</p>" : kind;
        Streams.Read(Rss($"<item><link>https://daily.example/a</link><content:encoded><![CDATA[{content}]]></content:encoded></item>")).ShouldHaveSingleItem().Refusal!.Code.ShouldBe("HS0125");
    }
}
