using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Claims.Joining;
using Hearsay.Ledger.Propositions;
using Hearsay.Tests.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Claims.Joining;

public class ClaimGroupingTests
{
    private static readonly IReadOnlyList<Proposition> Propositions = new StoryScene(
        """
        Trouble at the lock

        Norway said that two barges had sunk in the lock. Portugal said that no barge had sunk there. Rosa Timmerl, a baker, said that she had heard a bell.
        """).Scene.Propositions;

    private static readonly string Said = NodeOf("two barges");
    private static readonly string Denial = NodeOf("no barge");
    private static readonly string Other = NodeOf("a bell");

    private readonly ClaimGrouping _groups = new(Propositions);

    [Fact]
    public void At_first_each_is_alone_and_a_negative_stands_against_its_claim()
    {
        _groups.Sets().Count().ShouldBe(Propositions.Count);
        _groups.IsAgainst(Denial).ShouldBeTrue();
        _groups.IsAgainst(Said).ShouldBeFalse();
        _groups.IsJoined(Said).ShouldBeFalse();
        _groups.ReasonOf(Said).ShouldBe((ClaimBasis.Own, null));
    }

    [Fact]
    public void What_joined_first_stays_the_reason_unless_it_is_joined_to_something()
    {
        _groups.Join(Said, Denial, ClaimBasis.Denies);
        _groups.Join(Said, Other, ClaimBasis.Same);
        _groups.ReasonOf(Said).ShouldBe((ClaimBasis.Denies, Denial));
        _groups.ReasonOf(Other).ShouldBe((ClaimBasis.Same, Said));

        _groups.JoinTo(Said, Other, ClaimBasis.Adds);
        _groups.ReasonOf(Said).ShouldBe((ClaimBasis.Adds, Other));
        _groups.MembersOf(Denial).ShouldBe([Said, Denial, Other]);
    }

    [Fact]
    public void A_group_is_contested_while_it_has_two_sides()
    {
        _groups.IsContested([Said, Denial]).ShouldBeTrue();
        _groups.Turn([Said, Denial]);
        _groups.IsAgainst(Said).ShouldBeTrue();
        _groups.IsAgainst(Denial).ShouldBeFalse();

        _groups.Put(Denial, against: true);
        _groups.IsContested([Said, Denial]).ShouldBeFalse();
        _groups.IsAllAgainst([Said, Denial]).ShouldBeTrue();
    }

    [Fact]
    public void A_copy_changes_sides_with_its_source_and_is_joined_where_it_is()
    {
        _groups.JoinCopies(Said, Other);
        _groups.IsJoined(Other).ShouldBeFalse();
        _groups.Put(Said, against: true);
        _groups.IsAgainst(Other).ShouldBeTrue();

        _groups.Join(Said, Denial, ClaimBasis.Same);
        _groups.IsJoined(Other).ShouldBeTrue();
        _groups.AreOne(Denial, Other).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Opposition.Judged, Opposition.Outright)]
    [InlineData(Opposition.Outright, Opposition.Judged)]
    public void Of_two_ways_in_which_an_opposition_was_told_the_surer_one_counts(Opposition first, Opposition second)
    {
        _groups.SetAgainst(_groups[Said], _groups[Denial], first);
        _groups.SetAgainst(_groups[Said], _groups[Denial], second);

        _groups.Opposed.ShouldHaveSingleItem().ShouldBe(new((Said, Denial), Opposition.Outright));
    }

    [Fact]
    public void Groups_of_different_doers_do_not_agree_until_they_are_joined()
    {
        var groups = new ClaimGrouping([.. Propositions.Select(proposition => proposition with { Agent = proposition.Node == Other ? null : proposition.Node })]);

        groups.AgentsAgree(Said, Denial).ShouldBeFalse();
        groups.AgentsAgree(Said, Other).ShouldBeTrue();
        groups.Join(Said, Denial, ClaimBasis.Same);
        groups.AgentsAgree(Denial, Said).ShouldBeTrue();
    }

    [Fact]
    public void The_proposition_before_another_stands_on_its_page()
    {
        _groups.Before(Propositions[0]).ShouldBeNull();
        _groups.Before(Propositions[1]).ShouldBe(Propositions[0]);
    }

    private static string NodeOf(string words) => Propositions.Single(proposition => proposition.Text.Contains(words, StringComparison.Ordinal)).Node;
}
