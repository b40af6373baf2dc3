using Hearsay.Model;

namespace Hearsay.Tests.Language.Names;

public class EntityFinderTests
{
    [Fact]
    public void A_last_name_and_a_full_name_are_one_person_whose_role_is_not_part_of_the_name()
    {
        var analyzed = Texts.Analyze("Foreign Ministry spokeswoman Ilsa Tirin spoke on Monday. Mrs. Tirin said talks had failed. Tirin left.");
        var person = analyzed.Entity("Ilsa Tirin");
        person.Type.ShouldBe(EntityType.Person);
        person.Role.ShouldBe("Foreign Ministry spokeswoman");
        analyzed.Mentions("Ilsa Tirin", MentionForm.Name).ShouldBe(["Ilsa Tirin", "Tirin", "Tirin"]);
    }

    [Theory]
    [InlineData("Deputy  Foreign Minister Oskar\u00a0\u00a0Velling said so.")]
    [InlineData("Deputy\u202fForeign\u00a0Minister Oskar\nVelling said so.")]
    public void Gaps_inside_names_and_roles_are_shown_as_one_space(string text)
    {
        var person = Texts.Analyze(text).Entity("Oskar Velling");
        person.Role.ShouldBe("Deputy Foreign Minister");
    }

    [Theory]
    [InlineData("Oskar Velling, an adviser to the president, said so.", "Oskar Velling", "adviser to the president")]
    [InlineData("The Danish prime minister, Oskar Velling, said so.", "Oskar Velling", "Danish prime minister")]
    [InlineData("Denmark’s Foreign Minister Oskar Velling said so.", "Oskar Velling", "Denmark’s Foreign Minister")]
    [InlineData("Deputy Secretary of State Oskar Velling said so.", "Oskar Velling", "Deputy Secretary of State")]
    [InlineData("The UN’s envoy for Denmark, Oskar Velling, said so.", "Oskar Velling", "UN’s envoy for Denmark")]
    [InlineData("They met Oskar Velling, a lawyer, in Oslo.", "Oskar Velling", "lawyer")]
    [InlineData("A quarrel between the Harbour Guard and Mayor Oskar Velling grew.", "Oskar Velling", "Mayor")]
    [InlineData("A shot killed Oskar Velling, the dockers' lawyer tells the court.", "Oskar Velling", null)]
    public void A_role_is_read_from_the_words_beside_a_name(string text, string name, string? role) =>
        Texts.Analyze(text).Entity(name).Role.ShouldBe(role);

    [Theory]
    [InlineData("Who. The same people as last time. Norway's Ingrid Solvaag will chair.", "Ingrid Solvaag", EntityType.Person)]
    [InlineData("The Ingrid Foundation will chair.", "Ingrid Foundation", EntityType.Organization)]
    public void A_given_name_makes_a_person_of_what_else_would_be_a_body(string text, string name, EntityType type) =>
        Texts.Analyze(text).Entity(name).Type.ShouldBe(type);

    [Fact]
    public void An_item_of_a_list_is_no_role()
    {
        var analyzed = Texts.Analyze("They met Oskar Velling, two lawyers and a judge in Oslo on Monday.");
        analyzed.Entity("Oskar Velling").Role.ShouldBeNull();
    }

    [Fact]
    public void An_acronym_names_the_organisation_whose_initials_it_has()
    {
        var analyzed = Texts.Analyze("The Free Danish Army said it had won. Fighters of the FDA celebrated in Oslo.");
        analyzed.Mentions("Free Danish Army", MentionForm.Name).ShouldBe(["Free Danish Army", "FDA"]);
    }

    [Fact]
    public void Names_of_one_country_are_one_entity()
    {
        var analyzed = Texts.Analyze("The United States refused. The U.S. had warned them. The US left.");
        analyzed.Mentions("United States", MentionForm.Name).ShouldBe(["United States", "U.S.", "US"]);
        analyzed.Entity("United States").Type.ShouldBe(EntityType.GeopoliticalEntity);
    }

    [Fact]
    public void An_Arabic_article_belongs_to_the_name()
    {
        var analyzed = Texts.Analyze("President Hamid al-Tirani said so on Friday. Al-Tirani was in Oslo with Jund al-Velkar fighters.");
        analyzed.Mentions("Hamid al-Tirani", MentionForm.Name).Length.ShouldBe(2);
    }

    [Fact]
    public void A_headline_in_title_case_gives_no_names_that_are_only_capitals()
    {
        var analyzed = Texts.Analyze(
            "Foreign Minister Ilsa Tirin said on Monday that strikes on Norway must stop.", "Tirin Warns Against New Strikes On Norway");
        analyzed.Mentions("Ilsa Tirin", MentionForm.Name).ShouldBe(["Tirin", "Ilsa Tirin"]);
        analyzed.Entities.Select(entity => entity.Name).ShouldNotContain(name => name.Contains("Strikes") || name.Contains("Warns"));
    }

    [Fact]
    public void Pronouns_go_to_the_person_of_their_gender_who_is_spoken_of()
    {
        var analyzed = Texts.Analyze("Mrs. Ilsa Tirin met Mr. Oskar Velling in Oslo. She said the talks had failed. He left early.");
        analyzed.Mentions("Ilsa Tirin", MentionForm.Pronoun).ShouldBe(["She"]);
        analyzed.Mentions("Oskar Velling", MentionForm.Pronoun).ShouldBe(["He"]);
    }

