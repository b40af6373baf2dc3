using System.Globalization;
using Hearsay.Ledger;
using Hearsay.Storage.Segments;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests.Segments;

/// <summary>The index in segments against the obvious one in memory, and what concerns its files.</summary>
public sealed class SketchIndexTests : IDisposable
{
    private const int Fingerprints = 12;

    private readonly TemporaryFolder _folder = new();

    private string Location => _folder.File("store.db");

    private string Index => Location + ".index";

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Whatever_comes_and_goes_it_answers_as_the_one_in_memory(int seed, bool inBackground)
    {
        var random = new Random(seed);
        using var reference = Stores.Open(Stores.InMemory);
        var store = Open(inBackground);
        for (var step = 1; step <= 150; step++)
        {
            if (random.Next(12) == 0)
            {
                store.Dispose();
                store = Open(inBackground);
            }

            var changes = Enumerable.Range(0, random.Next(1, 30)).Select(_ => (
                Index: random.Next(3) == 0 ? "anchor" : "sketch",
                Item: NameOf(random.Next(90), seed),
                Own: random.Next(4) == 0 ? null : Enumerable.Range(0, random.Next(6)).Select(_ => FingerprintOf(random.Next(Fingerprints))).ToArray())).ToList();
            var seen = new[] { reference, store }.Select(each => During(each, step, changes)).ToList();
            seen[1].ShouldBe(seen[0]);
            AnswersOf(store, seed).ShouldBe(AnswersOf(reference, seed));
        }

        Directory.GetDirectories(Location + ".index").Length.ShouldBeInRange(1, 20);
        Findings(store).ShouldBeEmpty();
        store.Dispose();

        // What the commit itself sees; every seventh is undone.
        string During(ILedgerStore each, int step, List<(string Index, string Item, ulong[]? Own)> changes)
        {
            var seen = "";
            try
            {
                each.Commit(step, () =>
                {
                    changes.ForEach(change => Apply(each, change));
                    seen = AnswersOf(each, seed);
                    if (step % 7 == 0)
                    {
                        throw new TimeoutException();
                    }
                });
            }
            catch (TimeoutException)
            {
                // As if it had not been.
            }

            return seen;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_expected_and_what_is_not_is_answered_alike_whatever_the_commit_changes_meanwhile(int seed)
    {
        var random = new Random(seed);
        using var reference = Stores.Open(Stores.InMemory);
        using var store = Open(inBackground: false);
        for (var step = 1; step <= 60; step++)
        {
            var expected = Enumerable.Range(0, random.Next(2 * Fingerprints)).Select(_ => FingerprintOf(random.Next(Fingerprints + 3))).ToArray();
            var limit = random.Next(3) switch { 0 => 3, 1 => 16, _ => int.MaxValue };
            var changes = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (
                Index: random.Next(3) == 0 ? "anchor" : "sketch",
                Item: NameOf(random.Next(90), seed),
                Own: random.Next(4) == 0 ? null : Enumerable.Range(0, random.Next(6)).Select(_ => FingerprintOf(random.Next(Fingerprints))).ToArray())).ToList();
            During(store).ShouldBe(During(reference));
            AnswersOf(store, seed).ShouldBe(AnswersOf(reference, seed));

            // What the commit sees after each change.
            string During(ILedgerStore each)
            {
                var seen = new List<string>();
                each.Commit(step, () =>
                {
                    each.Expect("sketch", expected, limit);
                    each.Expect("anchor", expected, limit);
                    foreach (var change in changes)
                    {
                        Apply(each, change);
                        seen.Add(AnswersOf(each, seed));
                    }
                });
                return string.Join('\n', seen);
            }
        }
    }

    [Fact]
    public void Two_processes_that_take_turns_see_each_others_entries()
    {
        using var reference = Stores.Open(Stores.InMemory);
        using var first = Open(inBackground: true);
        using var second = Open(inBackground: false);
        var random = new Random(8);
        for (var step = 1; step < 60; step++)
        {
            var writer = step % 2 == 0 ? first : second;
            var change = ("sketch", NameOf(random.Next(40), 1), (ulong[]?)[.. Enumerable.Range(0, 3).Select(_ => FingerprintOf(random.Next(Fingerprints)))]);
            writer.Commit(step, () => Apply(writer, change));
            reference.Commit(step, () => Apply(reference, change));
            AnswersOf(first, 1).ShouldBe(AnswersOf(reference, 1));
            AnswersOf(second, 1).ShouldBe(AnswersOf(reference, 1));
        }
    }

    [Fact]
    public void Several_mergings_at_once_and_a_crash_between_their_end_and_the_manifest_change_no_answer()
    {
        const int AtOnce = 3;
        using var reference = Stores.Open(Stores.InMemory);
        using var held = new ManualResetEventSlim();
        using var begun = new CountdownEvent(AtOnce);
        using var store = Open(inBackground: true, () =>
        {
            if (!begun.IsSet)
            {
                begun.Signal();
            }

            held.Wait();
        });
        var (random, step) = (new Random(5), 0);
        while (begun.CurrentCount > 0)
        {
            step.ShouldBeLessThan(100, "three mergings are to be under way at once");
            Change(NameOf(step, 5), [.. Enumerable.Range(0, 20).Select(_ => FingerprintOf(random.Next(Fingerprints))), (ulong)step + 100]);
            Thread.Sleep(1);
        }

        // What is removed meanwhile is dead in what comes of the mergings, too.
        Change(NameOf(0, 5), null);
        Change(NameOf(5, 5), [FingerprintOf(3)]);
        AnswersOf(store, 5).ShouldBe(AnswersOf(reference, 5));
        var segments = Directory.GetDirectories(Index).Length;
        held.Set();
        SpinWait.SpinUntil(() => Directory.GetDirectories(Index).Count(folder => !folder.EndsWith(SegmentBuilder.Unfinished, StringComparison.Ordinal)) == segments + AtOnce, TimeSpan.FromSeconds(20)).ShouldBeTrue();

        var crashed = _folder.File("crashed.db");
        Copy(crashed);
        using (var after = Open(inBackground: false, location: crashed))
        {
            AnswersOf(after, 5).ShouldBe(AnswersOf(reference, 5));
            after.Commit(step + 1, () => Enumerable.Range(0, 30).ToList().ForEach(number => after.AddPostings("other", NameOf(number, 5), [(ulong)number])));
            AnswersOf(after, 5).ShouldBe(AnswersOf(reference, 5));
            Findings(after).ShouldBeEmpty();
            Directory.GetDirectories(crashed + ".index").Length.ShouldBeLessThan(segments);
        }

        Change(NameOf(1, 5), null);
        Directory.GetDirectories(Index).Length.ShouldBeLessThan(segments);
        AnswersOf(store, 5).ShouldBe(AnswersOf(reference, 5));
        Findings(store).ShouldBeEmpty();

        void Change(string item, ulong[]? own)
        {
            step++;
            store.Commit(step, () => Apply(store, ("sketch", item, own)));
            reference.Commit(step, () => Apply(reference, ("sketch", item, own)));
        }
    }

    [Fact]
    public void What_a_crash_left_behind_is_deleted_and_nothing_else()
    {
        using (var store = Open(inBackground: false))
        {
            Enter(store, 0, 40);
        }

        var kept = Directory.GetDirectories(Location + ".index");
        Directory.CreateDirectory(Path.Combine(Location + ".index", "0123" + SegmentBuilder.Unfinished));
        Directory.CreateDirectory(Path.Combine(Location + ".index", "4567"));
        using var again = Open(inBackground: false);
        Enter(again, 40, 50);

        Directory.GetDirectories(Location + ".index").ShouldNotContain(folder => folder.EndsWith("4567", StringComparison.Ordinal) || folder.EndsWith(SegmentBuilder.Unfinished, StringComparison.Ordinal));
        kept.ShouldNotBeEmpty();
        again.FindPostings("sketch", [FingerprintOf(1)], 1000)[0].Count.ShouldBe(50);
        Findings(again).ShouldBeEmpty();
    }

    [Fact]
    public void A_store_without_its_folder_says_so_and_is_whole_again_after_a_reset()
    {
        using (var store = Open(inBackground: false))
        {
            Enter(store, 0, 40);
        }

        Directory.Delete(Location + ".index", recursive: true);
        using var damaged = Open(inBackground: false);
        damaged.FoldedTo.ShouldBe(1);
        Findings(damaged).ShouldHaveSingleItem().ShouldContain("doctor --rebuild");
        Should.Throw<StoreException>(() => damaged.Commit(2, () => damaged.AddPostings("sketch", "a", [1]))).Message.ShouldContain("hearsay doctor");

        damaged.Reset();
        Enter(damaged, 0, 40);
        Findings(damaged).ShouldBeEmpty();
        damaged.FindPostings("sketch", [FingerprintOf(1)], 1000)[0].Count.ShouldBe(40);
    }

    [Fact]
    public void Damage_in_a_segment_is_found()
    {
        using (var store = Open(inBackground: false))
        {
            Enter(store, 0, 40);
        }

        var file = Path.Combine(Directory.GetDirectories(Location + ".index")[0], SegmentFiles.Postings);
        var bytes = File.ReadAllBytes(file);
        bytes[7] ^= 4;
        File.WriteAllBytes(file, bytes);
        using var damaged = Open(inBackground: false);
        Findings(damaged).ShouldHaveSingleItem().ShouldContain("damaged");
    }

    [Fact]
    public void The_fingerprints_of_a_removed_item_are_overwritten()
    {
        using var store = Open(inBackground: false);
        Enter(store, 0, 40);
        var secret = BitConverter.GetBytes(0x1122334455667788UL);
        store.Commit(2, () => store.AddPostings("sketch", NameOf(77, 0), [0x1122334455667788UL, .. Enumerable.Range(100, 30).Select(number => (ulong)number)]));
        Heap().AsSpan().IndexOf(secret).ShouldBeGreaterThan(0, "the test would find it");

        store.Commit(3, () => store.RemovePostings("sketch", NameOf(77, 0)));

        Heap().AsSpan().IndexOf(secret).ShouldBe(-1);
        Findings(store).ShouldBeEmpty();

        byte[] Heap() => [.. Directory.GetFiles(Location + ".index", "fingerprints-*").SelectMany(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        })];
    }

