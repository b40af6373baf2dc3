using Hearsay.Spinning;
using Hearsay.Tests.Language;

namespace Hearsay.Tests.Spinning;

public class SpinContextTests
{
    [Fact]
    public void A_word_fits_where_a_phrase_stands_as_it_fits_where_it_stands_itself()
    {
        var words = SpinWords.Default;
        var (plain, phrase) = (Texts.Analyze("The rebels said that they would abandon the fight."), Texts.Analyze("The rebels said that they would give up the fight."));
        var (own, put) = (new SpinContext(words, plain), new SpinContext(words, phrase));
        own.MoveTo(6);
        put.MoveTo(6, 2);

        foreach (var word in new[] { own.IdAt(6), own.IdAt(1), own.IdAt(8) })
        {
            put.FitOf(word).ShouldBe(own.FitOf(word));
        }

        put.Token.Norm.ShouldBe("give");
        (put.ContentBefore, put.ContentAfter).ShouldBe((own.ContentBefore, own.ContentAfter));
    }

    [Fact]
    public void What_a_spinner_puts_in_changes_nothing_of_the_pairs_that_are_the_writers_own()
    {
        var (written, spun) = (Fit("It was one of the boats that they had at the time."), Fit("It was one of the vessels that they had at the time."));

        written.Kept.ShouldBeGreaterThan(3);
        (spun.Kept, spun.KeptSum).ShouldBe((written.Kept, written.KeptSum));
        spun.Sum.ShouldNotBe(written.Sum);
    }

    [Fact]
    public void Names_and_words_that_nobody_knows_are_counted()
    {
        var fit = Fit("The governor of Albany said that the wembling had stopped in March.");

        (fit.Names, fit.Unknown).ShouldBe((2, 1));
    }

    private static PhraseFit Fit(string text) => new SpinContext(SpinWords.Default, Texts.Analyze(text)).Phrases();
}
