using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

public sealed class EntityCoderTests
{
    private static readonly Grounder Plain = new(UserWorld.Empty);

    private static GroundedArticle Ground(Grounder grounder, string text, string? published, string name, EntityType type, string? role = null) =>
        grounder.Ground(GroundingTexts.Analyze(text, published, (name, type, role)));

    private static string? Code(string name, EntityType type, string? published, string? role = null) =>
        Ground(Plain, name + " spoke.", published, name, type, role).Analyzed.Entities[0].Code;

    [Theory]
    [InlineData("2006-10-01", "USAGOV")]
    [InlineData("2012-10-01", "USAELI")]
    [InlineData("1992-10-01", null)]
    [InlineData(null, null)]
    public void A_name_without_a_role_has_the_office_of_the_articles_day(string? published, string? code) =>
        Code("Condoleezza Rice", EntityType.Person, published).ShouldBe(code);

    [Theory]
    [InlineData("Quito", "ECUGOV")]
    [InlineData("Dushanbe", "TJKGOV")]
    [InlineData("Port Moresby", "PNGGOV")]
    public void A_capital_that_does_something_is_its_government(string capital, string code) => Code(capital, EntityType.GeopoliticalEntity, null).ShouldBe(code);

    [Fact]
    public void What_was_left_open_for_its_time_says_so_once()
    {
        var found = Ground(Plain, "Condoleezza Rice spoke. Condoleezza Rice left.", "1992-10-01", "Condoleezza Rice", EntityType.Person);
        var reason = found.Diagnostics.ShouldHaveSingleItem();
        reason.Code.ShouldBe("HS0403");
        reason.Message.ShouldContain("2009-01-19");
        reason.Message.ShouldContain("1992-10-01");
    }

    [Fact]
    public void What_the_text_says_of_a_person_wins_over_the_table() =>
        Code("Condoleezza Rice", EntityType.Person, "2012-10-01", "former US secretary of state").ShouldBe("USAELI");

    [Fact]
    public void A_role_without_a_country_takes_it_from_the_office() =>
        Code("Sergei Lavrov", EntityType.Person, "2016-10-01", "foreign minister").ShouldBe("RUSGOV");

    [Theory]
    [InlineData("1998-05-01", "AFGGOV")]
    [InlineData("2010-05-01", "AFGREBTAL")]
    [InlineData("2022-05-01", "AFGGOV")]
    [InlineData(null, null)]
    public void A_group_that_changed_sides_is_what_it_was_on_the_day(string? published, string? code) =>
        Code("Taliban", EntityType.Organization, published).ShouldBe(code);

    [Theory]
    [InlineData("In public the Union was guarded.", "the Union", "IGOMER")]
    [InlineData("The Union of River Workers struck.", "The Union", "LAB")]
    [InlineData("The miners met, and the union struck.", "the union", "LAB")]
    public void An_alias_that_is_one_common_word_yields_to_a_fuller_name(string text, string name, string code)
    {
        var world = new UserWorld([new UserActor { Name = "Meridian Union", Aliases = ["the Union"], Type = EntityType.Organization, Code = "IGOMER" }], [], "hash");
        Ground(new Grounder(world), text, "2021-05-01", name, EntityType.Organization).Analyzed.Entities[0].Code.ShouldBe(code);
    }

    [Fact]
    public void The_users_lines_have_dates_too()
    {
        var world = new UserWorld(
            [
                new UserActor { Name = "Ilka Dorn", Type = EntityType.Person, Country = "VEL", Code = "VELGOV", Role = "foreign minister", ValidFrom = new DateOnly(2020, 1, 1), ValidUntil = new DateOnly(2022, 6, 30) },
                new UserActor { Name = "Ilka Dorn", Type = EntityType.Person, Country = "VEL", Code = "VELOPP", Role = "opposition leader", ValidFrom = new DateOnly(2022, 7, 1) },
            ],
            [],
            "hash");
        var grounder = new Grounder(world);

        Ground(grounder, "Ilka Dorn spoke.", "2021-05-01", "Ilka Dorn", EntityType.Person).Analyzed.Entities[0].Code.ShouldBe("VELGOV");
        Ground(grounder, "Ilka Dorn spoke.", "2023-05-01", "Ilka Dorn", EntityType.Person).Analyzed.Entities[0].Code.ShouldBe("VELOPP");
        var before = Ground(grounder, "Ilka Dorn spoke.", "2019-05-01", "Ilka Dorn", EntityType.Person);
        before.Analyzed.Entities[0].Code.ShouldBeNull();
        before.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("foreign minister");
    }
}
