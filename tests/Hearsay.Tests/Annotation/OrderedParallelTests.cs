using Hearsay.Annotation;

namespace Hearsay.Tests.Annotation;

public class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_the_input(int threads) =>
        OrderedParallel.Select(Enumerable.Range(0, 200), number =>
        {
            Thread.SpinWait(number % 7 * 1000);
            return number;
        }, threads).ShouldBe(Enumerable.Range(0, 200));

    [Fact]
    public void The_input_is_read_only_as_far_as_the_consumer_keeps_up()
    {
        var read = 0;
        var results = OrderedParallel.Select(Enumerable.Range(0, 1_000_000).Select(number => read = number), number => number, threads: 2);
        results.Take(5).Count().ShouldBe(5);
        read.ShouldBeLessThan(50);
    }

    [Fact]
    public void At_most_the_asked_number_of_items_is_worked_on_at_once()
    {
        var running = 0;
        var most = 0;
        var gate = new Lock();
        OrderedParallel.Select(Enumerable.Range(0, 60), _ =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++running);
            }

            Thread.Sleep(1);
            lock (gate)
            {
                running--;
            }

            return 0;
        }, threads: 3).Count().ShouldBe(60);
        most.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void A_cancelled_run_ends_after_what_is_under_way()
    {
        using var cancel = new CancellationTokenSource();
        var results = OrderedParallel.Select(Enumerable.Range(0, 1000), number => number, threads: 2, cancel.Token);
        var count = 0;
        foreach (var _ in results)
        {
            if (++count == 3)
            {
                cancel.Cancel();
            }
        }

        count.ShouldBeInRange(3, 20);
    }
}
