using Hearsay.Ledger.Intake;

namespace Hearsay.Tests.Ledger.Intake;

public sealed class DeadlineTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(1);

    [Fact]
    public void Work_in_time_gives_its_result_and_late_work_none_and_is_told_to_stop()
    {
        using var stopped = new ManualResetEventSlim();
        using var generous = new Deadline(Enough);
        using var strict = new Deadline(TimeSpan.FromMilliseconds(200));

        generous.Run(_ => "done").ShouldBe("done");
        strict.Run<string>(late =>
        {
            late.WaitHandle.WaitOne(Enough);
            stopped.Set();
            throw new OperationCanceledException(late);
        }).ShouldBeNull();
        stopped.Wait(Enough).ShouldBeTrue();
        generous.Run(late => late.IsCancellationRequested ? "late" : "next").ShouldBe("next");
    }

    [Fact]
    public void A_fault_in_the_work_comes_out()
    {
        using var deadline = new Deadline(Enough);
        Should.Throw<InvalidOperationException>(() => deadline.Run<string>(_ => throw new FormatException("broken"))).Message.ShouldBe("broken");
    }

    [Fact]
    public void Its_threads_end_with_it()
    {
        Thread? thread = null;
        using (var deadline = new Deadline(Enough))
        {
            thread = deadline.Run(_ => Thread.CurrentThread);
            deadline.Run(_ => Thread.CurrentThread).ShouldBeSameAs(thread);
        }

        thread!.Join(Enough).ShouldBeTrue();
    }
}
