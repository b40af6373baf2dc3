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

    [Fact]
    public void The_name_behind_two_offices_is_that_of_the_second()
    {
        var analyzed = Texts.Analyze("The treaty was drafted by the chancellor of Arvania and her Danish counterpart, Oskar Velling, in a week.");
        analyzed.Mentions("Oskar Velling", MentionForm.Nominal).ShouldNotContain(description => description.Contains("chancellor", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Dr. Oskar Velling operated until four. The surgeon said he was tired.", "The surgeon")]
    [InlineData("Oskar Velling has bandages on his hands. “The gate was shut,” recalled the 26-year-old tailor.", "the 26-year-old tailor")]
    [InlineData("Lieutenant Colonel Oskar Velling told reporters on Monday that the men were safe. They had come home, the spokesman added.", "the spokesman")]
    [InlineData("Arvania's interior minister acknowledged on Monday that shots had been fired. “I learned of it late,” Oskar Velling told parliament.", "Arvania's interior minister")]
    [InlineData("The prosecutor general said on Monday that the case was closed. “It is over,” the prosecutor general, Oskar Velling, told reporters.", "The prosecutor general")]
    [InlineData("The front's commander, who goes by the name of Oskar Velling, spoke on the radio.", "The front's commander")]
    public void A_description_means_whoever_it_fits(string text, string description) =>
        Texts.Analyze(text).Mentions("Oskar Velling", MentionForm.Nominal).ShouldContain(description);

    [Theory]
    [InlineData("Foreign Minister Oskar Velling arrived in Oslo on Monday. The interior minister said talks would go on.")]
    [InlineData("Police arrested Oskar Velling on Monday. The surgeon said he was tired.")]
    [InlineData("Actor Oskar Velling lives in Oslo. The surgeon said he was tired.")]
    [InlineData("The minister called Oskar Velling a liar on Monday.")]
    public void A_description_does_not_mean_somebody_else(string text) =>
        Texts.Analyze(text).Mentions("Oskar Velling", MentionForm.Nominal).ShouldNotContain(words => words.Contains("minister") || words.Contains("surgeon"));

    [Fact]
    public void The_verb_of_a_headline_is_no_office()
    {
        Texts.Analyze("Minister visits Oskar Velling\n\nThe town was quiet.").Entities.ShouldAllBe(entity => entity.Role == null || !entity.Role.Contains("visits"));
    }
}
