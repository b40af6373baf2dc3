using Hearsay.Grounding.Quantities;
using Hearsay.Tests.Agreements;

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
    [InlineData("The army lost three helicopters.", "three=3 - helicopters lost")]
    [InlineData("At least 45 people were wounded.", "At least 45=45.. person wounded")]
    [InlineData("The letter was signed by 51 officials.", "51=51 person signatories")]
    public void A_figure_tells_its_bounds_and_what_it_counts(string text, string expected) =>
        GroundingTexts.Quantities(text).ShouldBe([expected]);

    [Theory]
    [InlineData("More than 50 diplomats left.", true)]
    [InlineData("Fewer than 20 soldiers were captured.", true)]
    [InlineData("At least 50 diplomats left.", false)]
    [InlineData("Up to 20 soldiers were captured.", false)]
    [InlineData("50 or more diplomats left.", false)]
    public void More_than_a_figure_is_not_the_figure(string text, bool exclusive) =>
        AgreementTexts.Record(text).Quantities.ShouldHaveSingleItem().IsExclusive.ShouldBe(exclusive);

    [Theory]
    [InlineData("It costs between $1,200 and $1,300.", "$1,200 and $1,300=1200..1300 USD -")]
    [InlineData("It costs $4,000-$5,000.", "$4,000-$5,000=4000..5000 USD -")]
    [InlineData("It costs $16 to $20 million.", "$16 to $20 million=16000000..20000000 USD -")]
    [InlineData("They lost billions of euros.", "billions of euros=2000000000.. EUR -")]
    [InlineData("It costs 25 U.S. cents.", "25 U.S. cents=25 cent -")]
    [InlineData("They paid 40 million Canadian dollars.", "40 million Canadian dollars=40000000 CAD -")]
    [InlineData("They paid 40 million new Taiwan dollars.", "40 million new Taiwan dollars=40000000 TWD -")]
    [InlineData("Prices rose 1.5 percentage points.", "1.5 percentage points=1.5 percentage point -")]
    [InlineData("Nearly a dozen villagers were killed.", "Nearly a dozen=..12 person killed")]
    [InlineData("Two or three soldiers were wounded.", "Two or three=2..3 person wounded")]
    [InlineData("The siege displaced 20 to 200 families.", "20 to 200=20..200 person displaced")]
    [InlineData("The league has 21 members.", "21=21 - members")]
    public void Ranges_and_sums_of_every_sort(string text, string expected) => GroundingTexts.Quantities(text).ShouldBe([expected]);

    [Fact]
    public void A_rise_from_one_figure_to_another_is_no_range() =>
        GroundingTexts.Quantities("The price rose from 20 dollars to 30 dollars.").ShouldBe(["20 dollars=20 USD -", "30 dollars=30 USD -"]);

    [Theory]
    [InlineData("Women in the 15-49 age group voted.")]
    [InlineData("The enzyme PDE 4B was found.")]
    [InlineData("Shares of 066570.SE fell.")]
    public void Parts_of_codes_and_ages_count_nothing(string text) => GroundingTexts.Quantities(text).ShouldBeEmpty();

    [Fact]
    public void One_verb_tells_the_fate_of_all_its_subjects() =>
        GroundingTexts.Quantities("Fourteen rebels, two soldiers and 20 farmers died.").ShouldBe(["Fourteen=14 person died", "two=2 person died", "20=20 person died"]);

    [Fact]
    public void What_strikes_destroyed_is_not_what_became_of_them() =>
        GroundingTexts.Quantities("There were four airstrikes that destroyed a bridge.").ShouldBe(["four=4 - airstrikes"]);

    [Fact]
    public void A_second_figure_without_a_noun_counts_people_by_its_verb() =>
        GroundingTexts.Quantities("Shelling killed 20 people and wounded 100.").ShouldBe(["20=20 person killed", "100=100 person wounded"]);

    [Fact]
    public void A_part_of_a_toll_shares_its_fate_but_is_no_second_toll() =>
        GroundingTexts.Quantities("The raids killed 338 people, including 90 children.").ShouldBe(["338=338 person killed", "90=90 person children killed"]);

    [Fact]
    public void Swapped_words_of_a_spun_copy_are_still_tolls() =>
        GroundingTexts.Quantities("The raids have eliminated 338 individuals.").ShouldBe(["338=338 person eliminated"]);

    [Theory]
    [InlineData("Four members of the Union of Carters had been arrested.", "Four=4 person arrested")]
    [InlineData("Twenty people, most of them women, were killed.", "Twenty=20 person killed")]
    [InlineData("When it ended four of them were dead.", "four=4 person dead")]
    [InlineData("Three dead fighters were found.", "Three=3 person dead")]
    [InlineData("The network registered 187 people as missing.", "187=187 person missing")]
    [InlineData("Some 3,400 were driven from their homes.", "Some 3,400=3400 person driven from their homes")]
    [InlineData("They brought more than 3,000 people to safety.", "more than 3,000=3000.. person rescued")]
    [InlineData("Corvia is a region of some 900,000 people.", "some 900,000=900000 person inhabitants")]
    [InlineData("Some 30 doctors live in the enclave.", "Some 30=30 person doctors")]
    [InlineData("Fifty officials signed a letter.", "Fifty=50 person signatories")]
    [InlineData("They were killed by 20 gunmen.", "20=20 person gunmen")]
    [InlineData("The offence carries up to 25 years in prison.", "up to 25 years=..25 year prison")]
    [InlineData("The gates let through 600 cubic metres a second.", "600 cubic metres=600 cu m -")]
    [InlineData("Two of the dam's six gates opened.", "Two=2 - gates|six=6 - gates")]
    public void Those_counted_are_told_by_what_became_of_them(string text, string expected) =>
        GroundingTexts.Quantities(text).ShouldBe(expected.Split('|'));

    [Fact]
    public void Who_kills_is_not_counted_as_killed() =>
        GroundingTexts.Quantities("Twenty soldiers killed three farmers.").ShouldBe(["Twenty=20 person soldiers", "three=3 person killed"]);

    [Fact]
    public void One_verb_tells_the_fate_of_all_its_objects() =>
        GroundingTexts.Quantities("Shelling killed two guards, four soldiers and 20 farmers.")
            .ShouldBe(["two=2 person killed", "four=4 person killed", "20=20 person killed"]);

    [Fact]
    public void Another_sixty_are_of_what_was_counted_before() =>
        GroundingTexts.Quantities("He said that 41 polling stations had been destroyed and the registers of another 60 were lost.")
            .ShouldBe(["41=41 - stations destroyed", "another 60=60 - stations lost"]);

    [Fact]
    public void A_toll_that_has_risen_counts_what_its_subject_says() =>
        GroundingTexts.Quantities("The number of people killed by the strike has risen to 23.").ShouldBe(["23=23 person killed"]);

    [Fact]
    public void A_count_without_a_noun_is_of_those_counted_before() =>
        GroundingTexts.Quantities("At least 17 people died. The service said that its count of 20 had not changed. The board put it at 23.")
            .ShouldBe(["At least 17=17.. person died", "20=20 person died", "23=23 person died"]);

    [Fact]
    public void Each_side_of_a_quarrel_over_a_number_counts_the_same() =>
        GroundingTexts.Quantities("Some 140,000 people are inside; the Corvian government puts the number at 60,000, and the Front at 210,000.")
            .ShouldBe(["Some 140,000=140000 person inhabitants", "60,000=60000 person inhabitants", "210,000=210000 person inhabitants"]);

    [Fact]
    public void A_figure_after_a_verb_of_counting_is_of_what_the_sentence_before_counted() =>
        GroundingTexts.Quantities("They recorded eleven explosions. The Front counted eight and Corvia six.")
            .ShouldBe(["eleven=11 - explosions", "eight=8 - explosions", "six=6 - explosions"]);

    [Theory]
    [InlineData("perished", "killed")]
    [InlineData("death toll", "killed")]
    [InlineData("injured", "wounded")]
    [InlineData("polling stations", "polling stations")]
    public void Words_for_one_fate_have_one_class(string of, string expected) => QuantityTable.FateClass(of).ShouldBe(expected);

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
