using Hearsay.Bench.World;

namespace Hearsay.Bench.Tests.World;

public class NewsWorldTests
{
    [Fact]
    public void The_same_seed_makes_the_same_articles_and_another_seed_others()
    {
        var lines = ArticlesCommand.Articles(1).Take(400).Select(ArticlesCommand.Line).ToList();
        lines.ShouldBe(ArticlesCommand.Articles(1).Take(400).Select(ArticlesCommand.Line));
        lines[0].ShouldNotBe(ArticlesCommand.Articles(2).Select(ArticlesCommand.Line).First(), StringComparer.Ordinal);
    }

    [Fact]
    public void Ids_are_unique_and_every_slot_is_filled()
    {
        var articles = ArticlesCommand.Articles(3).Take(2000).ToList();
        articles.Select(article => article.Id).ShouldBeUnique();
        articles.ShouldAllBe(article => !ArticlesCommand.Line(article).Contains("_cap", StringComparison.Ordinal) && !article.Title.Contains('{'));
        articles.ShouldAllBe(article => article.Paragraphs.All(paragraph => !paragraph.Contains('{') && !paragraph.Contains('[')));
        articles.Select(article => article.Outlet).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(40);
    }

    [Fact]
    public void There_are_copies_and_reports_of_ones_own()
    {
        var articles = ArticlesCommand.Articles(4).Take(1500).ToList();
        var paragraphs = articles.SelectMany(article => article.Paragraphs.Skip(1).Distinct(StringComparer.Ordinal)).CountBy(paragraph => paragraph, StringComparer.Ordinal).ToDictionary();
        var copied = articles.Count(article => article.Paragraphs.Skip(1).Any(paragraph => paragraphs[paragraph] > 1));
        copied.ShouldBeInRange(600, 1450);
    }
}
