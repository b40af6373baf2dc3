using Hearsay.Ledger;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Contradictions;

public class VersionChangesTests
{
    [Fact]
    public void A_page_that_raises_its_toll_of_wounded_contradicts_its_earlier_version()
    {
        var versions = SampleRecords.All.GroupBy(record => record.Identity).Single(group => group.Count() == 2).OrderBy(record => record.Article.Updated).ToArray();
        var changes = VersionChanges.Find(new VersionedArticle(versions[^1], versions[..^1])).ToArray();
        changes.ShouldContain(change => change.Text == "wounded" && change.First.All(place => place.Version != null) && change.Second.All(place => place.Version == null));
    }

    [Fact]
    public void A_page_without_an_earlier_version_takes_nothing_back() =>
        VersionChanges.Find(new VersionedArticle(SampleRecords.All[0], [])).ShouldBeEmpty();
}
