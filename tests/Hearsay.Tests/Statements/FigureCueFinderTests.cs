namespace Hearsay.Tests.Statements;

public class FigureCueFinderTests
{
    [Theory]
    [InlineData("Omar Vess put the number of villagers killed in Ardel at eleven.", "Omar Vess", "the number of villagers killed in Ardel at eleven")]
    [InlineData("The toll was put at 43 by the Ardel Health Board.", "the Ardel Health Board", "The toll was put at 43")]
    public void Who_puts_a_figure_on_something_states_it(string text, string source, string content)
    {
        var told = Told.By(text);
        var statement = told.WithCue("put");
        told.Source(statement).ShouldBe(source);
        told.Content(statement).ShouldBe(content);
    }

    [Fact]
    public void Who_puts_a_thing_somewhere_states_nothing()
    {
        Told.By("Omar Vess put the lamp at the door.").Statements.ShouldBeEmpty();
    }
}
