using System.Diagnostics;
using Hearsay.Bench.Speed;
using Hearsay.Ledger;
using Hearsay.Storage;

namespace Hearsay.Bench.Lineage;

/// <summary>
/// Enters the load into a store as the fold does and measures as it grows. What it costs to make the load is measured beforehand and taken off; the
/// threads that merge are counted.
/// </summary>
/// <param name="file">The store.</param>
internal sealed class IndexRun(FileInfo file)
{
    private const int Batch = 256;
    private const int LookUps = 2000;
    private const int Trial = 20_000;
    private const int WarmUp = 3_000;

    /// <summary>Enters so many articles; a point at 10,000, 20,000, 50,000 and so on.</summary>
    public IEnumerable<IndexPoint> Run(long items)
    {
        Warm();
        var load = CostOfLoad();
        using var store = Stores.Open(file.FullName);
        var (words, anchors) = (new CandidateIndex(store, "sketch", Neighborhood.Hubs), new CandidateIndex(store, "anchor", Neighborhood.Hubs));
        var (next, started, since, candidates) = (Checkpoint(0), CpuClock.Now, 0L, 0L);
        for (long number = 0; number < items;)
        {
            var end = Math.Min(Math.Min(items, next), number + Batch);
            candidates += Enter(store, words, anchors, number, end);
            number = end;
            if (number >= next || number == items)
            {
                var cost = ((CpuClock.Now - started) / (number - since)) - load;
                yield return PointAt(store, number, cost, (double)candidates / (number - since));
                (next, started, since, candidates) = (Checkpoint(number), CpuClock.Now, number, 0);
            }
        }
    }

    private static long Enter(ILedgerStore store, CandidateIndex words, CandidateIndex anchors, long from, long end)
    {
        long candidates = 0;
        store.Commit(end, () =>
        {
            var doubtful = new HashSet<ItemPair>();
            for (var at = from; at < end; at++)
            {
                var name = SketchLoad.NameOf(at);
                var met = words.Enter(name, SketchLoad.WordsOf(at), doubtful);
                met.UnionWith(anchors.Enter(name, SketchLoad.AnchorsOf(at), doubtful));
                candidates += met.Count;
                doubtful.Clear();
            }
        });
        return candidates;
    }

    // So that compilation is not taken for work.
    private void Warm()
    {
        var trial = new FileInfo(file.FullName + ".warm-up");
        using (var store = Stores.Open(trial.FullName))
        {
            var (words, anchors) = (new CandidateIndex(store, "sketch", Neighborhood.Hubs), new CandidateIndex(store, "anchor", Neighborhood.Hubs));
            for (var at = 0; at < WarmUp; at += Batch)
            {
                Enter(store, words, anchors, at, at + Batch);
            }

            LookUp(store, WarmUp, 100);
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

    private IndexPoint PointAt(ILedgerStore store, long number, TimeSpan cost, double candidates)
    {
        var (cpu, clock, reads) = LookUp(store, number, LookUps);
        return new IndexPoint
        {
            Items = number,
            EntryMs = cost.TotalMilliseconds,
            Candidates = candidates,
            Cpu = cpu,
            Clock = clock,
            Reads = reads,
            MemoryMb = ProcessFigures.Resident / 1e6,
            OwnMb = ProcessFigures.Own / 1e6,
            DiskMb = Disk() / 1e6,
        };
    }

    /// <summary>Looks up the candidates of articles that are not in the index, as another reader of the store.</summary>
    private static (Percentiles Cpu, Percentiles Clock, double Reads) LookUp(ISketchIndex index, long known, int times)
    {
        var (cpu, clock) = (new List<double>(times), new List<double>(times));
        var reads = ProcessFigures.Reads;
        for (var at = known; at < known + times; at++)
        {
            var (words, anchors) = (SketchLoad.WordsOf(at), SketchLoad.AnchorsOf(at));
            var (watch, thread) = (Stopwatch.GetTimestamp(), ProcessFigures.ThreadTime);
            index.FindPostings("sketch", words, Neighborhood.Hubs);
            index.FindPostings("anchor", anchors, Neighborhood.Hubs);
            cpu.Add((ProcessFigures.ThreadTime - thread).TotalMilliseconds);
            clock.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }

        // Each look-up asks twice for its own time.
        return (Percentiles.Of(cpu), Percentiles.Of(clock), ((double)(ProcessFigures.Reads - reads) / times) - ProcessFigures.ReadsOfThreadTime * 2);
    }

    private long Disk()
    {
        var index = new DirectoryInfo(file.FullName + ".index");
        return file.Directory!.EnumerateFiles(file.Name + "*").Sum(part => part.Length)
            + (index.Exists ? index.EnumerateFiles("*", SearchOption.AllDirectories).Sum(part => part.Length) : 0);
    }

    // 10,000, 20,000, 50,000, 100,000 …
    private static long Checkpoint(long reached)
    {
        for (var ten = 10_000L; ; ten *= 10)
        {
            foreach (var point in new[] { ten, 2 * ten, 5 * ten })
            {
                if (point > reached)
                {
                    return point;
                }
            }
        }
    }
}
