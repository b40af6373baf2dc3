namespace Hearsay.Tests.Briefing.Timelines;

public class ClauseWordsTests
{
    [Theory]
    [InlineData("In Bergen, which lies downstream, two farmers drowned.", "In Bergen, which lies downstream, two farmers drowned")]
    [InlineData("However, the army shelled the market of Kassala on Tuesday.", "The army shelled the market of Kassala on Tuesday")]
    [InlineData("The army withdrew from Kassala after rebels had shelled the market of the town.", "The army withdrew from Kassala after rebels had shelled the market of the town")]
    [InlineData("Twenty people were killed and some 3,400 driven from their homes on Tuesday.", "Twenty people were killed and some 3,400 driven from their homes on Tuesday")]
    public void A_clause_is_told_whole(string text, string line) => Telling.Lines(text).ShouldContain(line);

    [Fact]
    public void A_clause_beside_another_is_told_without_the_word_that_joins_them() =>
        Telling.Lines("Rebels shelled the market of Kassala on Tuesday, and the army closed the bridge over the Gash.").ShouldBe(
            ["Rebels shelled the market of Kassala on Tuesday", "The army closed the bridge over the Gash"]);

    [Fact]
    public void A_further_verb_has_its_subject() =>
        Telling.Lines("The rebels shelled the market of Kassala and burned the bridge.").ShouldContain("The rebels burned the bridge");

    [Fact]
    public void What_an_occasion_tells_stands_without_its_conjunction() =>
        Telling.Lines("Nine soldiers died when gunmen ambushed a convoy near Kassala.").ShouldContain("Gunmen ambushed a convoy near Kassala");

    [Fact]
    public void A_relative_clause_has_what_it_follows_as_its_subject() =>
        Telling.Lines("Relatives came for three fishermen, who were arrested on Tuesday.").ShouldContain("Three fishermen were arrested on Tuesday");

    [Theory]
    [InlineData("The fishermen who were arrested on Tuesday came home.", "The fishermen were arrested")]
    [InlineData("The union that the government blames for the flood marched to the palace on Tuesday.", "The government blames")]
    public void A_relative_clause_that_says_which_are_meant_is_no_line(string text, string start) =>
        Telling.Lines(text).ShouldNotContain(line => line != null && line.StartsWith(start, StringComparison.Ordinal));

    [Fact]
    public void Who_told_it_stays_with_what_is_told() =>
        Telling.Lines("Two bombs hit the hospital of Kassala on Tuesday, the health ministry said.").ShouldBe(["Two bombs hit the hospital of Kassala on Tuesday, the health ministry said"]);

    [Fact]
    public void A_pronoun_gives_way_to_the_name_it_stands_for() =>
        Telling.Lines("Chad recalled its ambassador from Sudan on 30 April 2024. It expelled three Sudanese diplomats on 1 May 2024.").ShouldContain("Chad expelled three Sudanese diplomats on 1 May 2024");

    [Fact]
    public void Words_that_mean_nobody_whom_the_line_names_are_no_line() =>
        Telling.Lines("They shelled the market on Tuesday. We burned the bridge on Tuesday.").ShouldAllBe(line => line == null);

    [Fact]
    public void A_long_line_leaves_out_what_commas_set_off_and_breaks_off_nowhere()
    {
        var line = Telling.Lines("The rebels of Kassala, who have been at odds with the capital over the price of water and the use of the only bridge over the river for many a year, "
            + "shelled the market of the town on Tuesday, the busiest day of the week, from the hills on the far bank of the river.").ShouldHaveSingleItem();
        line!.Length.ShouldBeLessThanOrEqualTo(220);
        line.ShouldStartWith("The rebels of Kassala");
        line.ShouldContain("shelled the market of the town on Tuesday");
    }

    [Theory]
    [InlineData(", , , said. The army, , shelled , , the market, ,.")]
    [InlineData("\"( The army \"shelled (the market, who, which, and.")]
    public void Stray_marks_do_no_harm(string text) => Telling.Lines(text).ShouldAllBe(line => line == null || line.Contains(' '));
}
