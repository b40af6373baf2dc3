using Hearsay.Annotation;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Tests.Lineage;

/// <summary>The alignments of one answer.</summary>
public class AlignmentsTests
{
    private const string Text = "The ferry to Tamm is cancelled until the storm that broke two of its ropes is over, the harbour office said on Tuesday.";

    [Fact]
    public void A_pair_is_aligned_once_and_as_the_aligner_does()
    {
        var alignments = new Alignments();
        var (copy, source) = (Record("copy", "On the coast: " + Text), Record("source", Text));

        var aligned = alignments.Of(copy, source);

        alignments.Of(copy, source).ShouldBeSameAs(aligned);
        alignments.WordsOf(source).ShouldBeSameAs(alignments.WordsOf(source));
        var expected = Aligner.Align(copy.Article, source.Article);
        aligned.EqualWords.ShouldBe(expected.EqualWords);
        aligned.Passages.Single().Passage.ShouldBe(expected.Passages.Single().Passage);
        alignments.Of(source, copy).Passages.Single().Passage.Article.ShouldBe(expected.Passages.Single().Passage.Source);
    }

    private static ArticleRecord Record(string id, string text) => new Annotator().Annotate(new Document { Id = id, Content = text, Format = DocumentFormat.Text });
}
