using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class WordAlignmentTests
{
    private const string Page =
        """
        Shots on the square

        Guards fired eleven rounds at the marchers, said Rosa Timmerl, a baker. “Our men never fired rounds at any marchers,” said Colonel Piet Ansgar. “The cake had sugar on it,” said Rosa Timmerl.
        """;

    private readonly IReadOnlyList<Proposition> _said = new StoryScene(Page).Scene.Propositions;

    [Fact]
    public void Words_that_mean_each_other_are_aligned_and_those_under_a_negative_are_turned()
    {
        var answer = Between("eleven", "never");

        answer.OfLighter.ShouldBeGreaterThan(Between("eleven", "cake").OfLighter);
        answer.Turned.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Nothing_is_turned_between_a_sentence_and_itself()
    {
        var itself = Between("eleven", "eleven");

        itself.OfHeavier.ShouldBe(PropositionVector.One);
        itself.Telling.ShouldBe(PropositionVector.One);
        itself.Turned.ShouldBe(0);
        itself.Kept.ShouldBeGreaterThan(0);
    }

    private WordAlignment Between(string one, string other) => WordAlignment.Of(With(one), With(other), PropositionWeights.Of(_said));

    private Proposition With(string word) => _said.First(proposition => proposition.Text.Contains(word, StringComparison.Ordinal));
}
