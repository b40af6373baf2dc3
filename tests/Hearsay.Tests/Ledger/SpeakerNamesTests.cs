using Hearsay.Annotation;
using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger;

public class SpeakerNamesTests
{
    [Theory]
    [InlineData("Andrei Tolmarin", "Andrey Tolmarin")]
    [InlineData("Fermín Azabar", "Fermin Azabar")]
    [InlineData("Tolmarin", "Andrei Tolmarin")]
    [InlineData("A. Tolmarin", "Andrei Tolmarin")]
    public void Spellings_and_short_forms_of_one_name_are_one_speaker(string one, string other)
    {
        var names = NamesOf((one, null), (other, null));
        names[0].ShouldBe(names[1]);
    }

    [Theory]
    [InlineData("Anna Tolmarin", "Boris Tolmarin")]
    [InlineData("Andrei Tolmarin", "Andrei Tolkarin")]
    public void Different_names_are_different_speakers(string one, string other)
    {
        var names = NamesOf((one, null), (other, null));
        names[0].ShouldNotBe(names[1]);
    }

    [Fact]
    public void The_order_of_articles_does_not_matter() =>
        NamesOf(("Tolmarin", "VLR"), ("Andrei Tolmarin", "VLR"), ("Andrey Tolmarin", null)).Distinct().Single()
            .ShouldBe(NamesOf(("Andrey Tolmarin", null), ("Andrei Tolmarin", "VLR"), ("Tolmarin", "VLR")).Distinct().Single());

    private static string[] NamesOf(params (string Name, string? Country)[] people)
    {
        var articles = people.Select((person, index) => new StoryArticle($"k{index}", new PreparedRecord($"k{index}", new ArticleRecord
        {
            Id = $"d{index}",
            DocumentHash = "",
            Article = new Article { Text = "", Blocks = [] },
            Entities = [new Entity { Id = "e1", Type = EntityType.Person, Name = person.Name, Country = person.Country, Mentions = [] }],
            MadeBy = new Annotator().MadeBy,
        }))).ToArray();
        var names = SpeakerNames.Of(articles);
        return [.. articles.Select(article => names.NameOf(article.Key, "e1")!)];
    }
}
