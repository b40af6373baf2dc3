using System.Globalization;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Tests.Language;

public class LanguageAnalyzerTests
{
    private const string Text =
        "ISTRIA CITY, June 3 - The Interior Minister of Velmark, Ilsa Tirin, said on Monday it was INSANE to insist.\n\n"
        + "“I will not sign,” Tirin told the Istria Times. She left at once. Two officials said the deal's fate isn't sealed.";

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = Describe(Texts.Analyze(Text));
        var previous = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Describe(Texts.Analyze(Text)).ShouldBe(before);
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void One_analyzer_serves_many_threads_with_one_result()
    {
        var analyzer = new LanguageAnalyzer(UserWorld.Empty);
        var article = Texts.Article(Text);
        var expected = Describe(analyzer.Analyze(article));
        var results = new string[16];
        Parallel.For(0, results.Length, i => results[i] = Describe(analyzer.Analyze(article)));
        results.ShouldAllBe(result => result == expected);
    }

    [Fact]
    public void Only_headline_and_body_are_read()
    {
        const string Page = "Share this on Facebook";
        var article = new Article { Text = Page, Blocks = [new Block(BlockKind.Chrome, new TextSpan(0, Page.Length))] };
        var analyzed = new LanguageAnalyzer(UserWorld.Empty).Analyze(article);
        analyzed.Tokens.ShouldBeEmpty();
        analyzed.Entities.ShouldBeEmpty();
    }

    [Fact]
    public void Norms_are_lower_case_with_straight_marks_and_one_string_for_equal_words()
    {
        var tokens = Texts.Analyze("Zorblat’s men saw Zorblat’s flag.").Tokens;
        tokens[1].Norm.ShouldBe("'s");
        ReferenceEquals(tokens[0].Norm, tokens[4].Norm).ShouldBeTrue();
    }

    private static string Describe(AnalyzedArticle analyzed) => string.Join('\n',
    [
        .. analyzed.Tokens.Select(token => $"{token.Span} {token.Norm} {token.Lemma} {token.Upos} {token.Xpos}"),
        .. analyzed.Sentences.Select(sentence => sentence.ToString()),
        .. analyzed.Entities.Select(entity => $"{entity.Id} {entity.Type} {entity.Name} {entity.Role} {string.Join(',', entity.Mentions)}"),
    ]);
}
