using Hearsay.Model;

namespace Hearsay.Tests.Language.Names;

/// <summary>Short invented news in which one thing goes by several names, or two things by one.</summary>
public class EntityLinkerTests
{
    [Fact]
    public void An_armed_group_goes_by_its_Arabic_name_its_translation_and_their_abbreviation()
    {
        var analyzed = Texts.Analyze(
            "Fighters of Harakat al-Fajr entered the town on Monday. The Dawn Movement (HF) said it would stay. Residents said HF fighters had closed the road.");
        analyzed.Mentions("Harakat al-Fajr", MentionForm.Name).ShouldContain("HF");
        analyzed.Entity("Harakat al-Fajr").Type.ShouldBe(EntityType.Organization);
        analyzed.Entities.Count(entity => entity.Mentions.Any(mention => mention.Span.TextIn(analyzed.Text) == "HF")).ShouldBe(1);
    }

    [Fact]
    public void An_abbreviation_in_brackets_need_not_have_the_initials()
    {
        var analyzed = Texts.Analyze("The Free Danish Army (DZF) rejected the truce on Monday. A spokesman for DZF said more men had left Oslo.");
        analyzed.Mentions("Free Danish Army", MentionForm.Name).ShouldBe(["Free Danish Army", "DZF", "DZF"]);
    }

    [Fact]
    public void The_words_after_an_Arabic_word_for_a_group_belong_to_its_name()
    {
        var analyzed = Texts.Analyze("Jabhat al-Velkar claimed the attack on Friday. Troops fought Jabhat al-Velkar near Oslo until dawn.");
        analyzed.Mentions("Jabhat al-Velkar", MentionForm.Name).Length.ShouldBe(2);
        analyzed.Entity("Jabhat al-Velkar").Type.ShouldBe(EntityType.Organization);
    }

    [Fact]
    public void A_wife_and_a_husband_of_one_surname_are_told_apart_by_title()
    {
        var analyzed = Texts.Analyze(
            "President Anders Velling and his wife, Anna Velling, arrived in Oslo on Monday. Mrs. Velling visited a school. Mr. Velling met the king.");
        analyzed.Mentions("Anna Velling", MentionForm.Name).ShouldBe(["Anna Velling", "Velling"]);
        analyzed.Mentions("Anders Velling", MentionForm.Name).ShouldBe(["Anders Velling", "Velling"]);
    }

    [Fact]
    public void A_surname_alone_is_whoever_of_its_bearers_was_named_just_before()
    {
        var analyzed = Texts.Analyze(
            "President Anders Velling spoke in Oslo on Monday. Velling promised new roads.\n\n"
            + "Talks went on all night in the old harbour. Nothing was signed. Nobody spoke to the press. The hall was empty by dawn.\n\n"
            + "His brother Peter Velling owns a bank. Velling denied that the bank had paid for the trip.");
        analyzed.Mentions("Peter Velling", MentionForm.Name).ShouldBe(["Peter Velling", "Velling"]);
        analyzed.Mentions("Anders Velling", MentionForm.Name).ShouldBe(["Anders Velling", "Velling"]);
    }

    [Theory]
    [InlineData("Sergei Tarkov", "Sergey Tarkov")]
    [InlineData("Anton Velkov", "Anton Velkow")]
    [InlineData("Hamid Qattar", "Hamid Gattar")]
    [InlineData("María Fernández", "Maria Fernandez")]
    [InlineData("Seán Ó Súilleabháin", "Sean O Suilleabhain")]
    [InlineData("Anita D’Souza", "Anita DSouza")]
    public void Two_spellings_of_a_name_are_one_person(string first, string second)
    {
        var analyzed = Texts.Analyze($"Foreign Minister {first} spoke on Monday. Later {second} said in Oslo that talks had failed.");
        analyzed.Mentions(first, MentionForm.Name).ShouldBe([first, second]);
    }

    [Fact]
    public void Two_people_of_one_surname_and_two_given_names_are_two()
    {
        var analyzed = Texts.Analyze("Minister Anders Velling met Peter Velling in Oslo on Monday.");
        analyzed.Mentions("Anders Velling", MentionForm.Name).ShouldBe(["Anders Velling"]);
        analyzed.Mentions("Peter Velling", MentionForm.Name).ShouldBe(["Peter Velling"]);
    }

    [Fact]
    public void A_capital_is_not_its_country()
    {
        var analyzed = Texts.Analyze("Norway refused to sign on Monday. Shops in Oslo were closed.");
        analyzed.Mentions("Norway", MentionForm.Name).ShouldBe(["Norway"]);
    }

    [Fact]
    public void A_headline_without_the_article_names_the_one_body_that_ends_so() =>
        Texts.Analyze("League refuses truce\n\nThe offer was made by the Vestan Defence League on Monday. A spokesman for the League said on Tuesday that the war would go on.")
            .Entity("Vestan Defence League").Mentions.Count(mention => mention.Form == MentionForm.Name).ShouldBe(3);
}
