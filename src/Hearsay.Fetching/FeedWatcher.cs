using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Fetching;

/// <summary>How feeds are polled.</summary>
public sealed record WatchOptions
{
    /// <summary>Time between two polls of a feed. Default a quarter of an hour.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Seed of the jitter that keeps failing feeds from being asked all at once, by one installation or by many; null for another each time.</summary>
    public int? Seed { get; init; }

    /// <summary>How many articles of one feed are fetched in one round; the rest comes with the next.</summary>
    public int MaxNew { get; init; } = 100;
}

/// <summary>
/// Polls feeds: their addresses → the documents that are new in them. An entry with its full text is taken from the feed, of the others the pages are fetched.
/// A feed that fails is asked again after a time that doubles with each failure, up to a day.
/// </summary>
public sealed class FeedWatcher
{
    private const int MostTries = 5; // times that a page is asked for before it is given up

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1); // between two polls of a feed that fails

    private readonly PageFetcher _fetcher;
    private readonly WatchState _state;
    private readonly WatchOptions _options;
    private readonly TimeProvider _clock;
    private readonly Random _jitter;

    /// <param name="fetcher">Fetches feeds and pages.</param>
    /// <param name="state">What is remembered; save it when the documents of a round are safe.</param>
    /// <param name="options">How often.</param>
    /// <param name="clock">The clock.</param>
    public FeedWatcher(PageFetcher fetcher, WatchState state, WatchOptions options, TimeProvider clock)
    {
        _fetcher = fetcher;
        _state = state;
        _options = options;
        _clock = clock;
        _jitter = options.Seed is { } seed ? new Random(seed) : new Random();
    }

    /// <summary>Polls the feeds that are due and gives what is new in them, and what could not be had with the reason.</summary>
    /// <param name="feeds">The feeds' addresses.</param>
    /// <param name="read">Limits and collection.</param>
    /// <param name="cancel">Stops between entries.</param>
    public IEnumerable<DocumentResult> Round(IReadOnlyList<Uri> feeds, ReadOptions read, CancellationToken cancel)
    {
        foreach (var feed in feeds.Where(feed => _state[feed].Next <= _clock.GetUtcNow()))
        {
            foreach (var result in Poll(feed, read, cancel))
            {
                yield return result;
            }

            if (cancel.IsCancellationRequested)
            {
                yield break;
            }
        }
    }

    /// <summary>The feeds that the next round leaves out, and from when on it would not (UTC).</summary>
    public IEnumerable<(Uri Feed, DateTimeOffset Due)> NotDue(IReadOnlyList<Uri> feeds)
    {
        var now = _clock.GetUtcNow();
        return feeds.Select(feed => (feed, _state[feed].Next)).Where(feed => feed.Next > now);
    }

    /// <summary>How long until one of the feeds is due.</summary>
    public TimeSpan UntilNext(IReadOnlyList<Uri> feeds)
    {
        var wait = feeds.Min(feed => _state[feed].Next) - _clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private IEnumerable<DocumentResult> Poll(Uri feed, ReadOptions read, CancellationToken cancel)
    {
        var memory = _state[feed];
        FetchException? fault = null;
        FetchedPage? page = null;
        try
        {
            page = _fetcher.Get(feed, memory.ETag, memory.LastModified, cancel);
        }
        catch (FetchException failed)
        {
            fault = failed;
        }

        if (page is null)
        {
            yield return Failed(feed, memory, fault!);
            yield break;
        }

        if (!page.IsChanged)
        {
            page.Dispose();
            _state[feed] = memory with { Next = _clock.GetUtcNow() + _options.Interval, Failures = 0 };
            yield break;
        }

        // The feed is read to its end first: its host may be the pages' host, and is asked one thing at a time.
        List<DocumentResult> entries;
        using (page)
        {
            (entries, fault) = Entries(page, read);
        }

        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var (fetched, isWhole) = (0, true);
        foreach (var entry in entries)
        {
            var (key, stamp) = KeyOf(entry);
            if (key is null)
            {
                yield return entry;
            }
            else if (IsKnown(memory, key, stamp))
            {
                seen[key] = memory.Seen[key];
            }
            else if (entry.Document is not null)
            {
                seen[key] = stamp;
                yield return entry;
            }
            else if (fetched >= _options.MaxNew || cancel.IsCancellationRequested)
            {
                isWhole = false;
            }
            else
            {
                fetched++;
                var tries = Tries(memory, key, stamp);
                var results = Page(entry.Listed!, read, cancel, out var outcome);
                foreach (var result in results)
                {
                    yield return result;
                }

                seen[key] = outcome == PageOutcome.Later && tries + 1 < MostTries ? FormattableString.Invariant($"!{tries + 1} {stamp}") : stamp;
                isWhole &= !seen[key].StartsWith('!');
            }
        }

        if (fault is not null)
        {
            _state[feed] = memory with { Seen = Joined(memory.Seen, seen) };
            yield return Failed(feed, _state[feed], fault);
            yield break;
        }

        // As long as something is left to do, the feed must be sent again, changed or not.
        _state[feed] = new FeedMemory
        {
            ETag = isWhole ? page.ETag : null,
            LastModified = isWhole ? page.LastModified : null,
            Next = _clock.GetUtcNow() + _options.Interval,
            Seen = seen,
        };
    }

    private enum PageOutcome
    {
        Done,
        Later,
    }

    private static (List<DocumentResult> Entries, FetchException? Fault) Entries(FetchedPage page, ReadOptions read)
    {
        var entries = new List<DocumentResult>();
        var source = SourceOf(page);
        try
        {
            foreach (var entry in DocumentReader.Read(page.Body, source, read))
            {
                // A feed's entries have numbers; anything else is one document.
                if (entry.Name == source.Name)
                {
                    return ([], new FetchException(entry.Refusal ?? DiagnosticCatalog.FetchFailed.At($"{source.Name}: no feed, but a page or a text")));
                }

                entries.Add(entry);
            }

            return (entries, null);
        }
        catch (FetchException fault)
        {
            return (entries, fault);
        }
    }

    private IEnumerable<DocumentResult> Page(ListedArticle listed, ReadOptions read, CancellationToken cancel, out PageOutcome outcome)
    {
        outcome = PageOutcome.Done;
        try
        {
            using var page = _fetcher.Get(new Uri(listed.Url), cancel: cancel);
            return [.. DocumentReader.Read(page.Body, SourceOf(page), read)];
        }
        catch (FetchException fault)
        {
            outcome = fault.IsFinal ? PageOutcome.Done : PageOutcome.Later;
            return [new DocumentResult(listed.Url, null, fault.Diagnostic)];
        }
    }

    private DocumentResult Failed(Uri feed, FeedMemory memory, FetchException fault)
    {
        var failures = memory.Failures + 1;
        var wait = Math.Min(LongestWait.TotalSeconds, _options.Interval.TotalSeconds * Math.Pow(2, Math.Min(failures, 20)));
        var jittered = TimeSpan.FromSeconds(wait * (0.5 + (_jitter.NextDouble() / 2)));
        var asked = fault.RetryAfter is { } retry ? retry > LongestWait ? LongestWait : retry : TimeSpan.Zero;
        _state[feed] = memory with { Failures = failures, Next = _clock.GetUtcNow() + (asked > jittered ? asked : jittered) };
        return new DocumentResult(feed.AbsoluteUri, null, fault.Diagnostic);
    }

    /// <summary>What a fetched page is read with.</summary>
    public static DocumentSource SourceOf(FetchedPage page) => new()
    {
        Name = page.Address.AbsoluteUri,
        Url = page.Address.AbsoluteUri,
        Retrieved = Timestamp.From(page.Retrieved),
        Charset = page.Charset,
    };

    private static (string? Key, string Stamp) KeyOf(DocumentResult entry) => entry switch
    {
        { Listed: { } listed } => (listed.Url, listed.Changed?.ToString() ?? ""),
        { Document: { } document } => (document.Id, Annotator.HashOf(document with { Retrieved = null })[..16]),
        _ => (null, ""),
    };

    private static bool IsKnown(FeedMemory memory, string key, string stamp) => memory.Seen.TryGetValue(key, out var known) && known == stamp;

    // "!2 2024-05-04": tried twice in vain.
    private static int Tries(FeedMemory memory, string key, string stamp) =>
        memory.Seen.TryGetValue(key, out var known) && known.StartsWith('!') && known.EndsWith(" " + stamp, StringComparison.Ordinal)
        && int.TryParse(known.AsSpan(1, known.IndexOf(' ', StringComparison.Ordinal) - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var tries) ? tries : 0;

    private static Dictionary<string, string> Joined(Dictionary<string, string> older, Dictionary<string, string> newer)
    {
        var joined = new Dictionary<string, string>(older, StringComparer.Ordinal);
        foreach (var (key, stamp) in newer)
        {
            joined[key] = stamp;
        }

        return joined;
    }
}
