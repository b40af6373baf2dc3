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
        var quoted = QuotedWords.In(record, words);

        string.Join(' ', Enumerable.Range(0, words.Count).Where(index => quoted[index]).Select(index => words.Spans[index].TextIn(record.Text)))
            .ShouldBe(expected);
    }
}
