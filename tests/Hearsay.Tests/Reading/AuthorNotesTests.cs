using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class AuthorNotesTests
{
    private const string Report =
        "Tarn pulls troops from Oster\n\nBy Ina Bolt\n\nThe ministry of the republic of Tarn said on Friday that its troops had left the border town of Oster.\n\n"
        + "Ole Kern is a journalist in Oster who saw them leave, and he said that they took the bridge with them.\n\nThe rebels said that they did not believe it.\n\n";

    [Theory]
    [InlineData("About Ina Bolt 12 Articles\nLikes to help others grow the best roses in the whole valley.")]
    [InlineData("Ina Bolt\nSenior reporter at The Gazette\nI have covered the valley for more than twenty years and will go on.")]
    [InlineData("Ina Bolt\nIna is an old hand who has seen it all in her time at the paper.")]
    [InlineData("Ina Bolt is a freelance journalist based in the valley who writes about roses.")]
    public void A_note_about_the_author_is_furniture(string note) => BodyOf(Report + note).Count.ShouldBe(3);

    [Theory]
    [InlineData("Ole Kern is a journalist who was held for two years in the capital of the republic.")]
    [InlineData("The town of Oster is a haven for writers and reporters from all over the republic.")]
    public void A_last_paragraph_about_somebody_in_the_report_is_body(string last) => BodyOf(Report + last).Count.ShouldBe(4);

    private static List<Block> BodyOf(string text) =>
        [.. new ArticleReader().Read(Streams.Raw(text)).Blocks.Where(block => block.Kind == BlockKind.Body)];
}
