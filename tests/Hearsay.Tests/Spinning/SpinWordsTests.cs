using Hearsay.Spinning;
using Hearsay.Tests.Language;

namespace Hearsay.Tests.Spinning;

public class SpinWordsTests
{
    private static int IdOf(string word)
    {
        var analyzed = Texts.Analyze(word);
        return SpinWords.Default.IdOf(analyzed.Text, analyzed.Tokens[0]);
    }

    [Fact]
    public void Words_have_numbers_and_everything_else_a_class()
    {
        SpinWords.Default.WordOf(IdOf("government")).ShouldBe("government");
        IdOf("250,000").ShouldBe(SpinWords.Number);
        IdOf("Qwyxtolia").ShouldBe(SpinWords.Name);
        IdOf("qwyxtolia").ShouldBe(SpinWords.Unknown);
        IdOf("?").ShouldBe(SpinWords.Mark);
    }

    [Fact]
    public void Phrases_that_people_write_are_counted_and_others_are_not()
    {
        SpinWords.Default.Log(IdOf("foreign"), IdOf("minister")).ShouldBeGreaterThan(0);
        SpinWords.Default.Log(IdOf("foreign"), IdOf("preacher")).ShouldBe(0);
    }

    [Fact]
    public void Three_words_keep_good_company_when_they_were_seen_together_and_bad_when_only_their_common_pairs_were()
    {
        CompanyOf("one", "of", "the").ShouldBeGreaterThan(0);
        CompanyOf("of", "the", "said").ShouldBeLessThan(0);
        CompanyOf("zither", "the", "axolotl").ShouldBe(0, "so rare that nothing is known");

        static int CompanyOf(string left, string middle, string right)
        {
            var words = SpinWords.Default;
            int a = IdOf(left), b = IdOf(middle), c = IdOf(right);
            return words.Company(words.Log(a, b, c), words.Log(a, b), words.Log(b, c), a, b, c);
        }
    }

    [Fact]
    public void Neighbours_have_the_form_of_the_word_and_never_are_the_word_itself()
    {
        var words = SpinWords.Default;
        words.NeighboursOf(IdOf("announced")).ToArray().Select(id => words.WordOf(id)).ShouldContain("declared");
        for (var id = 0; id < words.Count; id++)
        {
            words.NeighboursOf(id).Contains((ushort)id).ShouldBeFalse(words.WordOf(id));
            words.InThesaurus(id).ShouldBeLessThanOrEqualTo(words.NeighboursOf(id).Length);
        }
    }
}
