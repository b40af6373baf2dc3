using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Corrections;
using Hearsay.Model;
using Hearsay.Tests.Ledger.World;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Actors;

public class ActorIndexTests
{
    [Fact]
    public void Two_men_of_one_name_on_one_page_are_two_actors()
    {
        var page = SampleRecords.All.Single(record => record.Id == "northgate-wire/evacuation.txt");
        var actors = Index([page]).All.Where(actor => actor.Mentions.Any(mention => mention.Name == "Ivo Karstel")).ToArray();
        actors.Length.ShouldBe(2);
        actors.Select(actor => actor.Party).Order(StringComparer.Ordinal).ShouldBe(["KHVGOV", "Open Ward"]);
        actors.ShouldAllBe(actor => actor.Name.StartsWith("Ivo Karstel (", StringComparison.Ordinal));
    }

    [Fact]
    public void A_merge_of_spellings_can_be_opened_to_see_why()
    {
        var actor = Index(LedgerWorld.Records).All.Single(actor => actor.Name.EndsWith(" Sorok", StringComparison.Ordinal));
        actor.Aliases.ShouldContain(alias => alias.Contains("vgeny", StringComparison.Ordinal));
        actor.Evidence.ShouldContain(evidence => evidence.Kind == ActorEvidenceKind.Spelling && evidence.First.Name != evidence.Second.Name);
        actor.Country.ShouldBe("OVN");
        actor.Offices.ShouldContain(office => office.From == new DateOnly(2025, 3, 3) || office.To == new DateOnly(2025, 3, 9));
    }

    [Fact]
    public void What_a_person_puts_apart_stays_apart_and_what_a_person_joins_is_joined()
    {
        var page = LedgerWorld.Records.ToDictionary(record => record.Id, StringComparer.Ordinal);
        string Node(string id, string name) => $"{id}#{page[id].Entities.First(entity => entity.Name == name).Id}";
        int Count(string ending, ForcedPairs corrections, params string[] ids) =>
            Index([.. ids.Select(id => page[id])], corrections).All.Count(actor => actor.Mentions.Any(mention => mention.Name.EndsWith(ending, StringComparison.Ordinal)));

        var apart = new ForcedPair(Together: false, [Node("strait-1", "Tatiana Veresk")], [Node("strait-3", "Tatyana Veresk")]);
        Count("Veresk", ForcedPairs.None, "strait-1", "strait-3").ShouldBe(1);
        Count("Veresk", new ForcedPairs([apart]), "strait-1", "strait-3").ShouldBe(2);

        var together = new ForcedPair(Together: true, [Node("strait-3", "Anna Reiss")], [Node("strait-6", "Anna Reiss")]);
        Count("Anna Reiss", ForcedPairs.None, "strait-3", "strait-6").ShouldBe(2);
        Count("Anna Reiss", new ForcedPairs([together]), "strait-3", "strait-6").ShouldBe(1);
    }

    [Fact]
    public void An_adviser_speaks_for_whom_the_person_speaks_that_is_advised()
    {
        var page = SampleRecords.Annotator.Annotate(new Document
        {
            Id = "page",
            Format = DocumentFormat.Text,
            Content = "The Armenian president, Tigran Petrosyan, left on Monday. Nairi Manukyan, an adviser to Petrosyan, denied that the road was shut.",
        });
        Index([page]).All.Single(actor => actor.Name == "Nairi Manukyan").Party.ShouldBe("ARMGOV");
    }

    [Theory]
    [InlineData("Farida Demir left on Monday. Her lawyer, Nairi Manukyan, denied that she had fled.", "Nairi Manukyan", "Farida Demir")]
    [InlineData("Farida Demir has not eaten since Monday. Her brother, Nairi Manukyan, said that she was weak.", "Nairi Manukyan", "family of Farida Demir")]
    [InlineData("Armenia opened the road. “It was closed for snow,” said the governor of Gyumri, Nairi Manukyan.", "Nairi Manukyan", "ARMGOV")]
    [InlineData("Armenia's Foreign Ministry denied it on Monday.\n\n“No gun was fired,” spokeswoman Nairi Manukyan said.", "Nairi Manukyan", "ARMGOV")]
    [InlineData("Armenia's foreign ministry warned Turkey on Monday.\n\nTalks had gone on for weeks.\n\n“It is over,” ministry spokeswoman Nairi Manukyan said.", "Nairi Manukyan", "ARMGOV")]
    [InlineData("Armenia's prosecutor general said that a guard had been charged.\n\n“He confessed,” Nairi Manukyan told reporters.", "Nairi Manukyan", "ARMGOV")]
    [InlineData("Farida Demir of Gyumri said that the road was shut.", "Farida Demir", "Farida Demir")]
    [InlineData("Farida Demir lost the vote. Farida Demir's party called a strike, and Farida Demir said that it would last.", "Farida Demir", "Farida Demir’s party")]
    public void The_party_is_whose_the_page_says(string text, string name, string party) => ActorOf(text, name).Party.ShouldBe(party);

