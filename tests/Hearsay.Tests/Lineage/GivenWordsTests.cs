using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Tests.Lineage;

public class GivenWordsTests
{
    private const string Text = "Headline\n\n“The dam will hold,” Marand told the Brella Post.\n\n“I sleep well,” she said.\n\n“It will not,” said the miller.";

    [Fact]
    public void What_the_paragraph_quotes_that_names_the_outlet_was_given_to_it()
    {
        var record = Newsroom.Record("a", Text);
        Given(record).ShouldBe("The dam will hold");
    }

    [Fact]
    public void So_was_what_else_the_same_speaker_is_quoted_with()
    {
        var record = Newsroom.Record("a", Text);
        record = record with { Statements = [Said(record, "The dam will hold", "e1"), Said(record, "I sleep well", "e1"), Said(record, "It will not", "e2")] };

        Given(record).ShouldBe("The dam will hold I sleep well");
    }

    private static Statement Said(ArticleRecord record, string words, string speaker) => Newsroom.Said(record, words) with { Speaker = speaker };

    private static string Given(ArticleRecord record)
    {
        var words = WordSequence.Of(record.Article);
        var names = SourceNames.In(record, words, agency: null);
        var given = GivenWords.In(record, words, QuotedWords.In(record, words, names.Reported), names).ShouldHaveSingleItem();
        given.Name.ShouldBe("brella post");
        return string.Join(' ', Enumerable.Range(0, words.Count).Where(index => given.Words[index]).Select(index => words.Spans[index].TextIn(record.Text)));
    }
}
