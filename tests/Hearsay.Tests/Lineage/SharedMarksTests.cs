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
        AreEnough(Of(Background + " " + first.Text), Of(second.Text)).ShouldBeFalse();
    }

    [Fact]
    public void A_paragraph_of_an_old_page_that_comes_up_again_is_aligned_with_it()
    {
        var (old, later) = (Of(Background + " " + News, "2014-03-01"), Of("A judge in Villa Oruna let three reporters go home. " + News, "2024-03-01"));
        AreEnough(old, later).ShouldBeTrue();
    }

    [Fact]
    public void Turns_of_phrase_are_aligned_within_weeks_and_not_with_what_is_older()
    {
        // Two runs of some fifteen words.
        var (one, other) = (Invented(seed: 1), Invented(seed: 2));
        var recurring = Background + " " + one + Background.Replace("war", "fighting", StringComparison.Ordinal);
        var later = Of(Background + " " + other + Background.Replace("war", "fighting", StringComparison.Ordinal), "2024-03-01", "Daily Tollen");
        AreEnough(Of(recurring, "2024-02-20", "Dornat Post"), later).ShouldBeTrue();
        AreEnough(Of(recurring, "2024-01-10", "Dornat Post"), later).ShouldBeFalse();
    }

    [Fact]
    public void The_fingerprints_alone_refuse_nothing_that_is_enough()
    {
        foreach (var (first, second) in new[] { (Of(Background), Of(News)), (Of(Background + " " + News), Of(News)), (Of(News), Of(News)) })
        {
            var (old, later) = (first.Compared with { Day = new DateOnly(2014, 3, 1) }, second.Compared with { Day = new DateOnly(2024, 3, 1) });
            SharedMarks.MayBeEnoughAfterWeeks(later, old.Sketch, old.Anchors).ShouldBe(SharedMarks.AreEnough(old, later));
        }
    }

    [Fact]
    public void What_an_outlet_tells_again_after_weeks_is_not_aligned_with_its_own_old_page_and_a_page_put_out_again_is()
    {
        var (own, other) = (Invented(seed: 1), Invented(seed: 2));
        var later = Of(own + News, "2024-03-01", "Daily Tollen");
        AreEnough(Of(News, "2024-01-10", "Daily Tollen"), later).ShouldBeTrue();
        AreEnough(Of(other + News, "2024-01-10", "Daily Tollen"), later).ShouldBeFalse();
        AreEnough(Of(other + News, "2024-01-10", "Dornat Post"), later).ShouldBeTrue();
        AreEnough(Of(other + News, "2024-02-20", "Daily Tollen"), later).ShouldBeTrue();
    }

    // Some hundred words that no other text has, and a space.
    private static string Invented(int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, 400).Select(_ => new string(random.GetItems("abdeiklmnoprstu".AsSpan(), 6)) + " "));
    }

    private static bool AreEnough(LineageArticle first, LineageArticle second) => SharedMarks.AreEnough(first.Compared, second.Compared);

    private static LineageArticle Of(string text, string? day = null, string? outlet = null)
    {
        var record = new Annotator().Annotate(new Document { Id = "page", Content = text, Format = DocumentFormat.Text });
        return LineageArticle.Of(record with { Article = record.Article with { Outlet = outlet, Published = day is null ? null : new Timestamp(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)) } });
    }
}
