using FsCheck;
using FsCheck.Fluent;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

public sealed class GrounderTests
{
    private static readonly UserWorld Invented = new(
        [
            new UserActor { Name = "Veloria", Aliases = ["Velorian", "Velorians"], Type = EntityType.GeopoliticalEntity, Country = "VEL" },
            new UserActor { Name = "Ilka Dorn", Aliases = ["Dorn"], Type = EntityType.Person, Country = "VEL", Role = "foreign minister" },
            new UserActor { Name = "Marsh Front", Type = EntityType.Organization, Country = "VEL", Code = "VELREB" },
        ],
        [new UserPlace { Name = "Port Sel", Latitude = 10, Longitude = 20, Country = "VEL" }],
        "hash");

    private static Entity[] Entities(Grounder grounder, string text, params (string Name, EntityType Type, string? Role)[] names) =>
        [.. grounder.Ground(GroundingTexts.Analyze(text, GroundingTexts.Published, names)).Analyzed.Entities];

    [Fact]
    public void A_person_is_coded_by_role()
    {
        var entity = Entities(new Grounder(Invented), "Velorian army chief Otto Brandt spoke.", ("Otto Brandt", EntityType.Person, "Velorian army chief"))[0];

        entity.Country.ShouldBe("VEL");
        entity.Code.ShouldBe("VELMIL");
    }

    [Fact]
    public void A_person_without_a_role_is_coded_by_the_words_before_the_name() =>
        Entities(new Grounder(Invented), "Velorian army chief Otto Brandt spoke.", ("Otto Brandt", EntityType.Person, null))[0].Code.ShouldBe("VELMIL");

    [Fact]
    public void A_persons_apposition_tells_as_well() =>
        Entities(new Grounder(UserWorld.Empty), "Otto Brandt, a spokesman for the Polish army, spoke.", ("Otto Brandt", EntityType.Person, null))[0].Code.ShouldBe("POLMIL");

    [Fact]
    public void A_person_of_whom_nothing_is_said_stays_open()
    {
        var entity = Entities(new Grounder(UserWorld.Empty), "Otto Brandt spoke.", ("Otto Brandt", EntityType.Person, null))[0];

        entity.Country.ShouldBeNull();
        entity.Code.ShouldBeNull();
    }

    [Fact]
    public void The_users_actors_carry_their_own_codes()
    {
        var entities = Entities(
            new Grounder(Invented), "Dorn met the Marsh Front in Veloria.",
            ("Dorn", EntityType.Person, null), ("Marsh Front", EntityType.Organization, null), ("Veloria", EntityType.GeopoliticalEntity, null));

        entities.Select(entity => entity.Code).ShouldBe(["VELGOV", "VELREB", "VEL"]);
        entities[0].Role.ShouldBe("foreign minister");
    }

    [Fact]
    public void A_ministry_takes_its_country_from_the_words_before_it() =>
        Entities(new Grounder(UserWorld.Empty), "Norway's Foreign Ministry said so.", ("Foreign Ministry", EntityType.Organization, null))[0].Code.ShouldBe("NORGOV");

    [Fact]
    public void A_ministry_takes_its_country_from_the_capital_it_is_in() =>
        Entities(new Grounder(UserWorld.Empty), "The Foreign Ministry in Oslo said so.", ("Foreign Ministry", EntityType.Organization, null))[0].Code.ShouldBe("NORGOV");

    [Fact]
    public void A_role_without_a_country_is_completed_by_another_mention_that_tells_it()
    {
        var entity = Entities(
            new Grounder(UserWorld.Empty), "President Brandt spoke. The Polish president, Brandt, then left.", ("Brandt", EntityType.Person, "President"))[0];

        entity.Code.ShouldBe("POLGOV");
    }

    [Fact]
    public void A_president_named_after_the_office_is_of_its_country() =>
        Entities(new Grounder(UserWorld.Empty), "They spoke of the Polish president, Otto Brandt.", ("Otto Brandt", EntityType.Person, null))[0].Code.ShouldBe("POLGOV");

    [Fact]
    public void A_users_country_lends_its_adjective_without_being_told()
    {
        var world = new UserWorld([new UserActor { Name = "Corvania", Type = EntityType.GeopoliticalEntity, Country = "CVN" }], [], "hash");

        Entities(new Grounder(world), "Corvanian Foreign Minister Otto Brandt spoke.", ("Otto Brandt", EntityType.Person, "Corvanian Foreign Minister"))[0].Code.ShouldBe("CVNGOV");
    }

