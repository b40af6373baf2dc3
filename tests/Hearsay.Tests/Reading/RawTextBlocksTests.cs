using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class RawTextBlocksTests
{
    private const string Lead = "The ministry of the republic of Tarn said on Friday that its troops had left the border town of Oster.";
    private const string More = "A spokeswoman for the rebels denied that any of the troops had left.";

    [Fact]
    public void A_headline_printed_three_times_is_a_headline_once()
    {
        var article = Read($"Skip to content\nHome / World / Tarn pulls troops from Oster\nTarn pulls troops from Oster\n\nTarn pulls troops from Oster\n\n{Lead}\n\n{More}");

        article.Title.ShouldBe("Tarn pulls troops from Oster");
        Streams.Blocks(article).ShouldBe(
        [
            "Chrome: Skip to content", "Chrome: Home / World / Tarn pulls troops from Oster", "Headline: Tarn pulls troops from Oster", "Chrome: Tarn pulls troops from Oster",
            "Body: " + Lead, "Body: " + More,
        ]);
        article.Diagnostics.Count(diagnostic => diagnostic.Code == "HS0202").ShouldBe(1);
    }

    [Fact]
    public void A_standfirst_is_body()
    {
        var standfirst = "Rebels do not trust the ministry and we do not either, says envoy, as Oster counts its dead and waits for aid";

        Kinds($"Tarn leak: envoy ‘gave up’ on talks over the future of Oster\n\n\n{standfirst}\n\n{Lead}\n\n{More}")
            .ShouldBe([BlockKind.Headline, BlockKind.Body, BlockKind.Body, BlockKind.Body]);
    }

    [Fact]
    public void Player_and_share_furniture_around_glued_paragraphs_is_marked()
    {
        var article = Read($"Accessibility links\n\nBreaking News\n\nEnvoy Warns of Hunger in Besieged Town\n\n\nEnvoy Warns of Hunger in Besieged Town\nplease wait\n\nNo media source currently available\n\n0:00 0:01:12 0:00\n{Lead}\n{More}\nHe said no.\nXS\nSM\nMD\nLG");

        article.Title.ShouldBe("Envoy Warns of Hunger in Besieged Town");
        BodyOf(article).ShouldBe([Lead, More, "He said no."]);
    }

    [Fact]
    public void An_authors_note_with_its_biography_is_furniture()
    {
        var article = Read($"Tarn Warns Against Raids On Oster\n\nChecked by The Wire Watch Community\nTarn Warns Against Raids On Oster\n\n{Lead}\n\nGazette TV reports:\n\n{More}\n\nIna Bolt\nAbout Ina Bolt 812 Articles\nI am a keen gardener who likes to help others grow the best roses in the valley.");

        BodyOf(article).ShouldBe([Lead, More]);
        Streams.Blocks(article).ShouldContain(block => block == "Credit: Gazette TV reports:");
    }

    [Fact]
    public void Readers_comments_are_furniture_to_the_end()
    {
        var article = Read($"Tarn Calls For Probe\n\n{Lead}\n\n{More}\n\nvia http://x.example/2dk Jane Roe\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nI think that the ministry is not to be trusted at all, and you know it.");

        BodyOf(article).ShouldBe([Lead, More]);
        Streams.Blocks(article).ShouldContain(block => block == "Credit: via http://x.example/2dk Jane Roe");
    }

    [Fact]
    public void A_link_to_the_comments_above_the_report_ends_nothing() =>
        BodyOf(Read($"Tarn Calls For Probe\nLeave a comment\n\n{Lead}\n\n{More}")).ShouldBe([Lead, More]);

    [Fact]
    public void Contributors_are_a_credit_even_when_a_spinner_swapped_their_work()
    {
        var article = Read($"Tarn pulls troops from Oster\n\n{Lead}\n\n(Additional stating by Ina Bolt, Ole Kern in Tarn and Per Holm in Oster; essay by Nils Roth, modifying by Eva Lind)\n\nAbout admin\n\nScroll To Top");

        Streams.Blocks(article)[2].ShouldStartWith("Credit: (Additional stating");
        BodyOf(article).ShouldBe([Lead]);
    }

    [Fact]
    public void A_byline_and_a_day_below_the_headline_are_told_from_the_report()
    {
        var article = Read($"Tarn pulls troops from Oster\nBy Ina Bolt and Ole Kern\n3 June 2016 10:45 GMT\n\n{Lead}\n\n{More}");

        article.Byline.Select(author => author.Name).ShouldBe(["Ina Bolt", "Ole Kern"]);
        Streams.Blocks(article)[1].ShouldStartWith("Byline");
        Streams.Blocks(article)[2].ShouldStartWith("Dateline");
    }

    [Fact]
    public void Sentences_that_speak_of_what_furniture_speaks_of_are_body()
    {
        string[] body =
        [
            Lead,
            "Follow the money, the envoy told reporters, and you will find the men who paid for the raid on the town.",
            "Related attacks in the north killed 12 people, the ministry said.",
            "Published on Monday, the report of the envoy blames both sides for the deaths of the villagers.",
            "More than 300 people fled.",
            "Sources in the ministry said that the raid had been planned for months by officers in the capital.",
            "By Friday evening the rebels had left the town and gone back to the hills, witnesses said.",
        ];

        BodyOf(Read("Tarn pulls troops from Oster\n\n" + string.Join("\n\n", body))).ShouldBe(body);
    }

    [Fact]
    public void A_page_without_sentences_says_so()
    {
        var article = Read("Home\nWorld\nSport\nLog in\n");

        article.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == "HS0201");
        article.Blocks.ShouldAllBe(block => block.Kind == BlockKind.Chrome);
    }

    [Fact]
    public void A_last_sentence_that_was_cut_is_body() =>
        BodyOf(Read($"Tarn pulls troops from Oster\n\n{Lead}\n\nThe envoy said that he would not")).Count.ShouldBe(2);

    private static Article Read(string text) => new ArticleReader().Read(Streams.Raw(text));

    private static List<BlockKind> Kinds(string text) => [.. Read(text).Blocks.Select(block => block.Kind)];

    private static List<string> BodyOf(Article article) =>
        [.. article.Blocks.Where(block => block.Kind == BlockKind.Body).Select(block => block.Span.TextIn(article.Text))];
}
