using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Briefing;
using Hearsay.Model;

namespace Hearsay.Tests.Briefing;

public partial class HighlightedTextTests
{
    [Fact]
    public void A_highlight_inside_another_is_nested() =>
        Write("one two three", new Highlight(new TextSpan(0, 13), "st", "a", null), new Highlight(new TextSpan(4, 7), "ev", "b", null))
            .ShouldBe("<mark class=\"st\" id=\"a\">one <mark class=\"ev\" id=\"b\">two</mark> three</mark>");

    [Fact]
    public void A_highlight_that_crosses_another_is_cut_there_and_goes_on() =>
        Write("one two three", new Highlight(new TextSpan(0, 7), "st", "a", null), new Highlight(new TextSpan(4, 13), "ev", "b", null))
            .ShouldBe("<mark class=\"st\" id=\"a\">one <mark class=\"ev\" id=\"b\">two</mark></mark><mark class=\"ev\"> three</mark>");

    [Fact]
    public void Two_highlights_of_the_same_words_are_nested() =>
        Write("word", new Highlight(new TextSpan(0, 4), "st", "a", null), new Highlight(new TextSpan(0, 4), "ev", "b", null))
            .ShouldBe("<mark class=\"st\" id=\"a\"><mark class=\"ev\" id=\"b\">word</mark></mark>");

    [Fact]
    public void Whatever_the_highlights_the_text_stays_and_every_mark_is_closed() =>
        Prop.ForAll(
            Gen.Choose(0, 20).Two().Select(pair => new TextSpan(Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2))).ArrayOf().ToArbitrary(),
            spans =>
            {
                const string Text = "abcdefghijklmnopqrst";
                var html = Write(Text, [.. spans.Select((span, index) => new Highlight(span, "st", $"x{index}", null))]);
                Mark().Replace(html, "").ShouldBe(Text);
                Regex.Count(html, "<mark").ShouldBe(Regex.Count(html, "</mark>"));
                foreach (var index in Enumerable.Range(0, spans.Length).Where(index => !spans[index].IsEmpty))
                {
                    Regex.Count(html, $"id=\"x{index}\"").ShouldBe(1);
                }
            }).QuickCheckThrowOnFailure();

    private static string Write(string text, params Highlight[] highlights)
    {
        var html = new Markup();
        HighlightedText.Write(html, text, new TextSpan(0, text.Length), highlights);
        return html.ToString();
    }

    [GeneratedRegex("</?mark[^>]*>")]
    private static partial Regex Mark();
}
