using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Tests.Lineage;

/// <summary>What two articles must have in common to be worth aligning.</summary>
public class SharedMarksTests
{
    private const string Background = "The war in the hills above the old harbour has driven thousands of families over the border since last spring.";
    private const string News = "Fishermen from Pelk lifted nineteen people from the roofs of Tollen on Tuesday night, while Mayor Dalia Quintrel waited on the levee with bread and blankets. "
        + "The ferry to Dornat lay at anchor until the water fell, and nobody in the town could say who had opened the gates above the mill.";

    [Fact]
    public void A_copied_paragraph_is_enough_and_a_turn_of_phrase_is_not()
    {
        var first = Of("Bakers in Brevnik shut their ovens this morning because no flour had come down the river for nine days. Fishermen from Pelk lifted");
        var second = Of("A judge in Villa Oruna let three reporters go home after their editor had brought the papers that were missing. Fishermen from Pelk lifted");
        AreEnough(first, second).ShouldBeFalse();
        AreEnough(Of(News), Of("What we know so far. " + News + " More will follow as it comes in.")).ShouldBeTrue();
        AreEnough(Of(Background + " " + first.Record.Text), Of(second.Record.Text)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2024-03-01", "2024-03-20", true)]
    [InlineData("2024-03-01", "2024-05-20", false)]
    [InlineData("2024-03-01", null, true)]
    public void A_paragraph_in_common_is_enough_for_pages_of_the_same_weeks(string day, string? otherDay, bool enough) =>
        AreEnough(Of(Filler(1) + " " + News, day), Of(Filler(2) + " " + News, otherDay)).ShouldBe(enough);

    [Fact]
    public void A_page_that_is_all_of_another_is_aligned_with_it_however_old_that_is() =>
        AreEnough(Of(Filler(1) + " " + News, "2014-03-01"), Of(News, "2024-03-01")).ShouldBeTrue();

    private static string Filler(int seed)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, 900).Select(_ => new string([.. Enumerable.Range(0, 7).Select(_ => (char)('a' + random.Next(26)))])));
    }

    private static bool AreEnough(LineageArticle first, LineageArticle second) => SharedMarks.AreEnough(first.Compared, second.Compared);

    private static LineageArticle Of(string text, string? day = null)
    {
        var record = new Annotator().Annotate(new Document { Id = "page", Content = text, Format = DocumentFormat.Text });
        return LineageArticle.Of(record with { Article = record.Article with { Published = day is null ? null : new Timestamp(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)) } });
    }
}
