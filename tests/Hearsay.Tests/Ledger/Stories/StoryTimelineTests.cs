using Hearsay.Ledger.Stories;
using Hearsay.Tests.Exports;

namespace Hearsay.Tests.Ledger.Stories;

public class StoryTimelineTests
{
    [Fact]
    public void Every_dated_page_stands_on_its_day_and_every_claim_on_the_first_day_it_was_made()
    {
        var view = SampleLedger.View;
        foreach (var story in view.Stories())
        {
            var days = StoryTimeline.Of(story, view);
            days.Select(day => day.Day).ShouldBeInOrder(SortDirection.Ascending);
            days.SelectMany(day => day.Pages).Order().ShouldBe(story.Story.Articles.Where(article => view.Article(article)!.Article.Published is not null));
            days.SelectMany(day => day.Claims).ShouldBeUnique();
            foreach (var day in days)
            {
                foreach (var claim in story.Claims.Where(claim => day.Claims.Contains(claim.Id)))
                {
                    claim.Statements.Min(statement => view.Article(statement.Article)!.Article.Published!.Value.Date).ShouldBe(day.Day);
                }
            }

            days.Sum(day => day.NewOrigins).ShouldBeLessThanOrEqualTo(story.Origins.SelectMany(article => article.Origins).Distinct().Count());
        }
    }

    [Fact]
    public void A_day_that_only_brought_copies_has_no_new_origin() =>
        SampleLedger.View.Stories().SelectMany(story => StoryTimeline.Of(story, SampleLedger.View)).ShouldContain(day => day.Pages.Length > day.NewOrigins);
}
