using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

public sealed class PlaceResolverTests
{
    private static readonly Grounder Plain = new(UserWorld.Empty);

    private static Place[] Places(Grounder grounder, string text, params string[] names) =>
        [.. grounder.Ground(GroundingTexts.Analyze(text, GroundingTexts.Published, [.. names.Select(name => (name, EntityType.GeopoliticalEntity, (string?)null))])).Places];

    [Fact]
    public void A_large_town_is_meant_where_nothing_else_is_said() =>
        Places(Plain, "The talks in Paris failed.", "Paris").ShouldHaveSingleItem().Country.ShouldBe("FRA");

    [Fact]
    public void The_state_after_the_comma_decides()
    {
        var place = Places(Plain, "The talks in Paris, Texas, failed.", "Paris", "Texas")[0];

        place.Country.ShouldBe("USA");
        place.Latitude!.Value.ShouldBe(33.7, 0.3);
    }

    [Fact]
    public void A_country_and_a_state_of_one_name_are_told_apart_by_their_neighbours()
    {
        Places(Plain, "Fighting spread in Georgia. Officials in Tbilisi and Gori said so.", "Georgia", "Tbilisi", "Gori")[0].Country.ShouldBe("GEO");
        Places(Plain, "Storms hit Georgia. Officials in Alabama, Florida and Tennessee said so.", "Georgia", "Alabama", "Florida", "Tennessee")[0].Country.ShouldBe("USA");
    }

    [Fact]
    public void A_county_is_the_one_of_the_state_that_the_article_is_about()
    {
        Places(Plain, "Deputies of Madison County arrested him. Officials in Huntsville and Alabama said so.", "Madison County", "Huntsville", "Alabama")[0].Latitude!.Value.ShouldBe(34.7, 0.5);
        Places(Plain, "Deputies of Madison County arrested him. Officials in Richmond, Kentucky, said so.", "Madison County", "Richmond", "Kentucky")[0].Latitude!.Value.ShouldBe(37.7, 0.5);
    }

    [Fact]
    public void A_small_town_among_its_neighbours_is_not_the_city_of_its_name() =>
        Places(Plain, "He was born in London. The family lived in Corbin, Somerset and Richmond in Kentucky.", "London", "Corbin", "Somerset", "Richmond", "Kentucky")[0]
            .Country.ShouldBe("USA");

    [Fact]
    public void A_capital_that_acts_is_no_place()
    {
        Places(Plain, "Moscow accused the envoy of lying.", "Moscow").ShouldBeEmpty();
        Places(Plain, "The envoy stayed in Moscow.", "Moscow").ShouldHaveSingleItem().Country.ShouldBe("RUS");
    }

    [Fact]
    public void An_unknown_place_is_kept_without_a_position_and_empties_nothing_else()
    {
        var text = "Troops moved from Zzyrgrad to Damascus.";
        var grounded = Plain.Ground(GroundingTexts.Analyze(
            text, GroundingTexts.Published, ("Zzyrgrad", EntityType.GeopoliticalEntity, null), ("Damascus", EntityType.GeopoliticalEntity, null)));

        grounded.Places.Length.ShouldBe(2);
        grounded.Places[0].Latitude.ShouldBeNull();
        grounded.Places[1].Country.ShouldBe("SYR");
        grounded.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("HS0402");
    }

    [Fact]
    public void The_users_places_win_over_the_built_in_ones()
    {
        var world = new UserWorld([], [new UserPlace { Name = "Damascus", Aliases = ["Old Damascus"], Latitude = 1.5, Longitude = 2.5, Country = "VEL" }], "hash");
        var place = Places(new Grounder(world), "A bomb went off in Damascus.", "Damascus").ShouldHaveSingleItem();

        place.ShouldBe(new Place(place.Span, "Damascus", 1.5, 2.5, "VEL"));
    }

    [Fact]
    public void Adjectives_are_no_places() =>
        Places(Plain, "Syrian troops fired.", "Syrian").ShouldBeEmpty();

    [Fact]
    public void A_name_without_its_accents_or_article_is_found()
    {
        Places(Plain, "They fled to Hama.", "Hama").ShouldHaveSingleItem().Country.ShouldBe("SYR");
        Places(Plain, "They flew to Zurich.", "Zurich").ShouldHaveSingleItem().Country.ShouldBe("CHE");
    }
}
