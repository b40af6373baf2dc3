using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Stories;
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

    [Fact]
    public void What_an_earlier_year_is_named_for_is_no_count_of_this_one()
    {
        FigureJudge.MustNotJoin(CountOf("a", 2026), CountOf("b", 2026)).ShouldBeFalse();
        FigureJudge.MustNotJoin(CountOf("a", 2026), CountOf("b", 2012)).ShouldBeTrue();
    }

    private static CountedFigure CountOf(string page, int year) => new(
        page + "#q1", 1, year, "killed", IsOfPeople: true, IsSetAgainst: false, [], [], [], null, [], null,
        new FigureReport { Article = new DocumentIdentity("", page), Span = default, Low = 3, High = 3, Origins = [] });
}
