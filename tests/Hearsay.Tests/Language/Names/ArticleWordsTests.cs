using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Model;

namespace Hearsay.Tests.Language.Names;

public class ArticleWordsTests
{
    [Fact]
    public void Equal_norms_have_one_number_and_names_of_equal_norms_one_key()
    {
        var words = Read("Oskar Velling left. Later Oskar Velling and Arne Velling met.");
        var first = Places(words, "oskar");
        words.IdOf(first[0]).ShouldBe(words.IdOf(first[1]));
        words.KeyOf(Pair(first[0])).ShouldBe(words.KeyOf(Pair(first[1])));
        words.KeyOf(Pair(first[0])).ShouldNotBe(words.KeyOf(Pair(Places(words, "arne").Single())));
    }

    [Fact]
    public void Classes_say_what_lists_gazetteer_and_article_know_of_a_token()
    {
        var words = Read("Minister Anna Velling left the United States for Oslo. A minister stayed.");
        var classes = new WordClasses[words.Tokens.Length];
        words.Classify(classes);
        WordClasses Of(string norm) => classes[Places(words, norm)[0]];
        (Of("anna") & WordClasses.GivenNameOfWoman).ShouldNotBe(WordClasses.None);
        (Of("united") & (WordClasses.Country | WordClasses.Inside)).ShouldBe(WordClasses.Country);
        (Of("states") & (WordClasses.Country | WordClasses.Inside)).ShouldBe(WordClasses.Country | WordClasses.Inside);
        (Of("oslo") & WordClasses.City).ShouldBe(WordClasses.City);
        (Of("minister") & WordClasses.SeenInLower).ShouldBe(WordClasses.SeenInLower);
        ((NameWord)(uint)Of("minister") & NameWord.Role).ShouldBe(NameWord.Role);
        (Of("velling") & (WordClasses.Country | WordClasses.City | WordClasses.SeenInLower)).ShouldBe(WordClasses.None);
    }

    [Theory]
    [InlineData("Reporters asked the WHO on Monday about it.", true)]
    [InlineData("Nobody knew. Who was it that left on Monday?", false)]
    public void An_abbreviation_is_known_in_capitals_only(string text, bool known)
    {
        var words = Read(text);
        var who = Places(words, "who").Single();
        (words.KnownAt(who, who + 1, out _) > 0).ShouldBe(known);
    }

    private static NameRange Pair(int first) => new(first, first + 2, EntityType.Person);

    private static ArticleWords Read(string text)
    {
        var article = Texts.Article(text);
        return ArticleWords.Of(article.Text, WordLayer.Cut(article));
    }

    private static List<int> Places(ArticleWords words, string norm)
    {
        var places = new List<int>();
        for (var i = 0; i < words.Tokens.Length; i++)
        {
            if (words.Tokens[i].Norm == norm)
            {
                places.Add(i);
            }
        }

        return places;
    }
}
