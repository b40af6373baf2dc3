namespace Hearsay.Tests.Grounding;

public sealed class QuantityFinderTests
{
    [Theory]
    [InlineData("The strike killed 20 people.", "20=20 person killed")]
    [InlineData("More than 50 diplomats left.", "More than 50=50.. person diplomats")]
    [InlineData("Nearly 300 people were killed.", "Nearly 300=..300 person killed")]
    [InlineData("Up to 40 soldiers were captured.", "Up to 40=..40 person captured")]
    [InlineData("Some 250,000 people are trapped there.", "Some 250,000=250000 person trapped")]
    [InlineData("There are between six and eight thousand militants.", "between six and eight thousand=6000..8000 person militants")]
    [InlineData("The war has displaced hundreds of thousands of people.", "hundreds of thousands=200000.. person displaced")]
    [InlineData("Dozens of villagers were arrested.", "Dozens=24.. person arrested")]
    [InlineData("It will cost $20 million.", "$20 million=20000000 USD -")]
    [InlineData("Turnout was 63 percent.", "63 percent=63 percent -")]
    [InlineData("The village is 12 km away.", "12 km=12 km -")]
    [InlineData("The army lost three helicopters.", "three=3 - helicopters")]
    [InlineData("At least 45 people were wounded.", "At least 45=45.. person wounded")]
    [InlineData("The letter was signed by 51 officials.", "51=51 person signatories")]
    public void A_figure_tells_its_bounds_and_what_it_counts(string text, string expected) =>
        GroundingTexts.Quantities(text).ShouldBe([expected]);

    [Fact]
    public void A_second_figure_without_a_noun_counts_people_by_its_verb() =>
        GroundingTexts.Quantities("Shelling killed 20 people and wounded 100.").ShouldBe(["20=20 person killed", "100=100 person wounded"]);

    [Fact]
    public void A_part_of_a_toll_is_not_told_as_a_second_toll() =>
        GroundingTexts.Quantities("The raids killed 338 people, including 90 children.").ShouldBe(["338=338 person killed", "90=90 person children"]);

    [Fact]
    public void Swapped_words_of_a_spun_copy_are_still_tolls() =>
        GroundingTexts.Quantities("The raids have eliminated 338 individuals.").ShouldBe(["338=338 person eliminated"]);

    [Theory]
    [InlineData("The truce began on September 9.")]
    [InlineData("He was aged 42.")]
    [InlineData("Resolution 2254 was adopted.")]
    [InlineData("The F-16 crashed.")]
    [InlineData("A five-member panel sat.")]
    [InlineData("It lasted two weeks.")]
    [InlineData("One of them fled.")]
    public void Dates_ages_and_parts_of_names_are_no_quantities(string text) =>
        GroundingTexts.Quantities(text).ShouldBeEmpty();
}
