using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class CleanTextBlocksTests
{
    [Fact]
    public void Each_line_of_clean_text_is_a_paragraph_and_nothing_is_furniture()
    {
        var article = new ArticleReader().Read(Streams.Clean("The rebels left.\nRead more:\nOSTER (GZT) - The town is quiet."));

        Streams.Blocks(article).ShouldBe(["Body: The rebels left.", "Body: Read more:", "Body: OSTER (GZT) - The town is quiet."]);
    }

    [Fact]
    public void A_first_line_without_a_stop_and_with_a_blank_line_below_is_a_headline()
    {
        var article = new ArticleReader().Read(Streams.Clean("Rebels leave border town\n\nThe rebels left the town on Friday, officials said."));

        article.Title.ShouldBe("Rebels leave border town");
        article.Blocks[0].Kind.ShouldBe(BlockKind.Headline);
    }

    [Theory]
    [InlineData("The rebels left the town.\n\nNobody saw them.")]
    [InlineData("Rebels leave border town\nThe rebels left the town on Friday, officials said.")]
    [InlineData("Rebels leave border town")]
    [InlineData("The market of the border town. Photo: Oster Agency\n\nThe rebels left the town on Friday, officials said.")]
    [InlineData("ANA OSTER/GETTY IMAGES\n\nThe rebels left the town on Friday, officials said.")]
    public void A_first_line_that_may_be_a_sentence_is_body(string text) =>
        new ArticleReader().Read(Streams.Clean(text)).Blocks.ShouldAllBe(block => block.Kind == BlockKind.Body);

    [Fact]
    public void Lines_wrapped_at_a_column_are_one_paragraph()
    {
        var text = "The ministry of the republic said on Friday that its troops had left the\nborder town, and that they would not come back before the talks in the\ncapital had come to an end.\n\nThe rebels denied it.";

        new ArticleReader().Read(Streams.Clean(text)).Blocks.Length.ShouldBe(2);
    }
}
