using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;
using Hearsay.Storage;

namespace Hearsay.Tests.Ledger.Folding;

/// <summary>The cap on candidates: which pairs are compared depends on the set of items alone.</summary>
public class CandidateIndexTests
{
    private const int Hubs = 3;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 2)]
    [InlineData(6, 3)]
    public void Whatever_comes_and_goes_the_pairs_are_those_of_the_rule(int seed, int shared)
    {
        var random = new Random(seed);
        using var store = Stores.Open(":memory:");
        store.Commit(1, () => Tested(store, shared).ShouldCompare(random, 4, 9, fingerprints => Expected(fingerprints, shared)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    public void What_is_left_of_a_set_is_what_is_not_to_be_compared(int seed, int shared)
    {
        var random = new Random(seed);
        using var store = Stores.Open(":memory:");
        store.Commit(1, () => Tested(store, shared).ShouldLeaveWhatIsNotCompared(random));
    }

    [Fact]
    public void Articles_that_share_one_turn_of_phrase_with_many_others_are_not_compared_and_copies_are()
    {
        using var store = Stores.Open(":memory:");
        store.Commit(1, () =>
        {
            var index = new CandidateIndex(store, "test", Hubs, shared: 2);
            var ignored = new HashSet<string>(StringComparer.Ordinal);
            for (var number = 0UL; number < 20; number++)
            {
                index.Enter("item" + number, [1, 100 + number], ignored);
                index.Enter("copy" + number, [2, 3, 4, 200 + number], ignored);
            }

            index.Enter("phrase", [1, 300], ignored).ShouldBeEmpty();
            index.Enter("of copies", [2, 4, 301], ignored).Count.ShouldBe(Hubs);
            index.Enter("of one", [1, 105], ignored).ShouldBe(["item5"]);
        });
    }

    private static TestedIndex Tested(ILedgerStore store, int shared) => new(new CandidateIndex(store, "test", Hubs, shared));

    /// <summary>The rule as it is written down, without any index.</summary>
    private static HashSet<ItemPair> Expected(Dictionary<string, ulong[]> fingerprints, int shared)
    {
        var (rare, common) = (new HashSet<ItemPair>(), new List<ItemPair>());
        foreach (var fingerprint in fingerprints.Values.SelectMany(own => own).Distinct())
        {
            var items = fingerprints.Where(item => item.Value.Contains(fingerprint)).Select(item => item.Key).Order(StringComparer.Ordinal).ToArray();
            var pairs = items.Take(Hubs).SelectMany((hub, at) => items.Skip(at + 1).Select(item => ItemPair.Of(hub, item)));
            if (items.Length < Hubs)
            {
                rare.UnionWith(pairs);
            }
            else
            {
                common.AddRange(pairs);
            }
        }

        rare.UnionWith(common.CountBy(pair => pair).Where(pair => pair.Value >= shared).Select(pair => pair.Key));
        return rare;
    }
}
