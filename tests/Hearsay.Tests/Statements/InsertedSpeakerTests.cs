namespace Hearsay.Tests.Statements;

public class InsertedSpeakerTests
{
    [Theory]
    [InlineData("The dam, says Mira Holm, is safe.", "The dam … is safe")]
    [InlineData("The mayor's dam, said the engineer Mira Holm, is a disgrace.", "The mayor's dam … is a disgrace")]
    public void The_subject_of_what_is_said_does_not_say_it(string text, string content)
    {
        var (told, statement) = Told.One(text);
        told.SpeakerName(statement).ShouldBe("Mira Holm");
        told.Content(statement).ShouldBe(content);
    }

    [Fact]
    public void A_clause_that_breaks_off_at_its_verb_goes_on_behind_its_speaker()
    {
        var (told, statement) = Told.One("It is, Mira Holm said, a bad plan.");
        told.Content(statement).ShouldBe("It is … a bad plan");
    }

    [Fact]
    public void What_a_name_told_somebody_is_a_statement_within_another()
    {
        var told = Told.By("Mira Holm said in Ardel on Thursday that Kerral Vess had told her that the talks were over.");
        told.Statements.Select(told.SpeakerName).ShouldBe(["Mira Holm", "Kerral Vess"]);
        var inner = told.WithCue("told");
        told.Content(inner).ShouldBe("that the talks were over");
        inner.Within.ShouldBe(told.WithCue("said").Id);
        inner.Time.ShouldBeNull();
    }
}
