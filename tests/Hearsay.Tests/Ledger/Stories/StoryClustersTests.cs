using Hearsay.Ledger.Stories;

namespace Hearsay.Tests.Ledger.Stories;

/// <summary>Which articles are one story.</summary>
public class StoryClustersTests
{
    [Fact]
    public void A_chain_is_not_one_story()
    {
        // Each is like the next, none like the one behind it: a single link would tie all four.
        var alike = new Dictionary<string, double>(StringComparer.Ordinal) { ["a b"] = 0.5, ["b c"] = 0.2, ["c d"] = 0.5 };
        StoriesOf(alike, "a", "b", "c", "d").ShouldBe(["a b", "c d"]);
    }

    [Fact]
    public void What_is_alike_on_the_average_is_one()
    {
        var alike = new Dictionary<string, double>(StringComparer.Ordinal) { ["a b"] = 0.5, ["a c"] = 0.25, ["b c"] = 0.1 };
        StoriesOf(alike, "a", "b", "c").ShouldBe(["a b c"]);
    }

    [Fact]
    public void Bound_articles_stay_together_and_count_each() =>
        StoriesOf(new Dictionary<string, double>(StringComparer.Ordinal) { ["b c"] = 0.25 }, "a b", "c").ShouldBe(["a b", "c"]);

    [Fact]
    public void Of_equals_the_first_are_joined() =>
        StoriesOf(new Dictionary<string, double>(StringComparer.Ordinal) { ["a b"] = 0.15, ["b c"] = 0.15 }, "a", "b", "c").ShouldBe(["a b", "c"]);

    private static string[] StoriesOf(Dictionary<string, double> alike, params string[] bound) =>
        [.. StoryClusters.Of([.. bound.Select(keys => keys.Split(' '))], (one, other) => alike.GetValueOrDefault(string.CompareOrdinal(one, other) < 0 ? $"{one} {other}" : $"{other} {one}")).Select(story => string.Join(' ', story))];
}
