using Hearsay.Ledger;
using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class HotListsTests
{
    private static readonly ItemKey A = new(1, 0, 0, 0);
    private static readonly ItemKey B = new(2, 0, 0, 0);
    private static readonly ItemKey C = new(3, 0, 0, 0);

    [Fact]
    public void What_is_asked_for_stays_and_what_is_not_is_forgotten()
    {
        var lists = new HotLists(limit: 2, turn: 10);
        lists.Keep(0, 1, [A]);
        lists.Keep(0, 2, [B]);
        for (var other = 100UL; other < 200; other++)
        {
            lists.Keep(0, other, [new ItemKey(other, 0, 0, 0)]);
            Find(lists, 0, 1).ShouldBe([A]);
            Find(lists, 0, other).ShouldBe([new ItemKey(other, 0, 0, 0)]);
        }

        Find(lists, 0, 2).ShouldBeNull();
    }

    [Fact]
    public void What_comes_is_among_the_first_and_what_goes_is_forgotten()
    {
        var lists = new HotLists(limit: 2, turn: 10);
        lists.Keep(0, 1, [B, C]);
        lists.Keep(0, 2, [B, C]);
        lists.Keep(0, 3, [B]);
        lists.Keep(1, 1, [B, C]);

        lists.Enter(0, A.ToString(), [1]);
        lists.Enter(0, C.ToString(), [3]);
        lists.Leave(0, [2]);

        Find(lists, 0, 1).ShouldBe([A, B]);
        Find(lists, 0, 2).ShouldBeNull();
        Find(lists, 0, 3).ShouldBe([B, C]);
        Find(lists, 1, 1).ShouldBe([B, C]);
    }

    [Fact]
    public void A_list_that_gets_a_name_which_is_no_key_is_forgotten()
    {
        var lists = new HotLists(limit: 2, turn: 10);
        lists.Keep(0, 1, [B, C]);
        lists.Keep(0, 2, [B, C]);

        lists.Enter(0, "a name", [1]);

        Find(lists, 0, 1).ShouldBeNull();
        Find(lists, 0, 2).ShouldBe([B, C]);
    }

    private static ItemKey[]? Find(HotLists lists, int index, ulong fingerprint) => lists.TryFind(index, fingerprint, out var keys) ? keys.ToArray() : null;
}
