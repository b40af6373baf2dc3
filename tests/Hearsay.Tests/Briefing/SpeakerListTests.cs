using Hearsay.Briefing;
using Hearsay.Model;
using Hearsay.Tests.Ledger.Claims;

namespace Hearsay.Tests.Briefing;

/// <summary>In whose words a brief tells what somebody says.</summary>
public class SpeakerListTests
{
    private const string Report = "Ada Brandt, the mayor of Pelk, said that the market of Pelk was shelled with rockets from Tollen Hill on Monday.";
    private const string Spun = "Ada Brandt, the mayor of Pelk, said that the market of Pelk was shelled with projectiles and rockets from the elevation of Tollen Hill on Monday.";

    [Fact]
    public void A_persons_words_stand_before_a_longer_machines()
    {
        var utterance = UtteranceOf(ClaimBuilderTests.Page("report", Report), SpunPage());

        utterance.Text.ShouldNotContain("projectiles");
        utterance.IsSpun.ShouldBeFalse();
    }

    [Fact]
    public void What_only_a_machine_has_is_marked_as_its_words()
    {
        UtteranceOf(SpunPage()).IsSpun.ShouldBeTrue();
        MarkdownBrief.Write(Briefs.Of([SpunPage()], out _)).ShouldContain("a machine's words");
        MarkdownBrief.Write(Briefs.Of([ClaimBuilderTests.Page("report", Report)], out _)).ShouldNotContain("a machine's words");
    }

    private static ArticleRecord SpunPage() => ClaimBuilderTests.Page("spun", Spun) with { Spun = new SpunAssessment(0.9, []) };

    private static BriefUtterance UtteranceOf(params ArticleRecord[] records) =>
        Briefs.Of(records, out _).Stories.SelectMany(story => story.Speakers).Single(speaker => speaker.Name == "Ada Brandt").Utterances[0];
}
