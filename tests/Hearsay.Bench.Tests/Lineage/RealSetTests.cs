using Hearsay.Bench.Lineage;

namespace Hearsay.Bench.Tests.Lineage;

public sealed class RealSetTests : IDisposable
{
    private readonly string _gold = Path.GetTempFileName();

    public RealSetTests() => File.WriteAllText(_gold, """
        {"pairs": [{"a": "b", "b": "a", "kind": "excerpt"}, {"a": "e", "b": "d", "kind": "verbatim", "directed": false}],
         "clusters": [["a", "b", "c"], ["d", "e"], ["f"], ["g"]],
         "hard_negatives": [{"a": "f", "b": "a", "why": "boilerplate"}], "ignore": [{"a": "g", "b": "f"}]}
        """);

    [Fact]
    public void Labels_count_as_the_scorer_counts_them()
    {
        var set = new RealSet(_gold);
        FoundLink[] links = [new("a", "b", 0.9), new("c", "b", 0.9), new("g", "f", 0.9), new("f", "a", 0.6), new("g", "e", 0.6)];

        set.Cases(links).Select(pair => (pair.Group, pair.Probability, pair.IsTrue, pair.IsDirected, pair.IsTurnedRight)).ShouldBe(
            [("excerpt", 0.9, true, true, false), ("verbatim", 0, true, false, false), ("boilerplate", 0.6, false, false, false), ("other", 0.6, false, false, false)]);
        set.Linked(links, 0.5, "boilerplate").ToString().ShouldStartWith("1.000");
        set.Linked(links, 0.7, "boilerplate").Hits.ShouldBe(0);
    }

    [Fact]
    public void Pairs_of_one_story_have_one_base() =>
        new RealSet(_gold).Cases([new FoundLink("f", "a", 0.6)]).Where(pair => pair.Group is "excerpt" or "boilerplate").Select(pair => pair.Base).Distinct().Count().ShouldBe(1);

    public void Dispose() => File.Delete(_gold);
}
