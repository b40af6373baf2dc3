using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Spinning;
using Hearsay.Tests.Language;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Spinning;

public class SpinDetectorTests
{
    private const string Written =
        "The foreign minister of Velmark said on Tuesday that the government would send more aid to the border region, where thousands of people have fled the fighting.\n\n"
        + "He told reporters in the capital that the two sides had agreed to meet again next week, but a rebel spokesman denied that any date had been set for the talks.\n\n"
        + "At least 30 people were killed in clashes between government forces and the rebels last month, according to human rights groups.";

    private const string Spun =
        "The foreign preacher of Velmark enunciated on Tuesday that the governance would mail more assistance to the perimeter neighborhood, where thousands of mortals have scarpered the scrap.\n\n"
        + "He recounted newsmen in the majuscule that the two flanks had concorded to converge again next workweek, but a maverick interpreter refuted that any day of the month had been coiffed for the negotiations.\n\n"
        + "At least 30 individuals were obliterated in brushes between governance pressures and the mavericks final calendar month, according to human being compensates radicals.";

    private static SpunAssessment? Assess(string text) => new SpinDetector().Assess(Texts.Analyze(text)).Assessment;

    [Fact]
    public void What_a_person_wrote_is_not_spun_and_gets_no_originals()
    {
        var assessment = Assess(Written).ShouldNotBeNull();

        assessment.Probability.ShouldBeLessThan(0.5);
        assessment.Swaps.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_text_with_words_swapped_is_spun_and_some_originals_come_back()
    {
        var assessment = Assess(Spun).ShouldNotBeNull();

        assessment.Probability.ShouldBeGreaterThan(0.5);
        assessment.Swaps.ShouldContain(swap => swap.Span.TextIn(Spun) == "workweek" && swap.Original == "week");
        assessment.Swaps.ShouldAllBe(swap => swap.Original != swap.Span.TextIn(Spun) && swap.Probability > 0 && swap.Probability <= 1);
        assessment.Swaps.Zip(assessment.Swaps.Skip(1)).ShouldAllBe(pair => pair.First.Span.End <= pair.Second.Span.Start);
    }

    [Fact]
    public void Of_a_long_text_a_part_is_enough_to_see_that_a_person_wrote_it()
    {
        var text = string.Join("\n\n", [.. Enumerable.Repeat(Written, 7), Spun.Split("\n\n")[0], Written]);
        var context = new SpinContext(SpinWords.Default, Texts.Analyze(text));
        var places = new int[context.Article.Tokens.Length];
        var (scores, asPhrases) = (new double[places.Length], new double[places.Length]);
        var features = new double[TextFeatures.Count];
        var count = SpinDetector.OpenWords(context, places);
        new SpinDetector().ScoreWords(context, places.AsSpan(0, count), scores, asPhrases);
        TextFeatures.Fill(scores.AsSpan(0, count), asPhrases.AsSpan(0, count), context.Phrases(), features);

        count.ShouldBeGreaterThan(200);
        Assess(text)!.Probability.ShouldBeLessThan(0.05);
        Assess(text)!.Probability.ShouldNotBe(Math.Round(SmallNet.Probability(SpinJudge.Default.Text.Score(features)), 4), "all words were looked at");
    }

    [Fact]
    public void A_long_text_of_which_only_the_end_was_spun_is_looked_at_to_the_end() =>
        Assess(string.Join("\n\n", [.. Enumerable.Repeat(Written, 5), .. Enumerable.Repeat(Spun, 4)]))!.Probability.ShouldBeGreaterThan(0.5);

    [Fact]
    public void Of_the_samples_the_spun_copies_are_told_and_no_other_page_is()
    {
        var language = new LanguageAnalyzer(UserWorld.Empty);
        foreach (var (id, page) in SampleManifest.Load().Pages.Where(page => page.Value.Format is not "html"))
        {
            var document = new Document { Id = id, Content = SampleFiles.Content(id, page).Content, Format = DocumentFormat.Raw };
            var probability = new SpinDetector().Assess(language.Analyze(new ArticleReader().Read(document))).Assessment?.Probability ?? 0;
            (probability >= 0.5).ShouldBe(page.Kind == "spun", id);
        }
    }

    [Fact]
    public void Lost_quotation_marks_and_apostrophes_alone_make_no_spun_text() =>
        Assess(Written.Replace("denied", "said he doesnt know", StringComparison.Ordinal).Replace("rebel spokesman", "rebels spokesman", StringComparison.Ordinal))!
            .Probability.ShouldBeLessThan(0.5);

    [Theory]
    [InlineData("")]
    [InlineData("Talks fail.")]
    [InlineData("THE FOREIGN MINISTER SAID ON TUESDAY THAT THE TALKS HAD FAILED.")]
    public void Too_few_words_in_lower_case_are_not_judged_and_the_record_says_so(string text)
    {
        var (assessment, diagnostics) = new SpinDetector().Assess(Texts.Analyze(text));

        assessment.ShouldBeNull();
        diagnostics.ShouldHaveSingleItem().Code.ShouldBe("HS0701");
    }

    [Fact]
    public void Another_language_is_not_judged()
    {
        var analyzed = new LanguageAnalyzer(UserWorld.Empty).Analyze(Texts.Article(Written) with { Language = "de" });

        new SpinDetector().Assess(analyzed).Assessment.ShouldBeNull();
    }
}
