using Hearsay.Bench.Lineage;
using Hearsay.Ledger.Folding;

namespace Hearsay.Bench.Tests.Lineage;

public class SketchLoadTests
{
    [Fact]
    public void An_article_always_has_the_same_sketch_and_its_fingerprints_once_each()
    {
        for (var number = 0; number < 200; number++)
        {
            SketchLoad.WordsOf(number).ShouldBe(SketchLoad.WordsOf(number));
            SketchLoad.WordsOf(number).ShouldBeUnique();
            SketchLoad.AnchorsOf(number).ShouldBeUnique();
            SketchLoad.NameOf(number).Length.ShouldBe(64);
        }

        Enumerable.Range(0, 200).Select(number => SketchLoad.NameOf(number)).Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public void Articles_are_called_by_their_day_and_come_about_in_its_order()
    {
        var names = Enumerable.Range(0, 2000).Select(at => SketchLoad.NameOf(at * 100L)).ToList();
        var inOrder = names.Zip(names.Skip(1), (one, other) => string.CompareOrdinal(one[..6], other[..6]) <= 0).Count(ordered => ordered);
        inOrder.ShouldBeInRange(1600, 1950);
        names.Count(ItemNames.IsUndated).ShouldBeInRange(8, 40);
        names.Where(name => !ItemNames.IsUndated(name)).Select(name => name[..6]).Distinct().Count().ShouldBe(200_000 / SketchLoad.ADay);
    }

    [Fact]
    public void Sketches_are_as_large_as_those_of_news_texts()
    {
        // `hearsay-bench sketches` on 3,834 texts: 68.4 and 25.0.
        Enumerable.Range(0, 5000).Average(number => SketchLoad.WordsOf(number).Length).ShouldBeInRange(62, 78);
        Enumerable.Range(0, 5000).Average(number => SketchLoad.AnchorsOf(number).Length).ShouldBeInRange(22, 30);
    }

    [Fact]
    public void Families_share_most_of_their_fingerprints_and_strangers_hardly_any()
    {
        var family = Enumerable.Range(0, 2000).Where(number => SketchLoad.FamilyOf(number) is not null).ToList();
        family.Count.ShouldBeInRange(60, 140);
        foreach (var number in family.Skip(1))
        {
            SketchLoad.WordsOf(number).Intersect(SketchLoad.WordsOf(family[0])).Count().ShouldBeGreaterThan(SketchLoad.WordsOf(number).Length / 2);
        }

        var strangers = Enumerable.Range(0, 2000).Where(number => SketchLoad.FamilyOf(number) is null).ToList();
        strangers.Skip(1).Count(number => SketchLoad.WordsOf(number).Intersect(SketchLoad.WordsOf(strangers[0])).Any()).ShouldBeLessThan(strangers.Count / 10);
    }

    [Fact]
    public void A_turn_of_phrase_is_in_one_article_of_a_hundred_at_most_and_boilerplate_in_fewer()
    {
        var articles = Enumerable.Range(0, 4000).SelectMany(number => SketchLoad.FamilyOf(number) is null ? SketchLoad.WordsOf(number) : [])
            .CountBy(fingerprint => fingerprint).Select(count => count.Value).OrderDescending().ToList();
        articles[0].ShouldBeInRange(10, 40);
        articles.Count(count => count >= 3).ShouldBeGreaterThan(500);
    }
}
