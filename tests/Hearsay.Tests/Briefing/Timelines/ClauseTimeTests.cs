namespace Hearsay.Tests.Briefing.Timelines;

/// <summary>The pages are of Thursday, 2 May 2024.</summary>
public class ClauseTimeTests
{
    [Theory]
    [InlineData("Rebels shelled the market of Kassala on Tuesday.", "2024-04-30")]
    [InlineData("Two bombs hit the market of Kassala shortly after 11 p.m. on Tuesday.", "2024-04-30")]
    [InlineData("An air strike on Tuesday killed nine people in Kassala.", "2024-04-30")]
    [InlineData("Nine soldiers died when a convoy was ambushed on Tuesday near Kassala.", "2024-04-30")]
    public void The_day_is_that_of_the_act(string text, string day) => Telling.In(text)[0].Day.ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd"));

    [Theory]
    [InlineData("Diplomats met in Kassala after a raid on Tuesday.")]
    [InlineData("Two bombs hit the market of Kassala, the ministry said on Tuesday.")]
    [InlineData("Rebels who broke off talks on Tuesday shelled the market of Kassala.")]
    [InlineData("An air strike killed nine people in Kassala overnight.")]
    public void The_day_of_something_else_is_not(string text) => Telling.In(text)[^1].Day.ShouldBeNull();

    [Theory]
    [InlineData("In 2012, nine people were killed in a fire in Kassala.")]
    [InlineData("Nine people were killed in a fire in Kassala last year.")]
    [InlineData("In that year gunmen of another group freed four hostages in Kassala.")]
    public void What_a_page_recalls_of_other_years_is_not_told_of_its_own_day(string text) => Telling.In(text).ShouldBeEmpty();
}