    [Theory]
    [InlineData("The opposition coalition in Vienna said so.", "opposition coalition")]
    [InlineData("The army near Vienna said so.", "army")]
    public void A_body_is_not_of_the_country_where_it_meets(string text, string name) =>
        Entities(new Grounder(UserWorld.Empty), text, (name, EntityType.Organization, null))[0].Country.ShouldBeNull();

    [Fact]
    public void The_head_of_a_union_is_no_general() =>
        Entities(new Grounder(UserWorld.Empty), "Otto Brandt spoke.", ("Otto Brandt", EntityType.Person, "general secretary"))[0].Code.ShouldBeNull();

    [Fact]
    public void A_club_with_a_countrys_name_does_not_act_as_the_country()
    {
        var entity = Entities(new Grounder(UserWorld.Empty), "Norway's Fjordlag won.", ("Fjordlag", EntityType.Organization, null))[0];

        entity.Country.ShouldBe("NOR");
        entity.Code.ShouldBeNull();
    }

    [Fact]
    public void A_country_acts_under_its_own_code_and_a_capital_as_its_government()
    {
        var entities = Entities(
            new Grounder(UserWorld.Empty), "Norway signed. Moscow refused. The envoy went to Vienna.",
            ("Norway", EntityType.GeopoliticalEntity, null), ("Moscow", EntityType.GeopoliticalEntity, null), ("Vienna", EntityType.GeopoliticalEntity, null));

        entities.Select(entity => entity.Code).ShouldBe(["NOR", "RUSGOV", null]);
        entities[2].Country.ShouldBe("AUT");
    }

    [Fact]
    public void Findings_are_the_same_in_every_culture()
    {
        var text = "IRAQI officials said on Friday that 1,250 people were killed in Istanbul, Izmir and Port Sel in March 2015.";
        string Run()
        {
            var grounded = new Grounder(Invented).Ground(GroundingTexts.Analyze(text, GroundingTexts.Published, ("Istanbul", EntityType.GeopoliticalEntity, null), ("Izmir", EntityType.GeopoliticalEntity, null)));
            return string.Join('|', grounded.Times.Select(time => time.Value))
                + string.Join('|', grounded.Places.Select(place => FormattableString.Invariant($"{place.Name} {place.Latitude} {place.Country}")))
                + string.Join('|', grounded.Quantities.Select(quantity => FormattableString.Invariant($"{quantity.Value} {quantity.Of}")))
                + new Grounder(Invented).CodeOf("IRAQI officials");
        }

        var expected = Run();
        expected.ShouldContain("IRQGOV");
        Cultures.Each(() => Run().ShouldBe(expected));
    }

    [Fact]
    public void Spans_lie_inside_the_text_in_order_on_any_input()
    {
        var pieces = Gen.Elements(
            "Friday", "3", "1,000", "people", "killed", "in", "Damascus", "the", "last", "two", "weeks", "-", ".", ",", "$", "%", "a", "few", "March", "9", ":", "30", "p.m.",
            "between", "and", "hundreds", "of", "\u200F", "\uD83D\uDE00", "''", "\"", "(", "\t", "1990s", "'90s", "quarter", "ago", "earlier", "next", "'s", "é", "the day before");
        Prop.ForAll(
            Gen.ListOf(pieces).ToArbitrary(),
            list =>
            {
                var text = string.Join(' ', list);
                var grounded = new Grounder(UserWorld.Empty).Ground(GroundingTexts.Analyze(text));
                var previous = 0;
                foreach (var time in grounded.Times)
                {
                    time.Span.Start.ShouldBeGreaterThanOrEqualTo(previous);
                    time.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                    previous = time.Span.End;
                }

                foreach (var quantity in grounded.Quantities)
                {
                    new TextSpan(0, text.Length).Contains(quantity.Span).ShouldBeTrue();
                    (quantity.Low is null || quantity.High is null || quantity.Low <= quantity.High).ShouldBeTrue();
                }
            }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("hundreds of ")]
    [InlineData("the last two ")]
    [InlineData("from 1 to ")]
    [InlineData("twenty ")]
    [InlineData("Friday, March ")]
    [InlineData("million ")]
    [InlineData("99999999999999999999 ")]
    public void Endless_repetition_costs_no_more_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 40_000));

        Should.CompleteIn(() => new Grounder(UserWorld.Empty).Ground(GroundingTexts.Analyze(text)), TimeSpan.FromSeconds(10));
    }
}
