using Hearsay.Lineage;

namespace Hearsay.Tests.Lineage;

public class DirectionTests
{
    private const string Strike = """
        Dockers in Port Calder walk out over night shifts

        Some 900 dockers laid down their hooks in Port Calder on Tuesday after talks over the pay for night shifts broke down, and eleven freighters were left waiting outside the harbour.

        The dockers' union wants a fifth more for work after ten in the evening; the harbour company says that it can pay half of that, since freighters have begun to call at cheaper ports.

        Bram Oskell, who leads the union, said that the dockers had not had a rise in four years while the harbour company had paid its owners more in each of them.

        The freighters carry grain and coal, and the mills on the quay have grain for a week. Oskell promised that the dockers would let medicine through.

        The harbour company asked the labour court to end the walkout. The court hears both sides on Thursday, and the union said that its dockers would wait for the ruling at the harbour gates.
        """;

    [Theory]
    [InlineData("Share this with your friends and followers")]
    [InlineData("By our staff")]
    public void What_was_put_around_a_report_makes_the_longer_the_copy(string furniture) =>
        DerivedOf(Newsroom.Original, Newsroom.Original + "\n\n" + furniture).ShouldBe("second");

    [Fact]
    public void A_paragraph_about_the_same_that_is_missing_makes_the_shorter_the_copy() =>
        DerivedOf(
            Newsroom.Original,
            Newsroom.Original + "\n\nIn Ostrel and Kammin the civil guard of Velmora closed the viaduct near the pumping station.").ShouldBe("first");

    [Fact]
    public void Words_that_go_badly_with_their_neighbours_are_those_that_were_put_in() =>
        DerivedOf(
            Newsroom.Original,
            Newsroom.Original.Replace("Heavy rain", "Weighty rain", StringComparison.Ordinal).Replace("drinking water", "imbibing water", StringComparison.Ordinal)
                .Replace("shortly before midnight", "tersely before midnight", StringComparison.Ordinal)).ShouldBe("second");

    [Fact]
    public void Typing_errors_are_the_copyists() =>
        DerivedOf(
            Newsroom.Original,
            Newsroom.Original.Replace("governor", "govenror", StringComparison.Ordinal).Replace("helicopters", "helicoptres", StringComparison.Ordinal)
                .Replace("disaster", "diaster", StringComparison.Ordinal)).ShouldBe("second");

    [Fact]
    public void A_brand_with_a_capital_inside_is_no_typing_error()
    {
        var (first, second) = (Article("a", "The city bought it for the schools again."), Article("b", "The ciTys bought it for the schools again."));
        EditFit.Of(first, second, [[new WordRun(0, 0, 1), new WordRun(2, 2, 6)]]).Misspelt.ShouldBe(0);
    }

    [Fact]
    public void A_passage_that_is_introduced_as_anothers_report_was_taken_although_the_rest_is_about_the_same() =>
        DerivedOf(
            Newsroom.Paragraphs(Newsroom.Original, 1, 2, 3),
            "Six towns are cut off in Velmora.\n\nThe civil guard of Velmora could not reach Tarnholm, Marsh Mail reports.\n\n"
            + Newsroom.Paragraphs(Newsroom.Original, 1, 2, 3) + "\n\nThe governor of Velmora is blamed by many in Ostrel and Kammin.").ShouldBe("second");

    [Fact]
    public void What_joins_the_beginnings_of_two_reports_was_taken_from_both_though_it_is_longer_than_either()
    {
        var joined = Newsroom.Paragraphs(Newsroom.Original, 0, 1, 2, 3, 4) + "\n\n" + Newsroom.Paragraphs(Strike, 0, 1, 2, 3);

        joined.Length.ShouldBeGreaterThan(Math.Max(Newsroom.Original.Length, Strike.Length));
        DerivedOf(joined, Newsroom.Original).ShouldBe("first");
        DerivedOf(joined, Strike).ShouldBe("first");
    }

    [Fact]
    public void Nothing_is_left_over_of_equal_texts_and_nothing_is_said_by_it() =>
        LeftOver.Belongs(Article("a", Newsroom.Original), [.. Enumerable.Repeat(true, Article("a", Newsroom.Original).Words.Count)]).ShouldBe(0);

    /// <summary>Which of two undated pages derives from the other; the same whichever is asked about first, and whatever their ids.</summary>
    private static string DerivedOf(string first, string second)
    {
        var verdicts = new[] { ("a", "b"), ("b", "a") }.SelectMany(ids =>
        {
            var (one, other) = (Newsroom.Record(ids.Item1, first), Newsroom.Record(ids.Item2, second));
            return new[] { DerivationJudge.Judge(one, other), DerivationJudge.Judge(other, one) }.Select(found => found!.Article.Id == ids.Item1 ? "first" : "second");
        }).Distinct().ToArray();
        return verdicts.ShouldHaveSingleItem();
    }

    private static LineageArticle Article(string id, string text) => LineageArticle.Of(Newsroom.Record(id, text));
}
