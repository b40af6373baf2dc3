using Hearsay.Ledger;
using Hearsay.Ledger.Alerts;
using Hearsay.Ledger.Folding;
using Hearsay.Model;
using Hearsay.Storage;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Alerts;

/// <summary>Alerts: of what a ledger has that it had not, each once, whatever happened in between.</summary>
public class AlertFinderTests
{
    private const string First = "A strike on the market of Pelk killed 20 people on Monday, a doctor said.\n\nMayor Ada Brandt accused Kharovia of shelling the market of Pelk with rockets from Tollen Hill.";
    private const string Second = "Smoke stood over the town. Ada Brandt, the mayor, accused Kharovia of a rocket attack on the Pelk market from Tollen Hill. Our reporter saw smoke over the river for an hour.";
    private const string Denial = "Kharovia denied shelling the market of Pelk with rockets from Tollen Hill. \"We have no rockets there,\" its spokeswoman Yelda Marchenik said.";

    [Fact]
    public void What_a_store_holds_at_first_is_nothing_new()
    {
        using var store = With(SampleRecords.All);
        var (alerts, memory) = AlertFinder.Find(store, null);
        alerts.ShouldBeEmpty();
        memory.Origins.ShouldNotBeEmpty();
        AlertFinder.Find(store, memory).Alerts.ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_of_a_crisis_that_comes_one_by_one_is_told_of_once()
    {
        using var store = Stores.Open(Stores.InMemory);
        var memory = AlertFinder.Find(store, null).Memory;
        var told = new List<Alert>();
        foreach (var record in SampleRecords.All.OrderBy(record => record.Article.Published))
        {
            store.Append([new RecordAppended(StoredRecords.Of(record))]);
            new LedgerFold(store).Run();
            (var alerts, memory) = AlertFinder.Find(store, AlertMemory.Read(memory.Write()));
            told.AddRange(alerts);
        }

        told.Select(alert => alert.Kind).Distinct().Count().ShouldBe(3, "all kinds come up in the samples");
        told.Count(alert => alert.Kind == AlertKind.Denial).ShouldBeGreaterThan(1);
        told.Where(alert => alert.Kind != AlertKind.NewFigure).Select(alert => (alert.Kind, alert.Text)).ShouldBeUnique();

        // Removed and read again, rebuilt: nothing of it is news.
        var any = SampleRecords.All[0];
        store.Append([new DocumentRemoved(any.Identity)]);
        new LedgerFold(store).Run();
        memory = AlertFinder.Find(store, memory).Memory;
        store.Append([.. SampleRecords.All.Where(record => record.Identity == any.Identity).Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Rebuild();
        AlertFinder.Find(store, memory).Alerts.Where(alert => alert.Kind != AlertKind.NewFigure).ShouldBeEmpty();
    }

    [Fact]
    public void A_second_origin_and_a_denial_are_told_with_who_and_where()
    {
        using var store = With([Page("a", First)]);
        var memory = AlertFinder.Find(store, null).Memory;
        Add(store, Page("b", Second));
        (var alerts, memory) = AlertFinder.Find(store, memory);
        var second = alerts.Single(alert => alert.Kind == AlertKind.SecondOrigin);
        second.Articles.Select(article => article.Id).ShouldBe(["a", "b"]);
        second.Detail.ShouldBe("reported by a and b");
        Add(store, Page("c", Denial));
        (alerts, memory) = AlertFinder.Find(store, memory);
        alerts.ShouldContain(alert => alert.Kind == AlertKind.Denial);
        AlertFinder.Find(store, memory).Alerts.ShouldBeEmpty();
    }

    [Fact]
    public void A_copy_is_no_second_origin()
    {
        using var store = With([Page("a", First + "\n\n" + Second)]);
        var memory = AlertFinder.Find(store, null).Memory;
        Add(store, Page("b", First + "\n\n" + Second));
        AlertFinder.Find(store, memory).Alerts.ShouldBeEmpty();
    }

    [Fact]
    public void A_damaged_memory_is_none() => AlertMemory.Read("{\"version\":1,"u8).ShouldBeNull();

    private static ArticleRecord Page(string id, string text) =>
        SampleRecords.Annotator.Annotate(new Document { Id = id, Format = DocumentFormat.Text, Content = text, Published = new Timestamp(new DateOnly(2024, 6, 4)) });

    private static void Add(ILedgerStore store, ArticleRecord record)
    {
        store.Append([new RecordAppended(StoredRecords.Of(record))]);
        new LedgerFold(store).Run();
    }

    private static ILedgerStore With(IEnumerable<ArticleRecord> records)
    {
        var store = Stores.Open(Stores.InMemory);
        store.Append([.. records.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        return store;
    }
}
