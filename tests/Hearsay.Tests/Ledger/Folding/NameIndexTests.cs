using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Model;
using Hearsay.Records;
using Hearsay.Storage;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Folding;

/// <summary>Which articles names bring together: those that are near in time, and those of which one has no date.</summary>
public class NameIndexTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    // One page, under several identities and days.
    private static readonly StoredRecord[] Pages = [.. new int?[] { 0, 5, 21, 80, 85, null, null }.Select((days, number) => StoredRecords.Of(SampleRecords.All[0] with
    {
        Id = FormattableString.Invariant($"page-{number}"),
        Article = SampleRecords.All[0].Article with { Published = days is { } later ? new Timestamp(Day.AddDays(later)) : null },
    }))];

    [Fact]
    public void Dated_articles_meet_in_their_weeks_and_undated_ones_meet_all() => InStore((index, records) =>
    {
        var met = new HashSet<ItemPair>();
        foreach (var page in Pages)
        {
            met.UnionWith(Enter(index, records, page).Select(other => ItemPair.Of(ItemOf(page), other)));
        }

        met.ShouldContain(Pair(0, 1));
        met.ShouldContain(Pair(0, 2));
        met.ShouldContain(Pair(3, 4));
        met.ShouldNotContain(Pair(0, 3));
        met.ShouldNotContain(Pair(1, 4));
        for (var other = 0; other < 5; other++)
        {
            met.ShouldContain(Pair(other, 5));
            met.ShouldContain(Pair(other, 6));
        }

        met.ShouldContain(Pair(5, 6));
        foreach (var pair in met)
        {
            index.Pairs(pair).ShouldBeTrue();
        }

        index.Pairs(Pair(0, 3)).ShouldBeFalse();
    });

    [Fact]
    public void What_is_not_to_be_compared_is_left_of_a_set() => InStore((index, records) =>
    {
        Array.ForEach(Pages, page => Enter(index, records, page));
        var others = Pages.Skip(1).Select(ItemOf).ToHashSet(StringComparer.Ordinal);
        index.RemovePaired(ItemOf(Pages[0]), others);
        others.ShouldBe([ItemOf(Pages[3]), ItemOf(Pages[4])], ignoreOrder: true);
    });

    [Fact]
    public void What_has_left_is_met_no_more() => InStore((index, records) =>
    {
        Array.ForEach(Pages, page => Enter(index, records, page));
        foreach (var gone in new[] { Pages[0], Pages[5] })
        {
            index.Leave(ItemOf(gone), new HashSet<ItemPair>());
        }

        var met = Enter(index, records, Pages[0]);
        met.ShouldContain(ItemOf(Pages[1]));
        met.ShouldContain(ItemOf(Pages[6]));
        met.ShouldNotContain(ItemOf(Pages[5]));
    });

    private static ItemPair Pair(int one, int other) => ItemPair.Of(ItemOf(Pages[one]), ItemOf(Pages[other]));

    private static string ItemOf(StoredRecord page) => ItemNames.Of(page.Key, RecordJson.Read(page.Json.Span).Article.Published?.Date);

    private static ISet<string> Enter(NameIndex index, RecordCache records, StoredRecord page) =>
        index.Enter(ItemOf(page), records.Profile(page.Key), new HashSet<string>(StringComparer.Ordinal));

    private static void InStore(Action<NameIndex, RecordCache> test)
    {
        using var store = Stores.Open(":memory:");
        store.Append([.. Pages.Select(page => new RecordAppended(page))]);
        var records = new RecordCache(store);
        store.Commit(1, () => test(new NameIndex(store, 64), records));
    }
}
