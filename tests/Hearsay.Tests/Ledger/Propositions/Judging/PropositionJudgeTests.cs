using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions.Judging;

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

    [Theory]
    [InlineData("denied that Norwegian forces had shelled a hospital", Opposition.Outright, "denied by Norway (government)")]
    [InlineData("said that no Norwegian forces had shelled a hospital", Opposition.Worded, "contradicted by Norway (government)")]
    public void How_two_sides_were_told_apart_is_told(string says, Opposition opposition, string words)
    {
        var story = new StoryScene(Charge + $"The government of Norway {says}.").BuiltBy(RelationTrees.Default);

        story.Contradictions.Single(contradiction => contradiction.Kind == ContradictionKind.Denial).Opposition.ShouldBe(opposition);
        var dispute = story.Claims.SelectMany(claim => claim.Disputed).ShouldHaveSingleItem();
        (dispute.Opposition, dispute.Text).ShouldBe((opposition, words));
    }

    [Fact]
    public void Where_a_thing_failed_nobody_contradicts_who_says_that_it_did_not_come_about() =>
        Relations("Norway and Portugal quarrel over a clinic\n\nPrime Minister Ana Duarte of Portugal said that snipers prevented the evacuation of the hospital in the town. The government of Norway said that there was no evacuation of the hospital in the town.")
            .ShouldNotContain(PropositionRelation.Denies);

    [Theory]
    [InlineData("\"If shells fall on the town once more, we will close the pipeline the same day,\" Foreign Minister Rui Prata of Portugal said", true)]
    [InlineData("\"If we had the means, we would close the pipeline the same day,\" Foreign Minister Rui Prata of Portugal said", false)]
    public void What_is_threatened_here_and_possible_there_differs_in_how_firmly_it_is_put(string threat, bool weakens) =>
        Relations($"A quarrel over gas\n\n{threat} on Monday. Prime Minister Ana Duarte of Portugal said that closing the pipeline remained one possibility among several.").Contains(PropositionRelation.Weakens).ShouldBe(weakens);

    [Theory]
    [InlineData("called the attacks in Lagos a massacre", false)]
    [InlineData("called the Chilean attack on the clinic a massacre", true)]
    public void That_somebody_attacked_and_killed_is_in_every_report_of_blows(string says, bool isDenied) =>
        Relations($"A quarrel over a war\n\nPrime Minister Ana Duarte of Portugal {says}. {Far}The government of Norway denied that Chilean forces had attacked a clinic overnight, killing 20 people.")
            .Contains(PropositionRelation.Denies).ShouldBe(isDenied);

    private static PropositionRelation[] Relations(string page, bool isSpun = false) => [.. new StoryScene(page, isSpun).Scene.Pairs.Select(pair => pair.Relation)];
}
