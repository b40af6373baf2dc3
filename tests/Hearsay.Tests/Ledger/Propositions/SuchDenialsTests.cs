using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class SuchDenialsTests
{
    [Theory]
    [InlineData("Ana Duarte said that the ministry had ordered the gates opened. The government of Norway said that no such order was given.", "ordered the gates")]
    [InlineData("Ana Duarte said that a letter had been sent to the mayor. The government of Norway said that it had never received such a letter.", "letter had been sent")]
    [InlineData("Ana Duarte said that an instruction to fire had been read out. The government of Norway said that it had given no instruction of that sort.", "instruction to fire")]
    public void A_denial_that_points_back_by_a_noun_means_what_was_said_of_it(string text, string said) => Of(text).ShouldHaveSingleItem().Said.Text.ShouldContain(said);

    [Theory]
    [InlineData("Ana Duarte said that the harbour had been closed. The government of Norway said that no such order was given.")]
    [InlineData("Ana Duarte said that a letter had been sent. The government of Norway said that it had received no letters such as these words suggest.")]
    [InlineData("Ana Duarte said that a letter had been sent. The government of Norway said that such a letter is a great honour.")]
    public void What_names_no_such_thing_or_denies_none_is_left(string text) => Of(text).ShouldBeEmpty();

    [Fact]
    public void What_a_page_tells_itself_is_meant_where_nobody_is_quoted_on_it()
    {
        var scene = new StoryScene("A quarrel\n\nThe two ministers are to meet in Rome on 22 April. The government of Norway said that no such meeting had been agreed.").Scene;

        var pair = SuchDenials.OfReports(scene.Told, scene.Propositions).ShouldHaveSingleItem();
        pair.First.Text.ShouldContain("meet in Rome");
        pair.Relation.ShouldBe(PropositionRelation.Denies);
    }

    private static (Proposition Said, Proposition Denial)[] Of(string text) => [.. SuchDenials.Of(new StoryScene($"A quarrel\n\n{text}").Scene.Propositions)];
}
