using FsCheck;
using FsCheck.Fluent;
using Hearsay.Ledger;

namespace Hearsay.Tests.Ledger;

public class UnionFindTests
{
    [Fact]
    public void Sets_do_not_depend_on_the_order_of_unions() =>
        Prop.ForAll(
            Gen.Choose(0, 12).Select(n => $"n{n}").Two().Select(pair => (A: pair.Item1, B: pair.Item2)).ArrayOf().ToArbitrary(),
            pairs =>
            {
                Sets(pairs).ShouldBe(Sets(pairs.Reverse()));
                Sets(pairs).ShouldBe(Sets(pairs.Select(pair => (pair.B, pair.A))));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_without_a_union_is_a_set_of_its_own()
    {
        var groups = new UnionFind();
        groups.Add("b");
        groups.Union("c", "a");
        groups.Sets().Select(set => string.Join('+', set)).ShouldBe(["a+c", "b"]);
    }

    private static string[] Sets(IEnumerable<(string A, string B)> pairs)
    {
        var groups = new UnionFind();
        foreach (var (a, b) in pairs)
        {
            groups.Union(a, b);
        }

        return [.. groups.Sets().Select(set => string.Join('+', set))];
    }
}
