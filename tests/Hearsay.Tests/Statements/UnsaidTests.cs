namespace Hearsay.Tests.Statements;

public class UnsaidTests
{
    [Theory]
    [InlineData("Asked about the dam, Mira Holm said that it was safe.", "Mira Holm")]
    [InlineData("Asked whether the dam would hold, Mira Holm said that it was safe.", "Mira Holm")]
    public void What_a_reporter_asked_is_no_statement(string text, string source)
    {
        var (told, statement) = Told.One(text);
        told.Source(statement).ShouldBe(source);
    }

    [Fact]
    public void To_sign_a_treaty_is_no_statement() => Told.By("Norway and Denmark signed a fishing treaty in Bergen on Sunday.").Statements.ShouldBeEmpty();

    [Fact]
    public void What_somebody_is_called_is_no_statement() => Told.By("The smuggler known as Black Otto crossed the strait on Sunday.").Statements.ShouldBeEmpty();

    [Fact]
    public void To_sign_a_letter_is_one() => Told.By("Forty judges signed a letter calling for a new treaty.").Statements.ShouldNotBeEmpty();
}
