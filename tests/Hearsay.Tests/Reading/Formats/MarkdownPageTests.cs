using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading.Formats;

public sealed class MarkdownPageTests
{
    private const string Text = """
        ---
        title: "Ferry sinks"
        author: Ada Brandt
        date: 2024-05-04
        url: https://daily.example/ferry
        ---

        # Ferry sinks

        ![A ferry](https://daily.example/f.jpg)

        The **ferry** Halden sank off [Port Marn](https://daily.example/marn) on _Saturday_, 2 * 3 people
        said, and 3 < 4 of them & more swam.

        > "We searched," said Torvald.

        ## What is known

        - Twelve are missing.
        - The sea was calm.

        1. First, the call.

        """;

    [Fact]
    public void Front_matter_headings_quotations_and_lists()
    {
        var document = Streams.Read(Text, "a.md").ShouldHaveSingleItem().Document!;

        document.Id.ShouldBe("https://daily.example/ferry");
        document.Title.ShouldBe("Ferry sinks");
        document.Published.ToString().ShouldBe("2024-05-04");
        document.Format.ShouldBe(DocumentFormat.Html);
        document.Content.Split("Ferry sinks").Length.ShouldBe(3);
        document.Content.ShouldContain("<p>The ferry Halden sank off <a href=\"https://daily.example/marn\">Port Marn</a> on Saturday, 2 * 3 people\nsaid, and 3 &lt; 4 of them & more swam.</p>");
        document.Content.ShouldContain("<blockquote>\n<p>\"We searched,\" said Torvald.</p>\n</blockquote>");
        document.Content.ShouldContain("<h2>What is known</h2>");
        document.Content.ShouldContain("<li>The sea was calm.</li>");
        document.Content.ShouldNotContain("f.jpg");
    }

    [Fact]
    public void The_article_comes_out_as_one()
    {
        var document = Streams.Read(Text, "a.md").ShouldHaveSingleItem().Document!;
        var article = new ArticleReader().Read(document);

        article.Title.ShouldBe("Ferry sinks");
        article.Byline.ShouldHaveSingleItem().Name.ShouldBe("Ada Brandt");
        article.Blocks.Count(block => block.Kind == BlockKind.Body).ShouldBeGreaterThan(2);
        article.Text.ShouldNotContain("**");
    }

    [Fact]
    public void The_plain_fields_of_a_page_reader_are_fields()
    {
        var document = Streams.Read("Title: Ferry sinks\n\nURL Source: https://daily.example/ferry\n\nMarkdown Content:\n[Home](https://daily.example/) [News](https://daily.example/n)\n\nThe ferry [Halden](https://daily.example/h) sank.\n").ShouldHaveSingleItem().Document!;

        document.Title.ShouldBe("Ferry sinks");
        document.Id.ShouldBe("https://daily.example/ferry");
    }

    [Theory]
    [InlineData("The mayor said:\n\n- one\n- two\n")]
    [InlineData("#1 in the charts\n\nThe band said *thanks*.")]
    public void Plain_text_with_a_mark_or_two_stays_plain(string text) => Streams.Read(text).ShouldHaveSingleItem().Document!.Content.ShouldBe(text);

    [Fact]
    public void Brackets_without_end_take_linear_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Streams.Read("# A\n\n## B\n\n**c** **d**\n" + new string('[', 2_000_000) + new string('*', 2_000_000) + new string('>', 100_000)).Count.ShouldBe(1);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }
}
