using System.Text;
using Hearsay.Ledger;
using Hearsay.Storage.Memory;
using static Hearsay.Storage.Tests.Samples;

namespace Hearsay.Storage.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public void A_correction_comes_back_whole()
    {
        var correction = Correction("{\"by\":\"Żółć \U0001F30B\"}");
        Store.Append([new CorrectionAppended(correction)]).ShouldBe(1);
        var found = Store.Corrections().ShouldHaveSingleItem();
        found.Key.ShouldBe(correction.Key);
        found.Json.ToArray().ShouldBe(correction.Json.ToArray());
        Store.Count.ShouldBe(0);
        Store.Records().ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_that_is_there_is_skipped()
    {
        var correction = Correction("one");
        Store.Append([new CorrectionAppended(correction), new CorrectionAppended(correction)]).ShouldBe(1);
        Store.Append([new CorrectionAppended(correction)]).ShouldBe(0);
        Store.ReadAfter(0).Count().ShouldBe(1);
    }

    [Fact]
    public void Corrections_stand_in_the_log_between_records_and_removals()
    {
        Store.Append([Append(Record("a")), new CorrectionAppended(Correction("one")), Remove("a"), new CorrectionAppended(Correction("two")), Append(Record(""))]);
        Store.ReadAfter(0).Select(entry => entry.Entry switch
        {
            CorrectionAppended { Correction: var stored } => Text(stored.Json),
            RecordAppended { Record: var record } => "+" + record.Identity,
            _ => "-",
        }).ShouldBe(["one", "-", "two", "+"]);
        Store.ReadAfter(0).Select(entry => entry.Position).ShouldBeInOrder();
    }

    [Fact]
    public void Corrections_come_in_order_of_keys_and_outlive_the_documents_and_the_tables()
    {
        var all = Enumerable.Range(0, 40).Select(number => Correction($"{number}")).ToArray();
        Store.Append([.. all.Select(correction => new CorrectionAppended(correction)), Append(Record("a"))]);
        Store.Append([Remove("a"), Remove("")]);
        Store.Reset();
        Store.Corrections().Select(correction => correction.Key).ShouldBe(all.Select(correction => correction.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_correction_whose_key_is_no_sum_is_refused_and_nothing_is_appended()
    {
        Should.Throw<ArgumentException>(() => Store.Append([Append(Record("good")), new CorrectionAppended(Correction("bad") with { Key = "abc" })]));
        Store.Count.ShouldBe(0);
        Store.Corrections().ShouldBeEmpty();
    }

    [Fact]
    public void A_backup_has_all_that_is_live_and_restores_into_another_store_once()
    {
        Store.Append([Append(Record("a", "one")), Append(Record("a", "two")), Append(Record("b", "\\u0000 \U0001F600", "wires")), Append(Record("gone")), new CorrectionAppended(Correction("{\"n\":1}"))]);
        Store.Append([Remove("gone")]);
        using var file = new MemoryStream();
        LogBackup.Write(Store, file).ShouldBe(new BackupCounts(3, 1));
        using var other = new MemoryStore();
        for (var time = 0; time < 2; time++)
        {
            file.Position = 0;
            LogBackup.Restore(file, other).ShouldBe(new BackupCounts(3, 1));
        }

        other.Records().Select(Shown).ShouldBe(Store.Records().Select(Shown));
        other.Corrections().Select(correction => Text(correction.Json)).ShouldBe(["{\"n\":1}"]);
        other.ReadAfter(0).Count().ShouldBe(4);

        static string Shown(StoredRecord record) => $"{record.Key} {record.Identity} {record.DocumentHash} {record.Makers} {Text(record.Json)}";
    }

    [Theory]
    [InlineData("cut off", 0, -30)]
    [InlineData("content", 0, 0)]
    [InlineData("line 1", 20, 0)]
    public void A_backup_that_is_cut_off_changed_or_none_is_refused(string why, int skip, int drop)
    {
        Store.Append([Append(Record("a", "one")), Append(Record("b"))]);
        using var file = new MemoryStream();
        LogBackup.Write(Store, file);
        var lines = Encoding.UTF8.GetString(file.ToArray())[skip..^-drop];
        lines = skip == 0 && drop == 0 ? lines.Replace("\"one\"", "\"two\"", StringComparison.Ordinal) : lines;
        using var damaged = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        using var other = new MemoryStore();
        Should.Throw<InvalidDataException>(() => LogBackup.Restore(damaged, other)).Message.ShouldContain(why);
    }

    private static StoredCorrection Correction(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return new StoredCorrection(Sum(bytes), bytes);
    }
}
