using Hearsay.Ledger.Actors;

namespace Hearsay.Tests.Ledger.Actors;

public class BodyNounsTests
{
    [Theory]
    [InlineData("State", nameof(BodyVoice.State))]
    [InlineData("energy ministry", nameof(BodyVoice.State))]
    [InlineData("Fire Service and Rescue", nameof(BodyVoice.State))]
    [InlineData("army's 9th Brigade", nameof(BodyVoice.State))]
    [InlineData("State Border Agency", nameof(BodyVoice.State))]
    [InlineData("Provincial Health Office", nameof(BodyVoice.State))]
    [InlineData("prosecutor general", nameof(BodyVoice.State))]
    [InlineData("authorities in Aldona", nameof(BodyVoice.Local))]
    [InlineData("air accident bureau", nameof(BodyVoice.Own))]
    [InlineData("drivers' union", nameof(BodyVoice.Own))]
    [InlineData("electoral commission", nameof(BodyVoice.Own))]
    [InlineData("county government", nameof(BodyVoice.Local))]
    [InlineData("Baltic Link", nameof(BodyVoice.Unknown))]
    public void The_noun_tells_for_whom_a_body_speaks(string name, string voice) => BodyNouns.Of(name).ToString().ShouldBe(voice);

    [Theory]
    [InlineData("the prosecutor's office", true)]
    [InlineData("police of the district", true)]
    [InlineData("the weather department of the province", true)]
    [InlineData("a guard", false)]
    [InlineData("a spokeswoman for the ministry", false)]
    [InlineData("two senior officials", false)]
    public void A_description_is_that_of_a_body_by_the_noun_before_the_first_preposition(string description, bool isBody) => BodyNouns.IsBody(description).ShouldBe(isBody);
}
