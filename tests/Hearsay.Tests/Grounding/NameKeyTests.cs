using Hearsay.Grounding;

namespace Hearsay.Tests.Grounding;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("U.S.", "us")]
    [InlineData("Al Ḩasakah", "al hasakah")]
    [InlineData("Zürich", "zurich")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Port-au-Prince", "port au prince")]
    [InlineData("Sana’a", "sanaa")]
    [InlineData("İZMİR", "izmir")]
    [InlineData("ISTANBUL", "istanbul")]
    [InlineData("  St.  Paul ", "st paul")]
    [InlineData("", "")]
    public void Spelling_variants_share_a_key(string name, string key) =>
        Cultures.Each(() => NameKey.Of(name).ShouldBe(key));

    [Fact]
    public void Half_a_surrogate_pair_and_a_megabyte_word_are_survived()
    {
        NameKey.Of("a\uD83D").Length.ShouldBeGreaterThan(0);
        NameKey.Of(new string('x', 1_000_000)).Length.ShouldBe(1_000_000);
    }
}
