using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Tests.Grounding;

public sealed class ActorCoderTests
{
    private static readonly Grounder Plain = new(UserWorld.Empty);

    [Theory]
    [InlineData("Russian Foreign Ministry spokeswoman", "RUSGOV")]
    [InlineData("a spokesman for the Russian foreign ministry", "RUSGOV")]
    [InlineData("Russias foreign ministry", "RUSGOV")]
    [InlineData("Syrian government forces", "SYRMIL")]
    [InlineData("syrian civilians", "SYRCVL")]
    [InlineData("U.S. officials", "USAGOV")]
    [InlineData("rebels in Aleppo", "SYRREB")]
    [InlineData("Syria's U.N. ambassador", "SYRGOV")]
    [InlineData("UN envoy for Syria", "IGOUNO")]
    [InlineData("EU foreign affairs chief", "IGOEEC")]
    [InlineData("the foreign minister of Turkey", "TURGOV")]
    [InlineData("former French president", "FRAELI")]
    [InlineData("Peruvian Congress", "PERGOV")]
    [InlineData("Kremlin", "RUSGOV")]
    [InlineData("the Dutch", "NLD")]
    [InlineData("Britons", "GBR")]
    [InlineData("Polish police officials", "POLCOP")]
    [InlineData("rebels in the Free Syrian Army", "SYRREB")]
    [InlineData("the US-led coalition", "USAMIL")]
    [InlineData("the Saudi-led coalition", "SAUMIL")]
    [InlineData("NATO-led forces", "IGONAT")]
    [InlineData("the Foreign Ministry in Moscow", "RUSGOV")]
    [InlineData("president of the European Commission", "IGOEEC")]
    [InlineData("EU foreign ministers", "IGOEEC")]
    [InlineData("UN peacekeepers", "IGOUNO")]
    [InlineData("members of al-Qaeda", "IMGALQ")]
    [InlineData("Iraqi police", "IRQCOP")]
    [InlineData("Egyptian judges", "EGYJUD")]
    [InlineData("Egyptian newspaper", "EGYMED")]
    [InlineData("Chinese state television", "CHNMED")]
    [InlineData("German companies", "DEUBUS")]
    [InlineData("Turkish opposition leaders", "TUROPP")]
    [InlineData("Nigerian human rights groups", "NGANGO")]
    [InlineData("Iraqi refugees", "IRQREF")]
    [InlineData("Turkish trade unions", "TURLAB")]
    [InlineData("Kenyan doctors", "KENHLH")]
    [InlineData("Israeli settlers", "ISRSET")]
    [InlineData("Pakistani intelligence agents", "PAKSPY")]
    [InlineData("an army spokesman", "MIL")]
    [InlineData("civilians", "CVL")]
    [InlineData("the newspaper Dawn", "PAKMED")]
    [InlineData("Lebanese Hezbollah", "LBNREBHEZ")]
    public void A_phrase_is_coded_by_its_head_and_what_stands_before_it(string phrase, string code) =>
        Plain.CodeOf(phrase).Code.ShouldBe(code);

    [Theory]
    [InlineData("Eastern Dawn Front")]
    [InlineData("Golden Dawn")]
    [InlineData("Dawn Bridge Committee")]
    public void A_name_is_not_coded_by_a_shorter_name_inside_it(string name) => (Plain.CodeOf(name).Code ?? "").ShouldNotStartWith("PAK");

    [Theory]
    [InlineData("")]
    [InlineData("the spokeswoman")]
    [InlineData("a senior leader")]
    [InlineData("us")]
    [InlineData("who is in charge")]
    [InlineData("the weather")]
    [InlineData("two South American nations")]
    [InlineData("Latin Americans")]
    public void What_no_word_says_stays_open(string phrase) =>
        Plain.CodeOf(phrase).ShouldBe((null, null));

    [Fact]
    public void Whoever_backs_a_group_is_not_its_country() =>
        Plain.CodeOf("US-backed rebels").ShouldBe((null, "REB"));

    [Fact]
    public void A_country_of_the_users_own_composes_like_any_other()
    {
        var world = new UserWorld(
            [new UserActor { Name = "Veloria", Aliases = ["Velorian", "Velorians"], Type = EntityType.GeopoliticalEntity, Country = "VEL" }],
            ImmutableArray<UserPlace>.Empty,
            "hash");
        var grounder = new Grounder(world);

        grounder.CodeOf("Velorian foreign ministry spokeswoman").ShouldBe(("VEL", "VELGOV"));
        grounder.CodeOf("the army of Veloria").ShouldBe(("VEL", "VELMIL"));
        grounder.CodeOf("Velorians").ShouldBe(("VEL", "VEL"));
    }

    [Fact]
    public void An_endless_phrase_costs_no_more_than_its_beginning() =>
        Plain.CodeOf("Russian army " + string.Concat(Enumerable.Repeat("of the army ", 200_000))).Country.ShouldBe("RUS");

    [Theory]
    [InlineData("1999-01-01", "AFGGOV")]
    [InlineData("2015-01-01", "AFGREBTAL")]
    public void A_group_is_what_it_was_on_the_day(string day, string code) =>
        Plain.CodeOf("Taliban fighters", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Code.ShouldBe(code);
}
