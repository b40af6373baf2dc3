using Hearsay.Annotation;
using Hearsay.Bench.Scaling;
using Hearsay.Bench.World;

namespace Hearsay.Bench.Tests.World;

public class LikenessTests
{
    [Fact]
    public void Invented_articles_share_about_what_real_ones_share_by_chance()
    {
        var annotator = new Annotator();
        var articles = ArticlesCommand.Articles(5).Where((_, at) => at % 5 == 0).Take(160)
            .Select(article => annotator.Annotate(ScaleRecords.DocumentOf(article)))
            .Select(record => ComparedArticle.Of(record, ScaleRecords.StoryOf(record.Identity)))
            .ToList();

        var likeness = Likeness.Of(articles);

        // At most twice what real pages share that were chosen because many belong together, and not much less than what newswire of one month does. Single runs are more, but one alone brings no two together.
        likeness.Pairs.ShouldBeGreaterThan(8_000);
        likeness.SharingRuns(1).ShouldBeInRange(1_600, 30_000);
        likeness.SharingRuns(3).ShouldBeInRange(190, 3_600);
        likeness.SharingAnchors.ShouldBeInRange(2_000, 12_000);
        likeness.SharingNames.ShouldBeInRange(36_000, 255_000);
        likeness.SharingStatements.ShouldBeInRange(12_000, 76_000);
    }

    [Fact]
    public void Articles_of_one_story_and_articles_weeks_apart_are_no_pairs()
    {
        var annotator = new Annotator();
        var article = ArticlesCommand.Articles(5).First();
        var (first, later) = (Compared(article), Compared(article with { Published = article.Published.AddDays(40) }));

        Likeness.Of([first, first with { }]).Pairs.ShouldBe(0);
        Likeness.Of([first, later with { Story = "another" }]).Pairs.ShouldBe(0);
        Likeness.Of([first, first with { Story = "another" }]).SharingRuns(4).ShouldBe(1_000_000);

        ComparedArticle Compared(NewsArticle written) => ComparedArticle.Of(annotator.Annotate(ScaleRecords.DocumentOf(written)), "story");
    }
}
