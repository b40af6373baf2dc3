using FsCheck;
using FsCheck.Fluent;
using Hearsay.Sketching;

namespace Hearsay.Tests.Sketching;

public class WinnowerTests
{
    /// <summary>The paper's definition, window by window.</summary>
    [Fact]
    public void It_keeps_the_rightmost_smallest_hash_of_every_window()
    {
        Prop.ForAll(Gen.Choose(0, 20).ArrayOf().ToArbitrary(), numbers =>
        {
            var shingles = numbers.Select(number => (ulong)number).ToArray();
            var places = new SortedSet<int>();
            for (var start = 0; start <= Math.Max(0, shingles.Length - Winnower.WindowShingles) && shingles.Length > 0; start++)
            {
                var window = Enumerable.Range(start, Math.Min(Winnower.WindowShingles, shingles.Length));
                places.Add(window.MinBy(place => (shingles[place], -place)));
            }

            Winnower.Winnow(shingles).ShouldBe(places.Select(place => shingles[place]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_shingle_depends_on_the_words_and_their_order()
    {
        Winnower.Shingles([1, 2, 3, 4, 5, 6], 5).Length.ShouldBe(2);
        Winnower.Shingles([1, 2, 3, 4], 5).ShouldBeEmpty();
        Winnower.Shingles([1, 2, 3, 4, 5], 5).ShouldNotBe(Winnower.Shingles([2, 1, 3, 4, 5], 5));
    }
}
