using Hearsay.Ledger;
using Hearsay.Model;
using static Hearsay.Storage.Tests.Samples;

namespace Hearsay.Storage.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public void What_was_appended_comes_back_whole()
    {
        var record = Record("https://daily.example/a?b=c", "Żółć \U0001F30B \u0000 \u202Eשלום", "wires", "engine 0.1.0; tagger 2026-11-22");

        Store.Append([Append(record)]).ShouldBe(1);

        var found = Store.Find(record.Key).ShouldNotBeNull();
        found.ShouldBe(record with { Json = found.Json });
        found.Json.ToArray().ShouldBe(record.Json.ToArray());
    }

    [Fact]
    public void Appending_a_record_again_changes_nothing()
    {
        var record = Record("a");
        Store.Append([Append(record), Append(record)]).ShouldBe(1);
        Store.Append([Append(record)]).ShouldBe(0);

        Store.Count.ShouldBe(1);
        Store.ReadAfter(0).Count().ShouldBe(1);
    }

    [Fact]
    public void Removing_a_document_that_is_not_there_changes_nothing()
    {
        Store.Append([Remove("nobody")]).ShouldBe(0);
        Store.ReadAfter(0).ShouldBeEmpty();
    }

    [Fact]
    public void A_removal_takes_all_versions_of_the_document_and_no_other_document()
    {
        var (first, second, other, elsewhere) = (Record("a", "one"), Record("a", "two"), Record("b"), Record("a", "one", "wires"));
        Store.Append([Append(first), Append(second), Append(other), Append(elsewhere)]);

        Store.Append([Remove("a")]).ShouldBe(1);

        Store.Find(first.Key).ShouldBeNull();
        Store.Find(second.Key).ShouldBeNull();
        Store.Versions(first.Identity).ShouldBeEmpty();
        Store.Count.ShouldBe(2);
        Store.ReadAfter(0).Select(entry => Describe(entry.Entry)).ShouldBe(["+b", "+wires:a", "-a"]);
    }

    [Fact]
    public void A_removed_record_can_be_added_again_and_gets_a_new_position()
    {
        var record = Record("a");
        Store.Append([Append(record)]);
        var first = Store.ReadAfter(0).Single().Position;
        Store.Append([Remove("a")]);
        Store.Append([Append(record)]).ShouldBe(1);

        Store.Find(record.Key).ShouldNotBeNull();
        var entries = Store.ReadAfter(first).ToList();
        entries.Select(entry => Describe(entry.Entry)).ShouldBe(["-a", "+a"]);
        entries.Select(entry => entry.Position).ShouldBeInOrder();
        entries[1].Position.ShouldBeGreaterThan(first);
    }

    [Fact]
    public void Removal_and_return_within_one_batch_happen_in_order()
    {
        var record = Record("a");
        Store.Append([Append(record), Remove("a"), Append(record), Remove("a"), Append(record)]).ShouldBe(5);
        Store.Count.ShouldBe(1);
        Store.ReadAfter(0).Select(entry => Describe(entry.Entry)).ShouldBe(["-a", "-a", "+a"]);
    }

    [Fact]
    public void A_position_is_never_given_twice()
    {
        Store.Append([Append(Record("a")), Append(Record("b"))]);
        var last = Store.ReadAfter(0).Last().Position;
        Store.Append([Remove("b")]);
        var removal = Store.ReadAfter(last).Single().Position;
        Store.Append([Append(Record("c"))]);

        removal.ShouldBeGreaterThan(last);
        Store.ReadAfter(removal).Single().Position.ShouldBeGreaterThan(removal);
    }

    [Fact]
    public void Versions_stand_in_order_of_keys_and_without_their_json()
    {
        var records = Enumerable.Range(0, 20).Select(i => Record("a", $"version {i}")).ToList();
        Store.Append([.. records.Select(Append)]);

        var versions = Store.Versions(new DocumentIdentity("", "a"));

        versions.Select(version => version.Key).ShouldBe(records.Select(record => record.Key).Order(StringComparer.Ordinal));
        versions.ShouldAllBe(version => version.Json.IsEmpty && version.Makers == "engine 0.1.0");
    }

    [Fact]
    public void Records_come_in_order_of_keys_however_many_there_are()
    {
        var records = Enumerable.Range(0, 700).Select(i => Record($"document {i}")).ToList();
        Store.Append([.. records.Select(Append)]);

        Store.Records().Select(record => record.Key).ShouldBe(records.Select(record => record.Key).Order(StringComparer.Ordinal));
        Store.ReadAfter(0).Select(entry => ((RecordAppended)entry.Entry).Record.Key).ShouldBe(records.Select(record => record.Key));
        Store.Count.ShouldBe(700);
    }

    [Fact]
    public void A_record_of_many_megabytes_is_kept()
    {
        var random = new Random(7);
        var noise = new string([.. Enumerable.Range(0, 5_000_000).Select(_ => (char)('a' + random.Next(26)))]);
        var record = Record("large", noise);
        Store.Append([Append(record), Append(Record("small")), Append(Record("large too", noise + "!"))]);

        Store.Find(record.Key)!.Json.Span.SequenceEqual(record.Json.Span).ShouldBeTrue();
        Store.Records().Count().ShouldBe(3);
        Store.ReadAfter(0).Count().ShouldBe(3);
    }

    [Fact]
    public void A_record_without_content_is_kept()
    {
        var record = new StoredRecord(Sum([]), new DocumentIdentity("", ""), Sum([]), "", default);
        Store.Append([Append(record)]).ShouldBe(1);
        Store.Find(record.Key).ShouldNotBeNull().Identity.ShouldBe(record.Identity);
        Store.Versions(record.Identity).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public void A_key_that_is_no_sum_is_refused_and_nothing_is_appended(string key)
    {
        Should.Throw<ArgumentException>(() => Store.Append([Append(Record("good")), Append(Record("bad") with { Key = key })]));
        Store.Count.ShouldBe(0);
        Store.Find(key).ShouldBeNull();
    }

    [Fact]
    public void Documents_whose_names_hold_any_characters_are_told_apart()
    {
        string[] names = ["a\0b", "a\0c", "a", "\U0001F30B", "\uE000", "ä", "a\u0308", "'; DROP TABLE log; --", "A"];
        Store.Append([.. names.Select(name => Append(Record("x", name) with { Identity = new DocumentIdentity(name, name) }))]);

        foreach (var name in names)
        {
            Store.Versions(new DocumentIdentity(name, name)).Single().Identity.ShouldBe(new DocumentIdentity(name, name));
        }
    }

    [Fact]
    public void Entries_may_be_appended_while_the_log_is_read()
    {
        Store.Append([.. Enumerable.Range(0, 600).Select(i => Append(Record($"document {i}")))]);
        var read = 0;
        foreach (var entry in Store.ReadAfter(0).Take(600))
        {
            read++;
            Store.Append([Append(Record($"new {entry.Position}"))]);
        }

        read.ShouldBe(600);
        Store.Count.ShouldBe(1200);
    }

    private static string Describe(LogEntry entry) => entry switch
    {
        RecordAppended appended => "+" + appended.Record.Identity,
        DocumentRemoved removed => "-" + removed.Identity,
        _ => "?",
    };
}
