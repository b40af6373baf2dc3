using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Folding;
using Hearsay.Model;
using Hearsay.Storage;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger;

/// <summary>What was known when is the ledger of the pages that were out by then, and no page more.</summary>
public class LedgerHistoryTests
{
    [Theory]
    [InlineData("2024-06-01")]
    [InlineData("2024-06-03T08:00:00Z")]
    [InlineData("2025-09-14")]
    public void Only_pages_that_were_out_by_then_are_known(string time)
    {
        Timestamp.TryParse(time, out var then).ShouldBeTrue();
        using var store = Filled(SampleRecords.All);
        using var past = Stores.Open(Stores.InMemory);
        LedgerHistory.CopyAsOf(store, past, then);
        var known = SampleRecords.All.Where(record => LedgerHistory.IsKnownBy(record.Article, then)).ToArray();
        known.Length.ShouldBeInRange(1, SampleRecords.All.Count - 1);
        using var scratch = Filled(known);
        new LedgerView(past).Stories().Select(story => story.Story.Id).ShouldBe(new LedgerView(scratch).Stories().Select(story => story.Story.Id));
        new LedgerView(past).Articles().ShouldAllBe(record => LedgerHistory.IsKnownBy(record.Article, then));
    }

    [Fact]
    public void A_page_is_shown_in_the_version_that_stood_then()
    {
        var versions = SampleRecords.All.GroupBy(record => record.Identity).Single(group => group.Count() == 2).OrderBy(record => LedgerHistory.KnownSince(record.Article)).ToArray();
        using var store = Filled(versions);
        using var past = Stores.Open(Stores.InMemory);
        LedgerHistory.CopyAsOf(store, past, LedgerHistory.KnownSince(versions[0].Article)!.Value);
        new LedgerView(past).Article(versions[0].Identity)!.Text.ShouldBe(versions[0].Text);
        new LedgerView(store).Article(versions[0].Identity)!.Text.ShouldBe(versions[1].Text);
    }

    [Fact]
    public void What_was_changed_without_a_word_about_it_is_known_since_it_was_fetched()
    {
        ArticleRecord[] versions = [Fetched("The mayor was arrested.", 9), Fetched("The mayor was questioned.", 21)];
        using var store = Filled(versions);
        foreach (var (hour, stood) in new[] { (8, 0), (12, 0), (22, 1) })
        {
            using var past = Stores.Open(Stores.InMemory);
            LedgerHistory.CopyAsOf(store, past, At(hour));
            new LedgerView(past).Article(versions[0].Identity)!.Text.ShouldBe(versions[stood].Text);
        }

        ArticleRecord Fetched(string text, int hour) =>
            SampleRecords.Annotator.Annotate(new Document { Id = "a", Format = DocumentFormat.Text, Content = text, Published = At(7), Retrieved = At(hour) });

        static Timestamp At(int hour) => new(new DateOnly(2025, 11, 7), new TimeOnly(hour, 0), TimeSpan.Zero);
    }

    [Fact]
    public void A_bare_day_counts_to_its_end_and_a_moment_to_itself()
    {
        Timestamp.TryParse("2024-06-03T22:00:00Z", out var evening).ShouldBeTrue();
        var page = new Article { Text = "", Blocks = [], Published = evening };
        LedgerHistory.IsKnownBy(page, new Timestamp(new DateOnly(2024, 6, 3))).ShouldBeTrue();
        LedgerHistory.IsKnownBy(page, new Timestamp(new DateOnly(2024, 6, 2))).ShouldBeFalse();
        Timestamp.TryParse("2024-06-03T21:59:59Z", out var before).ShouldBeTrue();
        LedgerHistory.IsKnownBy(page, before).ShouldBeFalse();
    }

    [Fact]
    public void What_does_not_say_when_it_was_out_is_left_out_and_counted()
    {
        var undated = SampleRecords.Annotator.Annotate(new Document { Id = "a", Format = DocumentFormat.Text, Content = "The mayor said that it would rain." });
        using var store = Filled([undated]);
        using var past = Stores.Open(Stores.InMemory);
        LedgerHistory.CopyAsOf(store, past, new Timestamp(new DateOnly(2099, 1, 1))).ShouldBe(1);
        past.Count.ShouldBe(0);
    }

    [Fact]
    public void A_name_that_is_withheld_now_is_withheld_of_old()
    {
        using var store = Filled(SampleRecords.All);
        store.Append([new CorrectionAppended(StoredCorrections.Of(
            new Corrector(store).Withhold("Ruben Halvik", [], null, new CorrectionStamp("desk", new Timestamp(new DateOnly(2030, 1, 1))))))]);
        using var past = Stores.Open(Stores.InMemory);
        LedgerHistory.CopyAsOf(store, past, new Timestamp(new DateOnly(2024, 6, 30)));
        new LedgerView(past).Articles().ShouldAllBe(record => !record.Text.Contains("Halvik", StringComparison.Ordinal));
    }

    private static ILedgerStore Filled(IEnumerable<ArticleRecord> records)
    {
        var store = Stores.Open(Stores.InMemory);
        store.Append([.. records.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        return store;
    }
}
