using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hearsay.Bench.Speed;
using Hearsay.Ledger;
using Hearsay.Storage;

namespace Hearsay.Bench.Lineage;

/// <summary><c>hearsay-bench index</c>: what the candidate index costs as it grows.</summary>
internal static class IndexCommand
{
    private const int Batch = 500;
    private const int LookUps = 400;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var items = new Option<long>("--items") { Description = "How many articles.", DefaultValueFactory = _ => 20_000 };
        var store = new Option<FileInfo>("--store") { Description = "The file of the store; it must not exist.", Required = true };
        var picture = new Option<FileInfo?>("--svg") { Description = "Where to draw the curve." };
        var command = new Command("index", "Enters sketches of real shape into the candidate index of a store and measures entries and look-ups.") { items, store, picture };
        command.SetAction(parsed => Run(parsed.GetValue(items), parsed.GetValue(store)!, parsed.GetValue(picture)));
        return command;
    }

    private static int Run(long items, FileInfo file, FileInfo? picture)
    {
        if (file.Exists)
        {
            Console.Error.WriteLine($"{file} exists already.");
            return 2;
        }

        var points = new List<IndexPoint>();
        using var store = Stores.Open(file.FullName);
        var (words, anchors) = (new CandidateIndex(store, "sketch", Neighborhood.Hubs), new CandidateIndex(store, "anchor", Neighborhood.Hubs));
        var (next, started, since) = (Checkpoint(0), CpuClock.Now, 0L);
        Console.WriteLine("  articles   CPU ms/article   candidates   look-up p50 ms   p99 ms   memory MB   disk MB");
        long candidates = 0;
        for (long number = 0; number < items;)
        {
            var end = Math.Min(items, number + Batch);
            var from = number;
            store.Commit(end, () =>
            {
                var doubtful = new HashSet<ItemPair>();
                for (var at = from; at < end; at++)
                {
                    var met = words.Enter(SketchLoad.NameOf(at), SketchLoad.WordsOf(at), doubtful);
                    met.UnionWith(anchors.Enter(SketchLoad.NameOf(at), SketchLoad.AnchorsOf(at), doubtful));
                    candidates += met.Count;
                    doubtful.Clear();
                }
            });
            number = end;
            if (number >= next || number == items)
            {
                var cost = (CpuClock.Now - started).TotalMilliseconds / (number - since);
                var (median, worst) = LookUp(store, number);
                var point = new IndexPoint(number, cost, (double)candidates / (number - since), median, worst,
                    Process.GetCurrentProcess().WorkingSet64 / 1e6, DiskOf(file) / 1e6);
                points.Add(point);
                Console.WriteLine(point.ToString());
                (next, started, since, candidates) = (Checkpoint(number), CpuClock.Now, number, 0);
            }
        }

        if (picture is not null)
        {
            File.WriteAllText(picture.FullName, IndexPicture.Draw(points));
        }

        return 0;
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

    /// <summary>Times the candidates of articles that are not in the index, in milliseconds: the median and the 99th percentile.</summary>
    private static (double Median, double Worst) LookUp(ISketchIndex index, long known)
    {
        var times = new List<double>(LookUps);
        for (var at = known; at < known + LookUps; at++)
        {
            var (words, anchors) = (SketchLoad.WordsOf(at), SketchLoad.AnchorsOf(at));
            var watch = Stopwatch.GetTimestamp();
            foreach (var fingerprint in words)
            {
                index.FindPostings("sketch", fingerprint, Neighborhood.Hubs);
            }

            foreach (var fingerprint in anchors)
            {
                index.FindPostings("anchor", fingerprint, Neighborhood.Hubs);
            }

            times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }

        times.Sort();
        return (times[times.Count / 2], times[times.Count * 99 / 100]);
    }

    private static double DiskOf(FileInfo file) =>
        file.Directory!.EnumerateFiles(file.Name + "*").Sum(part => part.Length);
}

/// <summary>What was measured when so many articles were entered.</summary>
/// <param name="Items">Articles.</param>
/// <param name="EntryMs">Processor time to find the candidates of an article and enter it, milliseconds, mean since the point before.</param>
/// <param name="Candidates">Articles that each was to be compared with, mean.</param>
/// <param name="MedianMs">Median of a look-up, milliseconds.</param>
/// <param name="WorstMs">99th percentile of a look-up, milliseconds.</param>
/// <param name="MemoryMb">Memory of the process, megabytes.</param>
/// <param name="DiskMb">Size of the store, megabytes.</param>
internal sealed record IndexPoint(long Items, double EntryMs, double Candidates, double MedianMs, double WorstMs, double MemoryMb, double DiskMb)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Items,10:N0} {EntryMs,16:F2} {Candidates,12:F1} {MedianMs,16:F2} {WorstMs,8:F2} {MemoryMb,11:F0} {DiskMb,9:F0}");
}
