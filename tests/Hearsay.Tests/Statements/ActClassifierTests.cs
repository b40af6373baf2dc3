using Hearsay.Model;

namespace Hearsay.Tests.Statements;

public class ActClassifierTests
{
    [Theory]
    [InlineData("“Not a single Vestan plane was over Ardel,” Mira Holm said.", SpeechAct.Deny)]
    [InlineData("“There was no call from the palace,” Mira Holm said.", SpeechAct.Deny)]
    [InlineData("“No order was given that night,” Mira Holm said.", SpeechAct.Deny)]
    [InlineData("“The air force flew no sorties on Sunday,” Mira Holm said.", SpeechAct.Deny)]
    [InlineData("Mira Holm said that there was no such proposal.", SpeechAct.Deny)]
    [InlineData("“If the guns do not stop, we will close the line,” Mira Holm said.", SpeechAct.Threaten)]
    [InlineData("“If the road is opened, we will send the doctors,” Mira Holm said.", SpeechAct.Offer)]
    [InlineData("“We will rebuild the bridge,” Mira Holm said.", SpeechAct.Promise)]
    [InlineData("“We will not sign this paper,” Mira Holm said.", SpeechAct.Refuse)]
    [InlineData("“They must leave the island,” Mira Holm said.", SpeechAct.Demand)]
    [InlineData("“Now let them free the sailors,” Mira Holm said.", SpeechAct.Demand)]
    [InlineData("“They lied to the court,” Mira Holm said.", SpeechAct.Accuse)]
    public void A_neutral_verb_leaves_the_act_to_the_words(string text, SpeechAct act) => Told.One(text).Statement.Act.ShouldBe(act);

    [Theory]
    [InlineData("“There is no doubt about the result,” Mira Holm said.")]
    [InlineData("“No injuries were reported in Ardel,” Mira Holm said.")]
    [InlineData("“Nobody can vote in a flooded school,” Mira Holm said.")]
    [InlineData("“I want you to meet my sister,” Mira Holm said.")]
    [InlineData("Mira Holm said that the rain had stopped.")]
    public void What_is_not_plain_stays_an_assertion(string text) => Told.One(text).Statement.Act.ShouldBe(SpeechAct.Assert);

    [Theory]
    [InlineData("Mira Holm would not say that the bridge was mined.")]
    [InlineData("Mira Holm stopped short of saying that the bridge was mined.")]
    [InlineData("Mira Holm avoided saying that the bridge was mined.")]
    public void Who_does_not_say_it_does_not_assert_it(string text) => Told.One(text).Statement.Act.ShouldBe(SpeechAct.Refuse);

    [Theory]
    [InlineData("admitted")]
    [InlineData("conceded")]
    [InlineData("acknowledged")]
    public void Who_grants_it_accuses_nobody(string cue) => Told.One($"A senior Norwegian officer {cue} that Norway had shelled the island.").Statement.Act.ShouldBe(SpeechAct.Assert);

    [Theory]
    [InlineData("Mira Holm rubbished allegations that strikers had opened the gates.", SpeechAct.Deny)]
    [InlineData("Mira Holm forewarned that the dam would burst.", SpeechAct.Warn)]
    [InlineData("Mira Holm entreated the union to leave the gates shut.", SpeechAct.Demand)]
    public void Rarer_verbs_perform_acts_too(string text, SpeechAct act) => Told.One(text).Statement.Act.ShouldBe(act);

    [Fact]
    public void A_charge_that_is_rejected_is_denied()
    {
        Told.One("Mira Holm rejected the charge that strikers had opened the gates.").Statement.Act.ShouldBe(SpeechAct.Deny);
        Told.One("Mira Holm rejected the offer of the union.").Statement.Act.ShouldBe(SpeechAct.Refuse);
    }

    [Theory]
    [InlineData("Mira Holm issued a warning that the dam would burst.", SpeechAct.Warn)]
    [InlineData("Mira Holm issued a statement that the dam would burst.", SpeechAct.Assert)]
    [InlineData("Mira Holm repeated the accusation that strikers had opened the gates.", SpeechAct.Accuse)]
    public void A_verb_that_only_gives_its_object_does_what_the_object_says(string text, SpeechAct act) => Told.One(text).Statement.Act.ShouldBe(act);

    [Theory]
    [InlineData("Officials were unable to verify that the plant was hit.")]
    [InlineData("The agency has yet to confirm that the bridge was hit.")]
    [InlineData("The paper was not able to independently confirm that the road was cut.")]
    [InlineData("Mira Holm was unable to confirm the report that the road was cut.")]
    public void What_somebody_could_not_confirm_they_do_not_agree_to(string sentence) => Told.One(sentence).Statement.Act.ShouldBe(SpeechAct.Refuse);

    [Theory]
    [InlineData("Mira Holm did not accuse Norway of flooding the valley.")]
    [InlineData("Mira Holm stopped short of blaming Norway.")]
    [InlineData("The minister refrained from condemning the raid.")]
    [InlineData("Mira Holm neither confirmed nor denied that the plant was hit.")]
    [InlineData("Mira Holm would neither confirm nor deny the report.")]
    [InlineData("The ministry would not confirm or deny the report.")]
    public void Who_does_not_say_it_takes_no_stand(string sentence)
    {
        var told = Told.By(sentence);
        told.Statements.ShouldNotBeEmpty();
        told.Statements.ShouldAllBe(statement => statement.Act == SpeechAct.Refuse);
    }

    [Theory]
    [InlineData("Mira Holm charged Norway with flooding the valley.")]
    [InlineData("Mira Holm charged that Norway had flooded the valley.")]
    public void Who_charges_accuses(string sentence) => Told.One(sentence).Statement.Act.ShouldBe(SpeechAct.Accuse);
}
