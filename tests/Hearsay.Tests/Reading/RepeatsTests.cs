using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public sealed class RepeatsTests
{
    [Fact]
    public void A_long_paragraph_printed_again_is_furniture_and_a_short_line_is_not()
    {
        var paragraph = "The ministry of Tarn said on Friday that its troops had left the border town after weeks of talks.";

        new ArticleReader().Read(Streams.Raw($"Tarn pulls out\n\n{paragraph}\n\nHe said no.\n\n{paragraph}\n\nHe said no.")).Blocks.Select(block => block.Kind)
            .ShouldBe([BlockKind.Headline, BlockKind.Body, BlockKind.Body, BlockKind.Chrome, BlockKind.Body]);
    }
}
