using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;
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
        store.Commit(1, () => Tested(store).ShouldCompare(random, 3, 4, Expected));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_left_of_a_set_is_what_is_not_to_be_compared(int seed)
    {
        var random = new Random(seed);
        using var store = Stores.Open(":memory:");
        store.Commit(1, () => Tested(store).ShouldLeaveWhatIsNotCompared(random));
    }

    private static TestedIndex Tested(ILedgerStore store) => new(new RareIndex(store, "test", Most));

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
