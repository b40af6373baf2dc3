using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Stories;
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

    private static ActorIndex Index(IReadOnlyList<ArticleRecord> records, ForcedPairs? corrections = null) =>
        ActorIndex.Of([.. records.Select(record => new StoryArticle(record.Id, new PreparedRecord(record.Id, record))).OrderBy(article => article.Record.Identity)], [], corrections);
}
