using System.Diagnostics;
using Hearsay.Bench.Speed;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;
using Hearsay.Storage;

namespace Hearsay.Bench.Lineage;

/// <summary>
/// Enters the load into a store and measures as it grows. Between two points articles are only entered; the last of them before a point go through all that
/// the fold does with an index, and of these the last are measured. The cost of an article is that, less what it costs to make the load, and what all merging so far has cost,
/// divided by all articles.
/// </summary>
/// <param name="file">The store.</param>
internal sealed class IndexRun(FileInfo file)
{
    // As the fold commits them.
    private const int Batch = LedgerFold.Batch;
    private const int LookUps = 2000;
    private const int Measured = 10_000;

    // Folded before those: a fold that has run for a while remembers what is asked for often.
    private const int Settling = 30_000;
    private const int Trial = 20_000;
    private const int WarmUp = 3_000;

    // What is being merged lies in a folder of this ending.
    private const string Unfinished = ".part";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Enters so many articles; a point at 10,000, 30,000, 100,000 and so on.</summary>
    public IEnumerable<IndexPoint> Run(long items)
    {
        Warm();
        var load = CostOfLoad();
        using var store = Stores.Open(file.FullName);
        var fold = new Fold(store);
        var (all, own) = (CpuClock.Now, ProcessFigures.ThreadTime);
        for (long number = 0; number < items;)
        {
            var point = Math.Min(items, Checkpoint(number));
            var measured = Math.Min(Measured, (point - number) / 2);
            var settled = Math.Max(number, point - measured - Settling);
            Fill(store, number, settled);
            AwaitMerging(store, settled);
            fold.Enter(settled, point - measured);
            var started = ProcessFigures.ThreadTime;
            var candidates = fold.Enter(point - measured, point);
            var cost = ((ProcessFigures.ThreadTime - started) / measured) - load;
            var merging = (CpuClock.Now - all - (ProcessFigures.ThreadTime - own)) / point;
            number = point;
            yield return PointAt(store, number, cost, merging, (double)candidates / measured);
        }
    }

    // As the fold enters them, but without asking for candidates.
    private static void Fill(ILedgerStore store, long from, long end)
    {
        for (var start = from; start < end; start += Batch)
        {
            var next = Math.Min(end, start + Batch);
            store.Commit(next, () =>
            {
                for (var at = start; at < next; at++)
                {
                    var name = SketchLoad.NameOf(at);
                    store.AddPostings("sketch", name, SketchLoad.WordsOf(at));
                    store.AddPostings("anchor", name, SketchLoad.AnchorsOf(at));
                }
            });
        }
    }

    // Filled without anything else to do, an index gets articles a hundred times as fast as from a fold, beside which merging keeps up: it is let catch up. What it costs is counted.
    private void AwaitMerging(ILedgerStore store, long number)
    {
        string[] before, segments = [];
        do
        {
            // A commit takes over what was merged and begins what is to be merged next.
            store.Commit(number, () => { });
            Thread.Sleep(Patience);
            (before, segments) = (segments, Segments());
        }
        while (!segments.SequenceEqual(before, StringComparer.Ordinal) || segments.Any(segment => segment.EndsWith(Unfinished, StringComparison.Ordinal)));
    }

    private string[] Segments() => Index() is { Exists: true } index ? [.. index.EnumerateDirectories().Select(segment => segment.Name).Order(StringComparer.Ordinal)] : [];

    private DirectoryInfo Index() => new(file.FullName + ".index");

    /// <summary>What the fold does with an index.</summary>
    private sealed class Fold(ILedgerStore store)
    {
        private readonly CandidateIndex _words = new(store, "sketch", Neighborhood.Hubs, Neighborhood.CopyShared);
        private readonly CandidateIndex _anchors = new(store, "anchor", Neighborhood.Hubs, Neighborhood.CopyShared);

