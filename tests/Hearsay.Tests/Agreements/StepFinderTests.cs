using Hearsay.Model;

namespace Hearsay.Tests.Agreements;

public sealed class StepFinderTests
{
    [Theory]
    [InlineData("Alvania and Bergonia reached a truce.", "Reached:ALV,BRG/Actual")]
    [InlineData("Alvania violated the truce.", "Broken:ALV/Actual")]
    [InlineData("The truce was broken by Alvania.", "Broken:ALV/Actual")]
    [InlineData("Alvania failed to honour the truce.", "Broken:ALV/Actual")]
    [InlineData("Alvania did not respect the truce.", "Broken:ALV/Actual")]
    [InlineData("Alvania will respect the truce.", "Kept:ALV/Planned")]
    [InlineData("The truce held.", "Kept:-/Actual")]
    [InlineData("The truce collapsed.", "Ended:-/Actual")]
    [InlineData("The truce took effect on Monday.", "Effective:-/Actual")]
    [InlineData("The truce is over.", "Ended:-/Actual")]
    [InlineData("Alvania called off the truce.", "Ended:ALV/Actual")]
    [InlineData("Alvania pulled out of the nuclear deal.", "Ended:ALV/Actual")]
    [InlineData("The truce was extended for 48 hours.", "Extended:-/Actual")]
    [InlineData("Alvania vetoed a draft resolution.", "Rejected:ALV/Actual")]
    [InlineData("Alvania may abandon the truce.", "Ended:ALV/Hypothetical")]
    [InlineData("Alvania did not sign the treaty.", "Signed:ALV/Denied")]
    public void Verbs_tell_what_became_of_it(string text, string expected) => AgreementTexts.Steps(text).ShouldBe([expected]);

    [Theory]
    [InlineData("Alvania blamed the collapse of the truce on Bergonia.", "Ended:BRG/Alleged")]
    [InlineData("Alvania blamed Bergonia for the failure of the truce.", "Ended:BRG/Alleged")]
    [InlineData("Alvania's violations of the truce continued.", "Broken:ALV/Actual")]
    [InlineData("Alvania pinned the collapse of the truce on Bergonia.", "Ended:BRG/Alleged")]
    [InlineData("Alvania put the blame for the end of the truce on Bergonia.", "Ended:BRG/Alleged")]
    [InlineData("Alvania's blame of Bergonia for the collapse of the truce was rejected.", "Ended:BRG/Alleged")]
    [InlineData("Alvania held Bergonia responsible for the truce's collapse.", "Ended:BRG/Alleged")]
    [InlineData("Bergonia was to blame for the breakdown of the truce.", "Ended:BRG/Alleged")]
    [InlineData("Bergonia was at fault for the breakdown of the truce.", "Ended:BRG/Alleged")]
    [InlineData("Bergonia bears responsibility for the demise of the truce.", "Ended:BRG/Alleged")]
    [InlineData("The blame for the collapse of the truce lies with Bergonia.", "Ended:BRG/Alleged")]
    [InlineData("Alvania blamed the fiasco of the truce on Bergonia.", "Ended:BRG/Alleged")]
    [InlineData("The collapse of the truce was Bergonia's fault.", "Ended:BRG/Alleged")]
    [InlineData("Alvania accused Bergonia of breaches of the truce.", "Broken:BRG/Alleged")]
    [InlineData("The truce collapsed because of Bergonia.", "Ended:BRG/Actual")]
    [InlineData("Bergonia was not responsible for the collapse of the truce.", "Ended:BRG/Denied")]
    [InlineData("Alvania did not blame Bergonia for the collapse of the truce.", "Ended:BRG/Denied")]
    [InlineData("Alvania refused to blame Bergonia for the collapse of the truce.", "Ended:BRG/Denied")]
    [InlineData("Alvania absolved Bergonia of responsibility for the collapse of the truce.", "Ended:-/Actual")]
    public void So_do_nouns_and_who_is_blamed(string text, string expected) => AgreementTexts.Steps(text).ShouldContain(expected);

    [Theory]
    [InlineData("Alvania accused Bergonia of violating the truce.", "Broken:BRG/Alleged")]
    [InlineData("Bergonia was accused of violating the truce.", "Broken:BRG/Alleged")]
    [InlineData("Alvania accused Bergonia of not living up to its side of the nuclear deal.", "Broken:BRG/Alleged")]
    [InlineData("Alvania accused Bergonia of not holding up its end of the truce.", "Broken:BRG/Alleged")]
    [InlineData("Bergonia was on Saturday accused by Alvania, which has shelled the town, of not living up to its side of the truce.", "Broken:BRG/Alleged")]
    [InlineData("Alvania, which has shelled the town, on Saturday implicated Bergonia of failing to keep its side of the nuclear deal.", "Broken:BRG/Alleged")]
    [InlineData("Alvania urged Bergonia to respect the truce.", "Kept:BRG/Hypothetical")]
    public void Who_is_accused_or_urged_is_who_would_have_done_it(string text, string expected) => AgreementTexts.Steps(text).ShouldBe([expected]);

