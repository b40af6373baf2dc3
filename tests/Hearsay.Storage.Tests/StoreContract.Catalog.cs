using System.Text;
using Hearsay.Ledger;
using Hearsay.Storage.Memory;

namespace Hearsay.Storage.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public void An_entry_is_replaced_and_removed_whole()
    {
        Fold(() => Store.PutEntry(Entry("a", 3, ("speaker", "Ada Brandt"), ("speaker", "Ada Brandt"), ("outlet", "Courier"))));
        Fold(() => Store.PutEntry(Entry("a", 4, ("speaker", "Olga Reis"))));

        Store.EntryOf("article", "a").ShouldNotBeNull().Day.ShouldBe(new DateOnly(2024, 1, 4));
        Encoding.UTF8.GetString(Store.EntryOf("article", "a")!.Payload.Span).ShouldBe("{\"a\":4}");
        Store.FacetValues("article", "speaker", null, 9).ShouldBe([new FacetCount("speaker", "Olga Reis", 1)]);
        Store.FacetValues("article", "outlet", null, 9).ShouldBeEmpty();
        Store.FindEntries(Asked(("speaker", "brandt"))).ShouldBeEmpty();

        Fold(() => Store.RemoveEntry("article", "a"));
        Fold(() => Store.RemoveEntry("article", "never there"));
        Store.EntryOf("article", "a").ShouldBeNull();
        Store.FacetValues("article", "speaker", "reis", 9).ShouldBeEmpty();
        Store.CountEntries(Asked(), 9).ShouldBe(0);
    }

    [Fact]
    public void A_commit_sees_what_it_has_changed_of_the_values_so_far()
    {
        Fold(() => Store.PutEntry(Entry("a", 1, ("outlet", "Courier"))));
        Fold(() =>
        {
            Store.PutEntry(Entry("b", 2, ("outlet", "Courier"), ("speaker", "Olga Reis")));
            Store.FacetValues("article", "outlet", null, 9).ShouldBe([new FacetCount("outlet", "Courier", 2)]);
            Store.FindEntries(Asked(("speaker", "reis"))).Count.ShouldBe(1);
            Store.RemoveEntry("article", "b");
            Store.FacetValues("article", "speaker", null, 9).ShouldBeEmpty();
            Store.PutEntry(Entry("c", 3, ("speaker", "Ada Brandt")));
            Store.RemoveEntry("article", "c");
            Store.PutEntry(Entry("c", 3, ("speaker", "Ada Brandt")));
        });

        Store.FacetValues("article", "outlet", null, 9).ShouldBe([new FacetCount("outlet", "Courier", 1)]);
        Store.FacetValues("article", "speaker", null, 9).ShouldBe([new FacetCount("speaker", "Ada Brandt", 1)]);
        Should.Throw<InvalidOperationException>(() => Fold(() =>
        {
            Store.PutEntry(Entry("d", 4, ("outlet", "Courier")));
            throw new InvalidOperationException();
        }));
        Fold(() => Store.PutEntry(Entry("e", 5, ("outlet", "Courier"))));
        Store.FacetValues("article", "outlet", null, 9).ShouldBe([new FacetCount("outlet", "Courier", 2)]);
    }

    [Fact]
    public void Names_may_be_of_any_length_and_differ_at_their_ends_only()
    {
        var random = new Random(7);
        var longName = string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)('a' + random.Next(26))));
        var (first, second) = (Samples.Record(longName + "1"), Samples.Record(longName + "2"));
        Store.Append([Samples.Append(first), Samples.Append(second)]).ShouldBe(2);
        Store.Versions(first.Identity).Single().Key.ShouldBe(first.Key);

        Fold(() =>
        {
            Store.PutEntry(Entry("b", 1, ("outlet", longName + "2")) with { Name = longName + "2" });
            Store.PutEntry(Entry("a", 1, ("outlet", longName + "1")) with { Name = longName + "1" });
        });

        var query = Asked() with { Order = CatalogOrder.Name, Limit = 1 };
        var page = Store.FindEntries(query).Single();
        page.Entry.Key.ShouldBe("a");
        Store.FindEntries(query with { After = page.Place }).Single().Entry.Key.ShouldBe("b");
        Store.FacetValues("article", "outlet", null, 9).Select(count => count.Value).ShouldBe([longName + "1", longName + "2"]);

        Store.Append([Samples.Remove(longName + "1")]).ShouldBe(1);
        Store.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("ministry", "a b c")]
    [InlineData("Foreign MINISTRY", "a b")]
    [InlineData("ministry foreign", "a b")]
    [InlineData("kraków", "c")]
    [InlineData("krakow", "c")]
    [InlineData("minis", "")]
    [InlineData("?!", "")]
    [InlineData("", "")]
    public void A_filter_is_met_by_values_that_hold_all_its_words(string words, string expected)
    {
        Fold(() =>
        {
            Store.PutEntry(Entry("a", 1, ("speaker", "Foreign Ministry")));
            Store.PutEntry(Entry("b", 2, ("speaker", "the foreign ministry of Kharovia"), ("speaker", "Foreign Ministry")));
            Store.PutEntry(Entry("c", 3, ("speaker", "Ministry of Kraków")));
            Store.PutEntry(Entry("d", 4, ("actor", "Foreign Ministry")));
        });

        Store.FindEntries(Asked(("speaker", words)) with { Order = CatalogOrder.Oldest }).Select(entry => entry.Entry.Key)
            .ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Store.CountEntries(Asked(("speaker", words)), 9).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Search_can_be_narrowed_by_filters_and_days_and_says_how_many_there_are()
    {
        Fold(() =>
        {
            for (var i = 1; i <= 9; i++)
            {
                Store.IndexText($"k{i}", "Storm", "a storm over the bay");
                Store.PutEntry(Entry($"k{i}", i, ("outlet", i % 2 == 0 ? "Courier" : "Post"), ("place", i < 6 ? "Orlu" : "Selin")));
            }
        });

        var (best, total) = Store.SearchEntries("storm", Asked(("outlet", "courier"), ("place", "orlu")), 1);
        best.ShouldHaveSingleItem().Key.ShouldBe("k2");
        total.ShouldBe(2);
        Store.SearchEntries("storm", Asked() with { From = new DateOnly(2024, 1, 8) }, 9).Best.Select(hit => hit.Key).ShouldBe(["k8", "k9"]);
        Store.SearchEntries("storm", Asked(("outlet", "gazette")), 9).Total.ShouldBe(0);
        Store.SearchEntries("calm", Asked(), 9).Total.ShouldBe(0);
        Store.SearchEntries("", Asked(), 9).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_list_is_that_of_the_store_in_memory_whole_and_in_pages(int seed)
    {
        using var reference = new MemoryStore();
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            var key = $"k{random.Next(90):D2}";
            var entry = random.Next(6) == 0 ? null : RandomEntry(random, key);
            Fold(() => Change(Store));
            reference.Commit(i, () => Change(reference));

            void Change(ILedgerStore store)
            {
                if (entry is null)
                {
                    store.RemoveEntry("article", key);
                }
                else
                {
                    store.PutEntry(entry);
                }
            }
        }

        var longLists = 0;
        foreach (var order in Enum.GetValues<CatalogOrder>())
        {
            foreach (var query in Queries(order))
            {
                var expected = Shown(reference.FindEntries(query));
                Shown(Store.FindEntries(query)).ShouldBe(expected);
                Shown(Pages(query with { Limit = 7 })).ShouldBe(expected);
                Store.CountEntries(query, 1000).ShouldBe(expected.Count);
                Store.CountEntries(query, 5).ShouldBe(Math.Min(5, expected.Count));
                longLists += expected.Count > 14 ? 1 : 0;
            }
        }

        longLists.ShouldBeGreaterThan(5);
        string[] keys = [.. Enumerable.Range(0, 60).Select(i => $"k{i:D2}"), "k00", "not there"];
        Store.CountFacets("article", keys, 3).ShouldBe(reference.CountFacets("article", keys, 3));
        Store.FacetValues("article", "v", null, 4, 1).ShouldBe(reference.FacetValues("article", "v", null, 4, 1));
        Store.FacetValues("article", "v", "w1", 9).ShouldBe(reference.FacetValues("article", "v", "w1", 9));
    }

    private static IEnumerable<CatalogQuery> Queries(CatalogOrder order)
    {
        var all = new CatalogQuery { Kind = "article", Order = order, Limit = 1000 };
        Facet[][] filters = [[], [new("v", "w1")], [new("v", "w1"), new("u", "w2")], [new("u", "w1 w2")], [new("v", "w9"), new("u", "w0"), new("v", "w1")]];
        foreach (var filter in filters)
        {
            yield return all with { Filters = filter };
            yield return all with { Filters = filter, From = new DateOnly(2024, 1, 5) };
            yield return all with { Filters = filter, To = new DateOnly(2024, 1, 9) };
            yield return all with { Filters = filter, From = new DateOnly(2024, 1, 5), To = new DateOnly(2024, 1, 9) };
        }
    }

    private List<PlacedEntry> Pages(CatalogQuery query)
    {
        var all = new List<PlacedEntry>();
        while (Store.FindEntries(query) is { Count: > 0 } page)
        {
            all.AddRange(page);
            query = query with { After = page[^1].Place };
        }

        return all;
    }

    private static List<string> Shown(IEnumerable<PlacedEntry> entries) =>
        [.. entries.Select(entry => $"{entry.Entry.Key} {entry.Entry.Name} {entry.Entry.Day} {entry.Entry.Weight} {entry.Place} {Encoding.UTF8.GetString(entry.Entry.Payload.Span)}")];

    private static CatalogEntry RandomEntry(Random random, string key) => new()
    {
        Kind = "article",
        Key = key,
        Name = $"{random.Next(4)}/{key}",
        Day = random.Next(8) == 0 ? null : new DateOnly(2024, 1, 1 + random.Next(12)),
        Weight = random.Next(5),
        Facets = [.. Enumerable.Range(0, random.Next(5)).Select(_ => new Facet(random.Next(2) == 0 ? "v" : "u", $"w{random.Next(3)} w{random.Next(3)}"))],
        Payload = Encoding.UTF8.GetBytes($"{{\"x\":{random.Next(100)}}}"),
    };

    private static CatalogQuery Asked(params (string Name, string Value)[] filters) =>
        new() { Kind = "article", Filters = [.. filters.Select(filter => new Facet(filter.Name, filter.Value))] };

    private static CatalogEntry Entry(string key, int day, params (string Name, string Value)[] facets) => new()
    {
        Kind = "article",
        Key = key,
        Name = key,
        Day = new DateOnly(2024, 1, day),
        Facets = [.. facets.Select(facet => new Facet(facet.Name, facet.Value))],
        Payload = Encoding.UTF8.GetBytes($"{{\"{key}\":{day}}}"),
    };
}
