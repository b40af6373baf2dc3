namespace Hearsay.Tests.Agreements;

public sealed class OptionFinderTests
{
    [Theory]
    [InlineData("Alvania is weighing air strikes on Bergonia.", "Considered ALV: air strikes on Bergonia")]
    [InlineData("Alvania is considering suspending its talks with Bergonia.", "Considered ALV: suspending its talks with Bergonia")]
    [InlineData("Alvania is close to suspending its talks with Bergonia.", "Likely ALV: suspending its talks with Bergonia")]
    [InlineData("Alvania ruled out sending troops.", "RuledOut ALV: sending troops")]
    [InlineData("Alvania did not rule out sending troops.", "Open ALV: sending troops")]
    [InlineData("Alvania is unlikely to send troops.", "Unlikely ALV: send troops")]
    [InlineData("Alvania is ready to attend the talks.", "Willing ALV: attend the talks")]
    [InlineData("Alvania offered to release the prisoners.", "Offered ALV: release the prisoners")]
    [InlineData("Alvania has not decided whether to attend the talks.", "Undecided ALV: attend the talks")]
    [InlineData("No decision has been made, the ministry said.", "Undecided -: -")]
    [InlineData("Military action remains an option, the minister said.", "Open -: Military action")]
    public void How_near_it_is_said_to_be(string text, string expected) => AgreementTexts.Options(text).ShouldBe([expected]);

    [Fact]
    public void Each_option_of_a_list_stands_for_itself() =>
        AgreementTexts.Options("The options include arming the rebels or bombing an Alvanian air base.")
            .ShouldBe(["Open -: arming the rebels", "Open -: bombing an Alvanian air base"]);

    [Theory]
    [InlineData("The company is considering a new logo.")]
    [InlineData("Researchers suggested that the fish came from the south.")]
    [InlineData("The shop offers a wide choice of shoes.")]
    [InlineData("Alvania is considered a quiet place.")]
    [InlineData("The responses include anger and joy.")]
    public void What_no_power_would_do_is_none(string text) => AgreementTexts.Options(text).ShouldBeEmpty();
}
