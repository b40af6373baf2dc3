using Hearsay.Ledger.Intake;

namespace Hearsay.Tests.Ledger.Intake;

public sealed class DeadlineTests
{
    [Fact]
    public void Work_in_time_gives_its_result_and_late_work_none()
    {
        var deadline = new Deadline(TimeSpan.FromSeconds(1));
        using var never = new ManualResetEventSlim();

        new Deadline(TimeSpan.FromMinutes(1)).Run(() => "done").ShouldBe("done");
        deadline.Run(() =>
        {
            never.Wait(TimeSpan.FromSeconds(20));
            return "late";
        }).ShouldBeNull();
        never.Set();
        new Deadline(TimeSpan.FromMinutes(1)).Run(() => "next").ShouldBe("next");
    }

    [Fact]
    public void A_fault_in_the_work_comes_out() =>
        Should.Throw<InvalidOperationException>(() => new Deadline(TimeSpan.FromMinutes(1)).Run<string>(() => throw new FormatException("broken"))).Message.ShouldBe("broken");
}
