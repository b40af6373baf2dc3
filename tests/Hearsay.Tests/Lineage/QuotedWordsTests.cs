using Hearsay.Lineage;
using Hearsay.Sketching;

namespace Hearsay.Tests.Lineage;

public class QuotedWordsTests
{
    [Theory]
    [InlineData("He said: \"We stay.\" Then he left.", "We stay")]
    [InlineData("“We stay,” he said. “All of us.”", "We stay All of us")]
    [InlineData("„Wir bleiben“, sagte er.", "Wir bleiben")]
    [InlineData("« Nous restons », dit-il.", "Nous restons")]
    [InlineData("He said: 'We don't know the rebels' plan.' Then he left.", "We don't know the rebels")]
    [InlineData("The rebels' leader doesn't like rock'n'roll, he said 'so.", "")]
    [InlineData("A 24\" board. He said \"no\" twice.", "no")]
    [InlineData("“We stay.\nHe left.", "We stay")]
    public void Words_between_marks_are_quoted(string text, string expected)
    {
        var record = Newsroom.Record("a", "Headline\n\n" + text);
        var words = WordSequence.Of(record.Article);
        var quoted = QuotedWords.In(record, words, []);

        string.Join(' ', Enumerable.Range(0, words.Count).Where(index => quoted[index]).Select(index => words.Spans[index].TextIn(record.Text)))
            .ShouldBe(expected);
    }

    [Theory]
    [InlineData("The company wrote on its site:", "", "Nobody was asked to leave")]
    [InlineData("The company wrote on its site.", "", "")]
    [InlineData("As the Brella Post reports:", "brella post", "")]
    public void A_paragraph_that_is_introduced_with_a_colon_is_quoted_unless_it_is_an_outlets_report(string introduction, string outlet, string expected)
    {
        var record = Newsroom.Record("a", $"Headline\n\n{introduction}\n\nNobody was asked to leave.\n\nThe town was not convinced.");
        var words = WordSequence.Of(record.Article);
        var quoted = QuotedWords.In(record, words, outlet.Length > 0 ? [new SourceName(outlet, 1, 0)] : []);

        string.Join(' ', Enumerable.Range(0, words.Count).Where(index => quoted[index]).Select(index => words.Spans[index].TextIn(record.Text)))
            .ShouldBe(expected);
    }
}
