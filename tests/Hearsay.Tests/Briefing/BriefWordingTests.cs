using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Briefing;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Briefing;

/// <summary>What the lines of a brief say, and that they can be read as sentences.</summary>
public class BriefWordingTests
{
    [Theory]
    [InlineData("Prime Minister Ana Duarte of Portugal blamed the collapse of the talks on Norway.", "Ana Duarte blamed the collapse of the talks on Norway")]
    [InlineData("Prime Minister Ana Duarte also accused Norway of walking out of the talks.", "Ana Duarte accused Norway of walking out of the talks")]
    [InlineData("Prime Minister Ana Duarte told reporters that Norway would return to the talks.", "Ana Duarte told reporters that Norway would return to the talks")]
    [InlineData("Prime Minister Ana Duarte was unable to confirm that Norway would return to the talks.", "Ana Duarte was unable to confirm that Norway would return to the talks")]
    [InlineData("\"Norway will come back to the table,\" Prime Minister Ana Duarte said.", "Ana Duarte said: \"Norway will come back to the table\"")]
    [InlineData("Norway will come back to the table, Prime Minister Ana Duarte said.", "Ana Duarte said: Norway will come back to the table")]
    public void A_claim_is_told_in_the_words_of_its_page(string text, string line)
    {
        var claim = BriefOf(("a", "2024-05-02", text)).Stories.Single().Claims[0];
        $"{claim.Lead} {ClaimText.Of(claim.Claim.Text)}".TrimEnd('.').ShouldBe(line);
    }

    [Theory]
    [InlineData("Some 140,000 people are inside, according to the observers; the government of Norway puts the number at 60,000.", "60,000", "", "The government of Norway puts the number at 60,000")]
    public void A_part_of_a_sentence_of_several_says_itself_who_says_it(string text, string figure, string lead, string words)
    {
        var claim = BriefOf(("a", "2024-05-02", text)).Stories.Single().Claims.Single(claim => claim.Claim.Text.Contains(figure, StringComparison.Ordinal));
        claim.Claim.Text.ShouldBe(words);
        claim.Lead.ShouldBe(lead);
    }

    [Theory]
    [InlineData("that the road is shut,", "the road is shut")]
    [InlineData("“The road is shut,”", "“The road is shut”")]
    [InlineData("They shut the road\"", "They shut the road")]
    [InlineData("“They shut the road", "They shut the road")]
    [InlineData("the “road” is shut", "the “road” is shut")]
    public void A_content_stands_alone(string content, string alone) => ClaimText.Of(content).ShouldBe(alone);

    [Fact]
    public void A_line_of_the_timeline_names_who_acts_and_runs_to_the_end_of_the_clause()
    {
        var lines = BriefOf(("a", "2024-05-02", "Chad recalled its ambassador from Sudan on 1 May 2024. It expelled three Sudanese diplomats on 2 May 2024."))
            .Stories.Single().Timeline.Select(moment => moment.Words).ToArray();
        lines.ShouldContain(line => line.StartsWith("Chad expelled three Sudanese diplomats"));
        lines.ShouldNotContain(line => line.StartsWith("It "));
    }

    [Theory]
    [InlineData("Chad recalled its ambassador from Sudan on 1 May 2024, and was.")]
    [InlineData("Chad recalled its ambassador from Sudan on 1 May 2024 and: nothing followed.")]
    public void A_line_of_the_timeline_is_not_cut_behind_a_word_that_wants_another(string text) =>
        BriefOf(("a", "2024-05-02", text)).Stories.Single().Timeline.ShouldAllBe(moment => !moment.Words.EndsWith(" and") && !moment.Words.EndsWith(" was"));

