using Hearsay.Model;

namespace Hearsay.Tests.Language.Names;

public class UnknownPlacesTests
{
    [Theory]
    [InlineData("Arvelia rejected the plan. The Arvelian army stayed in its camps, and two Arvelian boats were seen.", "Arvelia")]
    [InlineData("Tolmir said on Friday that it would sign. A Tolmiri delegation left for the talks.", "Tolmir")]
    [InlineData("Ostvar’s foreign ministry rejected the plan. Ostvar wants more time.", "Ostvar")]
    [InlineData("Shells fell on the city of Ostvar at dawn. Ostvar was quiet by noon.", "Ostvar")]
    [InlineData("The minister flew to Deir Valu on Sunday and met the mayor.", "Deir Valu")]
    [InlineData("Troops left early on Monday for Ostvar. Nobody fired.", "Ostvar")]
    [InlineData("The envoy travelled to Ostvar, where he met the mayor.", "Ostvar")]
    [InlineData("Troops left northern Ostvar on Monday. Ostvar was quiet by noon.", "Ostvar")]
    public void A_word_that_is_used_like_a_country_or_a_town_is_one(string text, string name) =>
        Texts.Analyze(text).Entity(name).Type.ShouldBe(EntityType.GeopoliticalEntity);

    [Fact]
    public void An_adjective_with_the_stem_of_a_country_is_a_group()
    {
        var analyzed = Texts.Analyze("Arvelia rejected the plan. Two Arvelian boats were seen. A group of Arvelian farmers voted on Sunday, and the Arvelian army stayed in its camps.");
        analyzed.Entity("Arvelian").Type.ShouldBe(EntityType.Group);
        analyzed.Mentions("Arvelian", MentionForm.Name).ShouldBe(["Arvelian", "Arvelian", "Arvelian"]);
    }

    [Fact]
    public void A_country_of_the_users_own_gives_its_adjective()
    {
        var world = new UserWorld([], [new UserPlace { Name = "Tolmir", Latitude = 1, Longitude = 2 }], "x");
        Texts.Analyze("Tolmir signed on Monday. Two Tolmiri boats were seen.", world: world).Entity("Tolmiri").Type.ShouldBe(EntityType.Group);
    }

    [Fact]
    public void A_person_with_a_full_name_stays_a_person()
    {
        var analyzed = Texts.Analyze("President Oskar Velling spoke in Oslo. Trust in Velling has fallen, and support from Velling will not help.");
        analyzed.Entity("Oskar Velling").Type.ShouldBe(EntityType.Person);
        analyzed.Mentions("Oskar Velling", MentionForm.Name).Length.ShouldBe(3);
    }

    [Fact]
    public void Who_is_left_with_something_is_no_place() =>
        Texts.Analyze("The company was left to Brenner, who sold it.").Entity("Brenner").Type.ShouldBe(EntityType.Person);

    [Fact]
    public void Two_words_that_are_one_name_once_are_one_name_everywhere()
    {
        var analyzed = Texts.Analyze(
            "The siege of Bel Tamar began in May. Bel Tamar has no water. Nobody has left Bel Tamar since. Planes bombed Bel Tamar, and in Bel Tamar four people died.");
        analyzed.Mentions("Bel Tamar", MentionForm.Name).Length.ShouldBe(5);
        analyzed.Entities.Select(entity => entity.Name).ShouldNotContain("Tamar");
    }

    [Fact]
    public void God_is_nobody()
    {
        var analyzed = Texts.Analyze("“God knows how many have fled, and thank God it is over,” Oskar Velling said.");
        analyzed.Entities.Select(entity => entity.Name).ShouldNotContain("God");
    }
}
