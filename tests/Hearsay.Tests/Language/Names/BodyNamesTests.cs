using Hearsay.Model;

namespace Hearsay.Tests.Language.Names;

public class BodyNamesTests
{
    [Theory]
    [InlineData("Russia’s defence ministry")]
    [InlineData("Russia’s defense ministry")]
    [InlineData("The Russian defence ministry")]
    [InlineData("The defence ministry")]
    [InlineData("The ministry")]
    public void A_ministry_is_one_by_name_and_by_description(string description)
    {
        var analyzed = Texts.Analyze($"The Russian Defence Ministry said on Monday that talks had failed. {description} said the truce was over.");
        analyzed.Mentions("Russian Defence Ministry", MentionForm.Nominal).ShouldHaveSingleItem();
    }

    [Fact]
    public void Ministries_of_two_countries_are_two()
    {
        var analyzed = Texts.Analyze("The Russian Defence Ministry said on Monday that talks had failed. Norway’s defence ministry said the truce was over.");
        analyzed.Mentions("Russian Defence Ministry", MentionForm.Nominal).ShouldBeEmpty();
        analyzed.Entity("Norway’s defence ministry").Type.ShouldBe(EntityType.Organization);
    }

    [Fact]
    public void The_League_is_the_only_organisation_that_ends_so()
    {
        var analyzed = Texts.Analyze("The Danish Defence League rejected the truce on Monday. Fighters of the League left Oslo, and the League said more would follow.");
        analyzed.Mentions("Danish Defence League", MentionForm.Name).ShouldBe(["Danish Defence League", "League", "League"]);
    }

    [Fact]
    public void People_in_general_are_nobody_until_they_speak()
    {
        var names = Texts.Analyze("The leaders met in Oslo. Leaders will meet again. Officials said the talks had failed.").Entities.Select(entity => entity.Name).ToList();
        names.ShouldNotContain("leaders");
        names.ShouldContain("Officials");
    }
}
