using System.CommandLine;
using Hearsay.Annotation;
using Hearsay.Cli.Input;
using Hearsay.Cluster;
using Hearsay.Reading;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay read</c>: takes documents into the store.</summary>
internal sealed class ReadCommand : HearsayCommand
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, folders (read with all below them), patterns such as 'news/**/*.html', addresses of pages, or - for standard input. "
            + "HTML, text, Markdown, JSON, CSV, WARC, RSS and Atom, mail; as they are or in .gz, .zst, .zip, .tar. Formats are told by content.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _collection = new("--collection")
    {
        Description = "The collection that the documents' ids are unique in. A document is known by its given id, else its canonical URL, else its path below the folder that you name.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<bool> _records = new("--records")
    {
        Description = "The input is records, as `hearsay annotate` writes them.",
    };

    private readonly Option<string?> _to = new("--to")
    {
        Description = "Publishes the documents to the queue of a cluster instead, to be annotated by `hearsay work`: amqp://user:password@host:5672/vhost?queue=NAME.",
        HelpName = "BROKER",
    };

    private readonly Option<string> _store = StoreOption.Create();
    private readonly Option<int> _threads = ThreadsOption.Create();
    private readonly WorldOptions _world = new();
    private readonly FetchSettings _fetching = new();
    private readonly Option<double> _timeLimit = FetchSettings.Seconds("--time-limit", "Time for annotating one document, in seconds; one that takes longer is refused. 0 for no limit.", 300);
    private readonly ProfileOption _profile = new();

    public ReadCommand()
        : base(
            "read",
            "Takes documents in: annotates them, appends them to the store and compares them with what is there. Reading the same again changes nothing; stopped at any moment, it goes on where it was.",
            "hearsay read pages/                           # a folder with all below it",
            "hearsay read 'pages/**/*.html' extra.jsonl    # a pattern, and a JSON Lines file",
            "hearsay read CC-NEWS-20240504.warc.gz          # a crawl; read again, it goes on where it was",
            "hearsay read https://daily.example/a          # a page",
            "zstdcat crawl.jsonl.zst | hearsay read -      # standard input",
            "hearsay read pages/ --actors actors.csv --places places.csv",
            "hearsay annotate < docs.jsonl | hearsay read --records -",
            "hearsay read pages/ --to amqp://broker.example # to the workers of a cluster")
    {
        Add(_paths);
        Add(_store);
        Add(_collection);
        Add(_records);
        Add(_to);
        Add(_world.Actors);
        Add(_world.Places);
        Add(_profile.Files);
        Add(_threads);
        Add(_timeLimit);
        _fetching.AddTo(this);
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        var files = InputFiles.Find(arguments.GetRequiredValue(_paths));
        var options = new ReadOptions { Collection = arguments.GetRequiredValue(_collection) };
        if (arguments.GetValue(_to) is { } broker)
        {
            return Publish(files, options, BrokerAddress.Parse(broker), arguments, terminal);
        }

        var world = _world.Read(arguments);
        var profiles = _profile.Read(arguments);
        using var store = arguments.OpenToWrite();
        using var fetcher = _fetching.Open(arguments);
        var limit = arguments.GetValue(_timeLimit);
        var reader = new StoreReader(store, options, arguments.GetValue(_threads), terminal, limit > 0 ? TimeSpan.FromSeconds(limit) : null) { Fetcher = fetcher };
        var counts = arguments.GetValue(_records) ? reader.ReadRecords(files) : reader.ReadDocuments(files, new Lazy<Annotator>(() => new Annotator(world, profiles)));
        var folded = Folding.Run(store, terminal);
        terminal.Say(counts.ToString() + (folded ? "" : " Stopped; run the same command again to go on."));
        return !folded ? ExitCodes.Interrupted : counts.Refused > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;
    }

    private int Publish(IEnumerable<InputFile> files, ReadOptions options, BrokerAddress address, ParseResult arguments, Terminal terminal)
    {
        if (arguments.GetValue(_records) || arguments.GetResult(_world.Actors) is not null || arguments.GetResult(_world.Places) is not null || arguments.GetResult(_profile.Files) is not null)
        {
            throw new UsageException("--to publishes documents as they are: give --actors, --places and --profile to `hearsay work`; --records go into a store, not to a broker.");
        }

        using var fetcher = _fetching.Open(arguments);
        var publisher = new DocumentPublisher(address);
        try
        {
            var counts = new StoreReader(null, options, 1, terminal) { Fetcher = fetcher }.PublishDocuments(files, publisher);
            terminal.Say($"{counts} Published to {address.Shown}.");
            return terminal.Cancel.IsCancellationRequested ? ExitCodes.Interrupted : counts.Refused > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;
        }
        finally
        {
            publisher.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