    [Theory]
    [InlineData("Alvania and Bergonia blamed each other for the collapse of the truce.", "Ended:BRG/Alleged", "Ended:ALV/Alleged")]
    [InlineData("Alvania and Bergonia accused one another of violating the truce.", "Broken:BRG/Alleged", "Broken:ALV/Alleged")]
    [InlineData("Alvania and Bergonia traded accusations over violations of the truce.", "Broken:BRG/Alleged", "Broken:ALV/Alleged")]
    public void Of_two_who_blame_each_other_each_is_accused_by_the_other(string text, params string[] expected)
    {
        AgreementTexts.Steps(text).ShouldBe(expected, ignoreOrder: true);
        var record = AgreementTexts.Record(text);
        foreach (var step in record.Agreements[0].Steps)
        {
            record.StatementOf(step.Statement)!.Source[0].TextIn(record.Text).ShouldBe(step.By[0].Code == "ALV" ? "Bergonia" : "Alvania");
        }
    }

    [Theory]
    [InlineData("Alvania reached a nuclear deal with Bergonia in May. It said it had kept its side of the deal.", "Kept:ALV/Actual")]
    [InlineData("Bergonia was accused of not meeting its side of the nuclear deal.", "Broken:BRG/Alleged")]
    [InlineData("Alvania said Bergonia would deliver on its part of the nuclear deal.", "Kept:BRG/Planned")]
    public void Whose_side_of_a_deal_it_is_is_who_keeps_it(string text, string expected) => AgreementTexts.Steps(text).ShouldContain(expected);

    [Theory]
    [InlineData("The Alvanian president stopped short of saying that the ceasefire was dead.")]
    [InlineData("Alvania would not say that Bergonia had broken the truce.")]
    [InlineData("The Alvanian minister declined to say whether the truce was over.")]
    [InlineData("The Alvanian minister avoided saying that the ceasefire had collapsed.")]
    [InlineData("Nobody said that the truce had ended.")]
    public void What_somebody_did_not_say_is_no_step(string text) => AgreementTexts.Steps(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Alvania does not believe that the truce has collapsed.", "Ended:-/Denied")]
    [InlineData("The Alvanian minister denied that the truce was over.", "Ended:-/Denied")]
    [InlineData("Alvania stopped short of abandoning the truce.", "Ended:ALV/Denied")]
    [InlineData("Alvania refused to sign the treaty.", "Signed:ALV/Denied")]
    [InlineData("Alvania said that it would accept a new truce.", "Accepted:ALV/Planned")]
    [InlineData("Corvia, which brokered the truce and runs the port, is opposed.", "Reached:COV/Actual")]
    public void Nor_is_what_was_not_done_told_as_done(string text, string expected) => AgreementTexts.Steps(text).ShouldContain(expected);

    [Fact]
    public void What_an_accusation_only_recalls_is_not_said_by_the_accuser()
    {
        var step = AgreementTexts.One("Alvania blamed Bergonia for the shelling, the worst since the truce signed in March.").Steps.ShouldHaveSingleItem();
        step.Kind.ShouldBe(AgreementStepKind.Signed);
        step.Statement.ShouldBeNull();
    }

    [Fact]
    public void Who_refuses_in_a_headline_does_not_say_what_the_other_side_does()
    {
        var record = AgreementTexts.Record("Alvania accepts new river truce with conditions, Bergonia refuses\n\nPORT ADA, March 4 (Wire) - Alvania said on Tuesday that it would accept a truce on the river.");
        record.Agreements.SelectMany(agreement => agreement.Steps).Where(step => record.StatementOf(step.Statement) is { Source: [var source, ..] } && source.TextIn(record.Text).StartsWith("Berg", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Whom_it_is_said_by_is_the_speaker_of_its_statement()
    {
        var record = AgreementTexts.Record("The Alvanian foreign minister said on Monday that Bergonia had broken the truce.");
        var step = record.Agreements.ShouldHaveSingleItem().Steps.ShouldHaveSingleItem();
        record.StatementOf(step.Statement)!.Source[0].TextIn(record.Text).ShouldBe("The Alvanian foreign minister");
    }
}
