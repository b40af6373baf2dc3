using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Model;
using Hearsay.Storage;
using Hearsay.Tests.Ledger.World;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Folding;

/// <summary>The ledger is a function of the set of records: the order of arrival, the steps and detours leave no trace.</summary>
public class LedgerFoldTests
{
    private static readonly Lazy<string> FromScratch = new(() =>
    {
        using var store = Stores.Open(":memory:");
        store.Append([.. SampleRecords.All.Select(Appended)]);
        new LedgerFold(store).Run();
        return Everything(store);
    });

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Fact]
    public void There_is_something_to_compare()
    {
        using var store = Folded(SampleRecords.All);
        var view = new LedgerView(store);
        view.Derivations().ShouldNotBeEmpty();
        view.Stories().ShouldContain(story => story.Claims.Any(claim => claim.Statements.Length > 1));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_order_of_arrival_in_any_steps_gives_the_same_ledger(int seed)
    {
        var random = new Random(seed);
        var records = SampleRecords.All.ToArray();
        random.Shuffle(records);
        using var store = Stores.Open(":memory:");
        var fold = new LedgerFold(store);
        for (var at = 0; at < records.Length;)
        {
            var take = random.Next(1, 8);
            store.Append([.. records.Skip(at).Take(take).Select(Appended)]);
            fold.Run(batch: random.Next(1, 5));
            at += take;
        }

        Everything(store).ShouldBe(FromScratch.Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(90)]
    public void A_fold_that_failed_goes_on_as_if_it_had_not(int writes)
    {
        const int hubs = 2;
        using var scratch = Folded(SampleRecords.All, hubs);
        using var store = Stores.Open(":memory:");
        store.Append([.. SampleRecords.All.Select(Appended)]);
        var failing = FailingStore.Around(store, nameof(ILedgerTables.PutEdge), writes);
        var fold = new LedgerFold(failing, hubs);
        Should.Throw<StoreException>(() => fold.Run(batch: 16));
        fold.Run(batch: 16);
        Everything(store).ShouldBe(Everything(scratch));
    }

    [Theory]
    [InlineData(1, 1000, 1)]
    [InlineData(2, 1000, 2)]
    [InlineData(3, 1000, 3)]
    [InlineData(64, 2, 4)]
    [InlineData(64, 5, 5)]
    [InlineData(2, 8, 6)]
    public void Caps_on_candidates_and_on_components_leave_the_ledger_independent_of_the_order_too(int hubs, int mostArticles, int seed)
    {
        // Pages without a date are found by their names in another way.
        ArticleRecord[] all = [.. SampleRecords.All.Select((record, index) => index % 4 == 0 ? record with { Article = record.Article with { Published = null } } : record)];
        using var scratch = Stores.Open(":memory:");
        scratch.Append([.. all.Select(Appended)]);
        new LedgerFold(scratch, hubs, mostArticles).Run();

        var random = new Random(seed);
        var records = all.ToArray();
        random.Shuffle(records);
        using var store = Stores.Open(":memory:");
        var fold = new LedgerFold(store, hubs, mostArticles);
        for (var at = 0; at < records.Length; at += 3)
        {
            store.Append([.. records.Skip(at).Take(3).Select(Appended)]);
            fold.Run(batch: random.Next(1, 4));
        }

        for (var round = 0; round < 6; round++)
        {
            var identity = records[random.Next(records.Length)].Identity;
            store.Append([new DocumentRemoved(identity)]);
            fold.Run();
            store.Append([.. all.Where(other => other.Identity == identity).Select(Appended)]);
            fold.Run();
        }

        Everything(store).ShouldBe(Everything(scratch));
    }

    [Fact]
    public void A_component_past_the_cap_is_split_where_it_hangs_together_least_and_copies_stay_together()
    {
        using var whole = Folded(SampleRecords.All);
        using var split = Stores.Open(":memory:");
        split.Append([.. SampleRecords.All.Select(Appended)]);
        new LedgerFold(split, Neighborhood.Hubs, mostArticles: 6).Run();
        var view = new LedgerView(split);
        view.Stories().Count().ShouldBeGreaterThan(new LedgerView(whole).Stories().Count());

        // A component that is small enough stays as it is.
        foreach (var story in new LedgerView(whole).Stories().Where(story => story.Story.Articles.Length <= 6))
        {
            view.Story(story.Story.Id).ShouldNotBeNull();
        }

        foreach (var copy in view.Derivations().Where(derivation => derivation.Coverage >= 0.8))
        {
            view.StoryIdOf(copy.Article).ShouldBe(view.StoryIdOf(copy.Source));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Removing_and_adding_again_gives_the_same_ledger(int seed)
    {
        var random = new Random(seed);
        using var store = Folded(SampleRecords.All);
        var fold = new LedgerFold(store);
        for (var round = 0; round < 12; round++)
        {
            var record = SampleRecords.All[random.Next(SampleRecords.All.Count)];
            var versions = SampleRecords.All.Where(other => other.Identity == record.Identity).Select(Appended).ToArray();
            store.Append([new DocumentRemoved(record.Identity)]);
            fold.Run();
            new LedgerView(store).Article(record.Identity).ShouldBeNull();
            store.Append(versions);
            fold.Run();
        }

        Everything(store).ShouldBe(FromScratch.Value);
    }

    [Fact]
    public void A_ledger_after_removals_is_the_ledger_that_never_had_them()
    {
        var gone = SampleRecords.All.Where((_, index) => index % 3 == 0).Select(record => record.Identity).ToHashSet();
        using var without = Folded(SampleRecords.All.Where(record => !gone.Contains(record.Identity)));
        using var with = Folded(SampleRecords.All);
        with.Append([.. gone.Order().Select(identity => new DocumentRemoved(identity))]);
        new LedgerFold(with).Run();
        Everything(with).ShouldBe(Everything(without));
    }

    [Fact]
    public void After_each_of_five_hundred_random_additions_and_removals_the_ledger_is_the_one_from_scratch()
    {
        const int Steps = 500;
        var random = new Random(8);
        var pool = LedgerWorld.Records.Concat(SampleRecords.All.Where(record => record.Id.Contains("lira", StringComparison.Ordinal) || record.Article.Updated is not null)).ToArray();
        var live = new HashSet<ArticleRecord>(ReferenceEqualityComparer.Instance);
        using var store = Stores.Open(":memory:");
        var fold = new LedgerFold(store);
        for (var step = 0; step < Steps; step++)
        {
            var record = pool[random.Next(pool.Length)];
            if (live.Contains(record))
            {
                store.Append([new DocumentRemoved(record.Identity)]);
                live.RemoveWhere(other => other.Identity == record.Identity);
            }
            else
            {
                store.Append([Appended(record)]);
                live.Add(record);
            }

            fold.Run();
            using var scratch = Folded(pool.Where(live.Contains));
            Everything(store).ShouldBe(Everything(scratch), $"after step {step}");
        }
    }

    [Fact]
    public void Rebuilding_from_the_log_gives_the_same_ledger()
    {
        using var store = Folded(SampleRecords.All);
        new LedgerFold(store).Rebuild();
        Everything(store).ShouldBe(FromScratch.Value);
    }

    [Fact]
    public void Reading_the_same_records_twice_changes_nothing()
    {
        using var store = Folded(SampleRecords.All);
        store.Append([.. SampleRecords.All.Select(Appended)]).ShouldBe(0);
        new LedgerFold(store).Run();
        Everything(store).ShouldBe(FromScratch.Value);
    }

    [Fact]
    public void The_later_version_of_a_page_stands_in_the_ledger_whichever_came_first()
    {
        var versions = SampleRecords.All.GroupBy(record => record.Identity).Single(group => group.Count() == 2).ToArray();
        foreach (var order in new[] { versions, [.. versions.Reverse()] })
        {
            using var store = Folded(order);
            var view = new LedgerView(store);
            var current = view.Article(versions[0].Identity)!;
            current.Article.Updated.ShouldBe(versions.Max(version => version.Article.Updated));
            view.Versions(current.Identity).Count.ShouldBe(2);
        }
    }

    [Fact]
    public void A_store_that_was_folded_before_there_was_a_catalogue_gets_one_when_its_log_is_walked_again()
    {
        using var store = Folded(SampleRecords.All);
        store.Commit(0, () =>
        {
            foreach (var kind in new[] { CatalogEntries.Articles, CatalogEntries.Stories, CatalogEntries.Actors })
            {
                foreach (var (entry, _) in store.FindEntries(new CatalogQuery { Kind = kind, Limit = 1000 }))
                {
                    store.RemoveEntry(kind, entry.Key);
                }
            }
        });
        Everything(store).ShouldNotBe(FromScratch.Value);

        new LedgerFold(store).Run();
        Everything(store).ShouldBe(FromScratch.Value);
    }

    [Fact]
    public void SQLite_and_memory_hold_the_same_ledger()
    {
        var file = Path.Combine(Path.GetTempPath(), $"hearsay-{Guid.NewGuid():N}.db");
        try
        {
            using (var store = Stores.Open(file))
            {
                store.Append([.. SampleRecords.All.Select(Appended)]);
                new LedgerFold(store).Run(batch: 7);
                Everything(store).ShouldBe(FromScratch.Value);
            }

            using var reopened = Stores.Open(file);
            Everything(reopened).ShouldBe(FromScratch.Value);
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            {
                File.Delete(left);
            }
        }
    }

    private static ILedgerStore Folded(IEnumerable<ArticleRecord> records, int hubs = Neighborhood.Hubs)
    {
        var store = Stores.Open(":memory:");
        store.Append([.. records.Select(Appended)]);
        new LedgerFold(store, hubs).Run();
        return store;
    }

    private static RecordAppended Appended(ArticleRecord record) => new(StoredRecords.Of(record));

    private static string Everything(ILedgerStore store)
    {
        var lines = new LedgerLines(new LedgerView(store));
        return string.Join('\n', lines.Stories().Concat(lines.Derivations()).Concat(lines.Origins()).Concat(lines.Claims()).Concat(lines.Figures())
            .Concat(lines.Actors()).Concat(lines.Contradictions()).Concat(lines.Agreements())
            .Concat(Catalog(store)).Select(line => System.Text.Encoding.UTF8.GetString(line)));
    }

    // The catalogue as it is listed, and what it can be narrowed by.
    private static IEnumerable<byte[]> Catalog(ILedgerStore store)
    {
        foreach (var kind in new[] { CatalogEntries.Articles, CatalogEntries.Stories })
        {
            foreach (var (entry, place) in store.FindEntries(new CatalogQuery { Kind = kind, Limit = 1000 }))
            {
                yield return System.Text.Encoding.UTF8.GetBytes($"{entry.Key} {entry.Name} {entry.Weight} {place} {System.Text.Encoding.UTF8.GetString(entry.Payload.Span)}");
            }

            foreach (var name in new[] { "speaker", "actor", "place", "outlet", "act", "event", "party", "disputed", "block" })
            {
                yield return System.Text.Encoding.UTF8.GetBytes(string.Join(';', store.FacetValues(kind, name, null, 1000)));
            }
        }
    }
}
