using System.CommandLine;
using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Cli.Input;
using Hearsay.Cli.Output;
using Hearsay.Fetching;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Intake;
using Hearsay.Reading;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay watch</c>: polls feeds and reads what is new.</summary>
internal sealed class WatchCommand : HearsayCommand
{
    private readonly Argument<string[]> _feeds = new("feeds")
    {
        Description = "Addresses of RSS or Atom feeds, or files that list them: OPML, or an address a line.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _once = new("--once") { Description = "Poll the feeds that are due once, then end; for a scheduler." };

    private readonly Option<double> _interval = new("--interval")
    {
        Description = "Minutes between two polls of a feed. One that fails is asked again after a time that doubles with each failure, up to a day.",
        HelpName = "MINUTES",
        DefaultValueFactory = _ => 15,
    };

    private readonly Option<string?> _state = new("--state")
    {
        Description = "Where it is remembered what was polled when; beside the store unless named.",
        HelpName = "FILE",
    };

    private readonly Option<int?> _seed = new("--seed")
    {
        Description = "Seed of the jitter in the waiting times; another each time unless given.",
        HelpName = "N",
    };

    private readonly Option<string> _collection = new("--collection")
    {
        Description = "The collection that the documents' ids are unique in.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<bool> _alert = new("--alert")
    {
        Description = "Tells on standard output when a claim gains a second independent origin or a denial, or what was counted another figure; each once, from run to run.",
    };

    private readonly Option<bool> _jsonl = new("--jsonl") { Description = "Alerts as JSON Lines." };

    private readonly Option<string?> _memory = new("--alert-state")
    {
        Description = "Where it is remembered what was told; beside the store unless named.",
        HelpName = "FILE",
    };

    private readonly Option<string> _store = StoreOption.Create();
    private readonly Option<int> _threads = ThreadsOption.Create();
    private readonly WorldOptions _world = new();
    private readonly FetchSettings _fetching = new();

    public WatchCommand()
        : base(
            "watch",
            "Polls RSS and Atom feeds and reads what is new in them. Asks only for what changed (ETag, Last-Modified), honours "
            + "robots.txt, makes one connection a host. A page that changed becomes a new version; `trace --versions` shows what changed.",
            "hearsay watch feeds.opml                       # until Ctrl-C",
            "hearsay watch --once https://daily.example/rss # one round, for a scheduler",
            "hearsay watch feeds.txt --interval 60 --store news.db",
            "hearsay watch feeds.opml --alert --jsonl | tee -a alerts.jsonl")
    {
        Add(_feeds);
        Add(_once);
        Add(_interval);
        Add(_state);
        Add(_seed);
        Add(_alert);
        Add(_jsonl);
        Add(_memory);
        Add(_store);
        Add(_collection);
        Add(_world.Actors);
        Add(_world.Places);
        Add(_threads);
        _fetching.AddTo(this);
        _interval.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!double.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var minutes) || minutes is not (> 0 and <= 100_000)))
            {
                result.AddError("--interval takes minutes, more than 0.");
            }
        });
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        var feeds = Feeds(arguments.GetRequiredValue(_feeds));
        var world = _world.Read(arguments);
        var path = arguments.GetValue(_state) ?? arguments.GetRequiredValue(_store) + ".watch.json";
        var state = WatchState.Load(path);
        using var store = arguments.OpenToWrite();
        using var fetcher = _fetching.Open(arguments);
        var watcher = new FeedWatcher(
            fetcher, state, new WatchOptions { Interval = TimeSpan.FromMinutes(arguments.GetValue(_interval)), Seed = arguments.GetValue(_seed) }, TimeProvider.System);
        var annotator = new Lazy<Annotator>(() => new Annotator(world));
        var options = new ReadOptions { Collection = arguments.GetRequiredValue(_collection) };
        var fold = new LedgerFold(store);
        var alerts = Alerts(arguments, store, fold, terminal);
        var refused = false;
        if (arguments.GetValue(_once))
        {
            foreach (var (feed, due) in watcher.NotDue(feeds))
            {
                terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{feed} was asked lately, or failed, and is asked again from {due:yyyy-MM-dd HH:mm:ss} UTC; {path} remembers it."));
            }
        }

        while (true)
        {
            var counts = Round(watcher, feeds, options, store, fold, arguments.GetValue(_threads), terminal, annotator);
            if (counts is null)
            {
                return ExitCodes.Interrupted;
            }

            refused |= counts.Refused > 0;
            alerts?.Tell(store);
            state.Save(path);
            if (arguments.GetValue(_once) || terminal.Cancel.WaitHandle.WaitOne(Pause(watcher.UntilNext(feeds))))
            {
                return terminal.Cancel.IsCancellationRequested ? ExitCodes.Interrupted : refused ? ExitCodes.SomeRefused : ExitCodes.Done;
            }
        }
    }

    private AlertOutput? Alerts(ParseResult arguments, ILedgerStore store, LedgerFold fold, Terminal terminal)
    {
        if (!arguments.GetValue(_alert))
        {
            return null;
        }

        Folding.Run(store, fold, terminal);
        return AlertOutput.Open(store, arguments.GetValue(_memory) ?? arguments.GetRequiredValue(_store) + ".alerts.json", arguments.GetValue(_jsonl), terminal);
    }

    // The state is saved only when this returns: what was fetched and not stored is fetched again.
    private static IntakeCounts? Round(
        FeedWatcher watcher, IReadOnlyList<Uri> feeds, ReadOptions options, ILedgerStore store, LedgerFold fold, int threads, Terminal terminal, Lazy<Annotator> annotator)
    {
        var reader = new StoreReader(store, options, threads, terminal, TimeSpan.FromMinutes(5));
        var counts = reader.TakeDocuments(watcher.Round(feeds, options, terminal.Cancel), annotator);
        if (terminal.Cancel.IsCancellationRequested || !Folding.Run(store, fold, terminal))
        {
            return null;
        }

        terminal.Say(counts.ToString());
        return counts;
    }

    private static TimeSpan Pause(TimeSpan wait) => wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : wait;

    private static List<Uri> Feeds(string[] arguments)
    {
        var feeds = new List<Uri>();
        foreach (var argument in arguments)
        {
            if (argument.Contains("://", StringComparison.Ordinal))
            {
                feeds.Add(Uri.TryCreate(argument, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
                    : throw new UsageException($"{argument}: only http and https addresses are fetched."));
                continue;
            }

            try
            {
                feeds.AddRange(FeedList.Parse(File.ReadAllText(argument)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
            {
                throw new UsageException($"{argument}: {error.Message}");
            }
        }

        return feeds.Count > 0 ? [.. feeds.Distinct()] : throw new UsageException("The lists name no feeds.");
    }
}
