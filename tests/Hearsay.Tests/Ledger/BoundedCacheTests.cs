using Hearsay.Ledger;

namespace Hearsay.Tests.Ledger;

public class BoundedCacheTests
{
    [Fact]
    public void What_was_not_asked_for_the_longest_goes_first()
    {
        var cache = new BoundedCache<string>(2);
        cache.Put("a", "A");
        cache.Put("b", "B");
        cache.TryGet("a", out _).ShouldBeTrue();
        cache.Put("c", "C");
        cache.TryGet("b", out _).ShouldBeFalse();
        cache.TryGet("a", out var kept).ShouldBeTrue();
        kept.ShouldBe("A");
    }

    [Fact]
    public void Weights_count_and_one_value_may_be_too_heavy()
    {
        var cache = new BoundedCache<string>(5, text => text.Length);
        cache.Put("a", "four");
        cache.Put("b", "two");
        cache.TryGet("a", out _).ShouldBeFalse();
        cache.Put("c", "much too long");
        cache.TryGet("b", out _).ShouldBeFalse();
        cache.TryGet("c", out _).ShouldBeTrue();
    }

    [Fact]
    public void A_key_has_its_last_value_and_counts_once()
    {
        var cache = new BoundedCache<int>(2);
        cache.Put("a", 1);
        cache.Put("a", 2);
        cache.Put("b", 3);
        cache.TryGet("a", out var value).ShouldBeTrue();
        value.ShouldBe(2);
        cache.Clear();
        cache.TryGet("a", out _).ShouldBeFalse();
    }
}
