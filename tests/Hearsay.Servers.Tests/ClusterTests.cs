using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Hearsay.Annotation;
using Hearsay.Cluster;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Intake;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Storage;
using RabbitMQ.Client;

namespace Hearsay.Servers.Tests;

public sealed class ClusterTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly Lazy<Annotator> Annotator = new(() => new Annotator());

    private readonly BrokerAddress _address = BrokerServer.NewAddress();
    private readonly string _location = PostgresServer.NewLocation();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await BrokerServer.DeleteAsync(_address);
        PostgresServer.Drop(_location);
    }

    [Fact]
    public async Task What_was_told_of_is_in_the_queue_and_what_was_refused_is_not()
    {
        var told = new List<IntakeOutcome>();
        await using var publisher = new DocumentPublisher(_address, Patience);
        var refused = new DocumentResult("bad.txt", null, DiagnosticCatalog.EmptyDocument.At("it is empty"));
        var counts = await publisher.PublishAsync([.. Documents(3), refused], told.Add);
        (counts.New, counts.Refused).ShouldBe((3, 1));
        told.Select(outcome => outcome.Fate).ShouldBe([IntakeFate.New, IntakeFate.New, IntakeFate.New, IntakeFate.Refused]);
        (await ClusterStatus.AskAsync(_address, Patience)).ShouldBe(new ClusterStatus(3, 0, 0));
    }

    [Fact]
    public async Task Documents_of_a_worker_that_died_come_again()
    {
        await PublishAsync(_address, Documents(5));
        await using (var dying = await Broker.ConnectAsync(_address, Patience, default))
        {
            await using var channel = await dying.CreateChannelAsync();
            (await channel.BasicGetAsync(_address.Documents, autoAck: false)).ShouldNotBeNull();
            (await ClusterStatus.AskAsync(_address, Patience)).Waiting.ShouldBe(4);
        }

        using var store = Stores.Open(_location);
        (await WorkAsync(store)).ShouldAllBe(outcome => outcome.Refusal == null);
        store.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_document_that_comes_twice_is_in_the_ledger_once()
    {
        await PublishAsync(_address, [.. Documents(2), .. Documents(2)]);
        using var store = Stores.Open(_location);
        await WorkAsync(store);
        store.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Poison_lies_with_the_dead_letters_with_its_diagnostic_and_can_be_sent_back_or_dropped()
    {
        await PublishAsync(_address, Documents(1));
        await PublishRawAsync("no document"u8.ToArray());
        using var store = Stores.Open(_location);
        await WorkAsync(store);
        store.Count.ShouldBe(1);

        // Looking changes nothing, however often.
        for (var look = 0; look < 2; look++)
        {
            var letter = (await DeadLetters.ListAsync(_address, 10, Patience)).ShouldHaveSingleItem();
            letter.Code.ShouldBe(DiagnosticCatalog.InvalidInput.Code);
            letter.Reason.ShouldContain("no document");
        }

        (await DeadLetters.ReplayAsync(_address, 10, Patience)).Count.ShouldBe(1);
        (await ClusterStatus.AskAsync(_address, Patience)).ShouldBe(new ClusterStatus(1, 0, 0));
        await WorkAsync(store);
        (await DeadLetters.DropAsync(_address, 10, Patience)).Count.ShouldBe(1);
        (await ClusterStatus.AskAsync(_address, Patience)).ShouldBe(new ClusterStatus(0, 0, 0));
    }

    [Fact]
    public async Task A_document_that_kills_whoever_takes_it_is_given_up_by_the_broker()
    {
        await PublishAsync(_address, Documents(1));
        for (var delivery = 0; delivery < 30; delivery++)
        {
            await using var dying = await Broker.ConnectAsync(_address, Patience, default);
            await using var channel = await dying.CreateChannelAsync();
            await channel.BasicGetAsync(_address.Documents, autoAck: false);
        }

        await Eventually(async () => (await ClusterStatus.AskAsync(_address, Patience)).Dead == 1);
        var letter = (await DeadLetters.ListAsync(_address, 10, Patience)).ShouldHaveSingleItem();
        (letter.Name, letter.Code).ShouldBe(("page-0", null));
    }

    [Fact]
    public async Task A_full_queue_makes_the_publisher_wait()
    {
        var small = BrokerServer.NewAddress(limit: 10);
        try
        {
            var publishing = PublishAsync(small, Documents(100));
            await Task.Delay(TimeSpan.FromSeconds(2));
            publishing.IsCompleted.ShouldBeFalse();
            (await ClusterStatus.AskAsync(small, Patience)).Waiting.ShouldBeLessThan(100);
            using var store = Stores.Open(_location);
            await new DocumentWorker(small, store, Annotator, new WorkerOptions { Threads = 1, Patience = Patience }).RunAsync(TimeSpan.FromSeconds(3));
            await publishing;
            store.Count.ShouldBe(100);
        }
        finally
        {
            await BrokerServer.DeleteAsync(small);
        }
    }

    [Fact]
    public async Task A_queue_that_is_made_otherwise_is_refused_with_what_to_do()
    {
        await PublishAsync(_address, Documents(1));
        var other = _address with { Limit = 7 };
        (await Should.ThrowAsync<BrokerException>(() => PublishAsync(other, Documents(1)))).Message.ShouldContain("?limit=N");
    }

    [Fact]
    public async Task One_of_two_folders_holds_the_lease_and_the_other_takes_over()
    {
        using var first = (ISharedStore)Stores.Open(_location);
        using var second = (ISharedStore)Stores.Open(_location);
        await PublishAsync(_address, Documents(4));
        await WorkAsync(first);
        var (one, two) = (new Observer(), new Observer());
        using var stopFirst = new CancellationTokenSource();
        using var stopSecond = new CancellationTokenSource();
        var folding = new LedgerFolder(first, Patience, one).RunAsync(stopFirst.Token);
        await Eventually(() => Task.FromResult(one.Holds));
        var waiting = new LedgerFolder(second, Patience, two).RunAsync(stopSecond.Token);
        await Eventually(() => Task.FromResult(first.FoldedTo > 0));
        two.Holds.ShouldBeFalse();

        // Its session ends as when its process is killed.
        PostgresServer.EndSessionsWithLease(_location);
        await Eventually(() => Task.FromResult(!one.Holds || two.Holds));
        await stopFirst.CancelAsync();
        await folding;
        await Eventually(() => Task.FromResult(two.Holds));
        await stopSecond.CancelAsync();
        await waiting;
    }

    [Fact]
    public void A_fold_that_was_overtaken_changes_nothing()
    {
        using var slow = Stores.Open(_location);
        using var quick = Stores.Open(_location);
        new DocumentIntake(slow, 1).Take(Documents(3), Annotator);
        var overtaken = LateStore.Of(slow, () => new LedgerFold(quick).Run());
        Should.Throw<StoreException>(() => new LedgerFold(overtaken).Run()).Message.ShouldContain("another process");
        quick.ReadAfter(quick.FoldedTo).ShouldBeEmpty();
    }

    private static IEnumerable<DocumentResult> Documents(int count) => Enumerable.Range(0, count).Select(n => new DocumentResult(
        FormattableString.Invariant($"page-{n}"),
        new Document
        {
            Id = FormattableString.Invariant($"page-{n}"),
            Collection = "",
            Format = DocumentFormat.Text,
            Content = FormattableString.Invariant($"The mayor of Northbridge said on Monday that bridge number {n} would stay closed until the end of the month."),
        },
        null));

    private static async Task PublishAsync(BrokerAddress address, IEnumerable<DocumentResult> documents)
    {
        await using var publisher = new DocumentPublisher(address, Patience);
        await publisher.PublishAsync(documents, _ => { });
    }

    private async Task PublishRawAsync(byte[] body)
    {
        await using var connection = await Broker.ConnectAsync(_address, Patience, default);
        await using var channel = await Broker.OpenAsync(connection, _address, default);
        await channel.BasicPublishAsync("", _address.Documents, mandatory: true, new BasicProperties { Persistent = true }, body);
    }

    private async Task<IReadOnlyList<WorkOutcome>> WorkAsync(IRecordLog log)
    {
        var observer = new Observer();
        await new DocumentWorker(_address, log, Annotator, new WorkerOptions { Threads = 1, Patience = Patience }, observer).RunAsync(Idle);
        return observer.Outcomes;
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }

    /// <summary>A store before each commit of which something happens.</summary>
    [SuppressMessage("Performance", "CA1852", Justification = "DispatchProxy derives from it.")]
    private class LateStore : DispatchProxy
    {
        private ILedgerStore _store = null!;
        private Action _before = null!;

        public static ILedgerStore Of(ILedgerStore store, Action before)
        {
            var late = Create<ILedgerStore, LateStore>();
            (((LateStore)(object)late)._store, ((LateStore)(object)late)._before) = (store, before);
            return late;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == nameof(ILedgerTables.Commit))
            {
                _before();
            }

            return targetMethod.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
        }
    }

    private sealed class Observer : IClusterObserver
    {
        private volatile bool _holds;

        public bool Holds => _holds;

        public List<WorkOutcome> Outcomes { get; } = [];

        public void Settled(WorkOutcome outcome) => Outcomes.Add(outcome);

        public void Failing(Exception why)
        {
        }

        public void LeaseTaken() => _holds = true;

        public void LeaseEnded() => _holds = false;

        public void Folded(long entries)
        {
        }
    }
}
