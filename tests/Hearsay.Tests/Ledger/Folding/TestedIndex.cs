using Hearsay.Ledger.Folding;

namespace Hearsay.Tests.Ledger.Folding;

/// <summary>An index that says which items are to be compared, and the two things that all such must hold.</summary>
/// <param name="Enter">Enters an item; gets the items of which pairs are in doubt, gives what it is to be compared with.</param>
/// <param name="Leave">Takes an item out; gets the pairs in doubt.</param>
/// <param name="Pairs">Whether two items are to be compared.</param>
/// <param name="RemovePaired">Takes out of a set what is to be compared with an item.</param>
internal sealed record TestedIndex(
    Func<string, IReadOnlyCollection<ulong>, ISet<string>, ISet<string>> Enter, Action<string, ISet<ItemPair>> Leave, Func<ItemPair, bool> Pairs, Action<string, ISet<string>> RemovePaired)
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
                Leave(item, doubtful);
                compared.RemoveWhere(pair => pair.A == item || pair.B == item);
            }
            else
            {
                fingerprints[item] = Drawn(random, most, kinds);
                var touched = new HashSet<string>(StringComparer.Ordinal);
                compared.UnionWith(Enter(item, fingerprints[item], touched).Select(other => ItemPair.Of(item, other)));
                doubtful.UnionWith(compared.Where(pair => touched.Contains(pair.A) || touched.Contains(pair.B)));
            }

            foreach (var pair in doubtful)
            {
                if (Pairs(pair))
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
            Enter(item, Drawn(random, 3, 6), new HashSet<string>(StringComparer.Ordinal));
        }

        foreach (var item in items)
        {
            var others = items.Where(other => other != item).ToHashSet(StringComparer.Ordinal);
            RemovePaired(item, others);
            others.ShouldBe(items.Where(other => other != item && !Pairs(ItemPair.Of(item, other))), ignoreOrder: true);
        }
    }

    private static ulong[] Drawn(Random random, int most, int kinds) => [.. Enumerable.Range(0, most).Select(_ => (ulong)random.Next(kinds)).Distinct()];
}
