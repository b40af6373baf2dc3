using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

public sealed class KnownPersonsTests
{
    [Fact]
    public void A_full_name_is_enough() => Of("Angela Merkel arrived.", 2006).Country.ShouldBe("DEU");

    [Fact]
    public void After_the_office_one_belongs_to_the_elites() => Of("Angela Merkel arrived.", 2025).Code.ShouldBe("DEUELI");

    [Fact]
    public void A_family_name_counts_in_office_where_the_country_is_spoken_of() => Of("Merkel arrived. Germany was glad.", 2006).Country.ShouldBe("DEU");

    [Theory]
    [InlineData("Merkel arrived. Norway was glad.", 2006)]
    [InlineData("Merkel arrived. Germany was glad.", 1990)]
    [InlineData("Angela Mertel arrived. Germany was glad.", 2006)]
    public void Otherwise_it_may_be_anybody(string text, int year) => Of(text, year).Country.ShouldBeNull();

    [Fact]
    public void What_the_text_says_wins() => Of("Norwegian minister Angela Merkel arrived.", 2006).Country.ShouldBe("NOR");

    private static Entity Of(string text, int year)
    {
        var article = new Article
        {
            Text = text,
            Blocks = [new Block(BlockKind.Body, new TextSpan(0, text.Length))],
            Language = "en",
            Published = new Timestamp(new DateOnly(year, 5, 1)),
        };
        var world = new UserWorld([], [], "test");
        return new Grounder(world).Ground(new LanguageAnalyzer(world).Analyze(article)).Analyzed.Entities.First(entity => entity.Type == EntityType.Person);
    }
}
