using Hearsay.Grounding.World;
using Hearsay.Resources;

namespace Hearsay.Tests.Grounding;

public sealed class TownsTests
{
    [Fact]
    public void The_search_in_the_file_finds_what_reading_all_of_it_finds()
    {
        var slow = ResourcePack.Get("cities", "").Lines("cities.tsv")
            .Select(line => line.Split('\t')[0])
            .GroupBy(key => key, StringComparer.Ordinal)
            .ToList();

        // Every 97th key, the first and the last.
        foreach (var group in slow.Where((_, index) => index % 97 == 0).Prepend(slow[0]).Append(slow[^1]))
        {
            Towns.Default.Find(group.Key).Count.ShouldBe(group.Count(), group.Key);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\t")]
    [InlineData("zzzzzzzz")]
    [InlineData("dama")]
    [InlineData("#")]
    public void What_is_no_key_finds_nothing(string key) => Towns.Default.Find(key).ShouldBeEmpty();
}
