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

    [Fact]
    public void The_parts_of_a_text_have_what_the_whole_has()
    {
        var context = new SpinContext(SpinWords.Default, Texts.Analyze("It was one of the boats that they had at the time. The governor of Albany said that the wembling had stopped in March."));
        var (whole, end) = (context.Phrases(), context.Article.Tokens.Length);

        for (var cut = 0; cut <= end; cut++)
        {
            var (before, after) = (context.Phrases(0, cut), context.Phrases(cut, end));

            (before.Pairs + after.Pairs, before.Odd + after.Odd, before.Triples + after.Triples, before.Kept + after.Kept).ShouldBe((whole.Pairs, whole.Odd, whole.Triples, whole.Kept));
            (before.Names + after.Names, before.Unknown + after.Unknown).ShouldBe((whole.Names, whole.Unknown));
            (before.Sum + after.Sum).ShouldBe(whole.Sum, 1e-9);
        }
    }

    private static PhraseFit Fit(string text) => new SpinContext(SpinWords.Default, Texts.Analyze(text)).Phrases();
}
