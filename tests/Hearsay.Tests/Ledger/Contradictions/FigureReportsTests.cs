using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Tests.Agreements;

namespace Hearsay.Tests.Ledger.Contradictions;

public class FigureReportsTests
{
    [Theory]
    [InlineData("Three police officers were killed in Halm.", "Three policemen were killed in Halm.", true)]
    [InlineData("Three customs officers were killed in Halm.", "Three policemen were killed in Halm.", false)]
    [InlineData("Three army officers were killed in Halm.", "Three policemen were killed in Halm.", false)]
    public void Officers_are_police_only_where_they_are_called_so(string one, string other, bool same) =>
        (One(one).Who == One(other).Who).ShouldBe(same);

    [Theory]
    [InlineData("As many as 30 people drowned, Captain Piet Ansgar, the harbour's spokesman, told our reporter in Halm.", "Piet Ansgar")]
    [InlineData("Both ferries sank in the night, Piet Ansgar said. Most of the passengers were asleep, he said, adding that 30 people were wounded.", "Piet Ansgar")]
    public void Who_gives_a_figure_is_named_right_behind_or_before_it(string text, string source) => One(text).Report.According.ShouldBe(source);

    [Fact]
    public void A_later_figure_of_the_same_source_is_an_update()
    {
        var figure = Figures(
            Page("1", 3, "Ferry sinks off Halm\n\nAt least 17 people were killed when a ferry sank off Halm, the Alvanian coastguard said on Tuesday."),
            Page("2", 5, "Ferry toll rises\n\nThe Alvanian coastguard said on Thursday that 23 people were killed when the ferry sank off Halm.")).ShouldHaveSingleItem();

        figure.Disputed.ShouldBeFalse();
        figure.Reports.Select(report => report.IsOutdated).ShouldBe([true, false]);
        BriefWords.LinesOf(figure).Select(line => line.According).First().ShouldEndWith(" earlier");
    }

    private static CountedFigure One(string text)
    {
        var (articles, origins, scene) = SceneOf(Page("1", 3, text));
        return FigureReports.Of(articles[0], origins, scene).ShouldHaveSingleItem();
    }

    private static Figure[] Figures(params ArticleRecord[] records)
    {
        var (articles, origins, scene) = SceneOf(records);
        return [.. FigureBuilder.Build(articles, origins, scene).Select(group => group.Figure)];
    }

    private static ArticleRecord Page(string id, int day, string text) => AgreementTexts.Record(id, text, new DateOnly(2026, 3, day));

    private static (StoryArticle[] Articles, OriginResolver Origins, ClaimScene Scene) SceneOf(params ArticleRecord[] records)
    {
        StoryArticle[] articles = [.. records.Select(record => new StoryArticle(record.Id, record.Id, record)).OrderBy(article => article.Record.Identity)];
        var origins = new OriginResolver(records.ToDictionary(record => record.Identity), []);
        return (articles, origins, ClaimScene.Of(articles, ActorIndex.Of(articles, []), [], origins));
    }
}
