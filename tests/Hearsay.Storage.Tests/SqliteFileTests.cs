using Hearsay.Storage.Sql;
using System.Collections.Immutable;
using System.Text;
using Hearsay.Ledger;
using Hearsay.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static Hearsay.Storage.Tests.Samples;

namespace Hearsay.Storage.Tests;

/// <summary>What concerns the file: opening, versions, damage, disks, other processes.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Location => _folder.File("store.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_store_holds_what_it_held_when_it_is_opened_again()
    {
        using (var store = Stores.Open(Location))
        {
            store.Append([Append(Record("a")), Append(Record("b"))]);
            store.Commit(2, () =>
            {
                store.AddPostings("sketch", "a", [1]);
                store.PutEdge(Edge("derivation", "a", "b"));
                store.PutGroup(Group("story", "s", "a", "b"));
                store.IndexText("a", "Ferry", "Ferry sinks");
            });
        }

        File.Exists(Location + "-wal").ShouldBeFalse("a closed store is one file");
        using var again = Stores.Open(Location, create: false);
        again.Count.ShouldBe(2);
        again.FoldedTo.ShouldBe(2);
        again.FindPostings("sketch", 1, 5).ShouldBe(["a"]);
        again.EdgesOf("b").Count.ShouldBe(1);
        again.GroupOf("story", "b").ShouldNotBeNull();
        again.SearchText("ferry", 5).Count.ShouldBe(1);
        again.Location.ShouldBe(Location);
    }

    [Fact]
    public void A_store_that_is_not_there_is_not_made_when_that_is_not_wished()
    {
        Should.Throw<StoreException>(() => Stores.Open(Location, create: false)).Message.ShouldContain(Location);
        File.Exists(Location).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var error = Should.Throw<StoreException>(() => Stores.Open(Path.Combine(_folder.Path, "no", "store.db")));
        error.Message.ShouldContain("folder");
        error.InnerException.ShouldBeOfType<SqliteException>();
        Should.Throw<StoreException>(() => Stores.Open(_folder.Path));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("Minutes of the harbour board. ", 300));
        File.WriteAllText(Location, text);
        Should.Throw<StoreException>(() => Stores.Open(Location)).Message.ShouldContain("not a Hearsay store");
        File.ReadAllText(Location).ShouldBe(text);
    }

    [Fact]
    public void Another_programs_database_is_refused_and_left_as_it_is()
    {
        Sql("CREATE TABLE mine (x); INSERT INTO mine VALUES (1)");
        var before = File.ReadAllBytes(Location);
        Should.Throw<StoreException>(() => Stores.Open(Location)).Message.ShouldContain("not a Hearsay store");
        File.ReadAllBytes(Location).ShouldBe(before);
    }

    [Fact]
    public void An_empty_file_becomes_a_store()
    {
        File.WriteAllBytes(Location, []);
        using var store = Stores.Open(Location);
        store.Append([Append(Record("a"))]).ShouldBe(1);
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused_with_both_versions()
    {
        using (Stores.Open(Location))
        {
        }

        Sql("PRAGMA user_version = 4711");
        var message = Should.Throw<StoreException>(() => Stores.Open(Location)).Message;
        message.ShouldContain("4711");
        message.ShouldContain("newer");
    }

    [Fact]
    public void A_store_of_version_1_still_opens_with_all_it_holds()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Fixtures", "store-v1.sqlite"), Location);
        using var store = Stores.Open(Location);

        store.Check().ShouldBeEmpty();
        store.Records().Select(record => record.Identity.ToString()).Order(StringComparer.Ordinal).ShouldBe(["fixtures:b", "Łódź/ä.html"]);
        store.Records().ShouldAllBe(record => Sum(record.Json.ToArray()) == record.Key && record.Makers == "engine 0.1.0");
        store.ReadAfter(0).Count().ShouldBe(3);

        // The catalogue of later versions is filled by the next fold, which walks the log from its start.
        store.FoldedTo.ShouldBe(0);
        store.FindPostings("sketch", ulong.MaxValue, 9).ShouldBe(["x", "y"]);
        Names(store.Edges("derivation")).ShouldBe(["derivation:x-y"]);
        store.GroupOf("story", "y").ShouldNotBeNull().Members.ShouldBe(["x", "y"]);
        store.SearchText("łodz \"ferry sinks\"", 9).Select(hit => hit.Key).ShouldBe(["x"]);
    }

    [Fact]
    public void Steps_bring_an_older_store_forward_once_and_in_order()
    {
        ImmutableArray<string> longer =
        [
            .. Schema.Steps,
            "CREATE TABLE later (x); INSERT INTO later VALUES (1)",
            "UPDATE later SET x = x + 1",
        ];
        using (var store = SqliteStore.Open(Location))
        {
            store.Append([Append(Record("a"))]);
        }

        for (var i = 0; i < 2; i++)
        {
            using var store = SqliteStore.Open(Location, new SqliteOptions { Steps = longer });
            store.Count.ShouldBe(1);
        }

        Number("SELECT x FROM later").ShouldBe(2);
        Number("PRAGMA user_version").ShouldBe(longer.Length);
    }

    [Fact]
    public void A_step_that_fails_leaves_the_older_version()
    {
        using (SqliteStore.Open(Location))
        {
        }

        ImmutableArray<string> broken = [.. Schema.Steps, "CREATE TABLE later (x)", "UPDATE nowhere SET x = 1"];
        Should.Throw<StoreException>(() => SqliteStore.Open(Location, new SqliteOptions { Steps = broken }));
        Number("PRAGMA user_version").ShouldBe(Schema.Steps.Length);
        Number("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").ShouldBe(0);
    }

    [Fact]
    public void A_full_disk_is_told_and_what_was_there_stays()
    {
        using var store = SqliteStore.Open(Location, new SqliteOptions { MaxPages = 60 });
        store.Append([Append(Record("a"))]);
        var noise = Convert.ToHexString(Enumerable.Range(0, 400_000).Select(i => (byte)(i * 31 % 251 ^ i >> 7)).ToArray());
        var random = new Random(1);
        var large = new string([.. noise.Select(_ => (char)random.Next(0x20, 0x7E)).Select(c => c is '"' or '\\' ? '.' : c)]);

        var error = Should.Throw<StoreException>(() => store.Append([Append(Record("b")), Append(Record("c", large))]));

        error.Message.ShouldContain("disk is full");
        store.Records().Select(record => record.Identity.Id).ShouldBe(["a"]);
        Should.Throw<StoreException>(() => store.Commit(1, () =>
        {
            store.PutEdge(Edge("derivation", "a", "b"));
            store.IndexText("a", "", large);
        })).Message.ShouldContain("disk is full");
        store.EdgesOf("a").ShouldBeEmpty();
        store.Append([Append(Record("d"))]).ShouldBe(1);
        store.Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_second_writer_waits_and_then_says_who_is_in_the_way()
    {
        using var first = SqliteStore.Open(Location);
        using var second = SqliteStore.Open(Location, new SqliteOptions { Patience = TimeSpan.FromMilliseconds(50) });
        first.Commit(1, () =>
        {
            first.PutEdge(Edge("derivation", "a", "b"));
            Should.Throw<StoreException>(() => second.Append([Append(Record("a"))])).Message.ShouldContain("another process");
            second.EdgesOf("a").ShouldBeEmpty();
        });

        second.Append([Append(Record("a"))]).ShouldBe(1);
        first.Count.ShouldBe(1);
        second.EdgesOf("a").Count.ShouldBe(1);
    }

    [Fact]
    public void Damage_is_found_and_named()
    {
        using (var store = Stores.Open(Location))
        {
            store.Append([Append(Record("a")), Append(Record("b"))]);
            store.Commit(2, () => store.AddPostings("sketch", "a", [1, 2]));
        }

        Sql("UPDATE log SET body = (SELECT body FROM log WHERE position = 2) WHERE position = 1; UPDATE folded SET position = 99; UPDATE items SET fingerprints = x'0102'");
        using var damaged = Stores.Open(Location);
        var findings = damaged.Check();
        findings.Count.ShouldBe(3);
        findings.ShouldContain(finding => finding.Contains("'a'", StringComparison.Ordinal));

        damaged.Reset();
        damaged.Check().Count.ShouldBe(1, "what is derived can be dropped; the log cannot");
    }

    [Fact]
    public void A_damaged_body_is_a_store_exception()
    {
        using (var store = Stores.Open(Location))
        {
            store.Append([Append(Record("a"))]);
        }

        Sql("UPDATE log SET body = x'01FFFFFF0000'");
        using var damaged = Stores.Open(Location);
        Should.Throw<StoreException>(() => damaged.Records().ToList()).Message.ShouldContain("doctor");
        damaged.Check().ShouldNotBeEmpty();
    }

    [Fact]
    public void Removed_words_are_in_no_file_of_the_store_any_more()
    {
        // Noise does not compress: what the log keeps of it could be found in the file as it is.
        var random = new Random(5);
        var secret = string.Concat(Enumerable.Range(0, 400).Select(_ => (char)('a' + random.Next(26))));
        var word = "xylothek" + secret[..40];
        using var store = Stores.Open(Location);
        for (var i = 0; i < 40; i++)
        {
            store.Append([Append(Record($"other {i}", "nothing of note"))]);
        }

        var record = new StoredRecord(Sum(Encoding.UTF8.GetBytes(secret)), new("", "a"), Sum([]), "", Encoding.UTF8.GetBytes(secret));
        store.Append([Append(record)]);
        store.Commit(41, () => store.IndexText(record.Key, word, word));
        var packed = Packing.Pack(record.Json.Span).AsSpan(20, 40).ToArray();
        InFiles(packed).ShouldBeTrue("the test would find it");
        InFiles(Encoding.UTF8.GetBytes(word[8..])).ShouldBeTrue("the test would find it");

        store.Append([Remove("a")]);
        InFiles(packed).ShouldBeFalse();
        store.Commit(42, () => store.RemoveText(record.Key));
        InFiles(Encoding.UTF8.GetBytes(word[8..])).ShouldBeFalse();
    }

    [Fact]
    public void A_closed_store_is_not_used_by_mistake()
    {
        var store = Stores.Open(Location);
        store.Dispose();
        Should.Throw<ObjectDisposedException>(() => store.Count);
        Should.Throw<ObjectDisposedException>(() => store.Append([Append(Record("a"))]));
    }

    [Fact]
    public void Many_threads_read_while_one_writes()
    {
        using var store = Stores.Open(Location);
        var failures = 0;
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            while (!done.IsCancellationRequested)
            {
                // Both edges of a commit, or none.
                failures += store.EdgesOf("a").Count % 2;
                failures += store.Records().Count() >= store.ReadAfter(0).Count() - 50 ? 0 : 1;
            }
        })).ToList();
        readers.ForEach(reader => reader.Start());
        for (var i = 0; i < 50; i++)
        {
            store.Append([Append(Record($"document {i}"))]);
            store.Commit(i + 1, () =>
            {
                store.PutEdge(Edge("derivation", "a", $"b{i}"));
                store.PutEdge(Edge("derivation", $"c{i}", "a"));
            });
        }

        done.Cancel();
        readers.ForEach(reader => reader.Join());
        failures.ShouldBe(0);
    }

    private bool InFiles(byte[] bytes) =>
        Directory.GetFiles(_folder.Path).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray().AsSpan().IndexOf(bytes) >= 0;
        });

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Location};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Number(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Location};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
