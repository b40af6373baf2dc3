using Hearsay.Bench.Lineage;

namespace Hearsay.Bench.Tests.Lineage;

public class MadeUpArticlesTests
{
    [Fact]
    public void An_article_is_made_of_what_was_learned_and_is_the_same_for_the_same_number()
    {
        var articles = new MadeUpArticles();
        for (var text = 0; text < 30; text++)
        {
            articles.Learn($"The mayor of town{text} said on Monday that the river rose again. Nobody in town{text} was hurt by the river.");
        }

        var page = articles.Make(7);

        page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeInRange(100, 1300);
        page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(word => "The mayor of said on Monday that the river rose again. Nobody in was hurt by river.".Contains(word, StringComparison.Ordinal) || word.StartsWith("town", StringComparison.Ordinal));
        articles.Make(7).ShouldBe(page);
        articles.Make(8).Text.ShouldNotBe(page.Text);
    }
}
