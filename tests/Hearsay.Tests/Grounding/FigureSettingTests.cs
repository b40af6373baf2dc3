using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

public sealed class FigureSettingTests
{
    private static readonly Grounder Plain = new(UserWorld.Empty);

    private static string Of(string text, params string[] places)
    {
        var quantity = Plain.Ground(GroundingTexts.Analyze(text, GroundingTexts.Published, [.. places.Select(name => (name, EntityType.GeopoliticalEntity, (string?)null))])).Quantities[0];
        return $"{quantity.Place?.Span.TextIn(text) ?? "-"} {quantity.Time?.Value ?? "-"}";
    }

    [Theory]
    [InlineData("Shelling killed 20 people in Lyon on Monday.", "Lyon 2022-10-03")]
    [InlineData("On Monday 20 people were killed near Lyon.", "Lyon 2022-10-03")]
    [InlineData("Some 300 people are trapped in the city of Lyon.", "Lyon -")]
    public void Place_and_time_of_its_own_clause_belong_to_a_figure(string text, string expected) => Of(text, "Lyon").ShouldBe(expected);

    [Fact]
    public void When_it_was_said_is_not_when_it_happened() =>
        Of("The strike killed 20 people, officials said on Monday.").ShouldBe("- -");

    [Fact]
    public void Where_they_come_from_is_not_where_they_are() =>
        Of("Soldiers from Lyon captured 20 rebels.", "Lyon").ShouldBe("- -");

    [Fact]
    public void A_share_is_nowhere() => Of("Turnout was 63 percent in Lyon on Monday.", "Lyon").ShouldBe("- -");
}
