using Hearsay.Ledger.Contradictions;
using Hearsay.Model;
using Hearsay.Tests.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Contradictions;

public class FigureJudgeTests
{
    private const string OfTwo =
        """
        A ward in Orvale

        “Seven people from Halm are lying in there, and I signed for each of them,” said Piet Ansgar, a surgeon at the hospital.

        The official tally is lower: by telephone from Karst, an employee of the ministry gave four dead.
        """;

    [Fact]
    public void A_tally_that_is_called_lower_is_set_against_the_figure_before_it() =>
        new StoryScene(OfTwo).Contradictions.ShouldContain(contradiction => contradiction.Kind == ContradictionKind.Figures);

    [Fact]
    public void Without_a_word_that_sets_them_against_each_other_they_are_two_counts() =>
        new StoryScene(OfTwo.Replace("The official tally is lower: by telephone", "By telephone", StringComparison.Ordinal)).Contradictions
            .ShouldNotContain(contradiction => contradiction.Kind == ContradictionKind.Figures);

    [Theory]
    [InlineData("some 200", true)]
    [InlineData("more than 50", false)]
    public void A_page_and_whom_it_quotes_count_otherwise_who_signed_one_paper(string count, bool disputed)
    {
        var scene = new StoryScene(
            $"""
            Envoys sign letter against the war

            51 embassy officials signed an internal letter that calls for air strikes against the Velorian government.

            The foreign minister, Anna Brod, said on Sunday that the internal letter on Veloria signed by {count} diplomats deserved an answer from the whole cabinet.
            """);

        scene.Contradictions.Any(contradiction => contradiction.Kind == ContradictionKind.Figures).ShouldBe(disputed);
    }

    [Fact]
    public void What_an_earlier_year_is_named_for_is_no_count_of_this_one()
    {
        FigureJudge.MustNotJoin(CountOf("a", 2026), CountOf("b", 2026)).ShouldBeFalse();
        FigureJudge.MustNotJoin(CountOf("a", 2026), CountOf("b", 2012)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(20, false, 200, false, false)] // may be of one thing, and cannot both be true
    [InlineData(20, false, 200, true, true)]
    [InlineData(20, true, 200, true, false)]
    [InlineData(17, false, 200_000, false, true)]
    public void Counts_of_one_night_and_of_a_war_are_two(int low, bool isOfPeriod, int high, bool isOtherOfPeriod, bool apart) =>
        FigureJudge.MustNotJoin(CountOf("a", 2026, low, isOfPeriod), CountOf("b", 2026, high, isOtherOfPeriod)).ShouldBe(apart);

    [Theory]
    [InlineData("the floods have over the past few weeks killed 212 people", true)]
    [InlineData("A week of flooding killed hundreds of farmers", true)]
    [InlineData("412 miners have died since March", true)]
    [InlineData("the civil war has killed hundreds of thousands", true)]
    [InlineData("the strike killed 20 people overnight", false)]
    [InlineData("a mortar shell killed four people last week", false)]
    public void A_count_is_of_a_period_where_its_clause_says_so(string clause, bool isOfPeriod) => CountedPeriod.IsIn(clause).ShouldBe(isOfPeriod);

    [Theory]
    [InlineData(1, true, "blast", true)]
    [InlineData(1, true, "other", true)] // one place within days
    [InlineData(1, false, "blast", true)] // half of the words
    [InlineData(1, false, "other", false)]
    [InlineData(12, true, "blast", false)] // weeks later another thing happened there
    [InlineData(0, true, "blast", true)] // a page without a date
    [InlineData(0, true, "other", false)]
    public void Counts_contradict_each_other_where_they_are_of_one_occasion_by_themselves(int day, bool isOneSite, string word, bool conflict)
    {
        var first = CountOf("a", 2026, 20) with { Day = 1, Sites = ["halm"], Words = new() { ["blast"] = 4, ["market"] = 4 } };
        var other = CountOf("b", 2026, 200) with { Day = day, Sites = isOneSite ? ["halm"] : ["orvale"], Words = new() { [word] = 4, ["ward"] = 4 } };

        FigureJudge.Conflict(other, first).ShouldBe(conflict);
    }

    [Fact]
    public void Of_what_is_only_named_half_of_the_clause_must_agree()
    {
        var first = CountOf("a", 2026, 3) with { Fate = "plane", Sites = ["halm"], Words = new() { ["jet"] = 4, ["captur"] = 4, ["train"] = 4 } };
        var other = CountOf("b", 2026, 40) with { Fate = "plane", Sites = ["halm"], Words = new() { ["jet"] = 4, ["bomb"] = 4, ["camp"] = 4 } };

        FigureJudge.Conflict(other, first).ShouldBeFalse();
        FigureJudge.Conflict(other with { Words = first.Words }, first).ShouldBeTrue();
    }

    [Fact]
    public void A_count_that_a_page_rejects_is_set_against_whoever_gives_it()
    {
        var first = CountOf("a", 2026, 2) with { Rejected = 12, Day = 30 };

        FigureJudge.Conflict(first, CountOf("b", 2026, 12)).ShouldBeTrue();
        FigureJudge.Conflict(first, CountOf("b", 2026, 13)).ShouldBeFalse();
    }

    private static CountedFigure CountOf(string page, int year, int count = 3, bool isOfPeriod = false) => new()
    {
        Node = page + "#q1",
        Day = 1,
        Year = year,
        Fate = "killed",
        IsOfPeople = true,
        IsOfPeriod = isOfPeriod,
        Words = [],
        Setting = [],
        Names = [],
        Sites = [],
        Report = new FigureReport { Article = new DocumentIdentity("", page), Span = default, Low = count, High = count, Origins = [page] },
    };
}
