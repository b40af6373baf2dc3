using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class EvenSortTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20_000)]
    public void Numbers_are_in_ascending_order_whether_they_are_spread_evenly_or_not(int count)
    {
        var random = new Random(count);
        ulong[] even = [.. Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue))];
        ulong[] heaped = [.. even.Select(number => number % 1000), .. even.Select(number => ulong.MaxValue - (number % 3))];
        EvenSort.Ascending(even).ShouldBe(even.Order());
        EvenSort.Ascending(heaped).ShouldBe(heaped.Order());
    }
}
