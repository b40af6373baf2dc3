using Hearsay.Ledger.Contradictions;
using Hearsay.Model;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Contradictions;

public class VersionChangesTests
{
    [Fact]
    public void A_toll_that_rises_goes_on_and_one_that_falls_is_taken_back()
    {
        var versions = SampleRecords.All.GroupBy(record => record.Identity).Single(group => group.Count() == 2).OrderBy(record => record.Article.Updated).ToArray();
        VersionChanges.Find(new VersionedArticle(versions[^1], versions[..^1])).ShouldBeEmpty();
        VersionChanges.Find(new VersionedArticle(versions[0], versions[1..]))
            .ShouldContain(change => change.Text == "wounded" && change.First.All(place => place.Version != null) && change.Second.All(place => place.Version == null));
    }

    [Fact]
    public void A_sentence_that_was_turned_into_its_contrary_is_taken_back()
    {
        var earlier = RecordOf("Both of the storm gates at the harbour mouth of Elving were closed in time on Friday evening, the port said.");
        var later = RecordOf("Only one of the storm gates at the harbour mouth of Elving was closed in time on Friday evening, the port said.");
        var change = VersionChanges.Find(new VersionedArticle(later, [earlier])).ShouldHaveSingleItem();
        change.Kind.ShouldBe(ContradictionKind.Version);
        change.First.ShouldHaveSingleItem().Version.ShouldBe(earlier.DocumentHash);
    }

    [Fact]
    public void What_remained_and_does_no_longer_is_taken_back()
    {
        var earlier = RecordOf("The curfew in the harbour district of Elving remains in force until Friday, the governor said.");
        var later = RecordOf("The curfew in the harbour district of Elving was lifted until Friday, the governor said.");
        VersionChanges.Find(new VersionedArticle(later, [earlier])).ShouldHaveSingleItem().Kind.ShouldBe(ContradictionKind.Version);
    }

    [Fact]
    public void A_sentence_that_only_reads_better_is_not()
    {
        var earlier = RecordOf("Both of the storm gates at the harbour mouth of Elving were closed in time on Friday evening, the port said.");
        var later = RecordOf("Both storm gates at the mouth of the harbour of Elving were closed in good time on Friday evening, the port said.");
        VersionChanges.Find(new VersionedArticle(later, [earlier])).ShouldBeEmpty();
    }

    private static ArticleRecord RecordOf(string text) => SampleRecords.Annotator.Annotate(new Document { Id = "page", Format = DocumentFormat.Text, Content = text });

    [Fact]
    public void A_page_without_an_earlier_version_takes_nothing_back() =>
        VersionChanges.Find(new VersionedArticle(SampleRecords.All[0], [])).ShouldBeEmpty();
}
