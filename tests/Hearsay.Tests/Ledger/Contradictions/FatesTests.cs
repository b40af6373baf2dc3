using Hearsay.Ledger.Contradictions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Contradictions;

public class FatesTests
{
    [Theory]
    [InlineData("died", "person", "killed")]
    [InlineData("deaths", null, "killed")]
    [InlineData("burials", null, "killed")]
    [InlineData("coffins", null, "killed")]
    [InlineData("injured", "person", "wounded")]
    [InlineData("people", "person", null)]
    [InlineData("trucks", null, null)]
    public void The_dead_are_counted_in_many_words(string of, string? unit, string? fate) =>
        Fates.Of(new Quantity { Span = default, Of = of, Unit = unit }).ShouldBe(fate);
}
