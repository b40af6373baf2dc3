using System.Collections.Immutable;
using Hearsay.Briefing.Timelines;
using Hearsay.Model;

namespace Hearsay.Tests.Briefing.Timelines;

public class TimelineListTests
{
    private static ImmutableArray<Hearsay.Briefing.BriefMoment> Of(params string[] pages)
    {
        var told = pages.SelectMany((text, number) => Telling.In(text, id: "p" + number)).ToArray();
        var origins = told.Select(clause => clause.Record.Identity).Distinct().ToDictionary(page => page, page => ImmutableArray.Create(page.ToString()));
        return TimelineList.Of(told, origins, new HashSet<DocumentIdentity>());
    }

    [Fact]
    public void An_event_is_one_line_with_the_origins_of_all_who_tell_it_under_the_day_that_one_of_them_names()
    {
        var line = Of("Rebels shelled the border crossing at Kassala on Tuesday, killing four customs officers.", "Rebel guns killed four customs officers at the crossing.").ShouldHaveSingleItem();
        (line.Day, line.IsReportDay, line.Origins).ShouldBe((new DateOnly(2024, 4, 30), false, 2));
        line.Evidence.Length.ShouldBe(2);
    }

    [Fact]
    public void An_event_of_no_told_day_is_put_on_that_of_its_report()
    {
        var line = Of("Rebels shelled the market of Kassala.").ShouldHaveSingleItem();
        (line.Day, line.IsReportDay).ShouldBe((new DateOnly(2024, 5, 2), true));
    }

    [Fact]
    public void What_many_tell_comes_before_what_one_page_has()
    {
        var attacks = Enumerable.Range(1, 12).Select(day => $"Rebels shelled the {new[] { "market", "mill", "school", "bridge", "port", "station", "mosque", "dam", "church", "factory", "airport", "prison" }[day - 1]} of Kassala on {day} April 2024.");
        var lines = Of([string.Join("\n\n", attacks), "A court in Khartoum released two journalists on Tuesday.", "Two journalists were released by a court in Khartoum on Tuesday."]);
        lines.Length.ShouldBe(12);
        lines.ShouldContain(line => line.Words.Contains("journalists") && line.Origins == 2);
        lines.Select(line => line.Day).ShouldBeInOrder(SortDirection.Ascending);
    }

    [Fact]
    public void Who_did_it_is_borne_out_by_no_page_that_names_another()
    {
        var line = Of(
            "Rebels shelled the border crossing at Kassala on Tuesday, killing four customs officers, the Sudanese army said.", "The Sudanese army killed four customs officers at the crossing at Kassala on Tuesday.").ShouldHaveSingleItem();
        line.Words.ShouldEndWith("the Sudanese army said");
        line.Origins.ShouldBe(1);
    }

    [Fact]
    public void What_a_body_decides_is_an_event() => Of("The city council voted on Tuesday to close the harbour.").ShouldHaveSingleItem().Words.ShouldContain("voted");

    [Fact]
    public void What_tells_of_nothing_but_a_figure_is_no_line() => Of("As many as 60 people were killed.").ShouldBeEmpty();
}
