using Hearsay.Bench.Lineage;

namespace Hearsay.Bench.Tests.Lineage;

public class CopySetTests
{
    private static readonly SetPage[] Originals =
    [
        .. Enumerable.Range(0, 4).Select(page => new SetPage($"p{page}", string.Join("\n\n", Enumerable.Range(0, 12)
            .Select(paragraph => string.Join(' ', Enumerable.Range(0, 40).Select(word => $"w{page}x{paragraph}x{word}")) + ".")))),
    ];

    [Fact]
    public void The_same_seed_makes_the_same_set_and_another_another()
    {
        new CopySet(1).Make(Originals).Pages.ShouldBe(new CopySet(1).Make(Originals).Pages);
        new CopySet(2).Make(Originals).Pages.ShouldNotBe(new CopySet(1).Make(Originals).Pages);
    }

    [Fact]
    public void Every_copy_is_made_of_its_sources_and_an_excerpt_has_words_enough()
    {
        var (pages, pairs) = new CopySet(1).Make(Originals);
        pages.ShouldNotBeEmpty();
        foreach (var page in pages)
        {
            var sources = pairs.Where(pair => pair.Article == page.Id).Select(pair => Originals.Single(original => original.Id == pair.Source)).ToList();
            sources.Count.ShouldBeInRange(1, 2);
            var words = page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            words.Count(word => sources.Any(source => source.Text.Contains(word, StringComparison.Ordinal))).ShouldBeGreaterThan(words.Length * 9 / 10);
        }

        pairs.Select(pair => pair.Kind).Distinct().Order().ShouldBe(["excerpt", "light-edit", "verbatim"]);
        pages.Where(page => page.Id.StartsWith("excerpt", StringComparison.Ordinal)).ShouldAllBe(page => page.Text.Split(' ', StringSplitOptions.None).Length >= 140);
    }
}
