namespace Hearsay.Tests.Statements;

public class JoinedClausesTests
{
    [Theory]
    [InlineData("Norway said Chile had broken the treaty; Chile said Norway was to blame.", "Chile had broken the treaty", "Norway was to blame")]
    [InlineData("Officials in Ardel said the water had gone, but residents said streets were still flooded.", "the water had gone", "streets were still flooded")]
    [InlineData("The rebels said 50 people were killed; the army put the toll at 12.", "50 people were killed", "the toll at 12")]
    public void Of_two_clauses_side_by_side_each_has_its_own_speaker(string text, string first, string second)
    {
        var told = Told.By(text);
        told.Statements.Select(told.Content).ShouldBe([first, second]);
    }

    [Fact]
    public void A_clause_with_as_has_its_own_speaker_behind_a_sentence_that_ends_in_a_verb()
    {
        var told = Told.By("Miners do not mind the dust and we do, Mira Holm states, as Vesta counters that closed pits might ruin the valley");
        told.Statements.Select(statement => (told.Source(statement), told.Content(statement)))
            .ShouldBe([("Mira Holm", "Miners do not mind the dust and we do"), ("Vesta", "that closed pits might ruin the valley")]);
    }

    [Fact]
    public void What_somebody_says_that_others_say_stays_theirs()
    {
        var told = Told.By("Mira Holm said that the water had gone and that the residents said they would stay.");
        told.Content(told.WithCue("said")).ShouldBe("that the water had gone and that the residents said they would stay");
    }
}
