using Hearsay.Bench.Lineage;

namespace Hearsay.Bench.Tests.Lineage;

public class CopiedTextsTests
{
    [Fact]
    public void Texts_with_twelve_words_in_a_row_in_common_may_have_to_do_with_each_other_and_no_others()
    {
        var words = Enumerable.Range(0, 40).Select(word => "w" + word).ToArray();
        var original = new SetPage("o", string.Join(' ', words));
        var related = CopiedTexts.Related(
            [original],
            [original, new SetPage("twelve", "a b " + string.Join(' ', words[5..17]) + " c"), new SetPage("eleven", "a b " + string.Join(' ', words[5..16]) + " c")]);

        related["o"].ShouldBe(["twelve"]);
    }
}
