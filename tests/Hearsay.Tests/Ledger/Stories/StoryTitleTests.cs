using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Stories;

/// <summary>What a story is called.</summary>
public class StoryTitleTests
{
    private const string Headline = "Rebels leave border town";

    [Fact]
    public void The_first_headline_is_its_title() =>
        StoryTitle.Of([RecordOf("one", "The rebels left the town on Friday, officials said."), RecordOf("two", $"{Headline}\n\nThe rebels left the town on Friday, officials said.")]).ShouldBe(Headline);

    [Theory]
    [InlineData("The rebels left the town on Friday. Nobody saw them.", "The rebels left the town on Friday.")]
    [InlineData("Two U.S. officials said the rebels left the town. Nobody saw them.", "Two U.S. officials said the rebels left the town.")]
    [InlineData("OSTER.\nThe rebels left the town on Friday. Nobody saw them.", "The rebels left the town on Friday.")]
    public void Without_a_headline_it_is_called_by_how_a_page_begins(string text, string title) => StoryTitle.Of([RecordOf("one", text)]).ShouldBe(title);

    [Fact]
    public void A_long_beginning_is_cut_between_words()
    {
        var title = StoryTitle.Of([RecordOf("one", string.Join(' ', Enumerable.Repeat("rebels", 40)) + ".")]);
        title.Length.ShouldBeLessThanOrEqualTo(122);
        title.ShouldEndWith("rebels …");
    }

    [Fact]
    public void A_page_that_says_nothing_is_called_by_its_id() => StoryTitle.Of([RecordOf("one", "OSTER.")]).ShouldBe("one");

    private static ArticleRecord RecordOf(string id, string text) => SampleRecords.Annotator.Annotate(new Document { Id = id, Format = DocumentFormat.Text, Content = text });
}
