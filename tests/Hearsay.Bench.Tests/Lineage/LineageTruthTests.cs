using Hearsay.Bench.Lineage;

namespace Hearsay.Bench.Tests.Lineage;

public class LineageTruthTests
{
    private static readonly LineageSet Set = new(
        [new SetPage("o1", ""), new SetPage("o2", "")],
        [new SetPage("c1", ""), new SetPage("c2", ""), new SetPage("d1", "")],
        [new SetPair("c1", "o1", "verbatim", "verbatim"), new SetPair("c2", "o1", "excerpt", "excerpt"), new SetPair("d1", "o2", "spun", "mythes 0.30")],
        [new SetPage("x", ""), new SetPage("unknown", "")],
        new Dictionary<string, HashSet<string>> { ["o1"] = ["unknown"], ["o2"] = [] },
        []);

    [Fact]
    public void Pairs_are_true_whether_found_or_not_and_a_link_to_a_stranger_is_false()
    {
        var cases = new LineageTruth(Set).Cases([new FoundLink("c1", "o1", 0.9), new FoundLink("o1", "c2", 0.8), new FoundLink("d1", "x", 0.7)]);

        cases.Select(pair => (pair.Group, pair.Probability, pair.IsTrue, pair.IsTurnedRight)).ShouldBe(
            [("verbatim", 0.9, true, true), ("excerpt", 0.8, true, false), ("mythes 0.30", 0, true, false), ("mythes 0.30", 0.7, false, false)]);
    }

    [Fact]
    public void Two_copies_of_one_original_and_pages_of_which_nothing_is_known_count_neither_way() =>
        new LineageTruth(Set).Cases([new FoundLink("c1", "c2", 0.9), new FoundLink("unknown", "o1", 0.9), new FoundLink("c1", "unknown", 0.9), new FoundLink("x", "unknown", 0.9)])
            .ShouldAllBe(pair => pair.IsTrue);

    [Fact]
    public void Errors_name_what_was_missed_turned_and_linked_wrongly() =>
        new LineageTruth(Set).Errors([new FoundLink("o1", "c1", 0.9), new FoundLink("d1", "o2", 0.9), new FoundLink("d1", "x", 0.7)])
            .ShouldBe(["turned\tc1\to1\t0.9", "missed\tc2\to1\t0", "false\td1\tx\t0.7"]);
}
