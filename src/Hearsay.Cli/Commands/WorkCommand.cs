using System.CommandLine;
using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Cli.Input;
using Hearsay.Cli.Output;
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
    private readonly Option<double> _idle = FetchSettings.Seconds("--until-idle", "Ends when no document came for so many seconds and, if it holds the lease, all is folded. 0 for never.", 0);

    private readonly Option<string> _logs = new("--log-format")
    {
        Description = "What is said on standard error: text for a person, json for a collector of logs.",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
    };

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
        Add(_logs.AcceptOnlyFromAmong("text", "json"));
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        var address = BrokerAddress.Parse(arguments.GetRequiredValue(_from));
        var world = _world.Read(arguments);
        var profiles = _profile.Read(arguments);
        var patience = TimeSpan.FromSeconds(arguments.GetValue(_patience));
        var log = new WorkLog(terminal, arguments.GetValue(_logs) == "json");
        using var telemetry = Telemetry.Start();
        using var store = arguments.OpenToWrite(patience);

        // With connections of its own: appending does not wait for the fold.
        using var folded = arguments.OpenToWrite(patience);
        if (folded is not ISharedStore shared)
        {
            throw new UsageException($"Workers share a store, and '{store.Location}' is for one process. Name a PostgreSQL database: --store postgres://host/database");
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(terminal.Cancel);
        using var idle = new CancellationTokenSource();
        var folding = arguments.GetValue(_noFold) ? Task.CompletedTask : new LedgerFolder(shared, patience, log).RunAsync(ended.Token, idle.Token);
        if (!arguments.GetValue(_foldOnly))
        {
            var worker = new DocumentWorker(address, store, new Lazy<Annotator>(() => new Annotator(world, profiles)), OptionsOf(arguments, patience), log);
            var working = worker.RunAsync(Seconds(arguments.GetValue(_idle)), ended.Token);

            // Whichever of the two gives up ends the other; a worker that has nothing more to do lets what it appended be folded.
            _ = Task.WhenAny([working, .. folding.IsCompletedSuccessfully ? [] : new[] { folding }]).GetAwaiter().GetResult();
            (working.IsCompletedSuccessfully ? idle : ended).Cancel();
            working.GetAwaiter().GetResult();
        }

        folding.GetAwaiter().GetResult();
        log.Inform(
            "ended", string.Create(CultureInfo.InvariantCulture, $"{log.Documents} documents: {log.Documents - log.Dead} annotated, {log.Dead} to the dead letters."),
            ("documents", log.Documents), ("dead", log.Dead));
        return log.Dead > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;
    }

    private WorkerOptions OptionsOf(ParseResult arguments, TimeSpan patience) => new()
    {
        Threads = arguments.GetValue(_threads),
        TimeLimit = Seconds(arguments.GetValue(_timeLimit)),
        Patience = patience,
    };

    private static TimeSpan? Seconds(double value) => value > 0 ? TimeSpan.FromSeconds(value) : null;
}
