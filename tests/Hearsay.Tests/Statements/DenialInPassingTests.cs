using Hearsay.Model;

namespace Hearsay.Tests.Statements;

public class DenialInPassingTests
{
    [Theory]
    [InlineData("Allegations that the dam had been opened on purpose were denied by Mira Holm.", "denied", "Allegations that the dam had been opened on purpose")]
    [InlineData("Reports that the dam had been opened on purpose were denied by Mira Holm on Tuesday.", "denied", "Reports that the dam had been opened on purpose")]
    [InlineData("The claim was rejected by Mira Holm.", "rejected", "The claim")]
    [InlineData("Omar Vess said the board had opened the dam, an accusation denied by Mira Holm.", "denied", "an accusation")]
    [InlineData("Omar Vess said the board had opened the dam, a charge Mira Holm denies.", "denies", "a charge")]
    [InlineData("Omar Vess said the board had opened the dam, which Mira Holm denies.", "denies", "which")]
    public void What_is_denied_stands_before_the_denial(string text, string cue, string content)
    {
        var told = Told.By(text);
        var denial = told.WithCue(cue);
        denial.Act.ShouldBe(SpeechAct.Deny);
        told.SpeakerName(denial).ShouldBe("Mira Holm");
        told.Content(denial).ShouldBe(content);
    }

    [Theory]
    [InlineData("It was denied by Mira Holm that the dam had been opened on purpose.", "was denied")]
    [InlineData("It was denied by Mira Holm, a member of the board, that the dam had been opened on purpose.", "was denied")]
    [InlineData("The denial by Mira Holm that the dam had been opened on purpose reached the mayor on Monday.", "denial")]
    public void What_is_denied_stands_behind_the_denier(string text, string cue)
    {
        var told = Told.By(text);
        var denial = told.WithCue(cue);
        denial.Act.ShouldBe(SpeechAct.Deny);
        told.SpeakerName(denial).ShouldBe("Mira Holm");
        told.Content(denial).ShouldBe("that the dam had been opened on purpose");
        told.Source(denial).ShouldNotContain("that");
    }

    [Theory]
    [InlineData("Omar Vess said the board had opened the dam, an accusation denied by Mira Holm.")]
    [InlineData("Omar Vess said the board had opened the dam, an allegation Mira Holm has repeatedly rejected.")]
    public void Who_charges_does_not_tell_of_the_denial(string text)
    {
        var told = Told.By(text);
        told.Content(told.WithCue("said")).ShouldBe("the board had opened the dam");
    }

    [Fact]
    public void What_a_claim_was_is_said_whole()
    {
        var told = Told.By("Norway's claim was that another ferry had been hit by Danish boats overnight.");
        told.Content(told.WithCue("claim")).ShouldBe("that another ferry had been hit by Danish boats overnight");
    }

    [Theory]
    [InlineData("The offer was rejected by the union.", SpeechAct.Refuse)]
    [InlineData("The visa was denied by the embassy.", SpeechAct.Deny)]
    public void What_is_no_charge_is_left_as_it_was(string text, SpeechAct act) => Told.By(text).Statements.ShouldAllBe(statement => statement.Act == act);
}