        /// <summary>Enters articles and says how many they were to be compared with.</summary>
        public long Enter(long from, long end)
        {
            var (candidates, displaced) = (0L, new HashSet<string>(NameComparer.Instance));
            for (var start = from; start < end; start += Batch)
            {
                var next = Math.Min(end, start + Batch);
                var batch = new List<(string Name, ulong[] Words, ulong[] Anchors)>(Batch);
                for (var at = start; at < next; at++)
                {
                    batch.Add((SketchLoad.NameOf(at), SketchLoad.WordsOf(at), SketchLoad.AnchorsOf(at)));
                }

                store.Commit(next, () =>
                {
                    _words.Expect([.. batch.SelectMany(article => article.Words)]);
                    _anchors.Expect([.. batch.SelectMany(article => article.Anchors)]);
                    foreach (var (name, words, anchors) in batch)
                    {
                        var met = _words.Enter(name, words, displaced);
                        met.UnionWith(_anchors.Enter(name, anchors, displaced));
                        candidates += met.Count;
                    }
                });
                displaced.Clear();
            }

            return candidates;
        }
    }

    // So that compilation is not taken for work.
    private void Warm()
    {
        var trial = new FileInfo(file.FullName + ".warm-up");
        using (var store = Stores.Open(trial.FullName))
        {
            Fill(store, 0, WarmUp);
            new Fold(store).Enter(WarmUp, 2 * WarmUp);
            LookUp(store, 2 * WarmUp, 100);
        }

        foreach (var part in trial.Directory!.EnumerateFileSystemInfos(trial.Name + "*"))
        {
            if (part is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                part.Delete();
            }
        }
    }

    private static TimeSpan CostOfLoad()
    {
        var started = CpuClock.Now;
        for (var at = 0; at < Trial; at++)
        {
            SketchLoad.NameOf(at);
            SketchLoad.WordsOf(at);
            SketchLoad.AnchorsOf(at);
        }

        return (CpuClock.Now - started) / Trial;
    }

    private IndexPoint PointAt(ILedgerStore store, long number, TimeSpan cost, TimeSpan merging, double candidates)
    {
        var (clock, alone, reads) = LookUp(store, number, LookUps);
        return new IndexPoint
        {
            Items = number,
            EntryMs = cost.TotalMilliseconds,
            MergingMs = merging.TotalMilliseconds,
            Candidates = candidates,
            Clock = clock,
            Alone = alone,
            Reads = reads,
            MemoryMb = ProcessFigures.Resident / 1e6,
            OwnMb = ProcessFigures.Own / 1e6,
            DiskMb = Disk() / 1e6,
        };
    }

    /// <summary>Looks up the candidates of articles that are not in the index, as another reader of the store.</summary>
    private static (Percentiles Clock, Percentiles Alone, double Reads) LookUp(ISketchIndex index, long known, int times)
    {
        var (clock, alone, calls) = (new List<double>(times), new List<double>(times), 0L);
        for (var at = known; at < known + times; at++)
        {
            var (words, anchors) = (SketchLoad.WordsOf(at), SketchLoad.AnchorsOf(at));
            var (taken, reads, watch) = (ProcessFigures.TakenAway, ProcessFigures.Reads, Stopwatch.GetTimestamp());
            index.FindPostings("sketch", words, Neighborhood.Hubs);
            index.FindPostings("anchor", anchors, Neighborhood.Hubs);
            var time = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
            calls += ProcessFigures.Reads - reads;
            clock.Add(time);
            if (ProcessFigures.TakenAway == taken)
            {
                alone.Add(time);
            }
        }

        return (Percentiles.Of(clock), Percentiles.Of(alone.DefaultIfEmpty(double.NaN)), (double)calls / times);
    }

    private long Disk()
    {
        var index = Index();
        return file.Directory!.EnumerateFiles(file.Name + "*").Sum(part => part.Length)
            + (index.Exists ? index.EnumerateFiles("*", SearchOption.AllDirectories).Sum(part => part.Length) : 0);
    }

    // 10,000, 30,000, 100,000, 300,000 …
    private static long Checkpoint(long reached)
    {
        for (var ten = 10_000L; ; ten *= 10)
        {
            foreach (var point in new[] { ten, 3 * ten })
            {
                if (point > reached)
                {
                    return point;
                }
            }
        }
    }
}
