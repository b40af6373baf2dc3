using System.Security.Cryptography;
using Hearsay.Ledger.Folding;
using Hearsay.Storage.Segments;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests.Segments;

/// <summary>What the fold does with the index, article by article without looking anything up beforehand, and in batches of any size.</summary>
public sealed class BatchLookUpTests : IDisposable
{
    private const int Items = 400;
    private const int Hubs = 16;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(Items)]
    public void A_batch_of_any_size_finds_what_one_by_one_finds(int size)
    {
        var items = ItemsOf(seed: size);
        var (alone, together) = (Entered("alone.db", items, 1, expect: false), Entered("together.db", items, size, expect: true));

        together.Met.ShouldBe(alone.Met);
        together.Displaced.ShouldBe(alone.Displaced);
        together.State.ShouldBe(alone.State);
        together.Met.ShouldContain(met => met.Length > 0);
    }

    [Fact]
    public void Batches_of_articles_in_any_order_make_the_same_index()
    {
        var items = ItemsOf(seed: 3);
        var first = Entered("first.db", items, 50, expect: true);
        new Random(4).Shuffle(items);

        Entered("second.db", items, 90, expect: true).State.ShouldBe(first.State);
    }

    private (List<string> Met, List<string> Displaced, List<string> State) Entered(string file, (string Name, ulong[] Own)[] items, int size, bool expect)
    {
        using var store = SqliteStore.Open(_folder.File(file), new SqliteOptions { Index = new SketchIndexOptions { TailPostings = 200, LargePostings = 0, InBackground = false } });
        var index = new CandidateIndex(store, "test", Hubs, shared: 2);
        var (met, displaced) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var part in items.Chunk(size))
        {
            store.Commit(1, () =>
            {
                if (expect)
                {
                    index.Expect([.. part.SelectMany(item => item.Own)]);
                }

                foreach (var (name, own) in part)
                {
                    met.Add(string.Join(',', index.Enter(name, own, displaced).Order(StringComparer.Ordinal)));
                }
            });
        }

        ulong[] all = [.. items.SelectMany(item => item.Own).Distinct().Order()];
        List<string> state = [.. store.FindPostings("test", all, int.MaxValue).Select(list => string.Join(',', list)), .. store.FindPostings("test", all, Hubs).Select(list => string.Join(',', list))];
        return (met, [.. displaced.Order(StringComparer.Ordinal)], state);
    }

    // Few fingerprints are in many articles, many in few.
    private static (string Name, ulong[] Own)[] ItemsOf(int seed)
    {
        var random = new Random(seed);
        (string Name, ulong[] Own)[] items = [.. Enumerable.Range(0, Items).Select(number => (
            Name: ItemNames.Of(Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(number))), number % 20 == 0 ? null : new DateOnly(2020, 1, 1).AddDays(number / 30), number % 9 == 0),
            Own: Enumerable.Range(0, 6).Select(_ => (ulong)Math.Pow(random.NextDouble() * 9, 3) * 0x9E3779B97F4A7C15).Distinct().ToArray()))];
        random.Shuffle(items);
        return items;
    }
}
