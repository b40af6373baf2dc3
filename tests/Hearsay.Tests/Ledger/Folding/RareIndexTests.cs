using Hearsay.Ledger.Folding;
using Hearsay.Storage;

namespace Hearsay.Tests.Ledger.Folding;

/// <summary>What many share brings none together: which pairs are compared depends on the set of items alone.</summary>
public class RareIndexTests
{
    private const int Most = 7;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_comes_and_goes_the_pairs_are_those_that_few_have_in_common(int seed)
    {
        var random = new Random(seed);
        using var store = Stores.Open(":memory:");
        store.Commit(1, () =>
        {
            var index = new RareIndex(store, "test", Most);
            var fingerprints = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
            var compared = new HashSet<ItemPair>();
            for (var step = 0; step < 120; step++)
            {
                var item = "item" + random.Next(25);
                var doubtful = new HashSet<ItemPair>();
                if (fingerprints.Remove(item))
                {
                    index.Leave(item, doubtful);
                    compared.RemoveWhere(pair => pair.A == item || pair.B == item);
                }
                else
                {
                    fingerprints[item] = [.. Enumerable.Range(0, 3).Select(_ => (ulong)random.Next(4)).Distinct()];
                    var crowded = new HashSet<string>(StringComparer.Ordinal);
                    compared.UnionWith(index.Enter(item, fingerprints[item], crowded).Select(other => ItemPair.Of(item, other)));
                    doubtful.UnionWith(compared.Where(pair => crowded.Contains(pair.A) || crowded.Contains(pair.B)));
                }

                foreach (var pair in doubtful)
                {
                    if (index.Pairs(pair))
                    {
                        compared.Add(pair);
                    }
                    else
                    {
                        compared.Remove(pair);
                    }
                }

                compared.ShouldBe(Expected(fingerprints), ignoreOrder: true);
            }
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_left_of_a_set_is_what_is_not_to_be_compared(int seed)
    {
        var random = new Random(seed);
        using var store = Stores.Open(":memory:");
        store.Commit(1, () =>
        {
            var index = new RareIndex(store, "test", Most);
            var items = Enumerable.Range(0, 25).Select(number => "item" + number).ToList();
            foreach (var item in items)
            {
                index.Enter(item, [.. Enumerable.Range(0, 3).Select(_ => (ulong)random.Next(6)).Distinct()], new HashSet<string>(StringComparer.Ordinal));
            }

            foreach (var item in items)
            {
                var others = items.Where(other => other != item).ToHashSet(StringComparer.Ordinal);
                index.RemovePaired(item, others);
                others.ShouldBe(items.Where(other => other != item && !index.Pairs(ItemPair.Of(item, other))), ignoreOrder: true);
            }
        });
    }

    /// <summary>The rule as it is written down, without any index.</summary>
    private static HashSet<ItemPair> Expected(Dictionary<string, ulong[]> fingerprints)
    {
        var pairs = new HashSet<ItemPair>();
        foreach (var fingerprint in fingerprints.Values.SelectMany(own => own).Distinct())
        {
            var items = fingerprints.Where(item => item.Value.Contains(fingerprint)).Select(item => item.Key).Order(StringComparer.Ordinal).ToArray();
            if (items.Length <= Most)
            {
                pairs.UnionWith(items.SelectMany((item, at) => items.Skip(at + 1).Select(other => ItemPair.Of(item, other))));
            }
        }

        return pairs;
    }
}
