using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Model;
using Hearsay.Sketching;
using Hearsay.Tests.Lineage;

namespace Hearsay.Tests.Sketching;

public class SketcherTests
{
    [Fact]
    public void A_run_of_as_many_words_as_guaranteed_gives_a_common_fingerprint_wherever_it_stands()
    {
        var other = Gen.Elements("rain", "bridge", "river", "pump", "north", "boat", "mayor", "late", "nine", "road");
        var texts = from shared in other.ListOf(Winnower.Guarantee)
                    from before in other.ListOf()
                    from after in other.ListOf()
                    select (string.Join(' ', shared), string.Join(' ', before), string.Join(' ', after));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var first = Sketch(string.Concat(text.Item1.Select(letter => letter == ' ' ? "\n" : letter.ToString())) + ". Nothing else here is in common");
            var second = Sketch(text.Item2 + " – " + text.Item1.ToUpperInvariant() + " – " + text.Item3);

            first.Fingerprints.Intersect(second.Fingerprints).ShouldNotBeEmpty();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_paragraph_in_common_gives_a_common_fingerprint()
    {
        var own = Sketch(Newsroom.Independent + "\n\n" + Newsroom.Paragraphs(Newsroom.Original, 5));

        own.Fingerprints.Intersect(Sketch(Newsroom.Original).Fingerprints).Count().ShouldBeGreaterThan(2);
        Sketch(Newsroom.Independent).Fingerprints.Intersect(Sketch(Newsroom.Original).Fingerprints).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_with_a_word_in_twenty_changed_keeps_most_fingerprints()
    {
        var original = Sketch(Newsroom.Original);
        var edited = Sketch(Newsroom.Edit(Newsroom.Original, 20));

        edited.Fingerprints.Intersect(original.Fingerprints).Count().ShouldBeGreaterThan(original.Fingerprints.Length / 2);
    }

    [Fact]
    public void Furniture_captions_and_credits_are_not_sketched()
    {
        var article = Newsroom.Record("a", Newsroom.Original).Article;
        var more = article.Text + "\n\nRead more stories about the weather in the lowlands of Velmora and its rivers on our pages";
        foreach (var kind in new[] { BlockKind.Chrome, BlockKind.Caption, BlockKind.Credit, BlockKind.Byline, BlockKind.Dateline })
        {
            var furnished = article with { Text = more, Blocks = article.Blocks.Add(new Block(kind, new TextSpan(article.Text.Length + 2, more.Length))) };

            Sketcher.Sketch(furnished)!.Fingerprints.ShouldBe(Sketcher.Sketch(article)!.Fingerprints);
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Too few words to say where they come from, eleven.", false)]
    [InlineData("Just enough words to say where they come from, which is twelve.", true)]
    [InlineData("雨が降り続き橋が流された", true)]
    public void Texts_under_the_guaranteed_length_have_no_sketch(string text, bool any) =>
        (Sketcher.Sketch(Newsroom.Record("a", text).Article) is not null).ShouldBe(any);

    [Fact]
    public void Fingerprints_never_change()
    {
        // Stored sketches are compared with new ones: other numbers need another scheme name.
        var sketch = Sketch("Boats of the river service reached Ostrel and Kammin by nightfall, but crews turned back before Tarnholm, and the Café İlke in Doña Flöß’s house — “closed since May” — took in 37 of the stranded.");

        sketch.Scheme.ShouldBe("winnow-5-8/1");
        sketch.Words.ShouldBe(34);
        sketch.Fingerprints.ShouldBe([117490829464872323UL, 584578829877296944UL, 1823074309294797281UL, 5609912211412038562UL]);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_does_not_matter(string culture)
    {
        const string Text = "DIE ISTANBULER ILIKA-INITIATIVE SAGT: IŞIK, İZMIR, ÇİÇEK UND ΣΊΣΥΦΟΣ SIND WÖRTER MIT TÜCKEN IM DETAIL";
        var expected = Sketch(Text).Fingerprints;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Sketch(Text).Fingerprints.ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_megabyte_is_sketched_in_seconds_and_with_a_bounded_number_of_fingerprints()
    {
        var clock = Stopwatch.StartNew();
        var words = string.Join(' ', Enumerable.Range(0, 200_000).Select(number => number.ToString("x", CultureInfo.InvariantCulture)));

        Sketch(words).Fingerprints.Length.ShouldBe(Sketcher.MaxFingerprints);
        Sketch(new string('\u0301', 1_000_000) + string.Concat(Enumerable.Repeat(" ä\u0323\u0301", 100_000))).ShouldNotBeNull();
        Sketch(string.Concat(Enumerable.Repeat("ha ", 300_000))).Fingerprints.Length.ShouldBe(1);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static Sketch Sketch(string text) => Sketcher.Sketch(new Article { Text = text, Blocks = ImmutableArray<Block>.Empty }).ShouldNotBeNull();
}
