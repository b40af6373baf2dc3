using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class HtmlReaderTests
{
    private const string Page =
        """
        <!DOCTYPE html><html><head><title>Tarn pulls troops from Oster | The Gazette</title>
        <meta property="og:title" content="Tarn pulls troops from Oster"><meta property="og:site_name" content="The Gazette">
        <link rel="canonical" href="https://gazette.example/tarn?utm_medium=x">
        <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","datePublished":"2016-06-03T10:00:00Z","dateModified":"2016-06-04T08:00:00Z",
          "author":[{"@type":"Person","name":"Ina Bolt"},{"@type":"Person","name":"Ole Kern"}]}]}</script>
        <style>p { color: red }</style></head>
        <body class="article-page has-sidebar"><header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
        <div class="wrapper share-enabled"><article>
          <h1>Tarn pulls   troops
             from Oster</h1>
          <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
          <p>OSTER (GZT) &mdash; The ministry of Tarn said on Friday that its troops had left the border town, <b>after</b> weeks of talks.</p>
          <figure><img src=x><figcaption>Troops leave Oster on Friday. Photo: Per Holm</figcaption></figure>
          <p>&ldquo;We keep our word,&rdquo; a spokeswoman for the ministry said in the capital in the evening.<br>She gave no figures.</p>
          <aside class="related"><h3>Related</h3><p>The envoy of the neighbouring republic said in May that the talks would never succeed.</p></aside>
          <h2>No trust</h2>
          <p>The rebels said that they did not believe a word of it, and that they would stay in the hills.</p>
          <p>(Reporting by Ina Bolt; editing by Eva Lind)</p>
        </article></div>
        <div id="comments"><p>I do not believe a word of what they say in this paper, and nobody else should.</p></div>
        <footer>© 2016 The Gazette</footer><script>var x = "<p>not text</p>";</script></body></html>
        """;

    [Fact]
    public void A_page_is_cut_into_headline_dateline_body_caption_credit_and_chrome()
    {
        var article = new ArticleReader().Read(Streams.Html(Page));

        Streams.Blocks(article).ShouldBe(
        [
            "Chrome: Home", "Chrome: World", "Headline: Tarn pulls troops from Oster", "Chrome: Share Tweet", "Dateline: OSTER (GZT) —",
            "Body: The ministry of Tarn said on Friday that its troops had left the border town, after weeks of talks.",
            "Caption: Troops leave Oster on Friday. Photo: Per Holm",
            "Body: “We keep our word,” a spokeswoman for the ministry said in the capital in the evening.\nShe gave no figures.",
            "Chrome: Related", "Chrome: The envoy of the neighbouring republic said in May that the talks would never succeed.", "Body: No trust",
            "Body: The rebels said that they did not believe a word of it, and that they would stay in the hills.",
            "Credit: (Reporting by Ina Bolt; editing by Eva Lind)",
            "Chrome: I do not believe a word of what they say in this paper, and nobody else should.", "Chrome: © 2016 The Gazette",
        ]);
    }

    [Fact]
    public void The_page_says_when_by_whom_and_where_it_was_published()
    {
        var article = new ArticleReader().Read(Streams.Html(Page));

        article.Title.ShouldBe("Tarn pulls troops from Oster");
        article.Outlet.ShouldBe("The Gazette");
        article.Url.ShouldBe("https://gazette.example/tarn");
        article.Published.ToString().ShouldBe("2016-06-03T10:00:00Z");
        article.Updated.ToString().ShouldBe("2016-06-04T08:00:00Z");
        article.Byline.Select(author => author.Name).ShouldBe(["Ina Bolt", "Ole Kern"]);
        article.Language.ShouldBe("en");
    }

    [Fact]
    public void A_class_on_an_outer_element_does_not_make_the_report_furniture()
    {
        var html = Page.Replace("<body class=\"article-page has-sidebar\">", "<body class=\"sidebar\"><div class=\"nav footer related\"><form action=x>", StringComparison.Ordinal);

        new ArticleReader().Read(Streams.Html(html)).Blocks.Count(block => block.Kind == BlockKind.Body).ShouldBe(4);
    }

    [Fact]
    public void Breaks_in_a_row_end_a_paragraph()
    {
        var article = new ArticleReader().Read(Streams.Html(
            "<body><div>The first paragraph of the report is here, with its own words.<br><br>The second paragraph of the report is here too, after a break.</div></body>"));

        article.Blocks.Length.ShouldBe(2);
    }

    [Fact]
    public void Preformatted_text_keeps_its_white_space() =>
        new ArticleReader().Read(Streams.Html("<body><pre>one\n  two   three</pre></body>")).Text.ShouldBe("one\n  two   three");

    [Fact]
    public void Words_of_neighbouring_blocks_never_run_together() =>
        new ArticleReader().Read(Streams.Html("<body><div>One</div><div>two<p>three</p>four</div><td>five</td></body>")).Text.Split('\n').ShouldBe(["One", "two", "three", "four", "five"]);

    [Fact]
    public void A_page_without_words_is_refused() =>
        Should.Throw<DocumentRefusedException>(() => new ArticleReader().Read(Streams.Html("<html><body><script>1</script></body></html>"))).Diagnostic.Code.ShouldBe("HS0101");

    [Fact]
    public void A_paragraph_that_a_page_prints_twice_is_body_once()
    {
        var paragraph = "<p>The ministry of Tarn said on Friday that its troops had left the border town after weeks of talks.</p>";

        new ArticleReader().Read(Streams.Html("<body><article>" + paragraph + "<p>The rebels said that they did not believe it at all.</p>" + paragraph + "</article></body>"))
            .Blocks.Count(block => block.Kind == BlockKind.Body).ShouldBe(2);
    }
}
