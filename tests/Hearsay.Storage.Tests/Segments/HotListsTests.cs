using System.Globalization;
using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class HotListsTests
{
    [Fact]
    public void What_is_asked_for_stays_and_what_is_not_is_forgotten()
    {
        var lists = new HotLists(limit: 2, turn: 10);
        lists.Keep(0, 1, ["asked for"]);
        lists.Keep(0, 2, ["not asked for"]);
        for (var other = 100UL; other < 200; other++)
        {
            lists.Keep(0, other, [other.ToString(CultureInfo.InvariantCulture)]);
            lists.Find(0, 1).ShouldBe(["asked for"]);
        }

        lists.Find(0, 2).ShouldBeNull();
    }

    [Fact]
    public void What_comes_is_among_the_first_and_what_goes_is_forgotten()
    {
        var lists = new HotLists(limit: 2, turn: 2);
        lists.Keep(0, 1, ["b", "c"]);
        lists.Keep(0, 2, ["b", "c"]);
        lists.Keep(1, 1, ["b", "c"]);

        lists.Enter(0, "a", [1]);
        lists.Leave(0, [2]);

        lists.Find(0, 1).ShouldBe(["a", "b"]);
        lists.Find(0, 2).ShouldBeNull();
        lists.Find(1, 1).ShouldBe(["b", "c"]);
    }
}
