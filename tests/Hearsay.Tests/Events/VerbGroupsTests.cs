namespace Hearsay.Tests.Events;

public sealed class VerbGroupsTests
{
    [Theory]
    [InlineData("Alvanian troops did not attack or bomb Bergonia.", "Assault ALV>BRG Denied")]
    [InlineData("No Bergonian soldiers were killed by Alvania.", "Assault ALV>BRG Denied")]
    [InlineData("Alvanian troops have never attacked Bergonia.", "Assault ALV>BRG Denied")]
    [InlineData("Bergonia may have been attacked by Alvania.", "Assault ALV>BRG Hypothetical")]
    [InlineData("Alvania is to expel two Bergonian diplomats.", "Coerce ALV>BRG Planned")]
    public void Negation_voice_and_modal_come_from_the_group(string sentence, string expected) =>
        EventReading.Lines(sentence).ShouldContain(expected);

    [Fact]
    public void A_duty_is_no_act() => EventReading.Lines("Alvania has to attack Bergonia.").ShouldBeEmpty();
}
