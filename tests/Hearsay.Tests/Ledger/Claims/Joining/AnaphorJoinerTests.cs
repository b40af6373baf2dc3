using Hearsay.Ledger.Claims.Joining;
using Hearsay.Ledger.Propositions;
using Hearsay.Tests.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Claims.Joining;

public class AnaphorJoinerTests
{
    [Theory]
    [InlineData("The harbour board accused Delta Rail of having hidden a leak. Delta Rail rejected the accusation.", true)]
    [InlineData("The harbour board accused Delta Rail of having hidden a leak. Delta Rail denied it.", false)]
    [InlineData("Two teachers said that the posters had been torn down at night. The farmers' party called the charge “a lie”.", false)]
    [InlineData("Delta Rail accused the pilot of carelessness. “He took the barge past the buoy,” Delta Rail said. The pilots' union rejected the accusation.", true)]
    public void A_denial_that_names_a_charge_means_it_though_no_word_is_alike(string text, bool isJoined)
    {
        var groups = new ClaimGrouping(new StoryScene("Trouble at the lock\n\n" + text).Scene.Propositions);
        var (said, denial) = (groups.Propositions[^2], groups.Propositions[^1]);
        var (first, second) = string.CompareOrdinal(said.Node, denial.Node) < 0 ? (said, denial) : (denial, said);

        AnaphorJoiner.Join(groups, [new LearnedPair(first, second, Same: 0, Contrary: -5 * BoostedTrees.One)]);

        groups.AreOne(said.Node, denial.Node).ShouldBe(isJoined);
    }

    [Theory]
    [InlineData("The clinic's director, Osmund Varga, said that there had been oxygen all night. Nurses contradicted him.", false, true)]
    [InlineData("The clinic's director, Osmund Varga, said that there had been oxygen all night. The nurses' union rejected that.", false, true)]
    [InlineData("The clinic's director, Osmund Varga, said that there had been oxygen all night. The nurses' union rejected him.", false, false)]
    [InlineData("The clinic's director, Osmund Varga, said that there had been oxygen all night. Nurses contradicted him.", true, false)]
    public void Who_contradicts_a_speaker_denies_their_words_unless_a_machine_wrote_the_page(string text, bool isSpun, bool isJoined)
    {
        var groups = new ClaimGrouping(new StoryScene("Trouble at the clinic\n\n" + text, isSpun).Scene.Propositions);
        groups.Propositions.Count.ShouldBe(2);

        AnaphorJoiner.Join(groups, []);

        groups.AreOne(groups.Propositions[0].Node, groups.Propositions[1].Node).ShouldBe(isJoined);
    }
}
