using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;

namespace Hearsay.Tests.Ledger.Folding;

/// <summary>The two things that every index which says what is to be compared must hold.</summary>
/// <param name="index">The index, empty.</param>
internal sealed class TestedIndex(IFingerprintIndex index)
{
    private const int Items = 25;

    /// <summary>Whatever comes and goes, what was compared, with what was in doubt decided anew, is what the rule says.</summary>
    /// <param name="random">What comes and goes.</param>
    /// <param name="most">Most fingerprints of an item.</param>
    /// <param name="kinds">How many different ones there are.</param>
    /// <param name="expected">The rule as it is written down, without any index.</param>
    public void ShouldCompare(Random random, int most, int kinds, Func<Dictionary<string, ulong[]>, HashSet<ItemPair>> expected)
    {
        var fingerprints = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
        var compared = new HashSet<ItemPair>();
        for (var step = 0; step < 120; step++)
        {
            var item = "item" + random.Next(Items);
            var doubtful = new HashSet<ItemPair>();
            if (fingerprints.Remove(item))
            {
                index.Leave(item, doubtful);
                compared.RemoveWhere(pair => pair.A == item || pair.B == item);
            }
            else
            {
                fingerprints[item] = Drawn(random, most, kinds);
                var touched = new HashSet<string>(StringComparer.Ordinal);
                compared.UnionWith(index.Enter(item, fingerprints[item], touched).Select(other => ItemPair.Of(item, other)));
                doubtful.UnionWith(compared.Where(pair => touched.Contains(pair.A) || touched.Contains(pair.B)));
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

            compared.ShouldBe(expected(fingerprints), ignoreOrder: true);
        }
    }

    /// <summary>What is left of a set of others is what is not to be compared with an item.</summary>
    /// <param name="random">Gives the fingerprints.</param>
    public void ShouldLeaveWhatIsNotCompared(Random random)
    {
        var items = Enumerable.Range(0, Items).Select(number => "item" + number).ToList();
        foreach (var item in items)
        {
            index.Enter(item, Drawn(random, 3, 6), new HashSet<string>(StringComparer.Ordinal));
        }

        foreach (var item in items)
        {
            var others = items.Where(other => other != item).ToHashSet(StringComparer.Ordinal);
            index.RemovePaired(item, others);
            others.ShouldBe(items.Where(other => other != item && !index.Pairs(ItemPair.Of(item, other))), ignoreOrder: true);
        }
    }

    private static ulong[] Drawn(Random random, int most, int kinds) => [.. Enumerable.Range(0, most).Select(_ => (ulong)random.Next(kinds)).Distinct()];
}
