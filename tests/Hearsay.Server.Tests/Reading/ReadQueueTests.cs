using Hearsay.Ledger;
using Hearsay.Server.Queries;
using Hearsay.Server.Reading;
using Hearsay.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hearsay.Server.Tests.Reading;

public sealed class ReadQueueTests
{
    [Fact]
    public async Task Whatever_waits_when_it_stops_is_told_so_and_let_go_of()
    {
        using var store = Stores.Open(Stores.InMemory);
        using var queue = new ReadQueue(new Ledgers(store), new ServerOptions { Annotator = ServedSamples.Annotator }, NullLogger<ReadQueue>.Instance);
        using var running = new ManualResetEventSlim();
        var jobs = new[] { new WaitingJob(running), new WaitingJob(running), new WaitingJob(running) };
        foreach (var job in jobs)
        {
            queue.Add(job);
        }

        await queue.StartAsync(CancellationToken.None);
        running.Wait(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        await queue.StopAsync(CancellationToken.None);
        jobs.ShouldAllBe(job => job.Forgotten && job.HasEnded);
    }

    private sealed class WaitingJob(ManualResetEventSlim running) : ReadJob("waits")
    {
        public bool Forgotten { get; private set; }

        public override void Run(ILedgerStore store, ServerOptions options, CancellationToken cancel)
        {
            running.Set();
            cancel.WaitHandle.WaitOne();
        }

        public override void Forget() => Forgotten = true;
    }
}
