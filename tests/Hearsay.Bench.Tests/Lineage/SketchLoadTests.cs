using Hearsay.Bench.Lineage;

namespace Hearsay.Bench.Tests.Lineage;

public class SketchLoadTests
{
    [Fact]
    public void An_article_always_has_the_same_sketch_of_the_stated_size()
    {
        for (var number = 0; number < 200; number++)
        {
            SketchLoad.WordsOf(number).ShouldBe(SketchLoad.WordsOf(number));
            SketchLoad.WordsOf(number).Distinct().Count().ShouldBe(SketchLoad.Words);
            SketchLoad.AnchorsOf(number).Distinct().Count().ShouldBe(SketchLoad.Anchors);
        }

        Enumerable.Range(0, 200).Select(number => SketchLoad.NameOf(number)).Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public void Families_share_most_of_their_fingerprints_and_strangers_hardly_any()
    {
        var shared = new List<int>();
        for (var number = 1; number < 400; number++)
        {
            shared.Add(SketchLoad.WordsOf(0).Intersect(SketchLoad.WordsOf(number)).Count());
        }

        shared.Count(count => count < 15).ShouldBeGreaterThan(320);
        var members = Enumerable.Range(0, 400).Where(number => Enumerable.Range(0, 400)
            .Count(other => SketchLoad.WordsOf(number).Intersect(SketchLoad.WordsOf(other)).Count() > SketchLoad.Words / 2) > 1).Count();
        members.ShouldBeInRange(20, 70);
    }
}