    // There is no log here, and the watermark is beyond it.
    private static List<string> Findings(SqliteStore store) => [.. store.Check().Where(finding => finding.Contains("index", StringComparison.Ordinal))];

    private static void Enter(SqliteStore store, int from, int end) => store.Commit(1, () =>
    {
        for (var number = from; number < end; number++)
        {
            store.AddPostings("sketch", NameOf(number, 0), [FingerprintOf(1), (ulong)number]);
        }
    });

    private static void Apply(ILedgerStore store, (string Index, string Item, ulong[]? Own) change)
    {
        if (change.Own is null)
        {
            store.RemovePostings(change.Index, change.Item);
        }
        else
        {
            store.AddPostings(change.Index, change.Item, change.Own);
        }
    }

    private static string AnswersOf(ILedgerStore store, int seed)
    {
        ulong[] all = [.. Enumerable.Range(0, Fingerprints).Select(FingerprintOf)];
        var found = from index in new[] { "sketch", "anchor" }
                    from limit in new[] { 1, 3, 16, 64, int.MaxValue }
                    from list in store.FindPostings(index, all, limit)
                    select string.Join(',', list);
        var own = from index in new[] { "sketch", "anchor" }
                  from number in Enumerable.Range(0, 90)
                  select string.Join(',', store.FingerprintsOf(index, NameOf(number, seed)));
        var any = from index in new[] { "sketch", "anchor" }
                  from first in Enumerable.Range(0, Fingerprints)
                  from shared in new[] { 1, 2, 3 }
                  select string.Join(',', store.FindItems(index, all[first..], shared).Order(StringComparer.Ordinal));
        return string.Join('\n', found.Concat(own).Concat(any));
    }

    // Keys, as nearly all names are; in two of four runs others among them.
    private static string NameOf(int number, int seed) => seed % 2 == 0 || number % 9 != 0
        ? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)))
        : "item " + number.ToString(CultureInfo.InvariantCulture);

    private static ulong FingerprintOf(int number) => number switch
    {
        0 => 0,
        1 => ulong.MaxValue,
        _ => (ulong)number * 0x9E3779B97F4A7C15,
    };

    private SqliteStore Open(bool inBackground, Action? beforeMerging = null, string? location = null) => SqliteStore.Open(location ?? Location, new SqliteOptions
    {
        Index = new SketchIndexOptions { TailPostings = 20, LargePostings = 30, InBackground = inBackground, BeforeMerging = beforeMerging ?? (() => { }) },
    });

    // As the disk would be found after a crash: the file, what is not yet in it, and the folder.
    private void Copy(string location)
    {
        foreach (var file in new[] { "", "-wal" })
        {
            File.Copy(Location + file, location + file);
        }

        foreach (var file in Directory.GetFiles(Index, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(location + ".index", Path.GetRelativePath(Index, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
