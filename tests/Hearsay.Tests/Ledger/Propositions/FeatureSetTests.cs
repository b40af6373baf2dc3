using FsCheck;
using FsCheck.Fluent;
using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class FeatureSetTests
{
    [Fact]
    public void What_two_sets_have_in_common_is_what_is_in_both_in_ordinal_order() =>
        Prop.ForAll(Letters.ToArbitrary(), Letters.ToArbitrary(), (some, others) =>
        {
            var (one, other) = (SetOf(some), SetOf(others));
            var common = new List<string>();
            for (var both = one.CommonWith(other); both.Next();)
            {
                common.Add(both.Name);
                one.Names[both.Own].ShouldBe(both.Name);
                other.Names[both.Other].ShouldBe(both.Name);
            }

            common.ShouldBe(one.Names.Where(other.Contains));
            one.Names.ShouldBe(one.Names.Order(StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Weights_stand_where_their_features_do()
    {
        var features = FeatureSet.Of(new Dictionary<string, double>(StringComparer.Ordinal) { ["b"] = 2, ["=attack"] = 3, ["@someone"] = 1 });

        features.Names.ShouldBe(["=attack", "@someone", "b"]);
        features.Weights.ToArray().ShouldBe([3, 1, 2]);
        features.WeightOf("b").ShouldBe(2);
        features.WeightOf("c").ShouldBe(0);
        features.Sum.ShouldBe(6);
        features.PlaceOf("c").ShouldBeLessThan(0);
    }

    // Few letters, so that there is much in common.
    private static Gen<int[]> Letters => Gen.Choose('0', 'Z').ArrayOf();

    private static FeatureSet SetOf(int[] letters) => FeatureSet.Of(letters.Select(letter => ((char)letter).ToString()).ToHashSet(StringComparer.Ordinal));
}
