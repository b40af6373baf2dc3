namespace Hearsay.Storage.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public void Postings_are_found_in_ordinal_order_whatever_the_order_of_entry()
    {
        string[] items = ["b", "a#s10", "a#s2", "Z", "\U0001F30B", "\uE000", "ä", "a", "aaaaaaaaaaaa2", "aaaaaaaaaaaa1", "aaaaaaaaaaaa"];
        var random = new Random(3);
        for (var round = 0; round < 3; round++)
        {
            random.Shuffle(items);
            var index = "sketch" + round;
            Fold(() =>
            {
                foreach (var item in items)
                {
                    Store.AddPostings(index, item, [ulong.MaxValue, 0, 42]);
                }
            });
            Store.FindPostings(index, 42, 100).ShouldBe(items.Order(StringComparer.Ordinal));
            Store.FindPostings(index, ulong.MaxValue, 3).ShouldBe(items.Order(StringComparer.Ordinal).Take(3));
            Store.FindPostings(index, 0, 0).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Postings_of_one_index_are_not_found_in_another()
    {
        Fold(() => Store.AddPostings("sketch", "a", [7]));
        Store.FindPostings("statement", 7, 10).ShouldBeEmpty();
        Store.FindPostings("sketch", 8, 10).ShouldBeEmpty();
    }

    [Fact]
    public void Items_that_have_so_many_of_some_fingerprints_are_found_once()
    {
        Fold(() =>
        {
            Store.AddPostings("sketch", "a", [1, 2, 3]);
            Store.AddPostings("sketch", "b", [2]);
            Store.AddPostings("sketch", "c", [4]);
            Store.AddPostings("anchor", "d", [1]);
        });
        Store.FindItems("sketch", [1, 2, 9], 1).ShouldBe(["a", "b"], ignoreOrder: true);
        Store.FindItems("sketch", [1, 2, 9], 2).ShouldBe(["a"]);
        Store.FindItems("sketch", [1, 2, 9], 3).ShouldBeEmpty();
        Store.FindItems("sketch", [], 1).ShouldBeEmpty();
        Store.FindItems("no such index", [1], 1).ShouldBeEmpty();
    }

    [Fact]
    public void A_cap_keeps_the_smallest_names_also_when_smaller_ones_come_later()
    {
        Fold(() =>
        {
            for (var i = 999; i >= 0; i--)
            {
                Store.AddPostings("sketch", $"item {i:D3}", [5]);
            }
        });
        Store.FindPostings("sketch", 5, 4).ShouldBe(["item 000", "item 001", "item 002", "item 003"]);
        Fold(() => Store.RemovePostings("sketch", "item 001"));
        Store.FindPostings("sketch", 5, 3).ShouldBe(["item 000", "item 002", "item 003"]);
    }

    [Fact]
    public void Entering_an_item_again_changes_nothing_or_replaces_its_fingerprints()
    {
        Fold(() => Store.AddPostings("sketch", "a", [1, 2, 2, 1]));
        Fold(() => Store.AddPostings("sketch", "a", [2, 1]));
        Store.FindPostings("sketch", 1, 10).ShouldBe(["a"]);

        Fold(() => Store.AddPostings("sketch", "a", [2, 3]));
        Store.FindPostings("sketch", 1, 10).ShouldBeEmpty();
        Store.FindPostings("sketch", 2, 10).ShouldBe(["a"]);
        Store.FindPostings("sketch", 3, 10).ShouldBe(["a"]);
        Store.FingerprintsOf("sketch", "a").ShouldBe([2UL, 3UL]);
    }

    [Fact]
    public void The_fingerprints_of_an_item_are_kept_in_order_and_go_with_it()
    {
        Fold(() => Store.AddPostings("sketch", "a", [ulong.MaxValue, 7, 0, 7]));
        Store.FingerprintsOf("sketch", "a").ShouldBe([0UL, 7UL, ulong.MaxValue]);
        Store.FingerprintsOf("statement", "a").ShouldBeEmpty();
        Fold(() => Store.RemovePostings("sketch", "a"));
        Store.FingerprintsOf("sketch", "a").ShouldBeEmpty();
    }

    [Fact]
    public void A_removed_item_is_found_no_more_and_may_come_back()
    {
        Fold(() =>
        {
            Store.AddPostings("sketch", "a", [1, 2]);
            Store.AddPostings("sketch", "b", [1]);
        });
        Fold(() =>
        {
            Store.RemovePostings("sketch", "a");
            Store.RemovePostings("sketch", "never there");
            Store.RemovePostings("no such index", "a");
        });
        Store.FindPostings("sketch", 1, 10).ShouldBe(["b"]);
        Store.FindPostings("sketch", 2, 10).ShouldBeEmpty();

        Fold(() => Store.AddPostings("sketch", "a", [2]));
        Store.FindPostings("sketch", 2, 10).ShouldBe(["a"]);
    }

    [Fact]
    public void An_item_without_fingerprints_is_taken()
    {
        Fold(() => Store.AddPostings("sketch", "a", []));
        Fold(() => Store.AddPostings("sketch", "a", []));
        Fold(() => Store.AddPostings("sketch", "a", [6]));
        Store.FindPostings("sketch", 6, 10).ShouldBe(["a"]);
        Fold(() => Store.AddPostings("sketch", "a", []));
        Store.FindPostings("sketch", 6, 10).ShouldBeEmpty();
    }
}
