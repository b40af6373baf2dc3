using System.CommandLine;
using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Cli.Input;
using Hearsay.Cluster;
using Hearsay.Ledger;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay work</c>: a worker of a cluster.</summary>
internal sealed class WorkCommand : HearsayCommand
{
    private readonly Option<string> _from = BrokerOption.Create();
    private readonly Option<string> _store = StoreOption.Create();
    private readonly Option<int> _threads = ThreadsOption.Create();
    private readonly WorldOptions _world = new();
    private readonly ProfileOption _profile = new();
    private readonly Option<double> _timeLimit = FetchSettings.Seconds("--time-limit", "Time for annotating one document, in seconds; one that takes longer goes to the dead letters. 0 for no limit.", 300);
    private readonly Option<double> _patience = FetchSettings.Seconds("--patience", "How long a broker or a store may be away before the worker gives up, in seconds.", 600);
    private readonly Option<double> _idle = FetchSettings.Seconds("--until-idle", "Ends when no document came for so many seconds. 0 for never.", 0);

    private readonly Option<bool> _noFold = new("--no-fold")
    {
        Description = "Never folds. Of all workers that may, one at a time holds the lease and compares what all have appended.",
    };

    private readonly Option<bool> _foldOnly = new("--fold-only")
    {
        Description = "Takes no documents: only folds, or waits to take over.",
    };

    public WorkCommand()
        : base(
            "work",
            "A worker of a cluster: takes documents from a broker's queue, annotates them and appends their records to a shared store. Any number may run, and be stopped or killed at will.",
            "hearsay work --from amqp://broker.example --store postgres://db.example/news",
            "hearsay work --from amqp://a.example,b.example,c.example --store postgres://db.example/news --no-fold",
            "hearsay work --from amqp://broker.example --store postgres://db.example/news --until-idle 30")
    {
        Add(_from);
        Add(_store);
        Add(_world.Actors);
        Add(_world.Places);
        Add(_profile.Files);
        Add(_threads);
        Add(_timeLimit);
        Add(_patience);
        Add(_idle);
        Add(_noFold);
        Add(_foldOnly);
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        var address = BrokerAddress.Parse(arguments.GetRequiredValue(_from));
        var world = _world.Read(arguments);
        var profiles = _profile.Read(arguments);
        using var store = arguments.OpenToWrite();
        if (store is not ISharedStore shared)
        {
            throw new UsageException($"Workers share a store, and '{store.Location}' is for one process. Name a PostgreSQL database: --store postgres://host/database");
        }

        var (done, refused, patience) = (0L, 0L, TimeSpan.FromSeconds(arguments.GetValue(_patience)));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(terminal.Cancel);
        var folding = arguments.GetValue(_noFold) ? Task.CompletedTask : new LedgerFolder(shared, patience).RunAsync(ended.Token);
        try
        {
            if (arguments.GetValue(_foldOnly))
            {
                folding.GetAwaiter().GetResult();
            }
            else
            {
                var worker = new DocumentWorker(address, store, new Lazy<Annotator>(() => new Annotator(world, profiles)), OptionsOf(arguments, patience), Tell);
                worker.RunAsync(Seconds(arguments.GetValue(_idle)), ended.Token).GetAwaiter().GetResult();
            }
        }
        finally
        {
            ended.Cancel();
            folding.GetAwaiter().GetResult();
        }

        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{done} documents: {done - refused} annotated, {refused} to the dead letters."));
        return refused > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;

        void Tell(WorkOutcome outcome)
        {
            done++;
            if (outcome.Refusal is { } why)
            {
                refused++;
                terminal.Say($"{outcome.Name}: to the dead letters ({why.Code}): {why.Message}");
            }
        }
    }

    private WorkerOptions OptionsOf(ParseResult arguments, TimeSpan patience) => new()
    {
        Threads = arguments.GetValue(_threads),
        TimeLimit = Seconds(arguments.GetValue(_timeLimit)),
        Patience = patience,
    };

    private static TimeSpan? Seconds(double value) => value > 0 ? TimeSpan.FromSeconds(value) : null;
}
