using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class PropositionWeightsTests
{
    private static readonly IReadOnlyList<Proposition> Propositions =
        new StoryScene("Trouble at the lock\n\nDelta Rail said that its guards had closed the lock. Rosa Timmerl, a baker, said that two barges had sunk in the lock.").Scene.Propositions;

    [Fact]
    public void The_sum_is_that_of_the_weights_however_often_it_is_asked_for()
    {
        var weights = PropositionWeights.Of(Propositions);
        foreach (var proposition in Propositions.Concat(Propositions))
        {
            weights.Of(proposition).Length.ShouldBe(proposition.Features.Count);
            weights.Sum(proposition).ShouldBe(weights.Of(proposition).ToArray().Sum());
        }
    }

    [Fact]
    public void What_all_articles_have_keeps_less_of_its_weight_than_what_one_has() =>
        PropositionWeights.ShareOf(having: 10, all: 10).ShouldBeLessThan(PropositionWeights.ShareOf(having: 1, all: 10));
}
