using Hearsay.Model;

namespace Hearsay.Tests.Statements;

public class MutualBlameTests
{
    [Theory]
    [InlineData("Norway and Chile blamed each other for the collapse of the fishery talks.", "for the collapse of the fishery talks")]
    [InlineData("Norway and Chile each accused the other of flooding the valley.", "of flooding the valley")]
    [InlineData("Norway and Chile accused one another of flooding the valley.", "of flooding the valley")]
    [InlineData("Norway and Chile traded accusations over the flooding of the valley.", "over the flooding of the valley")]
    [InlineData("Norway and Chile exchanged allegations of flooding the valley.", "of flooding the valley")]
    [InlineData("Norway and Chile traded blame for the flood in the valley.", "for the flood in the valley")]
    [InlineData("Norway and Chile, which blame each other for the flood, will meet on Monday.", "for the flood")]
    public void Each_of_two_accuses_the_other(string text, string reason)
    {
        var told = Told.By(text);
        told.Statements.Select(statement => (told.SpeakerName(statement), statement.Act, told.Content(statement))).ShouldBe(
            [("Norway", SpeechAct.Accuse, "Chile … " + reason), ("Chile", SpeechAct.Accuse, "Norway … " + reason)]);
        told.Statements.Select(statement => statement.Addressee!.Text).ShouldBe(["Chile", "Norway"]);
    }

    [Fact]
    public void The_government_and_the_rebels_do_so_by_what_they_are()
    {
        var told = Told.By("The government of the valley and the rebels accused each other of firing on the bridge.");
        told.Statements.Select(told.Source).ShouldBe(["The government of the valley", "the rebels"]);
    }

    [Theory]
    [InlineData("Both sides blamed each other for the flood.")]
    [InlineData("Norway, Chile and Ghana blamed each other for the flood.")]
    [InlineData("Norway and Chile blamed Ghana for the flood.")]
    public void Who_is_not_told_apart_or_blames_a_third_has_one_statement(string text) => Told.By(text).Statements.ShouldHaveSingleItem();

    [Fact]
    public void What_is_traded_otherwise_is_no_blame() => Told.By("Norway and Chile traded fish over the border.").Statements.ShouldBeEmpty();
}
