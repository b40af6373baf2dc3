using Hearsay.Ledger.Pairs;
using Hearsay.Model;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Pairs;

/// <summary>Which of several versions is the current one depends on what they say of their times.</summary>
public class VersionOrderTests
{
    [Fact]
    public void Of_versions_that_give_one_time_the_one_fetched_last_is_current_whatever_their_keys()
    {
        var (before, after) = (Page("The mayor was arrested.", "2025-11-07T09:00:00Z"), Page("The mayor was questioned.", "2025-11-07T21:15:00Z"));
        foreach (var (one, other) in new[] { ("a", "b"), ("b", "a") })
        {
            VersionOrder.Sort([(one, before), (other, after)]).Select(version => version.Record.Text).ShouldBe([before.Text, after.Text]);
        }
    }

    [Fact]
    public void What_the_page_says_of_its_update_counts_before_when_it_was_fetched()
    {
        var old = Page("The mayor was arrested.", "2025-11-09T09:00:00Z");
        var updated = Page("The mayor was questioned.", "2025-11-08T09:00:00Z");
        updated = updated with { Article = updated.Article with { Updated = new Timestamp(new DateOnly(2025, 11, 8)) } };
        VersionOrder.Sort([("b", old), ("a", updated)])[^1].Record.Text.ShouldBe(updated.Text);
    }

    private static ArticleRecord Page(string text, string fetched) => SampleRecords.Annotator.Annotate(new Document
    {
        Id = "page",
        Format = DocumentFormat.Text,
        Content = text,
        Published = new Timestamp(new DateOnly(2025, 11, 7)),
        Retrieved = Timestamp.TryParse(fetched, out var time) ? time : null,
    });
}
