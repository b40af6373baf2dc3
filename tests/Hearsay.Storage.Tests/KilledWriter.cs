using System.Globalization;
using Hearsay.Ledger;
using Hearsay.Storage.Segments;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests;

/// <summary>
/// Appends batches of records until it is killed, with folds and removals in between, and says on standard output what was acknowledged.
/// </summary>
internal static class KilledWriter
{
    public static StoredRecord Record(int round, int number) =>
        Samples.Record(string.Create(CultureInfo.InvariantCulture, $"{round}/{number}"), new string((char)('a' + number % 26), 3000 + number));

    public static void Run(string[] args)
    {
        var round = int.Parse(args[1], CultureInfo.InvariantCulture);

        // Small segments, so that it is killed while it writes and merges them too.
        using var store = SqliteStore.Open(args[0], new SqliteOptions { Index = new SketchIndexOptions { TailPostings = 20 } });
        for (var number = 0; ; number += 3)
        {
            StoredRecord[] batch = [Record(round, number), Record(round, number + 1), Record(round, number + 2)];
            store.Append([.. batch.Select(Samples.Append)]);
            Say('+', number, 3);
            store.Commit(store.ReadAfter(store.FoldedTo).Last().Position, () =>
            {
                foreach (var record in batch)
                {
                    store.AddPostings("sketch", record.Key, [1, (ulong)number, ulong.MaxValue]);
                    store.IndexText(record.Key, "kept", Samples.Text(record.Json));
                }
            });
            if (number % 5 == 0)
            {
                store.Append([new DocumentRemoved(batch[1].Identity)]);
                Say('-', number + 1, 1);
            }
        }
    }

    private static void Say(char what, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{what}{first + i}\n"));
        }

        Console.Out.Flush();
    }
}
