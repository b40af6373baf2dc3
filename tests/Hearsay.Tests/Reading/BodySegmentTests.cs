using Hearsay.Reading.Lines;

namespace Hearsay.Tests.Reading;

public sealed class BodySegmentTests
{
    private const string Paragraph = "The ministry of the republic said on Friday that its troops had left the border town for good.";

    [Fact]
    public void The_stretch_of_running_text_leaves_single_sentences_among_labels_out() =>
        Find($"This clip cannot be shown here at all.\nQuality\nLarger type\n{Paragraph}\nHe said no.\n{Paragraph}\nOlder\nNewer stories\nNothing here is advice.").ShouldBe((3, 6));

    [Fact]
    public void Labels_within_running_text_do_not_cut_it() => Find($"{Paragraph}\nPull quote\nLarger type\n{Paragraph}").ShouldBe((0, 4));

    [Fact]
    public void Labels_alone_have_no_stretch() => Find("Older\nNewer stories").ShouldBe((0, 0));

    private static (int Start, int End) Find(string text)
    {
        var lines = TextLines.Paragraphs(text);
        return BodySegment.Find(text, lines, [.. lines.Select(line => LineKinds.FurnitureOf(text, line))]);
    }
}