    [Fact]
    public void Who_signs_is_counted_side_by_side_whatever_else_they_are_called()
    {
        var story = BriefOf(("a", "2024-05-02", "Fifty-one officials of Norway signed an internal memo about the talks with Portugal.\n\n"
            + "Prime Minister Ana Duarte of Portugal said that the memo, signed by more than 50 diplomats, was important.")).Stories.Single();
        var figure = BriefWords.FiguresOf(story).ShouldHaveSingleItem();
        figure.Disputed.ShouldBeFalse();
        BriefWords.LinesOf(figure).Select(line => line.Range).ShouldBe(["more than 50", "51"]);
    }

    [Fact]
    public void An_agreement_is_told_through_its_life_and_each_thing_once()
    {
        var agreement = BriefOf(
            ("a", "2024-05-09", "Chad and Sudan signed a truce on 1 May 2024. Under the truce, Sudan will open two crossings to food convoys.\n\n"
                + "Chad accused Sudan of violating the truce. Sudan denied that it had broken the truce with Chad.\n\n"
                + "Sudan blamed the collapse of the truce on Chad, and Chad accused Sudan of violating the truce.")).Stories.SelectMany(story => story.Agreements).First();
        agreement.Lines.Select(line => line.Phase).ShouldBeInOrder(SortDirection.Ascending);
        agreement.Lines.ShouldContain(line => line.Text.StartsWith("signed by"));
        agreement.Lines.Select(line => (line.Phase, line.Text)).ShouldBeUnique();
        BriefWords.PhaseOf(agreement.Lines[^1].Phase).ShouldNotBe("made");
    }

    [Fact]
    public void Agreements_stand_in_every_form_of_the_brief()
    {
        var brief = Briefs.Of(SampleRecords.All, out var view);
        brief.Stories.SelectMany(story => story.Agreements).ShouldNotBeEmpty();
        var name = brief.Stories.SelectMany(story => story.Agreements).First().Thread.Name;
        MarkdownBrief.Write(brief).ShouldContain($"**{name}**");
        HtmlBrief.Write(brief).ShouldContain($"<strong>{name}</strong>");
        JsonBrief.Write(brief, view).ShouldContain($"\"name\": \"{name}\"");
    }

    [Fact]
    public void What_did_not_happen_is_not_on_the_timeline() =>
        Briefs.Of(SampleRecords.All, out _).Stories.SelectMany(story => story.Timeline).ShouldAllBe(moment => moment.Modality != Modality.Denied);

    [Fact]
    public void A_copy_tells_the_timeline_nothing_that_its_source_does_not()
    {
        foreach (var story in Briefs.Of(SampleRecords.All, out _).Stories)
        {
            var copies = story.Sources.Where(source => source.Derivations.Any(derivation => derivation.Directed)).Select(source => source.Record.Identity).ToHashSet();
            copies.ShouldNotBeEmpty();
            story.Timeline.ShouldAllBe(moment => !copies.Contains(moment.Evidence[0].Article));
        }
    }

    [Fact]
    public void Named_speakers_and_nameless_ones_are_counted_apart()
    {
        var story = BriefOf(("a", "2024-05-02", "\"The road is shut,\" Ana Duarte said. A senior official said that the bridge had been blown up. Paul Merrick denied that the bridge had been blown up.")).Stories.Single();
        BriefWords.SpeakersOf(story).ShouldBe("2 named speakers, 1 without a name");
        SpeakerCounts.Of(story.Ledger).Named.ShouldBe(story.Speakers.Count(speaker => !speaker.IsAnonymous));
        SpeakerCounts.Of(story.Ledger).Nameless.ShouldBe(story.Speakers.Count(speaker => speaker.IsAnonymous));
    }

    private static Brief BriefOf(params (string Id, string Published, string Text)[] pages)
    {
        var annotator = new Annotator();
        return Briefs.Of([.. pages.Select(page => annotator.Annotate(new Document { Id = page.Id, Content = page.Text, Format = DocumentFormat.Text, Published = new Timestamp(DateOnly.Parse(page.Published, CultureInfo.InvariantCulture)) }))], out _);
    }
}
