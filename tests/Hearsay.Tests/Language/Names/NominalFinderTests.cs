using Hearsay.Model;

namespace Hearsay.Tests.Language.Names;

public class NominalFinderTests
{
    [Fact]
    public void The_top_US_diplomat_is_the_secretary_of_state()
    {
        var analyzed = Texts.Analyze("Secretary of State Oskar Velling arrived in Oslo on Monday. The top US diplomat said talks would go on.");
        analyzed.Mentions("Oskar Velling", MentionForm.Nominal).ShouldBe(["The top US diplomat"]);
    }

    [Fact]
    public void The_diplomat_of_another_country_is_somebody_else()
    {
        var analyzed = Texts.Analyze("Danish Foreign Minister Oskar Velling arrived in Oslo on Monday. The top US diplomat said talks would go on.");
        analyzed.Mentions("Oskar Velling", MentionForm.Nominal).ShouldBeEmpty();
    }

    [Fact]
    public void An_age_stands_for_the_person_named_just_before()
    {
        var analyzed = Texts.Analyze("Police arrested former minister Oskar Velling in Oslo on Monday. They said the 54-year-old had resisted.");
        analyzed.Mentions("Oskar Velling", MentionForm.Nominal).ShouldBe(["the 54-year-old"]);
    }

    [Fact]
    public void An_age_before_a_noun_describes_the_noun()
    {
        var analyzed = Texts.Analyze("Police arrested former minister Oskar Velling in Oslo on Monday. They searched the 54-year-old house.");
        analyzed.Mentions("Oskar Velling", MentionForm.Nominal).ShouldBeEmpty();
    }
}
