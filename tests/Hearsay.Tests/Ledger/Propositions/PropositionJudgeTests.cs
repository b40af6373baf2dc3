using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class PropositionJudgeTests
{
    private const string Charge =
        """
        Norway and Portugal quarrel over a clinic

        Prime Minister Ana Duarte of Portugal said on Monday that Norwegian forces had shelled a hospital in the town, killing 20 people.

        """;

    // Sentences that stand near each other need have less in common.
    private static readonly string Far = string.Concat(Enumerable.Repeat("The road along the river was closed for repairs all winter. ", 15));

    [Fact]
    public void A_denial_answers_the_charge() => Relations(Charge + "The government of Norway denied that Norwegian forces had shelled a hospital.").ShouldContain(PropositionRelation.Denies);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_a_spun_page_a_denial_answers_the_charge_though_the_word_for_the_deed_was_swapped(bool isSpun) =>
        Relations(Charge + Far + "The government of Norway denied that Norwegian forces had inebriated a hospital, observant the doubt and the lane was insulting tact.", isSpun)
            .Contains(PropositionRelation.Denies).ShouldBe(isSpun);

    private static PropositionRelation[] Relations(string page, bool isSpun = false) => [.. new StoryScene(page, isSpun).Scene.Pairs.Select(pair => pair.Relation)];
}
