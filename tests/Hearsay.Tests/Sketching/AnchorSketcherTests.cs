using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Tests.Sketching;

public class AnchorSketcherTests
{
    private const string Text = "On Tuesday boats reached Ostrel and Kammin, but crews turned back before Tarnholm, where 4,200 people waited for Ilse Marand.";
    private const string Swapped = "By Tuesday vessels touched Ostrel plus Kammin, yet gangs rotated rear outside Tarnholm, whither 4,200 folks lingered beside Ilse Marand.";

    [Fact]
    public void Swapped_words_leave_the_fingerprints_alone()
    {
        Of(Text).Length.ShouldBeGreaterThan(3);
        Of(Swapped).ShouldBe(Of(Text));
    }

    [Fact]
    public void The_order_of_names_counts() =>
        Of("They came from Tarnholm to Kammin and then to Ostrel.").Intersect(Of("They came from Ostrel to Kammin and then to Tarnholm.")).ShouldBeEmpty();

    [Fact]
    public void Names_that_are_in_every_other_article_make_no_fingerprint() =>
        Of("He met President George Bush and then President Bush met him.").ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("nothing here is a name")]
    [InlineData("HERE EVERYTHING IS")]
    public void A_text_without_names_has_none(string text) => Of(text).ShouldBeEmpty();

    private static ulong[] Of(string text)
    {
        var article = new Article { Text = text, Blocks = [] };
        var words = WeighedWords.Of(article);
        return AnchorSketcher.Fingerprints(words.Words, AnchorWords.In(article, words.Words), words.Weights);
    }
}
