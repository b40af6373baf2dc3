using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

/// <summary>What a whole page's lines are taken for; each test is one kind of furniture, or one way in which an article was once lost.</summary>
public sealed class PageBlocksTests
{
    private const string First = "The harbour of Oster was closed on Friday after a tanker ran aground in the fog, the port office said in a statement.";
    private const string Second = "Nobody was hurt, and the crew of nineteen stayed on board while tugs were on their way from the neighbouring port of Lund.";
    private const string Third = "The owner of the ship said that it would pay for the work, and that it did not expect any oil to reach the beaches.";

    [Fact]
    public void Cards_that_announce_other_pages_are_chrome_even_when_they_outweigh_a_short_report()
    {
        var cards = string.Concat(Enumerable.Range(1, 6).Select(number =>
            $"<li class='card'><h5><a href='/news/{number}'>Minister number {number} resigns over the budget</a></h5><div>The minister said that she had no choice, and that the number {number} had been given to her by the office of the president itself.</div></li>"));
        var page = Page($"<main><article><h1>Tanker aground</h1><p>{First}</p><p>{Second}</p></article><div class='more'><h2>More from us</h2><ul>{cards}</ul></div></main>");

        Body(page).ShouldBe([First, Second]);
    }

    [Fact]
    public void A_single_card_in_the_middle_of_the_report_is_chrome()
    {
        var page = Page($"<div class='story'><h1>Tanker aground</h1><p>{First}</p><div class='box'><a href='/fog'>Why the fog is so thick in Oster this year</a>" +
            $"<p>Our weather desk explains where the fog comes from, and what the harbour does about it.</p></div><p>{Second}</p><p>{Third}</p></div>");

        Body(page).ShouldBe([First, Second, Third]);
    }

    [Fact]
    public void The_second_article_of_a_page_that_scrolls_on_is_chrome()
    {
        var page = Page($"<main><article><h1>Tanker aground</h1><p>{First}</p><p>{Second}</p></article>" +
            "<article><h1>Budget passes</h1><p>The budget was passed on Thursday with the votes of both parties, after a debate of nine hours in which nobody changed his mind.</p>" +
            "<p>The minister of finance said that she was content with what had been agreed, and that taxes would not rise.</p></article></main>");

        Body(page).ShouldBe([First, Second]);
    }

    [Fact]
    public void A_standfirst_between_headline_and_text_is_body_though_it_stands_in_another_element()
    {
        const string Standfirst = "Tugs are on their way to a tanker that ran aground off Oster, and the harbour is closed for now.";
        var page = Page($"<main><header><h1>Tanker aground</h1><div class='article-teaser'><p>{Standfirst}</p></div></header><div class='text'><p>{First}</p><p>{Second}</p><p>{Third}</p></div></main>");

        Body(page).ShouldBe([Standfirst, First, Second, Third]);
    }

    [Theory]
    [InlineData("<div class='field text-formatted field--label-hidden'>{0}</div>")]
    [InlineData("<div class='elementor-widget elementor-widget-text-editor'>{0}</div>")]
    [InlineData("<div class='sc-qOiPt jpYiwZ'>{0}</div>")]
    public void Names_that_templates_give_to_every_part_do_not_lose_the_article(string wrapper)
    {
        var body = string.Concat(new[] { First, Second, Third }.Select(paragraph => wrapper.Replace("{0}", $"<p>{paragraph}</p>", StringComparison.Ordinal)));

        Body(Page($"<main><h1>Tanker aground</h1>{body}</main>")).ShouldBe([First, Second, Third]);
    }

