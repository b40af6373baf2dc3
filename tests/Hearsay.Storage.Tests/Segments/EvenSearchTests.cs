using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class EvenSearchTests
{
    [Theory]
    [InlineData(1, ulong.MaxValue)]
    [InlineData(2, 50UL)]
    [InlineData(3, 1UL << 40)]
    public void It_finds_what_going_through_all_of_them_finds(int seed, ulong most)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var numbers = Enumerable.Range(0, random.Next(60)).Select(_ => Draw(random, most)).Order().ToArray();
            var low = random.Next(numbers.Length + 1);
            foreach (var sought in numbers.Append(0UL).Append(most).Append(ulong.MaxValue).Append(Draw(random, most)))
            {
                var expected = Array.FindIndex(numbers, low, number => number >= sought);
                EvenSearch.First(at => numbers[at], low, numbers.Length, sought).ShouldBe(expected < 0 ? numbers.Length : expected);
            }
        }
    }

    [Fact]
    public void Of_a_million_hashes_it_looks_at_a_handful_and_of_others_at_no_more_than_halving_does_and_a_few()
    {
        const int Count = 1_000_000;
        var random = new Random(4);
        var even = Enumerable.Range(0, Count).Select(_ => Draw(random, ulong.MaxValue)).Order().ToArray();
        LooksAt(even).ShouldBeLessThan(8);

        // Ever denser towards the start.
        var skew = even.Select(number => (ulong)Math.Exp(number / (double)ulong.MaxValue * 43)).ToArray();
        LooksAt(skew).ShouldBeLessThan(33);

        double LooksAt(ulong[] numbers) => Enumerable.Range(0, 1000).Average(_ =>
        {
            var (looks, sought) = (0, numbers[random.Next(Count)]);
            EvenSearch.First(at => { looks++; return numbers[at]; }, 0, Count, sought);
            return looks;
        });
    }

    private static ulong Draw(Random random, ulong most) => (ulong)random.NextInt64(long.MinValue, long.MaxValue) % most;
}
