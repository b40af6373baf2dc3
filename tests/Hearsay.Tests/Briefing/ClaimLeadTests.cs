using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Briefing;
using Hearsay.Model;

namespace Hearsay.Tests.Briefing;

/// <summary>Who is said to make a claim, and by what verb.</summary>
public class ClaimLeadTests
{
    [Theory]
    [InlineData("“I drink no wine and never did,” countered Prime Minister Ana Duarte, denying that she had been drunk.", "never did", "Ana Duarte countered:")]
    [InlineData("“Not one lorry left our yard that night,” Prime Minister Ana Duarte said.", "Not one lorry", "Ana Duarte said:")]
    [InlineData("FARO, May 2 (Algarve Wire) - Miners walked out of the pit at dawn, Prime Minister Ana Duarte said.", "Miners", "Ana Duarte said:")]
    [InlineData("“The mine was shut by sabotage,” alleged Prime Minister Ana Duarte.", "sabotage", "Ana Duarte alleged:")]
    [InlineData("Prime Minister Ana Duarte denied on Friday that her party had sold the mine.", "sold the mine", "Ana Duarte denied on Friday that")]
    [InlineData("Prime Minister Ana Duarte accused the miners of selling ore at night.", "selling ore", "Ana Duarte accused")]
    [InlineData("Prime Minister Ana Duarte left the hall, accusing Norway of shelling the market.", "of shelling", "Ana Duarte accused")]
    [InlineData("Prime Minister Ana Duarte left the hall, demanding new talks on the border.", "new talks", "Ana Duarte demanded")]
    public void A_verb_goes_with_what_stands_behind_it(string text, string words, string lead) => ClaimOf(words, ("a", text)).Lead.ShouldBe(lead);

    [Fact]
    public void What_is_denied_is_told_with_those_who_say_it() =>
        ClaimOf("had shelled", ("a", "Prime Minister Ana Duarte called the shelling of the market of Porto by Norwegian guns a massacre. Norway denied on Friday that its guns had shelled the market of Porto.")).Lead
            .ShouldBe("Ana Duarte said, and Norway denied on Friday, that");

    [Fact]
    public void A_nameless_source_has_the_article_that_the_page_gives_it() =>
        ClaimOf("bridge", ("a", "The old bridge at Ostrel was mined weeks ago, an engineer said.")).Lead.ShouldBe("An engineer said:");

    [Fact]
    public void A_speaker_and_a_longer_description_of_the_same_are_named_once()
    {
        var claim = ClaimOf("open overnight", ("a", "The gates of the dam at Ostrel were left open overnight, guards said."),
            ("b", "Lorries queued at noon. The gates of the dam at Ostrel were left open overnight, guards that had been on duty said."));

        claim.Claim.Speakers.For.Length.ShouldBe(2);
        claim.Lead.ShouldBe("Guards said:");
    }

    [Fact]
    public void A_quotation_is_one_speakers_and_that_another_page_gives_it_to_another_is_its_weakest_point()
    {
        var claim = ClaimOf("swim", ("a", "Rain fell on Porto all day. “Whoever builds below the dam should learn to swim,” Mayor Ana Duarte said."),
            ("b", "The council of Lagos met again. “Whoever builds below the dam should learn to swim,” Governor Paul Merrick said."));

        claim.Lead.ShouldBeOneOf("Ana Duarte said:", "Paul Merrick said:");
        claim.WeakestPoint!.ShouldContain("the same words are also given to " + (claim.Lead.StartsWith("Ana", StringComparison.Ordinal) ? "Paul Merrick" : "Ana Duarte"));
        claim.Claim.Speakers.For.Length.ShouldBe(2);
    }

    [Fact]
    public void An_office_that_is_not_named_is_no_anonymous_source()
    {
        ClaimOf("gates", ("a", "The gates of the dam were left open overnight, the police said.")).WeakestPoint.ShouldBe("one origin, nobody named");
        ClaimOf("gates", ("a", "The gates of the dam were left open overnight, a guard said.")).WeakestPoint.ShouldBe("one origin, anonymous");
    }

    [Fact]
    public void A_claims_link_leads_to_the_words_that_it_is_given_in()
    {
        var brief = BriefOf(("a", "Ana Duarte, the mayor of Porto, said that rockets had struck the market of Porto from Tollen Hill on Monday. “Rockets,” Duarte said."),
            ("b", "Paul Merrick, a baker in Porto, said that rockets had struck the market of Porto from Tollen Hill on Monday morning."));
        foreach (var claim in brief.Stories.SelectMany(story => story.Claims))
        {
            claim.Told.Finding.ShouldBe(claim.Claim.Told!.Value.Statement);
            claim.Told.Article.ShouldBe(claim.Claim.Told!.Value.Article);
        }
    }

    [Fact]
    public void What_a_report_begins_with_comes_before_who_will_not_be_named()
    {
        var claims = BriefOf(("a", "Nine sailors drowned when a ferry sank off Faro, the coast guard said.\n\nThe captain refused to be interviewed.\n\nA ticket seller said that the sea had been calm at noon.")).Stories.Single().Claims;

        claims[0].Claim.Text.ShouldContain("drowned");
        claims[^1].Claim.Text.ShouldContain("interviewed");
    }

    private static BriefClaim ClaimOf(string words, params (string Id, string Text)[] pages) =>
        BriefOf(pages).Stories.SelectMany(story => story.Claims).First(claim => claim.Claim.Text.Contains(words, StringComparison.Ordinal));

    private static Brief BriefOf(params (string Id, string Text)[] pages)
    {
        var annotator = new Annotator();
        return Briefs.Of([.. pages.Select(page => annotator.Annotate(new Document { Id = page.Id, Content = page.Text, Format = DocumentFormat.Text, Published = new Timestamp(DateOnly.Parse("2024-05-02", CultureInfo.InvariantCulture)) }))], out _);
    }
}
