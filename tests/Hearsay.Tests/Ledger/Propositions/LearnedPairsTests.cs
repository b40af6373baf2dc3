using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class LearnedPairsTests
{
    private const string Page =
        """
        Shots on the square

        Guards aimed at the chests of the marchers, said Rosa Timmerl, a baker. “They stood in a row and took their time,” she said.

        Colonel Piet Ansgar said that his men had carried shields and whistles.
        """;

    private static readonly BoostedTrees Never = new(-10 * BoostedTrees.One, []);
    private static readonly BoostedTrees Always = new(2 * BoostedTrees.One, []);

    [Fact]
    public void What_answers_without_a_word_in_common_is_against_it_when_it_was_learned_so()
    {
        var story = new StoryScene(Page);

        story.BuiltBy(new RelationTrees(Never, Never)).Claims.ShouldAllBe(claim => claim.Disputed.IsEmpty);

        var claim = story.BuiltBy(new RelationTrees(Never, Always)).Claims.Where(claim => !claim.Disputed.IsEmpty).ShouldHaveSingleItem();
        claim.Statements.Select(statement => statement.Side).Distinct().ShouldBe([ClaimSide.For, ClaimSide.Against], ignoreOrder: true);
    }

    [Theory]
    [InlineData("disputed that there was any theft", true)]
    [InlineData("disputed that bread had become dearer", false)]
    [InlineData("said that there was a theft", false)]
    public void Who_denies_outright_answers_who_spoke_last_though_it_was_learned_less_surely(string says, bool isDisputed) =>
        new StoryScene($"Theft at the lock\n\nTwo men had admitted to the theft, said Colonel Piet Ansgar. Rosa Timmerl, a baker, {says}.")
            .BuiltBy(new RelationTrees(Never, new BoostedTrees(-BoostedTrees.One, []))).Claims.Any(claim => !claim.Disputed.IsEmpty).ShouldBe(isDisputed);

    [Fact]
    public void A_dispute_that_was_learned_is_a_contradiction() =>
        new StoryScene(Page).BuiltBy(new RelationTrees(Never, Always)).Contradictions.ShouldContain(contradiction => contradiction.Kind == ContradictionKind.Denial && contradiction.Opposition == Opposition.Judged);

    [Fact]
    public void No_page_has_one_party_on_both_sides_of_what_was_learned() =>
        new StoryScene(Page).BuiltBy(new RelationTrees(Never, Always)).Claims
            .ShouldAllBe(claim => !claim.Parties.For.Intersect(claim.Parties.Against, StringComparer.Ordinal).Any());

    [Fact]
    public void Two_who_blame_each_other_say_the_opposite_however_sure_it_was_learned()
    {
        const string Mutual =
            """
            Truce ends in Orvale

            Kharovia and Veloria blamed each other for the collapse of the ceasefire in Orvale.
            """;
        new StoryScene(Mutual).BuiltBy(new RelationTrees(Always, Never)).Claims.Count(claim => claim.Statements.Any(statement => statement.Party is not null)).ShouldBe(2);
    }

    [Fact]
    public void Sentences_that_stand_near_each_other_are_candidates_each_pair_once()
    {
        var propositions = new StoryScene(Page).Scene.Propositions;
        var pairs = LearnedPairs.Candidates(propositions, PropositionWeights.Of(propositions)).ToArray();

        pairs.ShouldNotBeEmpty();
        pairs.Distinct().Count().ShouldBe(pairs.Length);
        pairs.ShouldAllBe(pair => string.CompareOrdinal(pair.First.Node, pair.Second.Node) < 0);
    }

    [Fact]
    public void A_pair_has_the_same_figures_in_both_orders_and_one_for_each_name()
    {
        var propositions = new StoryScene(Page).Scene.Propositions;
        var weights = PropositionWeights.Of(propositions);
        foreach (var (a, b) in LearnedPairs.Candidates(propositions, weights))
        {
            var figures = PropositionVector.Of(a, b, weights);
            figures.ShouldBe(PropositionVector.Of(b, a, weights));
            figures.Length.ShouldBe(PropositionVector.Names.Length);
        }
    }
}
