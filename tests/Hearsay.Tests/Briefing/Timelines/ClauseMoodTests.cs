using Hearsay.Model;

namespace Hearsay.Tests.Briefing.Timelines;

public class ClauseMoodTests
{
    [Theory]
    [InlineData("The army did not shell the market of Kassala on Tuesday.")]
    [InlineData("No soldier was killed in Kassala on Tuesday.")]
    [InlineData("A patrol most likely hit a mine near Kassala on Tuesday.")]
    [InlineData("The army would shell the market of Kassala if the rebels came back.")]
    [InlineData("The market of Kassala was calm on Tuesday.")]
    [InlineData("Rain was falling on the market of Kassala on Tuesday.")]
    [InlineData("The minister denied that the army had shelled the market of Kassala on Tuesday.")]
    [InlineData("\"The army shelled the market of Kassala on Tuesday,\" the mayor said.")]
    public void What_is_denied_supposed_quoted_or_a_state_is_not_told_as_done(string text) => Telling.In(text).ShouldBeEmpty();

    [Fact]
    public void What_is_only_said_is_no_event() => Telling.In("The minister promised new houses on Tuesday. The union accused the mayor of theft.").ShouldBeEmpty();

    [Fact]
    public void What_will_be_is_planned_where_its_day_is_told()
    {
        Telling.In("The army will leave Kassala on 8 May 2024.").ShouldHaveSingleItem().Modality.ShouldBe(Modality.Planned);
        Telling.In("The army will leave Kassala.").ShouldBeEmpty();
    }
}