    [Fact]
    public void Sentences_of_a_language_are_told_by_its_own_small_words()
    {
        const string Lead = "Der Hafen wurde am Freitag gesperrt.";
        string[] paragraphs = [Lead, "Ein Tanker war im Nebel auf Grund gelaufen.", "Die Besatzung blieb an Bord des Schiffes, wie die Behörde mitteilte.", "Schlepper sind auf dem Weg."];
        var page = Page($"<main><h1>Tanker auf Grund</h1><div>{string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"))}</div></main>");

        Body(page).ShouldBe(paragraphs);
        new ArticleReader().Read(Streams.Html(page)).Language.ShouldBe("de");
    }

    [Fact]
    public void What_asks_the_reader_below_the_text_is_chrome_and_the_last_short_line_of_the_text_is_not()
    {
        var page = Page($"<div class='text'><h1>Tanker aground</h1><p>{First}</p><p>{Second}</p><p>The inquiry opens on Monday, two days after the storm</p>" +
            "<p>Want more of this? Please subscribe to our newsletter and tell us what you think.</p></div>");

        Body(page).ShouldBe([First, Second, "The inquiry opens on Monday, two days after the storm"]);
    }

    [Fact]
    public void Cells_of_a_table_within_the_article_are_body_whatever_they_look_like()
    {
        var page = Page($"<div><h1>Tanker aground</h1><p>{First}</p><table><tr><td>Tons</td><td>12.5</td></tr></table><p>{Second}</p></div>");

        Body(page).ShouldBe([First, "Tons", "12.5", Second]);
    }

    [Fact]
    public void The_linked_body_shows_where_the_article_is_when_a_longer_text_stands_beside_it()
    {
        const string Longer = "The club of the old captains has met on every Friday since the war, and it has never yet closed its doors before the last song was sung by all.";
        var page = Page(
            $"<div class='a'><p>{First}</p></div><div class='a2'><p>{Second}</p></div><div class='b'><div>{string.Concat(Enumerable.Range(1, 5).Select(number => $"<p>{Longer} Verse {number}.</p>"))}</div></div>",
            $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tanker aground","articleBody":"{{First}} {{Second}}"}</script>""");

        Body(page).ShouldBe([First, Second]);
    }

    [Fact]
    public void A_page_that_shows_nothing_gives_the_body_of_its_linked_data_and_says_so()
    {
        var page = Page("<div id='root'>Please wait</div>", $$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{First}}\n{{Second}}"}</script>""");
        var article = new ArticleReader().Read(Streams.Html(page));

        Body(page).ShouldBe([First, Second]);
        article.Diagnostics.ShouldContain(note => note.Code == DiagnosticCatalog.BodyFromMetadata.Code);
    }

    [Theory]
    [InlineData("<h1>Page not found</h1><p>The page that you asked for is not here any more, and it may never have been.</p>", "an error page")]
    [InlineData("<h1>Sign in</h1><p>Enter the name and the password that you gave when you registered with the paper.</p>", "a login wall")]
    public void A_page_that_is_no_article_says_what_it_is(string content, string kind)
    {
        var article = new ArticleReader().Read(Streams.Html(Page(content)));

        article.Diagnostics.ShouldContain(note => note.Code == DiagnosticCatalog.NotAnArticle.Code && note.Message.EndsWith(kind, StringComparison.Ordinal));
        article.Blocks.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_index_says_that_it_is_one()
    {
        var cards = string.Concat(Enumerable.Range(1, 9).Select(number => $"<div class='item'><h3><a href='/story/{number}'>Headline of the story number {number}</a></h3><p>The story of the number {number} is told in a few words, and the rest of it stands on another page.</p></div>"));
        var article = new ArticleReader().Read(Streams.Html(Page($"<h1>World</h1><div>{cards}</div>")));

        article.Diagnostics.ShouldContain(note => note.Code == DiagnosticCatalog.NotAnArticle.Code);
        article.Blocks.ShouldNotContain(block => block.Kind == BlockKind.Body);
    }

    private static List<string> Body(string page)
    {
        var article = new ArticleReader().Read(Streams.Html(page));
        return [.. article.Blocks.Where(block => block.Kind == BlockKind.Body).Select(block => block.Span.TextIn(article.Text))];
    }

    private static string Page(string body, string head = "") =>
        $"<!DOCTYPE html><html><head>{head}</head><body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav>{body}<footer>© 2016 The Gazette</footer></body></html>";
}
