using System.Text;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Reading.Html;

namespace Hearsay.Tests.Reading;

public sealed class HtmlDepthTests
{
    [Fact]
    public void A_page_nested_a_hundred_thousand_deep_is_refused_before_it_is_parsed()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "Words.";

        var refusal = Should.Throw<DocumentRefusedException>(() => new ArticleReader().Read(Streams.Html(html)));

        refusal.Diagnostic.Code.ShouldBe("HS0109");
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("blockquote")]
    [InlineData("table><tr><td")]
    public void A_page_nested_just_below_the_limit_is_read(string tag)
    {
        var times = (HtmlDepth.MaxDepth - 10) / tag.Split('>').Length;
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<" + tag + ">", times)) + "The minister left the town on Friday, officials said in the evening.";

        new ArticleReader().Read(Streams.Html(html)).Text.ShouldContain("The minister left");
    }

    [Fact]
    public void Many_unclosed_paragraphs_and_items_are_no_nesting() =>
        HtmlDepth.Check("<ul>" + string.Concat(Enumerable.Repeat("<li>One", 5_000)) + "</ul>" + string.Concat(Enumerable.Repeat("<p>Two<br>", 5_000))).ShouldBeNull();

    [Fact]
    public void Formatting_that_every_block_would_reopen_is_refused()
    {
        var html = new StringBuilder("<div>");
        for (var i = 0; i < 900; i++)
        {
            html.Append("<b id=").Append(i).Append('>');
        }

        html.Append("</div>");
        for (var i = 0; i < 10_000; i++)
        {
            html.Append("<div>x</div>");
        }

        HtmlDepth.Check(html.ToString())!.Code.ShouldBe("HS0109");
    }

    [Fact]
    public void Tags_inside_scripts_and_comments_do_not_count() =>
        HtmlDepth.Check("<script>" + string.Concat(Enumerable.Repeat("'<div>'", 5_000)) + "</script><!--" + string.Concat(Enumerable.Repeat("<div>", 5_000)) + "-->").ShouldBeNull();
}
