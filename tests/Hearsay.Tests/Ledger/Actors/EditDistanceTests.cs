using Hearsay.Ledger.Actors;

namespace Hearsay.Tests.Ledger.Actors;

public class EditDistanceTests
{
    [Theory]
    [InlineData("andrei", "andrey", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("same", "same", 0)]
    public void It_counts_letters_to_insert_delete_or_replace(string a, string b, int expected)
    {
        EditDistance.Of(a, b).ShouldBe(expected);
        EditDistance.Of(b, a).ShouldBe(expected);
    }

    [Fact]
    public void Megabytes_cost_no_more_than_their_beginnings() =>
        EditDistance.Of(new string('a', 1_000_000), new string('b', 1_000_000)).ShouldBe(EditDistance.MostCompared);
}