    [Fact]
    public void I_in_a_quotation_is_its_speaker()
    {
        var analyzed = Texts.Analyze("“I will not sign this,” Oskar Velling said.");
        analyzed.Mentions("Oskar Velling", MentionForm.Pronoun).ShouldBe(["I"]);
    }

    [Fact]
    public void A_description_goes_to_the_person_whose_role_fits()
    {
        var analyzed = Texts.Analyze(
            "Ministry spokeswoman Ilsa Tirin met President Oskar Velling on Monday. The spokeswoman said talks had failed.");
        analyzed.Mentions("Ilsa Tirin", MentionForm.Nominal).ShouldBe(["The spokeswoman"]);
    }

    [Fact]
    public void People_without_a_name_are_kept_where_they_speak_and_left_alone_elsewhere()
    {
        var analyzed = Texts.Analyze("A senior defense official said the city fell. Soldiers marched past the tents of some villagers.");
        analyzed.Entity("senior defense official").Mentions.ShouldHaveSingleItem().Form.ShouldBe(MentionForm.Nominal);
        analyzed.Entities.Select(entity => entity.Name).ShouldNotContain("some villagers");
    }

    [Fact]
    public void The_users_own_names_win()
    {
        var world = new UserWorld(
            [new UserActor { Name = "Concord", Aliases = ["the Concordat"], Type = EntityType.Organization }],
            [new UserPlace { Name = "Upper Tarn", Latitude = 1, Longitude = 2 }],
            "x");
        var analyzed = Texts.Analyze("Concord said its men had left Upper Tarn on Monday.", world: world);
        analyzed.Entity("Concord").Type.ShouldBe(EntityType.Organization);
        analyzed.Entity("Upper Tarn").Type.ShouldBe(EntityType.GeopoliticalEntity);
    }

    [Fact]
    public void Ids_count_the_entities_in_the_order_of_their_first_mention()
    {
        var analyzed = Texts.Analyze("Norway warned Sweden. Rebels said Denmark would follow.");
        analyzed.Entities.Select(entity => entity.Id).ShouldBe(Enumerable.Range(1, analyzed.Entities.Length).Select(i => $"e{i}"));
        analyzed.Entities.Select(entity => entity.Mentions[0].Span).ShouldBeInOrder();
    }

    [Fact]
    public void A_page_of_nothing_but_names_is_read_in_linear_time()
    {
        var text = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => "Velkor" + (char)('a' + (i % 26)) + (char)('a' + (i / 26 % 26)) + (char)('a' + (i / 676 % 26))));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Texts.Analyze(text);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_gulf_and_the_country_it_is_named_after_are_one_place() =>
        Texts.Analyze("The tanker sank in the Gulf of Mexico on Friday.").Entities.Select(entity => entity.Name).ShouldBe(["Gulf of Mexico"]);

    [Fact]
    public void A_hurricane_with_a_womans_name_is_an_event() =>
        Texts.Analyze("Hurricane Velda hit the coast of Istria on Monday.").Entities.Single(entity => entity.Name.Contains("Velda", StringComparison.Ordinal))
            .Type.ShouldBe(EntityType.Event);

    [Fact]
    public void A_storm_is_a_storm_where_only_its_name_stands()
    {
        var entities = Texts.Analyze("Tropical Storm Martha formed off Cuba. Martha tore the roofs off forty houses, and Martha is not over.").Entities;
        entities.Where(entity => entity.Name.Contains("Martha", StringComparison.Ordinal)).ShouldAllBe(entity => entity.Type == EntityType.Event);
        entities.Count(entity => entity.Type == EntityType.Person).ShouldBe(0);
    }

    [Theory]
    [InlineData("The letter was signed by T.K. Halvorsen on Monday.", "T.K. Halvorsen")]
    [InlineData("The letter was signed by V K Menonkar on Monday.", "V K Menonkar")]
    public void Initials_belong_to_the_name(string text, string name) => Texts.Analyze(text).Entities.Select(entity => entity.Name).ShouldContain(name);

    [Theory]
    [InlineData("is there a train from vietnam to laos, or how do people travel?", "vietnam")]
    [InlineData("i am a student living in malaysia and looking for work", "malaysia")]
    public void A_country_is_one_without_its_capital(string text, string name) =>
        Texts.Analyze(text).Entity(name).Type.ShouldBe(EntityType.GeopoliticalEntity);

    [Theory]
    [InlineData("He roasted a turkey and served it on fine china.")]
    [InlineData("See Report_final.doc and Budget_new.xls for what was sent.")]
    public void Porcelain_and_files_are_no_countries(string text) => Texts.Analyze(text).Entities.ShouldBeEmpty();

    [Fact]
    public void Time_zones_short_days_and_lone_letters_name_nobody() =>
        Texts.Analyze("The talks begin at 10 a.m. GMT on Sat. in room Z.").Entities.Select(entity => entity.Name).ShouldNotContain(name => name == "GMT" || name == "Sat" || name == "Z");
}
