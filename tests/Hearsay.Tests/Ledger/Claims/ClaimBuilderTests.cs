using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Folding;
using Hearsay.Model;
using Hearsay.Storage;
using Hearsay.Tests.Exports;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Claims;

/// <summary>What is counted for and against a claim, and in whose words it is told.</summary>
public class ClaimBuilderTests
{
    private const string Report = "Smoke stood over the town. Ada Brandt, the mayor of Pelk, accused Kharovia of shelling the market of Pelk with rockets from Tollen Hill on Monday.";
    private const string Spun = "Fumes stood over the township. Ada Brandt, the mayor of Pelk, accused Kharovia of shelling the market of Pelk with projectiles and rockets from the elevation of Tollen Hill on Monday.";

    [Fact]
    public void A_speaker_who_says_that_it_is_not_so_stands_for_that()
    {
        var claim = ClaimWith("sought no war", Page("a", "Speaking in Brella, Kharovian minister Andrei Tolmarin said that it sought no war with Ilvenia."));

        claim.Speakers.For.ShouldBe(["Andrei Tolmarin"]);
        claim.Origins.Against.ShouldBeEmpty();
    }

    [Fact]
    public void What_one_says_on_in_a_page_comes_from_whom_it_was_told_to()
    {
        var claim = ClaimWith("no shell", Page("a", "Ada Brandt, the mayor of Pelk, told the Ostrel Echo that no shell had been fired at the market of Pelk. Brandt said that no shell was fired at the market of Pelk from Tollen Hill."));

        claim.Statements.Length.ShouldBe(2);
        claim.Origins.For.Concat(claim.Origins.Against).Distinct().ShouldBe(["ostrel echo"]);
    }

    [Fact]
    public void Who_denies_a_charge_that_no_page_has_stands_against_it() =>
        ClaimWith("shelled the market", Page("a", "Kharovian minister Andrei Tolmarin denied that Kharovia had shelled the market of Pelk.")).Speakers.Against.ShouldBe(["Andrei Tolmarin"]);

    [Fact]
    public void A_claim_is_told_in_a_persons_words_where_a_machine_swapped_them_too()
    {
        var spun = Page("spun", Spun) with { Spun = new SpunAssessment(0.9, []) };

        ClaimWith("rockets", Page("report", Report), spun).Text.ShouldNotContain("projectiles");
        ClaimWith("rockets", spun).Text.ShouldContain("projectiles");
    }

    [Fact]
    public void A_claim_is_told_in_words_that_say_it_not_in_what_was_added_to_them()
    {
        var view = SampleLedger.View;
        var told = view.Stories().SelectMany(story => story.Claims)
            .Select(claim => (claim.Text, Said: claim.Statements.Where(statement => statement.Side == ClaimSide.For && !view.Article(statement.Article)!.IsSpun).ToArray()))
            .Where(claim => claim.Said.Any(statement => statement.Basis == ClaimBasis.Adds) && claim.Said.Any(statement => statement.Basis != ClaimBasis.Adds))
            .ToArray();

        told.ShouldNotBeEmpty();
        told.ShouldAllBe(claim => claim.Said.Any(statement => statement.Basis != ClaimBasis.Adds && WordsOf(view, statement).Contains(claim.Text.Trim('"', '“', '”', ','), StringComparison.Ordinal)));
    }

    private static string WordsOf(LedgerView view, ClaimStatement statement) =>
        string.Join(' ', statement.Content.Select(part => part.TextIn(view.Article(statement.Article)!.Text)));

    [Fact]
    public void Descriptions_of_one_kind_are_one_speaker_and_one_party()
    {
        var claim = ClaimWith("bridge", Page("a", "Officials said that the old bridge at Ostrel had been blown up by soldiers of the garrison."),
            Page("b", "Our reporter waited at the river all day. Two senior officials said that the old bridge at Ostrel had been blown up by soldiers of the garrison."));

        claim.Speakers.For.Length.ShouldBe(1);
        claim.Parties.For.Length.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void No_claim_of_the_samples_has_more_parties_than_speakers()
    {
        using var store = With([.. SampleRecords.All]);
        foreach (var claim in new LedgerView(store).Stories().SelectMany(story => story.Claims))
        {
            claim.Parties.For.Length.ShouldBeLessThanOrEqualTo(claim.Statements.Where(statement => statement.Side == ClaimSide.For).Select(statement => statement.Actor ?? statement.Anonymous).Distinct().Count(), claim.Text);
        }
    }

    [Fact]
    public void A_claim_is_told_in_the_words_that_have_most_in_common_with_all_that_is_said_of_it()
    {
        // The quotation is a person's own words, and says little of what the others say.
        var claim = ClaimWith("market", Page("a", "Ada Brandt, the mayor of Pelk, said that Kharovian rockets had struck the market of Pelk from Tollen Hill on Monday. “Kharovian rockets,” Brandt said."),
            Page("b", "Bruno Keller, a baker in Pelk, said that Kharovian rockets had struck the market of Pelk from Tollen Hill on Monday morning."));

        claim.Text.ShouldContain("Tollen Hill");
    }

    [Fact]
    public void A_denial_of_one_attack_makes_no_one_charge_of_two_acts()
    {
        using var store = With([
            Page("a", "Ada Brandt, the mayor of Pelk, accused Kharovian forces of shelling the hospital of Pelk overnight."),
            Page("b", "Ada Brandt, the mayor of Pelk, said that the siege of Ostrel by Kharovian forces had brought hunger and many deaths."),
            Page("c", "Kharovian minister Andrei Tolmarin denied that Kharovian forces had shelled the hospital of Pelk.")]);

        new LedgerView(store).Stories().SelectMany(story => story.Claims).Where(claim => claim.Statements.Any(statement => statement.Side == ClaimSide.Against))
            .ShouldAllBe(claim => !claim.Statements.Any(statement => statement.Article.Id == "b"));
    }

    [Fact]
    public void Who_agrees_to_a_thing_and_not_to_another_denies_nothing()
    {
        var claim = ClaimWith("agree to silence", Page("a", "The war went on. “We agree to silence. We do not agree to silence in which rockets are unloaded,” President Todor Vaskalin said in a televised address."));

        claim.Speakers.For.ShouldBe(["Todor Vaskalin"]);
        claim.Speakers.Against.ShouldBeEmpty();
    }

    private static Claim ClaimWith(string words, params ArticleRecord[] records)
    {
        using var store = With(records);
        return new LedgerView(store).Stories().SelectMany(story => story.Claims).First(claim => claim.Text.Contains(words, StringComparison.Ordinal));
    }

    internal static ArticleRecord Page(string id, string text) =>
        SampleRecords.Annotator.Annotate(new Document { Id = id, Format = DocumentFormat.Text, Content = text, Published = new Timestamp(new DateOnly(2024, 6, 4)) });

    internal static ILedgerStore With(params ArticleRecord[] records)
    {
        var store = Stores.Open(Stores.InMemory);
        store.Append([.. records.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        return store;
    }
}
