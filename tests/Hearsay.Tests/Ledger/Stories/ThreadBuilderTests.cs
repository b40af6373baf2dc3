using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Tests.Agreements;

namespace Hearsay.Tests.Ledger.Stories;

public class ThreadBuilderTests
{
    private static readonly ArticleRecord Signing = Page("1-signing", 2, "Alvania and Bergonia signed a ceasefire in Lower Marsh on March 1. Under the ceasefire, Bergonia will withdraw its guns from the ridge.");

    private static readonly ArticleRecord Accusation = Page("2-accusation", 8, "Alvania's defence minister accused Bergonia of violating the truce. The Lower Marsh agreement had held for a week.");

    private static readonly ArticleRecord Answer = Page(
        "3-answer", 9, "Bergonia blamed the failure of the ceasefire talks on Alvania. Bergonia denied that it had broken the cessation of hostilities.");

    [Fact]
    public void One_truce_under_many_names_is_one_thread_in_which_each_side_blames_the_other()
    {
        var thread = Threads(Signing, Accusation, Answer).ShouldHaveSingleItem();

        thread.Kind.ShouldBe(AgreementKind.Ceasefire);
        thread.Name.ShouldBe("Lower Marsh agreement");
        thread.Parties.ShouldBe(["ALVGOV", "BRGGOV"]);
        thread.Blame["BRGGOV"].ShouldBe(["ALVGOV"]);
        thread.Blame["ALVGOV"].ShouldBe(["BRGGOV"]);
        thread.Terms.ShouldHaveSingleItem().Party.ShouldBe("BRGGOV");
        thread.Steps[0].Kind.ShouldBe(AgreementStepKind.Signed);
        thread.Steps[0].Day.ShouldBe(new DateOnly(2026, 3, 1));
        thread.Steps.Select(step => step.Day).ShouldBeInOrder(SortDirection.Ascending);
        thread.Steps.Select(step => step.Phase).Distinct().ShouldBe([ThreadPhase.Made, ThreadPhase.Answered, ThreadPhase.Broken], ignoreOrder: true);
    }

    [Fact]
    public void The_order_of_the_pages_leaves_no_trace()
    {
        var ids = Threads(Signing, Accusation, Answer).Select(thread => thread.Id).ToArray();
        Threads(Answer, Signing, Accusation).Select(thread => thread.Id).ShouldBe(ids);
        Threads(Accusation, Answer, Signing).Select(thread => thread.Id).ShouldBe(ids);
    }

    [Fact]
    public void The_day_of_the_report_is_told_from_the_day_of_the_act()
    {
        var steps = Threads(Signing, Accusation).ShouldHaveSingleItem().Steps;

        steps.Single(step => step.Kind == AgreementStepKind.Signed).IsReportDay.ShouldBeFalse();
        steps.Single(step => step.Kind == AgreementStepKind.Broken).IsReportDay.ShouldBeTrue();
    }

    [Fact]
    public void The_day_behind_another_step_is_that_step_s()
    {
        var steps = Threads(Page("1", 20, "A truce brokered by Corvia took effect on March 11 between Alvania and Bergonia.")).ShouldHaveSingleItem().Steps;

        steps.Single(step => step.Kind == AgreementStepKind.Effective).Day.ShouldBe(new DateOnly(2026, 3, 11));
        steps.Single(step => step.Kind == AgreementStepKind.Reached).IsReportDay.ShouldBeTrue();
    }

    [Fact]
    public void Who_is_only_said_to_have_broken_it_is_no_side_of_it() =>
        Threads(Signing, Page("2", 9, "Alvania accused Corvia of breaching the Lower Marsh ceasefire.")).ShouldHaveSingleItem().Parties.ShouldBe(["ALVGOV", "BRGGOV"]);

    [Fact]
    public void What_a_page_tells_in_its_own_voice_is_nobody_s_blame() =>
        Threads(Page("1", 8, "Bergonia broke the truce with Alvania on Saturday.")).ShouldHaveSingleItem().Blame.ShouldBeEmpty();

    [Fact]
    public void A_truce_that_is_still_to_be_made_is_not_the_old_one()
    {
        var threads = Threads(
            Signing, Page("4-refused", 20, "Alvania rejected a new ten-day truce with Bergonia. The ceasefire signed in Lower Marsh collapsed last week."),
            Page("5-offer", 19, "Bergonia offered Alvania a ten-day truce."));

        threads.Length.ShouldBe(2);
        threads.Single(thread => thread.Steps.Any(step => step.Kind == AgreementStepKind.Rejected)).Steps.ShouldNotContain(step => step.Kind == AgreementStepKind.Ended);
        threads.Single(thread => thread.Steps.Any(step => step.Kind == AgreementStepKind.Signed)).Steps.ShouldContain(step => step.Kind == AgreementStepKind.Ended);
    }

    [Theory]
    [InlineData("Corvia and Norway signed a ceasefire on March 3.")]
    [InlineData("The Security Council adopted Resolution 3411.")]
    public void Other_sides_and_other_kinds_have_threads_of_their_own(string text) => Threads(Signing, Page("9", 8, text)).Length.ShouldBe(2);

    [Fact]
    public void Truces_of_one_pair_that_lie_a_year_apart_are_two() =>
        Threads(Signing, Page("9", 8, "Alvania and Bergonia signed a ceasefire on 4 March 2024, and it did not last.")).Length.ShouldBe(2);

    private static ArticleRecord Page(string id, int day, string text) => AgreementTexts.Record(id, text, new DateOnly(2026, 3, day));

    private static ImmutableArray<AgreementThread> Threads(params ArticleRecord[] records)
    {
        StoryArticle[] articles = [.. records.Select(record => new StoryArticle(record.Id, record.Id, record)).OrderBy(article => article.Record.Identity)];
        var origins = new OriginResolver(records.ToDictionary(record => record.Identity), []);
        return ThreadBuilder.Build(ClaimScene.Of(articles, ActorIndex.Of(articles, []), [], origins), articles);
    }
}
