using Hearsay.Model;

namespace Hearsay.Tests.Statements;

public class LaidBlameTests
{
    [Theory]
    [InlineData("Norway put the blame for the flood on Chile.", "for the flood on Chile")]
    [InlineData("Norway laid responsibility for the flood at the door of Chile.", "for the flood at the door of Chile")]
    [InlineData("Norway pinned the flood in the valley on Chile.", "the flood in the valley on Chile")]
    [InlineData("The flood in the valley was pinned by Norway on Chile.", "The flood in the valley … on Chile")]
    [InlineData("Norway held Chile responsible for the flood.", "Chile responsible for the flood")]
    [InlineData("Norway charged Chile with failing to close the sluice.", "Chile with failing to close the sluice")]
    [InlineData("Norway's blame of Chile for the flood came on Friday.", "of Chile for the flood")]
    public void Who_lays_blame_accuses(string text, string content)
    {
        var told = Told.By(text);
        var statement = told.Statements.ShouldHaveSingleItem();
        (told.SpeakerName(statement), statement.Act, told.Content(statement)).ShouldBe(("Norway", SpeechAct.Accuse, content));
    }

    [Theory]
    [InlineData("Norway pinned its hopes on Chile.")]
    [InlineData("Norway pinned the note on the door.")]
    [InlineData("Norway would hold Chile responsible for the flood.")]
    [InlineData("Chile is responsible for the dam.")]
    public void What_is_laid_otherwise_accuses_nobody(string text) => Told.By(text).Statements.ShouldNotContain(statement => statement.Act == SpeechAct.Accuse);

    [Fact]
    public void Who_does_not_lay_it_refuses() =>
        Told.By("Norway did not pin the flood on Chile.").Statements.ShouldHaveSingleItem().Act.ShouldBe(SpeechAct.Refuse);
}
