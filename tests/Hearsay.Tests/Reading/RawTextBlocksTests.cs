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

    [Theory]
    [InlineData("Tap the bell to receive alerts.\nQuality\nSpeed 1x\nSorry, this clip cannot be shown in the country you are in.\nReader mode")]
    [InlineData("Hello, guest\nListen along 4 min\nNo suitable source was found for this clip.\n270p | 9.2MB\nPop-out")]
    [InlineData("We and the 84 firms that we work with keep small files on the device and use them to measure which of the pages are seen, how long they are seen and by whom, unless that choice is taken back.\nManage\nFine")]
    [InlineData("We and the 84 firms that we work with keep small files on the device and use them to measure which of the pages are seen, how long they are seen and by whom, unless that choice is taken back.")]
    public void Furniture_in_whole_sentences_above_the_headline_does_not_begin_the_report(string furniture)
    {
        var article = Read($"{furniture}\n\nTarn pulls its troops from border town of Oster\n\n{Lead}\n\n{More}");

        article.Title.ShouldBe("Tarn pulls its troops from border town of Oster");
        BodyOf(article).ShouldBe([Lead, More]);
    }

    [Theory]
    [InlineData("What do you think? Say it below")]
    [InlineData("We would love to hear from you. Drop us a line at the desk.\nThanks for reading!")]
    [InlineData("When using this material, a link to the agency is required.")]
    [InlineData("Spotted a mistake? Select the words and press Enter")]
    [InlineData("Older\nNewer\nNothing here is advice.\nv2.3.1")]
    [InlineData("Olga Feld\nOlga Feld is an amateur beekeeper and a proud mother of three.\nAlso by Olga Feld")]
    [InlineData("View remarks (27)\nLink to this page.\nPal Vidor\nPal Vidor is a freelance writer and proud coffee addict.\nS\nM\nL")]
    public void What_a_site_says_to_its_reader_below_the_report_is_furniture(string foot) =>
        BodyOf(Read($"Tarn pulls troops from Oster\n\n{Lead}\n\n{More}\n\n{foot}")).ShouldBe([Lead, More]);

    [Theory]
    [InlineData("He said no.")]
    [InlineData("You cannot bomb your way to peace.")]
    [InlineData("“Tell us what you think of the dead,” he said.")]
    [InlineData("The clip that we have seen shows the square before dawn.")]
    [InlineData("Nobody answered.")]
    public void A_short_last_paragraph_is_body(string last) =>
        BodyOf(Read($"Tarn pulls troops from Oster\n\n{Lead}\n\n{More}\n\n{last}\n\nOlder\nNewer\nSay it below")).ShouldBe([Lead, More, last]);

    [Fact]
    public void A_short_lead_above_labels_is_body()
    {
        var article = Read($"Home\nTarn pulls troops from Oster\nThe troops of Tarn have gone home from Oster.\nPull quote\nLarger type\n{Lead}\n{More}");

        article.Title.ShouldBe("Tarn pulls troops from Oster");
        BodyOf(article).ShouldBe(["The troops of Tarn have gone home from Oster.", Lead, More]);
    }

    [Fact]
    public void A_paragraph_behind_a_long_table_is_body()
    {
        var table = string.Join('\n', Enumerable.Range(1, 12).Select(row => $"Ward {row} of town"));
        var last = "The ministry of Tarn said that the troops would not come back to the town of Oster, and that the rebels there had been told so on Friday by its envoy.";

        BodyOf(Read($"Tarn pulls troops from Oster\n\n{Lead}\n\n{More}\n\n{table}\n\n{last}\n\nOlder")).ShouldContain(last);
    }

    [Fact]
    public void A_call_to_the_reader_between_two_paragraphs_is_furniture() =>
        BodyOf(Read($"Tarn pulls troops from Oster\n\n{Lead}\n\nKeep scrolling for the rest of this article\n\n{More}")).ShouldBe([Lead, More]);

    [Fact]
    public void A_signature_above_the_day_is_a_byline()
    {
        Read($"Tarn pulls troops from Oster\nIna Bolt, defence correspondent\n\n{Lead}\n\n{More}").Byline.Select(author => author.Name).ShouldContain("Ina Bolt");
        Read($"Tarn pulls troops from Oster\nIna Bolt\n3 June 2016\n\n{Lead}\n\n{More}").Byline.Select(author => author.Name).ShouldBe(["Ina Bolt"]);
        Read($"Tarn pulls troops from Oster\nReader Mode\n\n{Lead}\n\n{More}").Byline.ShouldBeEmpty();
    }

    [Fact]
    public void A_biography_repeated_without_end_costs_linear_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Read(string.Concat(Enumerable.Repeat("About Ina Bolt\nIna Bolt is a writer who lives in the town and says a lot about it.\n", 50_000)));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static Article Read(string text) => new ArticleReader().Read(Streams.Raw(text));

    private static List<BlockKind> Kinds(string text) => [.. Read(text).Blocks.Select(block => block.Kind)];

    private static List<string> BodyOf(Article article) =>
        [.. article.Blocks.Where(block => block.Kind == BlockKind.Body).Select(block => block.Span.TextIn(article.Text))];
}
