using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Hearsay.Annotation;
using Hearsay.Briefing;
using Hearsay.Model;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Briefing;

/// <summary>The brief of the samples, and of a page that wishes us ill, in all its forms.</summary>
public class BriefTests
{
    private const string Hostile =
        "<script>alert(1)</script> wins the vote\n\nThe minister, Jana <img src=x onerror=alert(2)> Brodt, said on Monday that \"the [vote](javascript:alert(3)) is safe\" and "
        + "that `nothing` *at all* had been \u202Ehidden\u202C from anybody.\n\nThe minister said that 20 people had been killed in </style><svg onload=alert(4)> the town of Ostrel.\n";

    [Fact]
    public void Every_link_of_the_page_leads_to_a_place_on_it()
    {
        var page = new HtmlParser().ParseDocument(HtmlBrief.Write(Briefs.Of(SampleRecords.All, out _)));
        var links = page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).ToArray();
        links.Length.ShouldBeGreaterThan(100);
        foreach (var link in links.Distinct())
        {
            link.ShouldStartWith("#");
            page.GetElementById(link[1..]).ShouldNotBeNull(link);
        }
    }

    [Fact]
    public void Anchors_are_unique()
    {
        var page = new HtmlParser().ParseDocument(HtmlBrief.Write(Briefs.Of(SampleRecords.All, out _)));
        page.QuerySelectorAll("[id]").Select(element => element.Id!).ShouldBeUnique();
    }

    [Fact]
    public void The_page_asks_for_nothing_from_elsewhere_and_runs_nothing()
    {
        var html = HtmlBrief.Write(Briefs.Of(SampleRecords.All, out _));
        html.ShouldContain("default-src 'none'");
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("script, link, img, iframe, object, embed, form, base").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).ShouldNotContain(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "src");
    }

    [Fact]
    public void Every_page_of_the_story_stands_there_word_for_word()
    {
        var page = new HtmlParser().ParseDocument(HtmlBrief.Write(Briefs.Of(SampleRecords.All, out var view)));
        var shown = Squeeze(page.Body!.TextContent);
        foreach (var block in view.Articles().SelectMany(record => record.Article.Blocks.Select(block => block.Span.TextIn(record.Text))))
        {
            shown.ShouldContain(Squeeze(block), Case.Sensitive);
        }
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        var records = new[] { new Annotator().Annotate(new Document { Id = "<b>&\"'", Content = Hostile, Format = DocumentFormat.Raw }) };
        var brief = Briefs.Of(records, out var view);
        var page = new HtmlParser().ParseDocument(HtmlBrief.Write(brief));
        page.QuerySelectorAll("script, img, body svg:not(.timeline), b:not(.lede b)").ShouldBeEmpty();
        page.QuerySelectorAll("[onerror], [onload]").ShouldBeEmpty();
        HtmlBrief.Write(brief).ShouldNotContain("\u202E");
        Regex.IsMatch(MarkdownBrief.Write(brief), @"(?<!\\)<(script|img|svg)").ShouldBeFalse();
        MarkdownBrief.Write(brief).ShouldNotContain("[vote](");
        JsonDocument.Parse(JsonBrief.Write(brief, view)).RootElement.GetProperty("pages").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void Words_named_in_the_JSON_are_the_words_of_the_page()
    {
        var brief = Briefs.Of(SampleRecords.All, out var view);
        using var json = JsonDocument.Parse(JsonBrief.Write(brief, view));
        var checkedWords = 0;
        foreach (var happened in json.RootElement.GetProperty("stories").EnumerateArray().SelectMany(story => story.GetProperty("events").EnumerateArray()))
        {
            var words = happened.GetProperty("words")[0];
            var text = view.Articles().First(record => record.Identity.ToString() == words.GetProperty("article").GetString()).Text.EnumerateRunes().ToArray();
            string.Concat(text[words.GetProperty("start").GetInt32()..words.GetProperty("end").GetInt32()]).ShouldBe(happened.GetProperty("trigger").GetString());
            checkedWords++;
        }

        checkedWords.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void A_query_shows_only_the_stories_that_have_its_words()
    {
        Briefs.Of(SampleRecords.All, out var view);
        var all = BriefBuilder.Build(view);
        var one = BriefBuilder.Build(view, "Calvera");
        one.Stories.Length.ShouldBeInRange(1, all.Stories.Length - 1);
        BriefBuilder.Build(view, "nosuchwordanywhere").Stories.ShouldBeEmpty();
    }

    [Fact]
    public void Pages_are_counted_once_per_origin()
    {
        var brief = Briefs.Of(SampleRecords.All, out var view);
        brief.Pages.ShouldBe(view.Articles().Count());
        brief.Origins.ShouldBeLessThan(brief.Pages);
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
