using System.Security.Cryptography;
using System.Text;
using Hearsay.Ledger.Folding;
using Hearsay.Storage;

namespace Hearsay.Tests.Ledger.Folding;

/// <summary>What articles are called in the candidate indexes: in the order in which they were published, so that what is new displaces nothing old.</summary>
public class ItemNamesTests
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    [Fact]
    public void Names_follow_the_day_and_those_without_one_come_last()
    {
        string[] names = [ItemNames.Of(Key(1), new DateOnly(1, 1, 1), isSpun: false), ItemNames.Of(Key(2), Day, isSpun: false), ItemNames.Of(Key(3), Day.AddDays(1), isSpun: false), ItemNames.Of(Key(4), DateOnly.MaxValue, isSpun: false), ItemNames.Of(Key(5), null, isSpun: false)];
        names.ShouldBe(names.Order(StringComparer.Ordinal));
        names.Select(ItemNames.IsUndated).ShouldBe([false, false, false, false, true]);
        names.ShouldAllBe(name => name.Length == Key(0).Length);
    }

    [Fact]
    public void Of_one_day_and_of_none_what_was_spun_comes_after_what_it_may_have_been_made_from()
    {
        ItemNames.Of("0" + Key(1)[1..], Day, isSpun: true).ShouldBeGreaterThan(ItemNames.Of("f" + Key(2)[1..], Day, isSpun: false), StringComparer.Ordinal);
        ItemNames.Of("0" + Key(1)[1..], null, isSpun: true).ShouldBeGreaterThan(ItemNames.Of("f" + Key(2)[1..], null, isSpun: false), StringComparer.Ordinal);
        ItemNames.Of(Key(1), Day, isSpun: true).ShouldBeLessThan(ItemNames.Of(Key(2), Day.AddDays(1), isSpun: false), StringComparer.Ordinal);
    }

    [Fact]
    public void Names_tell_how_many_days_lie_between()
    {
        var (item, undated) = (ItemNames.Of(Key(1), Day, isSpun: false), ItemNames.Of(Key(2), null, isSpun: false));
        ItemNames.DaysBetween(item, ItemNames.Of(Key(3), Day.AddDays(-400), isSpun: false)).ShouldBe(400);
        ItemNames.DaysBetween(ItemNames.Of(Key(3), Day.AddDays(-400), isSpun: false), item).ShouldBe(400);
        ItemNames.DaysBetween(item, undated).ShouldBeNull();
        ItemNames.DaysBetween(undated, undated).ShouldBeNull();
    }

    [Fact]
    public void An_article_is_found_by_its_name_until_it_leaves()
    {
        using var store = Stores.Open(":memory:");
        store.Commit(1, () =>
        {
            var names = new ItemNames(store);
            var item = names.Enter(Key(1), Day, isSpun: false);
            names.KeyOf(item).ShouldBe(Key(1));
            names.Of(Key(1)).ShouldBe(item);
            names.Leave(item);
            names.Find(Key(1)).ShouldBeNull();
            names.Has(item).ShouldBeFalse();
        });
    }

    [Fact]
    public void What_is_published_later_displaces_no_hub()
    {
        const int Hubs = 4;
        using var store = Stores.Open(":memory:");
        store.Commit(1, () =>
        {
            var index = new CandidateIndex(store, "test", Hubs, shared: 2);
            var displaced = new HashSet<string>(StringComparer.Ordinal);
            for (var number = 0; number < 2 * Hubs; number++)
            {
                index.Enter(ItemNames.Of(Key(number), Day, isSpun: false), [1, 2, 3], displaced);
            }

            displaced.ShouldNotBeEmpty();
            displaced.Clear();
            for (var number = 2 * Hubs; number < 10 * Hubs; number++)
            {
                index.Enter(ItemNames.Of(Key(number), Day.AddDays(number), isSpun: false), [1, 2, 3], displaced).Count.ShouldBe(Hubs);
            }

            displaced.ShouldBeEmpty();
        });
    }

    private static string Key(int number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(number.ToString(System.Globalization.CultureInfo.InvariantCulture))));
}
