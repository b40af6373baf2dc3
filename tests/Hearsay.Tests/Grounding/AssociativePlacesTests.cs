using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

public sealed class AssociativePlacesTests
{
    private static readonly Grounder Plain = new(UserWorld.Empty);

    private static GroundedArticle Ground(string text, params (string Name, EntityType Type, string? Role)[] names) =>
        Plain.Ground(GroundingTexts.Analyze(text, GroundingTexts.Published, names));

    [Fact]
    public void A_demonym_grounds_to_its_country_without_being_a_place()
    {
        var found = Ground("The Norwegian army left.", ("Norwegian", EntityType.Group, null));
        found.Places.ShouldBeEmpty();
        var place = found.Associated.ShouldHaveSingleItem();
        place.Country.ShouldBe("NOR");
        place.IsAssociative.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Ohio National Guard", "Ohio")]
    [InlineData("Boone County Sheriff's Office", "Boone County")]
    [InlineData("University of Kentucky", "Kentucky")]
    [InlineData("Springfield Police Department", "Springfield")]
    public void A_place_inside_a_name_only_says_whose_it_is(string name, string place)
    {
        var text = $"The {name} said so.";
        var found = Ground(text, (name, EntityType.Organization, null));
        found.Places.ShouldBeEmpty();
        found.Associated.ShouldHaveSingleItem().Span.TextIn(text).ShouldBe(place);
    }

    [Theory]
    [InlineData("Lincoln Motor")]
    [InlineData("Jordan Associates")]
    [InlineData("Read Holdings")]
    public void A_name_that_may_be_anybodys_is_none(string name)
    {
        var found = Ground($"{name} said so.", (name, EntityType.Organization, null)).Associated;
        found.Where(place => place.Name is not "Jordan").ShouldBeEmpty();
    }

    [Fact]
    public void The_county_of_a_sheriff_tells_which_town_is_meant()
    {
        const string Text = "Police in Paris arrested him. The Lamar County Sheriff's Office and the Texas Department of Health said so.";
        var found = Ground(Text, ("Paris", EntityType.GeopoliticalEntity, null), ("Lamar County Sheriff's Office", EntityType.Organization, null), ("Texas Department of Health", EntityType.Organization, null));
        found.Places.ShouldHaveSingleItem().Country.ShouldBe("USA");
    }

    [Fact]
    public void No_place_is_there_twice()
    {
        var found = Ground("The talks in Ohio failed. Ohio Governor Ana Belko left.", ("Ohio", EntityType.GeopoliticalEntity, null));
        found.Associated.ShouldNotContain(one => found.Places.Any(place => place.Span.Overlaps(one.Span)));
    }

    [Fact]
    public void One_unresolvable_place_leaves_the_others_as_they_are()
    {
        var found = Ground("Fighting in Qwrtz and in Lyon went on.", ("Qwrtz", EntityType.GeopoliticalEntity, null), ("Lyon", EntityType.GeopoliticalEntity, null));
        found.Places.Length.ShouldBe(2);
        found.Places[0].Latitude.ShouldBeNull();
        found.Places[1].Country.ShouldBe("FRA");
        found.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("HS0402");
    }
}