    [Fact]
    public void What_a_page_says_of_an_office_wins_over_what_others_are_told_of_the_name()
    {
        var pages = new[]
        {
            Page("a", "The Armenian president, Bashar al-Assad, left on Monday. He said that the road was open."),
            Page("b", "President Bashar al-Assad said that the road was shut."),
            Page("c", "President Bashar al-Assad said that the bridge was shut."),
        };
        Index(pages[1..]).All.Single(actor => actor.Name == "Bashar al-Assad").Code.ShouldBe("SYRGOV");
        Index(pages).All.Single(actor => actor.Name == "Bashar al-Assad").Code.ShouldBe("ARMGOV");
    }

    [Fact]
    public void The_end_of_a_name_is_the_one_of_its_page()
    {
        var pages = new[]
        {
            Page("a", "The police spokesman, Colonel Omar Ben Salah, said that no shot was fired. Strikers had thrown stones, Ben Salah said."),
            Page("b", "The dead man's uncle, Omar Ben Salah, a fisherman who bears the colonel's name, did not want to speak."),
        };
        var actors = Index(pages).All.Where(actor => actor.Name.Contains("Ben Salah", StringComparison.Ordinal)).ToArray();
        actors.Length.ShouldBe(2);
        actors.ShouldAllBe(actor => actor.Name.StartsWith("Omar Ben Salah", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Omar Haddad, a baker who has nothing to do with the general, sells bread.")]
    [InlineData("Omar Haddad, a baker who shares his name with the general, sells bread.")]
    [InlineData("Omar Haddad, the mayor of Sund and no relation of the general, sells bread.")]
    public void Whom_a_page_tells_from_a_namesake_is_another(string text) =>
        Index([Page("a", "General Omar Haddad said that the road was open."), Page("b", text)]).All.Count(actor => actor.Name.StartsWith("Omar Haddad", StringComparison.Ordinal)).ShouldBe(2);

    [Fact]
    public void What_a_machine_made_of_an_office_tells_nobody_apart_and_is_no_office()
    {
        ArticleRecord[] pages =
        [
            Page("copy", "Foreign preacher Andrei Tolmarin said that the road was open."),
            Page("other", "Foreign Minister Andrey Tolmarin said that the bridge was shut."),
            Page("source", "Foreign Minister Andrei Tolmarin said that the road was open."),
        ];
        var actors = Index(pages, copies: new CopiedPage("copy", "source", IsSpun: true)).All.Where(actor => actor.Name.EndsWith("Tolmarin", StringComparison.Ordinal)).ToArray();
        actors.Length.ShouldBe(1);
        actors[0].Mentions.Length.ShouldBe(3);
        actors[0].Offices.Select(office => office.Role).ShouldBe(["Foreign Minister"]);
        Index(pages, copies: new CopiedPage("copy", "source", IsSpun: false)).All.Count(actor => actor.Name.EndsWith("Tolmarin", StringComparison.Ordinal) || actor.Name.Contains("Tolmarin (", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void What_a_page_tells_of_somebody_wins_over_what_readers_know_of_a_bearer_of_the_name()
    {
        var actors = Index([Page("a", "The Kenyan president, Emmanuel Macron, left on Monday."), Page("b", "President Emmanuel Macron signed the bill."), Page("c", "Ada Wanjiru, an adviser to Macron, denied that the road was shut.")]).All;
        actors.Single(actor => actor.Name == "Emmanuel Macron").Party.ShouldBe("KENGOV");
        actors.Single(actor => actor.Name == "Ada Wanjiru").Party.ShouldBe("KENGOV");
        Index([Page("b", "President Emmanuel Macron signed the bill.")]).All.Single(actor => actor.Name == "Emmanuel Macron").Country.ShouldBe("FRA");
    }

    [Theory]
    [InlineData("Brelvania’s foreign minister, Ida Korm, denied on Monday that Brelvania had shelled the port.")]
    [InlineData("The Brelvanian foreign minister, Ida Korm, denied on Monday that Brelvania had shelled the port.")]
    public void An_official_of_a_country_that_no_table_has_is_of_none_that_the_page_speaks_of_more(string text)
    {
        var actors = Index([Page("page", "The United States accused Brelvania on Sunday. The U.S. State Department said that Washington had proof, and U.S. officials showed it.\n\n" + text)]).All;
        var minister = actors.Single(actor => actor.Name == "Ida Korm");
        (minister.Country, minister.Party).ShouldBe((null, "Brelvania"));
    }

    private static Actor ActorOf(string text, string name) => Index([Page("page", text)]).All.Single(actor => actor.Name == name);

    private static ArticleRecord Page(string id, string text) => SampleRecords.Annotator.Annotate(new Document { Id = id, Format = DocumentFormat.Text, Content = text });

    private static ActorIndex Index(IReadOnlyList<ArticleRecord> records, ForcedPairs? corrections = null, params CopiedPage[] copies) =>
        ActorIndex.Of([.. records.Select(record => new StoryArticle(record.Id, record.Id, record)).OrderBy(article => article.Record.Identity)], copies, corrections);
}
