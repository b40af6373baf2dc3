using System.Diagnostics;
using Hearsay.Bench.Speed;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Intake;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Bench.Scaling;

/// <summary>Takes records in, folds them, and measures as the store grows: as a process that goes on folding would, with what it remembers of the pieces before.</summary>
internal static class ScaleRun
{
    /// <summary>Takes records in and folds them, piece by piece.</summary>
    /// <param name="store">The store.</param>
    /// <param name="records">The records, in order of time.</param>
    /// <param name="piece">How many make a piece.</param>
    /// <returns>What each piece cost.</returns>
    public static IEnumerable<ScalePoint> Run(ILedgerStore store, IEnumerable<ArticleRecord> records, int piece)
    {
        var fold = new LedgerFold(store);
        foreach (var part in records.Chunk(piece))
        {
            // What is left over from the part before is not this one's.
            GC.Collect();
            var (reading, watch) = (CpuClock.Now, Stopwatch.GetTimestamp());
            new DocumentIntake(store, 1).Take(part.Select(record => new RecordResult("", record, null)));
            var folding = CpuClock.Now;
            var peak = new MemoryPeak();
            fold.Run(progress: _ => peak.Look());
            yield return new ScalePoint
            {
                Articles = (int)store.Count,
                ReadingMs = (folding - reading).TotalMilliseconds / part.Length,
                FoldingMs = (CpuClock.Now - folding).TotalMilliseconds / part.Length,
                Clock = Stopwatch.GetElapsedTime(watch),
                PeakMb = peak.Bytes / 1e6,
                Stories = store.CountEntries(new CatalogQuery { Kind = CatalogEntries.Stories }, int.MaxValue),
                Largest = store.FindEntries(new CatalogQuery { Kind = CatalogEntries.Stories, Order = CatalogOrder.Heaviest, Limit = 1 }).Sum(story => story.Entry.Weight),
            };
        }
    }
}
