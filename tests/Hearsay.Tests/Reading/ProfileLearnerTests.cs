using System.Text;
using Hearsay.Annotation;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Reading.Lines;

namespace Hearsay.Tests.Reading;

public sealed class ProfileLearnerTests
{
    private const string Standing = "Oster lives from the sea, and the Lantern lives from Oster and its many friends abroad.";

    [Fact]
    public void Lines_on_many_pages_are_furniture_and_a_profile_marks_them()
    {
        var profile = Learnt();

        profile.Pages.ShouldBe(6);
        profile.Lines.Select(line => line.Text).ShouldBe([LineShape.PlainOf(Standing)]);
        Kind(new ArticleReader([]), Standing).ShouldBe(BlockKind.Body);
        Kind(new ArticleReader([profile]), Standing).ShouldBe(BlockKind.Chrome);
    }

    [Fact]
    public void Copies_of_one_report_do_not_make_its_sentences_furniture()
    {
        var learner = new ProfileLearner();
        for (var copy = 0; copy < 5; copy++)
        {
            learner.Add(Page(1) with { Id = "copy" + copy });
        }

        learner.Learn(null, 0.1).Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_profile_is_a_file_and_its_hash_is_in_the_record()
    {
        var bytes = ProfileFile.Write(Learnt());
        var read = ProfileFile.Read(new MemoryStream(bytes));

        ProfileFile.Write(read).ShouldBe(bytes);
        new Annotator(null, [read]).MadeBy.Models["outlet-profiles"].ShouldBe(read.Hash);
        Should.Throw<ProfileException>(() => ProfileFile.Read(new MemoryStream(Encoding.UTF8.GetBytes("""{"version":2}"""))));
        Should.Throw<ProfileException>(() => ProfileFile.Read(new MemoryStream(Encoding.UTF8.GetBytes("no json"))));
    }

    [Fact]
    public void A_profile_is_not_used_on_pages_of_another_host()
    {
        var profile = Learnt() with { Hosts = ["lantern.example"] };

        Kind(new ArticleReader([profile]), Standing, "https://gazette.example/a").ShouldBe(BlockKind.Body);
        Kind(new ArticleReader([profile]), Standing, "https://www.lantern.example/a").ShouldBe(BlockKind.Chrome);
    }

    private static OutletProfile Learnt()
    {
        var learner = new ProfileLearner();
        for (var number = 1; number <= 6; number++)
        {
            learner.Add(Page(number));
        }

        return learner.Learn("The Lantern", 0.1);
    }

    private static BlockKind Kind(ArticleReader reader, string line, string? url = null)
    {
        var article = reader.Read(Page(99) with { Url = url });
        return article.Blocks.Single(block => block.Span.TextIn(article.Text) == line).Kind;
    }

    private static Document Page(int number) => new()
    {
        Id = "p" + number,
        Format = DocumentFormat.Raw,
        Content = $"Ship number {number} runs aground off Oster harbour\n\nShip number {number} ran aground off the harbour of Oster on Friday, the port office said in a statement of {number} pages.\n\n"
            + $"{Standing}\n\nTugs were sent to ship number {number}, and nobody was hurt, the office said after {number} hours of work in the fog.",
    };
}
