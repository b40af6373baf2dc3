using Hearsay.Ledger.Claims.Joining;
using Hearsay.Ledger.Propositions;
using Hearsay.Tests.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Claims.Joining;

public class AnswerJoinerTests
{
    [Theory]
    [InlineData("Ana Duarte said that shots had been fired at the barge. The government of Norway replied that no shots had come from its boats.", true)]
    [InlineData("Ana Duarte said that shots had been fired at the barge. The government of Norway replied that its boats were not armed with shots.", false)]
    [InlineData("The government of Norway said that shots had been fired at the barge. The government of Norway replied that no shots had come from its boats.", false)]
    public void Who_says_that_there_was_none_of_it_answers_who_spoke_last(string text, bool isJoined)
    {
        var groups = new ClaimGrouping(new StoryScene("A quarrel\n\n" + text).Scene.Propositions);
        groups.Propositions.Count.ShouldBe(2);
        var (said, denial) = (groups.Propositions[0], groups.Propositions[1]);
        var (first, second) = string.CompareOrdinal(said.Node, denial.Node) < 0 ? (said, denial) : (denial, said);

        AnswerJoiner.JoinAnswers(groups, [new LearnedPair(first, second, Same: -3 * BoostedTrees.One, Contrary: -BoostedTrees.One)]);

        groups.AreOne(said.Node, denial.Node).ShouldBe(isJoined);
    }
}
