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
}
