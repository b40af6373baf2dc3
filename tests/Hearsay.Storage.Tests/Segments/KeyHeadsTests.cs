using Hearsay.Ledger;
using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class KeyHeadsTests
{
    [Fact]
    public void Each_list_holds_its_smallest_keys_whatever_the_order_in_which_they_come()
    {
        var random = new Random(3);
        var heads = new KeyHeads();
        foreach (var (lists, limit) in new[] { (5, 4), (3, 16), (7, 1) })
        {
            heads.Begin(lists, limit);
            for (var list = 0; list < lists; list++)
            {
                ItemKey[] keys = [.. Enumerable.Range(0, random.Next(40)).Select(number => new ItemKey((ulong)number, 0, 0, 0)).OrderBy(_ => random.Next())];
                foreach (var key in keys)
                {
                    heads.Add(list, key).ShouldBe(heads[list].Contains(key));
                }

                heads[list].ToArray().ShouldBe(keys.Order().Take(limit));
            }
        }
    }

    [Fact]
    public void A_list_that_is_known_goes_on_from_there()
    {
        var heads = new KeyHeads();
        heads.Begin(2, 2);
        heads.Set(1, [new ItemKey(5, 0, 0, 0), new ItemKey(7, 0, 0, 0)]);

        heads.Add(1, new ItemKey(9, 0, 0, 0)).ShouldBeFalse();
        heads.Add(1, new ItemKey(6, 0, 0, 0)).ShouldBeTrue();

        heads[1].ToArray().ShouldBe([new ItemKey(5, 0, 0, 0), new ItemKey(6, 0, 0, 0)]);
        heads[0].IsEmpty.ShouldBeTrue();
    }
}
